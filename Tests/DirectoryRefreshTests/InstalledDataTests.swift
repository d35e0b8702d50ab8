import DirectoryRefresh
import Foundation
import TestSupport
import Testing

@Suite("The files that come with Signpost")
struct InstalledDataTests {
    private func makeData(_ folder: String) throws {
        let vocabulary = folder + "/directory-data/vocabulary"
        try FileManager.default.createDirectory(atPath: vocabulary, withIntermediateDirectories: true)
        try Data().write(to: URL(fileURLWithPath: vocabulary + "/needs.yaml"))
    }

    /// The folder's path without symbolic links, as a search from the program gives it.
    private func resolved(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }

    @Test("A folder that is named is used if it holds the data, and no other is tried if it does not")
    func named() throws {
        let folder = try TemporaryFolder()
        try makeData(folder.file("data"))
        #expect(InstalledData.find(named: folder.file("data"), program: "/x")?.folder == folder.file("data"))
        #expect(InstalledData.find(named: folder.file("none"), program: folder.file("data/bin/signpost")) == nil)
    }

    @Test(
        "The data is found beside an installed program and above a built one",
        arguments: [
            ("bin/signpost", "share/signpost"), (".build/debug/signpost", ""), (".build/x/release/signpost", ""),
            ("signpost", ""),
        ]
    )
    func found(program: String, data: String) throws {
        let folder = try TemporaryFolder()
        let root = data.isEmpty ? folder.path : folder.file(data)
        try makeData(root)
        let found = try #require(InstalledData.find(named: nil, program: folder.file(program)))
        #expect(resolved(found.folder) == resolved(root))
    }

    @Test("An installed program prefers its own data to a checkout above it")
    func preference() throws {
        let folder = try TemporaryFolder()
        try makeData(folder.path)
        try makeData(folder.file("share/signpost"))
        let found = try #require(InstalledData.find(named: nil, program: folder.file("bin/signpost")))
        #expect(found.folder.hasSuffix("/share/signpost"))
    }

    @Test("A profile is found by its name or by its path")
    func profiles() {
        let data = InstalledData(folder: "/data")
        #expect(data.profile("fhrs") == "/data/importers/fhrs.yaml")
        #expect(data.profile("own/fhrs") == "own/fhrs")
        #expect(data.profile("own.yaml") == "own.yaml")
        #expect(data.profileNames == [])
        #expect(InstalledData(folder: PackageFolder.root.path).profileNames.contains("larkshire-voluntary"))
    }
}
