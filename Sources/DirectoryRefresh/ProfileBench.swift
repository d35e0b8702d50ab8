import DirectoryModel
package import FeedImport
import Places
import Vocabulary

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Where profiles are drafted and tried, with the installed vocabulary and postcodes; nothing is kept.
package struct ProfileBench {
    private let data: InstalledData
    private let vocabulary: VocabularyTerms
    private let postcodes: GazetteerPostcodes

    /// A bench over the installed data.
    ///
    /// - Throws: A `VocabularyFault` or `FileFault` where the data cannot be read.
    package init(data: InstalledData) throws {
        self.data = data
        vocabulary = VocabularyTerms(try VocabularySource.load(folder: data.vocabulary))
        postcodes = GazetteerPostcodes(gazetteer: try Refresh.gazetteer(data))
    }

    /// Drafts a profile from a sample.
    ///
    /// - Parameters:
    ///   - path: The sample.
    ///   - name: The profile's name; from the sample's where `nil`.
    /// - Throws: A `WorkspaceFault` where there is no such file, a `FeedFault` where no profile can be drafted from it.
    package func draft(path: String, name: String?) throws -> ProfileDraft {
        try check(path)
        let names = try FieldNames.load(path: data.fieldNames)
        let drafter = ProfileDrafter(names: names, postcodes: postcodes, terms: vocabulary)
        return try drafter.draft(path: path, name: name ?? Self.name(for: path))
    }

    /// Tries a profile on a sample.
    ///
    /// - Parameters:
    ///   - profile: The profile's name, or the path of its file.
    ///   - path: The sample.
    /// - Throws: A `WorkspaceFault` where there is no such file, a `ProfileFault` or a `FeedFault`.
    package func trial(profile: String, path: String) throws -> ProfileTrial {
        let profile = try Profile.load(path: data.profile(profile))
        try check(path)
        return try ProfileTrial(of: profile, on: path, postcodes: postcodes, terms: vocabulary)
    }

    /// A profile's name made of a file's: lower-case letters, digits and hyphens.
    package static func name(for path: String) -> String {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let stem = file.split(separator: ".").first.map(String.init) ?? file
        let words = stem.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let name = words.joined(separator: "-")
        return name.isEmpty ? "feed" : name
    }

    private func check(_ path: String) throws {
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw WorkspaceFault(path, kind: .missing, reason: "cannot be read: check the path and its permissions.")
        }
    }
}
