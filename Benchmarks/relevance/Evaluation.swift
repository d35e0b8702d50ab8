import DirectoryModel
package import Signposting

/// The judged questions asked of the directory and of the baseline.
package struct Evaluation: Sendable {
    /// One question, asked.
    package struct Outcome: Sendable {
        /// The question.
        package let question: JudgedQuestion
        /// What was found, best first, by number in the feed.
        package let found: [String]
        /// nDCG@10 of what was found.
        package let gain: Double
        /// Recall@10 of what was found.
        package let recall: Double
        /// nDCG@10 of the baseline.
        package let baselineGain: Double
        /// Recall@10 of the baseline.
        package let baselineRecall: Double
        /// nDCG@10 of the baseline without the terms that feeds state.
        package let textGain: Double
        /// The checks that do not hold.
        package let broken: [HardCheck]
        /// The answer in one line: what was understood.
        package let understood: String
    }

    /// Every question's outcome.
    package let outcomes: [Outcome]

    /// Asks every question.
    ///
    /// - Parameter parts: The parts of the ranking that are used.
    /// - Throws: Where a question's facts cannot be read, or the directory is damaged.
    package init(_ questions: [JudgedQuestion], of judgedDirectory: JudgedDirectory, parts: RankingParts = .all) throws
    {
        guard let day = CalendarDate(iso: JudgedDirectory.day) else { preconditionFailure("No day.") }
        let baseline = try FullTextBaseline(judgedDirectory.services, withTerms: true)
        let textBaseline = try FullTextBaseline(judgedDirectory.services, withTerms: false)
        var outcomes: [Outcome] = []
        for judged in questions {
            let question = try judgedDirectory.directory.question(from: judged.form, today: day)
            let answer = try judgedDirectory.directory.answer(question, parts: parts)
            let found = answer.results.map { JudgedQuestion.record($0.id.rawValue) }
            let plain = try baseline.answer(question)
            outcomes.append(
                Outcome(
                    question: judged,
                    found: found,
                    gain: RankingMeasure.gain(found, grades: judged.grades),
                    recall: RankingMeasure.recall(found, grades: judged.grades),
                    baselineGain: RankingMeasure.gain(plain, grades: judged.grades),
                    baselineRecall: RankingMeasure.recall(plain, grades: judged.grades),
                    textGain: RankingMeasure.gain(try textBaseline.answer(question), grades: judged.grades),
                    broken: judged.checks.filter { !$0.holds(of: answer, grades: judged.grades) },
                    understood: answer.understood.line
                )
            )
        }
        self.outcomes = outcomes
    }

    /// The kinds that there are questions of.
    package var kinds: [JudgedQuestion.Kind] {
        let present = Set(outcomes.map(\.question.kind))
        return JudgedQuestion.Kind.allCases.filter(present.contains)
    }

    /// Means over some outcomes.
    package struct Means: Sendable {
        /// How many questions.
        package let count: Int
        /// Mean nDCG@10.
        package let gain: Double
        /// Mean recall@10.
        package let recall: Double
        /// Mean nDCG@10 of the baseline.
        package let baselineGain: Double
        /// Mean recall@10 of the baseline.
        package let baselineRecall: Double
        /// Mean nDCG@10 of the baseline without the terms that feeds state.
        package let textGain: Double
        /// Checks that hold.
        package let held: Int
        /// Checks in all.
        package let checks: Int

        /// How many times the baseline's nDCG@10.
        package var ratio: Double { baselineGain == 0 ? .infinity : gain / baselineGain }
        /// How many times that of the baseline without terms.
        package var textRatio: Double { textGain == 0 ? .infinity : gain / textGain }
    }

    /// The means of the questions of a kind and half; `nil` means every kind, or both halves.
    package func means(_ kind: JudgedQuestion.Kind?, _ half: JudgedQuestion.Half?) -> Means {
        let chosen = outcomes.filter {
            (kind == nil || $0.question.kind == kind) && (half == nil || $0.question.half == half)
        }
        func mean(_ value: (Outcome) -> Double) -> Double {
            chosen.isEmpty ? 0 : chosen.reduce(0) { $0 + value($1) } / Double(chosen.count)
        }
        let checks = chosen.reduce(0) { $0 + $1.question.checks.count }
        return Means(
            count: chosen.count,
            gain: mean(\.gain),
            recall: mean(\.recall),
            baselineGain: mean(\.baselineGain),
            baselineRecall: mean(\.baselineRecall),
            textGain: mean(\.textGain),
            held: checks - chosen.reduce(0) { $0 + $1.broken.count },
            checks: checks
        )
    }
}
