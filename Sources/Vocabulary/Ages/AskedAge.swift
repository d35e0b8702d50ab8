package import DirectoryModel

/// An age that a question names: years, months, a school year, a stage of school.
package struct AskedAge: Hashable, Sendable {
    /// What it was read from.
    package enum Basis: String, Hashable, Sendable {
        /// A number: "13yo", "aged 14", "15 and a half".
        case stated
        /// A number that is told as not exact: "8ish", "about 12".
        case about
        /// A number that is not reached: "nearly 18", "turning 16 in March".
        case approaching
        /// A range: "between 11 and 13", "under 5s".
        case range
        /// A year of school: "Year 9", "reception".
        case schoolYear
        /// A stage of life: "toddler", "teenager".
        case stage
    }

    /// Whose age it is, as far as the words tell.
    package enum Holder: String, Hashable, Sendable {
        /// Of those that help is asked for, unless something else is told.
        case asked
        /// Of somebody else: "his sister is 14", "I'm 42".
        case another
        /// Of a time gone by: "diagnosed at 4", "since she was 5".
        case past
        /// Of no person, but where a service begins or ends: "camhs ends at 18", "they only take over 11s".
        case limit
    }

    /// The words as typed.
    package let words: String
    /// Where they stand, in UTF-8 bytes.
    package let range: Range<Int>
    /// What it was read from.
    package let basis: Basis
    /// The least age that they may mean.
    package let youngest: Age
    /// The greatest, to the last month: Year 9 is 13 to 14 years and 11 months.
    package let oldest: Age
    /// Whose age it is.
    package var holder: Holder = .asked
}
