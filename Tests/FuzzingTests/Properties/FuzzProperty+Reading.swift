import DirectoryModel
import Foundation
import MappedFile
import Vocabulary

extension FuzzProperty {
    /// The vocabulary's reader of questions, and of what services say about whom they do not take.
    static let reading = [
        prose("questions") { text in
            let understood = try vocabulary.get().understand(text)
            let length = text.utf8.count
            for range in understood.matches.map(\.range) + understood.ages.map(\.range) {
                try Broken.unless(range.lowerBound >= 0 && range.upperBound <= length, "a match lies in the text")
                try Broken.unless(!range.isEmpty, "a match has words")
            }
            for match in understood.matches {
                try Broken.unless(text.contains(match.words), "\(match.words) stands in the text")
            }
            for age in understood.ages {
                try Broken.unless(age.youngest <= age.oldest, "\(age.words) begins before it ends")
            }
            try Broken.unless(vocabulary.get().understand(text) == understood, "the same text is understood the same")
        },
        prose("exclusions") { text in
            for sentence in try vocabulary.get().exclusions(in: text) {
                try Broken.unless(text.contains(sentence.text), "\(sentence.text) is quoted as it stands")
                try Broken.unless(!sentence.conditions.isEmpty || !sentence.needs.isEmpty, "it rules something out")
            }
        },
    ]

    /// The vocabulary that the project ships.
    private static let vocabulary = Result {
        let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }
        let source = try VocabularySource.load(folder: root.appendingPathComponent("directory-data/vocabulary").path)
        return try CompiledVocabulary(MappedFile(bytes: source.compile(), label: "vocabulary").view)
    }
}
