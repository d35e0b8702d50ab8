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
        }
    ]
}
