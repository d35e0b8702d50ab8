package import DirectoryModel
import MappedFile
import Places
import Vocabulary

extension Directory {
    /// Makes a question of what was typed, for the command line, the page and the API alike.
    ///
    /// - Parameters:
    ///   - form: What was typed.
    ///   - today: The day it is asked, unless the form names one.
    ///   - minute: Minutes after midnight by the clock of the United Kingdom; `nil` where only the day counts.
    /// - Throws: ``FormFaults`` with a sentence for each field that cannot be read; a ``FileFault`` where a file is
    ///   damaged.
    package func question(from form: QuestionForm, today: CalendarDate, minute: Int? = nil) throws -> Question {
        var faults = FormFaults()
        var question = Question(on: today)
        question.text =
            read(form.text ?? "", .text, &faults) { text in
                text.utf8.count <= Self.longestText
                    ? .read(text) : .fault("Write at most \(Self.longestText) characters; a sentence is enough.")
            } ?? ""
        question.on =
            read(form.on, .on, &faults) {
                CalendarDate(iso: $0).map { .read($0) } ?? .fault("Give the day as year-month-day, such as 2026-11-21.")
            } ?? today
        question.ages = read(form.age, .age, &faults, Self.age).map(SoughtAges.init)
        question.withinKilometres = read(form.within, .within, &faults, Self.kilometres)
        question.quadrants = list(form.quadrant, .quadrant, &faults) {
            ThriveGroup(typed: $0).map { .read($0) }
                ?? .fault("Choose from: \(ThriveGroup.allCases.map(\.name).joined(separator: ", ")).")
        }
        question.needs = list(form.need, .need, &faults) { term($0, kinds: [.need, .needGroup], list: "needs") }
        question.circumstances = list(form.circumstance, .circumstance, &faults) {
            term($0, kinds: [.circumstance], list: "circumstances")
        }
        question.role = read(form.role, .role, &faults) { term($0, kinds: [.role], list: "roles") }
        question.audience = read(form.audience, .audience, &faults) { typed in
            Audience(typed: Self.spaced(typed)).map { .read($0) }
                ?? .fault("Choose from: \(Audience.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        question.preset = read(form.preset, .preset, &faults) { typed in
            Preset(rawValue: Self.hyphened(typed)).map { .read($0) }
                ?? .fault("Choose from: \(Preset.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        question.limit =
            read(form.limit, .limit, &faults) {
                Int($0).flatMap { (1...100).contains($0) ? .read($0) : nil } ?? .fault("Give a number from 1 to 100.")
            } ?? Question.defaultLimit
        try readPlaces(form, into: &question, &faults)
        readTimes(form, today: today, minute: minute, into: &question, &faults)
        guard faults.isEmpty else { throw faults }
        return question
    }

    /// The longest question read, in bytes of UTF-8.
    package static let longestText = 1_000

    /// A field that was read, or a sentence on what to put instead.
    enum Reading<Value> {
        case read(Value)
        case fault(String)
    }

    func read<Value>(
        _ typed: String?,
        _ field: QuestionForm.Field,
        _ faults: inout FormFaults,
        _ parse: (String) -> Reading<Value>
    ) -> Value? {
        guard let typed = Self.filled(typed) else { return nil }
        switch parse(typed) {
        case .read(let value): return value
        case .fault(let sentence):
            faults.sentences[field] = sentence
            return nil
        }
    }

    private func list<Value: Equatable>(
        _ typed: [String],
        _ field: QuestionForm.Field,
        _ faults: inout FormFaults,
        _ parse: (String) -> Reading<Value>
    ) -> [Value] {
        guard typed.count <= 20 else {
            faults.sentences[field] = "Choose at most 20."
            return []
        }
        var values: [Value] = []
        for item in typed {
            if let value = read(item, field, &faults, parse), !values.contains(value) { values.append(value) }
        }
        return values
    }

    private static func age(_ typed: String) -> Reading<Age> {
        let sentence = "Give the age in years, such as 13 or 15.5."
        if let age = yearsAndMonths(typed) { return .read(age) }
        let parts = typed.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let years = Int(parts[0]), (0...120).contains(years),
            parts.count == 1 || parts[1] == "5" || parts[1] == "0",
            let age = Age(months: years * 12 + (parts.last == "5" && parts.count == 2 ? 6 : 0))
        else { return .fault(sentence) }
        return .read(age)
    }

    private static func kilometres(_ typed: String) -> Reading<Double> {
        let folded = typed.lowercased()
        let isMiles = folded.hasSuffix("miles") || folded.hasSuffix("mi")
        let digits = folded.prefix { $0.isNumber || $0 == "." }
        let unit = folded.dropFirst(digits.count).trimmingPrefix { $0.isWhitespace }
        guard ["", "km", "mi", "mile", "miles"].contains(String(unit)), let number = Double(digits), number > 0,
            number <= 1_000
        else { return .fault("Give the distance in kilometres, such as 10, or in miles, such as 6 miles.") }
        return .read(isMiles || unit == "mile" ? number * 1.609344 : number)
    }

    private func term(_ typed: String, kinds: [TermKind], list: String) -> Reading<TermSlug> {
        let slug = Self.hyphened(typed)
        if vocabulary.term(slug, kinds: kinds) != nil { return .read(slug) }
        let nearest = kinds.lazy.compactMap { vocabulary.suggestions(for: typed, kind: $0).first }.first
        let hint = nearest.map { " Did you mean \($0)?" } ?? ""
        return .fault("That is not one of the \(list) we know.\(hint)")
    }

    static func filled(_ typed: String?) -> String? {
        guard let typed else { return nil }
        let trimmed = typed.drop(while: \.isWhitespace)
        guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        return String(trimmed[...last])
    }

    private static func hyphened(_ typed: String) -> String {
        typed.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).joined(separator: "-")
    }

    static func spaced(_ typed: String) -> String {
        typed.lowercased().split(whereSeparator: { !$0.isLetter }).joined(separator: " ")
    }
}
