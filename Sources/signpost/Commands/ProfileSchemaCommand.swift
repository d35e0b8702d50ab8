import ArgumentParser
import FeedImport

/// `signpost profile schema`: the language of profiles for editors.
struct ProfileSchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints the JSON Schema of profiles, by which editors complete and check them.",
        discussion: """
            It is also in docs/profile.schema.json. A profile whose first line is \
            '# yaml-language-server: $schema=../docs/profile.schema.json' is checked while it is typed.

            Example:
              signpost profile schema > profile.schema.json
            """
    )

    func run() throws { Terminal.say(String(ProfileSchema.text.dropLast())) }
}
