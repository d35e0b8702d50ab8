import DirectoryModel

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A row of `examples.tsv`: a question or a service's text with the needs that it is about.
package struct SourceExample: Hashable, Sendable {
    /// The text.
    package let text: String
    /// The needs, with the line that names them.
    let needs: [TermReference]

    /// Reads `examples.tsv`: needs joined by `;`, a tab, the text.
    ///
    /// Lines that begin with `#` are comments.
    /// - Throws: A ``VocabularyFault`` with the line that cannot be read.
    static func list(inFile file: String) throws(VocabularyFault) -> [SourceExample] {
        guard let data = FileManager.default.contents(atPath: file), let text = String(validating: data, as: UTF8.self)
        else { throw VocabularyFault(file: file, line: nil, reason: "cannot be read as UTF-8 text.") }
        var examples: [SourceExample] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            let slugs = fields[0].split(separator: ";").map(String.init)
            guard fields.count == 2, !slugs.isEmpty, !fields[1].isEmpty else {
                let reason = "expected are needs joined by ; and a text, parted by a tab."
                throw VocabularyFault(file: file, line: index + 1, reason: reason)
            }
            let needs = slugs.map { TermReference(kind: .need, slug: $0, line: index + 1) }
            examples.append(SourceExample(text: String(fields[1]), needs: needs))
        }
        return examples
    }
}
