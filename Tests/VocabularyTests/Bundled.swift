import MappedFile
import TestSupport

@testable import Vocabulary

/// The vocabulary that the project ships, loaded and compiled once for all tests.
enum Bundled {
    static let folder = PackageFolder.path("directory-data/vocabulary")
    static let source = Result { try VocabularySource.load(folder: folder) }
    static let bytes = Result { try source.get().compile() }
    static let vocabulary = Result { try opened(bytes.get()) }

    static func opened(_ bytes: [UInt8]) throws -> CompiledVocabulary {
        try CompiledVocabulary(MappedFile(bytes: bytes, label: "vocabulary").view)
    }
}
