package import DirectoryModel

/// What was made of a text that should be a postcode.
package enum PostcodeReading: Hashable, Sendable {
    /// A postcode, written as usual already.
    case plain(String)
    /// A postcode whose spelling was put right, and why: "postcode spacing".
    case repaired(String, reason: String)
    /// No postcode, and why: "not a postcode".
    case refused(reason: String)
}

/// Knows postcodes; the importer does not.
package protocol PostcodeReader: Sendable {
    /// The usual spelling of a whole postcode.
    func normalise(_ text: String) -> PostcodeReading
    /// Where a postcode in its usual spelling lies; `nil` where not known.
    func coordinate(of postcode: String) -> Coordinate?
}

/// A list of the vocabulary that a field takes its terms from.
package enum TermList: String, Hashable, Sendable, CaseIterable {
    case needs
    case circumstances
    case supportTypes = "support types"
    case roles
    case referralMethods = "referral methods"
}

/// Knows the vocabulary's terms; the importer does not.
package protocol TermReader: Sendable {
    /// The term that a text names, or `nil` where the list has no such term.
    func term(_ text: String, in list: TermList) -> TermSlug?

    /// What a short form in capitals means: "EP", educational psychologist; `nil` where no list has it.
    func meaning(ofShortForm form: String) -> String?
}
