import DirectoryRefresh
import Testing

@Suite("The settings of a workspace")
struct WorkspaceSettingsTests {
    @Test("Settings are read in the order of the file")
    func reading() throws {
        let yaml = """
            publisher: Ambleshire Council
            warning: Made up.
            feeds:
              voluntary: {profile: larkshire-voluntary, file: feeds/voluntary.csv}
              a-1: {profile: profiles/own.yaml, file: /srv/own.xml}
              lines: {profile: national-helplines, file: "bundled:national-helplines.json"}
            """
        let settings = try WorkspaceSettings(yaml: yaml, path: "signpost.yaml")
        #expect(settings.publisher == "Ambleshire Council")
        #expect(settings.warning == "Made up.")
        #expect(settings.feeds.map(\.name) == ["voluntary", "a-1", "lines"])
        let workspace = Workspace(folder: "/srv/space")
        let data = InstalledData(folder: "/usr/share/signpost")
        #expect(
            settings.feeds.map { workspace.path(of: $0, data: data) } == [
                "/srv/space/feeds/voluntary.csv", "/srv/own.xml",
                "/usr/share/signpost/directory-data/feeds/national-helplines.json",
            ]
        )
    }

    @Test(
        "A profile's file is looked for from the workspace, wherever the command runs; a bundled one by its name",
        arguments: [
            ("profile.yaml", "/srv/space/profile.yaml"), ("profiles/own.yaml", "/srv/space/profiles/own.yaml"),
            ("../own.yaml", "/srv/space/../own.yaml"), ("/etc/own.yaml", "/etc/own.yaml"),
            ("national-helplines", "/usr/share/signpost/importers/national-helplines.yaml"),
        ]
    )
    func profiles(named: String, path: String) throws {
        let yaml = "publisher: A\nfeeds: {one: {profile: \(named), file: one.csv}}"
        let feed = try #require(WorkspaceSettings(yaml: yaml, path: "signpost.yaml").feeds.first)
        let profile = Workspace(folder: "/srv/space").profile(of: feed)
        #expect(InstalledData(folder: "/usr/share/signpost").profile(profile) == path)
    }

    @Test(
        "What is wrong is told with the file, the line and what to do",
        arguments: [
            ("publisher: A\nfeeds: [", "s.yaml", "is not YAML"),
            ("", "s.yaml", "must be a map with publisher and feeds."),
            ("- publisher", "s.yaml:1", "must be a map with publisher and feeds."),
            ("feeds: {}\n", "s.yaml:1", "does not say who publishes"),
            ("publisher: A\n", "s.yaml:1", "names no feeds"),
            ("publisher: A\nfeeds:\n  - one\n", "s.yaml:1", "names no feeds"),
            ("publisher: A\nfeeds: {}\ncolour: red\n", "s.yaml:3", "has an unknown setting"),
            ("publisher: A\nfeeds:\n  Upper Case: {profile: p, file: f}\n", "s.yaml:3", "has a feed whose name is not"),
            ("publisher: A\nfeeds:\n  ../up: {profile: p, file: f}\n", "s.yaml:3", "has a feed whose name is not"),
            ("publisher: A\nfeeds:\n  one: {profile: p}\n", "s.yaml:3", "must give the feed one a profile and a file."),
            ("publisher: A\nfeeds:\n  ok: {profile: p, file: f}\n  two: here\n", "s.yaml:4", "must give the feed two"),
        ]
    )
    func faults(yaml: String, place: String, reason: String) throws {
        let fault = #expect(throws: WorkspaceFault.self) { try WorkspaceSettings(yaml: yaml, path: "s.yaml") }
        let found = try #require(fault)
        #expect(found.kind == .settings)
        #expect(found.place == place)
        #expect(found.reason.hasPrefix(reason), "\(found.reason)")
    }

    @Test(
        "A feed's name is lower-case letters, digits and hyphens",
        arguments: [
            ("demo", true), ("a-1", true), (String(repeating: "a", count: 64), true), ("", false), ("A", false),
            ("a b", false), ("a/b", false), ("..", false), ("a:b", false), ("é", false), ("a\u{0}", false),
            (String(repeating: "a", count: 65), false),
        ]
    )
    func names(text: String, isName: Bool) { #expect(WorkspaceSettings.isName(text) == isName) }
}
