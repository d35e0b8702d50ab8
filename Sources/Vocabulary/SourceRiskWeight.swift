#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A row of `risk/weights.tsv`: how much a word, or two words that follow each other, speak for each label.
package struct SourceRiskWeight: Hashable, Sendable {
    /// One word or two.
    package let words: String
    /// For each label in the order of `RiskSign.Label.allCases`, -127 to 127.
    package let weights: [Int]

    /// Reads `weights.tsv`: `words` and the names of labels in the first row, whole numbers below.
    ///
    /// Lines that begin with `#` are comments.
    /// - Throws: A ``VocabularyFault`` with the line that cannot be read.
    static func list(inFile file: String) throws(VocabularyFault) -> [SourceRiskWeight] {
        guard let data = FileManager.default.contents(atPath: file), let text = String(validating: data, as: UTF8.self)
        else { throw VocabularyFault(file: file, line: nil, reason: "cannot be read as UTF-8 text.") }
        var columns: [RiskSign.Label?]?
        var rows: [SourceRiskWeight] = []
        var seen: Set<[UInt64]> = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            func fault(_ reason: String) -> VocabularyFault {
                VocabularyFault(file: file, line: index + 1, reason: reason)
            }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard let labels = columns else {
                columns = fields.dropFirst().map(RiskSign.Label.init)
                guard fields.first == "words", columns?.allSatisfy({ $0 != nil }) == true else {
                    throw fault("the first row is expected to be words and labels.")
                }
                continue
            }
            let numbers = fields.dropFirst().compactMap { Int($0) }.filter { (-127...127).contains($0) }
            guard numbers.count == labels.count, fields.count == labels.count + 1 else {
                throw fault("expected are words and \(labels.count) numbers from -127 to 127, parted by tabs.")
            }
            let hashes = foldedHashes(fields[0])
            guard (1...2).contains(hashes.count) else { throw fault("one word or two are expected first.") }
            guard seen.insert(hashes).inserted else { throw fault("these words stand in an earlier row too.") }
            var weights = [Int](repeating: 0, count: RiskSign.Label.allCases.count)
            for (label, number) in zip(labels, numbers) {
                if let place = label.flatMap({ RiskSign.Label.allCases.firstIndex(of: $0) }) { weights[place] = number }
            }
            rows.append(SourceRiskWeight(words: fields[0], weights: weights))
        }
        return rows
    }
}
