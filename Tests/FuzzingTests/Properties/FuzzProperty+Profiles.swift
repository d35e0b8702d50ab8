@testable import FeedImport

extension FuzzProperty {
    /// Profiles in YAML.
    static let profiles = [
        FuzzProperty(name: "profile") { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            do {
                let profile = try Profile(yaml: text, file: "fuzz.yaml")
                try Broken.unless(!profile.mapping.isEmpty || profile.paths.isEmpty, "what is mapped has steps")
                try ImportPromise.check(FuzzProfile.sample(of: profile.format), through: profile)
            } catch let fault as ProfileFault {
                let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 2
                try Broken.unless(!fault.mistakes.isEmpty, "a fault names a mistake")
                for mistake in fault.mistakes {
                    try Broken.unless((0...lines).contains(mistake.line), "line \(mistake.line) is one of the profile")
                    try Broken.unless(!mistake.message.isEmpty, "a mistake is told in words")
                }
            }
        },
        FuzzProperty(name: "draft") { bytes in
            do {
                let names = try FieldNames.load(path: "directory-data/drafting/field-names.yaml")
                let drafter = ProfileDrafter(names: names, postcodes: PlainPostcodes())
                let draft = try FuzzFile.with(bytes) { try drafter.draft(path: $0, name: "fuzz") }
                let report = draft.report
                try Broken.unless(report.accepted > 0 || report.rejected > 0, "a draft reads its own sample")
                // As it stands: the draft was tried on the sample before it was handed out.
                _ = try Profile(yaml: draft.yaml, file: "fuzz.yaml")
            } catch let fault as FeedFault {
                try Broken.unless(!fault.reason.isEmpty && !fault.reason.contains("\n"), "a fault is one line")
            }
        },
    ]
}
