import ArgumentParser
import DirectoryRefresh
import FeedImport

/// `signpost profile list`: the profiles that come with Signpost.
struct ProfileListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the profiles of the importers folder.",
        discussion: """
            Example:
              signpost profile list
            """
    )

    @OptionGroup var place: WorkspaceOptions

    func run() throws {
        let data = try place.data()
        let profiles = try data.profileNames.map { try Profile.load(path: data.profile($0)) }
        let width = profiles.map(\.name.count).max() ?? 0
        for profile in profiles {
            let gap = String(repeating: " ", count: width - profile.name.count + 2)
            let format = profile.format + String(repeating: " ", count: max(1, 8 - profile.format.count))
            Terminal.say(Terminal.plain("\(profile.name)\(gap)\(format)\(profile.title)"))
        }
    }
}
