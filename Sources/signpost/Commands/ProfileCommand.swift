import ArgumentParser

/// `signpost profile`: how feeds are read.
struct ProfileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: "Drafts, tries and lists the profiles that say how feeds are read.",
        discussion: """
            A new feed in three steps:
              signpost profile draft clinics.csv --output importers/clinics.yaml
              signpost profile test clinics clinics.csv
              signpost import clinics.csv --profile clinics --dry-run
            """,
        subcommands: [
            ProfileDraftCommand.self, ProfileTestCommand.self, ProfileListCommand.self, ProfileSchemaCommand.self,
        ]
    )
}
