package import Signposting

/// A question as somebody would type it, and what a person who read every record judged its answers to be.
package struct JudgedQuestion: Sendable {
    /// What makes a question hard.
    package enum Kind: String, Sendable, CaseIterable {
        /// Nothing in particular.
        case general
        /// The right services never use the asker's words.
        case words
        /// Services that look good shut the asker out.
        case exclusions
        /// The age is at an edge.
        case ages
        /// There is a risk, or only seems to be one.
        case crisis
        /// Practice, school, council or distance decide.
        case boundaries
        /// A stage of the journey is chosen.
        case presets
    }

    /// Which half of the questions it belongs to: weights are tuned on one and reported on the other.
    package enum Half: String, Sendable, CaseIterable {
        /// Looked at while tuning.
        case tuned
        /// Looked at for the report alone.
        case held
    }

    /// Its name: its kind and a number.
    package let id: String
    /// Its kind.
    package let kind: Kind
    /// Who asks: "SENCO".
    package let voice: String
    /// What is asked.
    package let form: QuestionForm
    /// Grades 1 to 3 by the record's number in its feed; what is absent is 0.
    package let grades: [String: Int]
    /// What must hold whatever the order.
    package let checks: [HardCheck]

    /// The half, by the parity of the FNV-1a hash of the name.
    package var half: Half {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash & 1 == 0 ? .tuned : .held
    }
}

/// A line of the judged questions that cannot be read.
package struct JudgementFault: Error, CustomStringConvertible {
    /// The table.
    package let file: String
    /// The line, counted from 1.
    package let line: Int
    /// What is wrong with it.
    package let reason: String

    package var description: String { "\(file), line \(line): \(reason)" }
}

extension JudgedQuestion {
    /// Reads a table of judged questions; its columns are told in `Tests/RelevanceTests/Judged/README.md`.
    ///
    /// - Parameter file: What faults call the table.
    package static func table(_ text: String, file: String) throws(JudgementFault) -> [JudgedQuestion] {
        var questions: [JudgedQuestion] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("#") || line.hasPrefix("id\t") { continue }
            questions.append(try JudgedQuestion(line, number: number + 1, of: file))
        }
        return questions
    }

    private init(_ line: Substring, number: Int, of file: String) throws(JudgementFault) {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard cells.count == 8, let kind = cells[0].split(separator: "-").first.flatMap({ Kind(rawValue: String($0)) })
        else {
            throw JudgementFault(
                file: file,
                line: number,
                reason: "needs eight columns, the first of which names a kind."
            )
        }
        var grades: [String: Int] = [:]
        for (cell, grade) in zip(cells[4...6], [3, 2, 1]) {
            for record in cell.split(separator: " ") where grades.updateValue(grade, forKey: String(record)) != nil {
                throw JudgementFault(file: file, line: number, reason: "\(record) is graded twice.")
            }
        }
        var checks: [HardCheck] = []
        for word in cells[7].split(separator: " ") {
            guard let read = HardCheck.list(word) else {
                throw JudgementFault(file: file, line: number, reason: "\(word) is no check.")
            }
            checks += read
        }
        guard let form = Self.form(cells[2], facts: cells[3]) else {
            throw JudgementFault(file: file, line: number, reason: "\(cells[3]) are no facts.")
        }
        id = cells[0]
        self.kind = kind
        voice = cells[1]
        self.form = form
        self.grades = grades
        self.checks = checks
    }

    /// The question with its facts in fields: `age=14 gp=Castle Road Surgery`.
    private static func form(_ text: String, facts: String) -> QuestionForm? {
        var form = QuestionForm(text: text)
        var values: [(name: String, value: String)] = []
        for word in facts.split(separator: " ") {
            let parts = word.split(separator: "=", maxSplits: 1)
            if parts.count == 2 {
                values.append((String(parts[0]), String(parts[1])))
            } else if let last = values.indices.last {
                values[last].value += " " + word
            } else {
                return nil
            }
        }
        for (name, value) in values {
            switch QuestionForm.Field(rawValue: name) {
            case .age: form.age = value
            case .near: form.near = value
            case .home: form.home = value
            case .within: form.within = value
            case .role: form.role = value
            case .audience: form.audience = value
            case .gp: form.gp = value
            case .school: form.school = value
            case .preset: form.preset = value
            default: return nil
            }
        }
        return form
    }
}
