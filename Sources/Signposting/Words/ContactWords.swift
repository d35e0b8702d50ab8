package import DirectoryModel

extension Contact {
    /// Each way to reach it, in words: "ring 116 123", "text 85258 (text SHOUT)".
    package var ways: [String] {
        var ways = phones.map { phone in
            let verb =
                switch phone.kind {
                case .voice: "ring"
                case .text: "text"
                case .messaging: "message"
                case .textphone: "textphone"
                case .videoRelay: "sign by video"
                }
            return "\(verb) \(phone.number)" + (phone.note.map { " (\($0))" } ?? "")
        }
        ways += [note, email, url].compactMap { $0 }
        return ways
    }
}
