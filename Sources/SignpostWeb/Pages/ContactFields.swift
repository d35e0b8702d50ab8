import DirectoryModel
import Signposting

extension Fields {
    /// Ways to reach a service.
    ///
    /// Only web addresses and numbers become links; a feed's other schemes stay text.
    init(_ contact: Contact) {
        let url = contact.url.map { address -> Fields in
            let isWeb = ["https://", "http://"].contains { address.lowercased().hasPrefix($0) }
            return ["address": address, "isWeb": isWeb]
        }
        self = [
            "isStated": contact.isStated,
            "phones": contact.phones.map { phone in
                let link =
                    phone.kind == .voice
                    ? Self.link("tel:", phone.number)
                    : phone.kind == .text ? Self.link("sms:", phone.number) : nil
                return ["number": phone.number, "kind": phone.kind.words, "note": phone.note, "link": link] as Fields
            },
            "email": contact.email, "url": url, "note": contact.note,
        ]
    }

    /// A way to reach a crisis line, with its number as a link: "text SHOUT to 85258".
    init(reach: String) {
        let isDialled: (Character) -> Bool = { $0.isASCII && ($0.isNumber || $0 == " ") }
        var rest = reach[...]
        while let start = rest.firstIndex(where: { $0.isASCII && $0.isNumber }) {
            let run = rest[start...].prefix(while: isDialled)
            let number = run.trimmingSuffix { $0 == " " }
            if number.filter({ $0 != " " }).count >= 3 {
                let scheme = reach.lowercased().hasPrefix("text") ? "sms:" : "tel:"
                self = [
                    "before": String(reach[..<number.startIndex]), "number": String(number),
                    "after": String(reach[number.endIndex...]), "link": Self.link(scheme, String(number)),
                ]
                return
            }
            rest = rest[run.endIndex...]
        }
        self = ["before": reach, "number": nil, "after": nil, "link": nil]
    }

    private static func link(_ scheme: String, _ number: String) -> String? {
        let dialled = number.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
        return dialled.count >= 3 ? scheme + dialled : nil
    }
}

extension Phone.Kind {
    /// What to do with the number.
    fileprivate var words: String {
        switch self {
        case .voice: "Ring"
        case .text: "Text"
        case .messaging: "Message"
        case .textphone: "Textphone"
        case .videoRelay: "Sign (BSL) by video"
        }
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
        var end = endIndex
        while end > startIndex, isTrimmed(self[index(before: end)]) { end = index(before: end) }
        return self[..<end]
    }
}
