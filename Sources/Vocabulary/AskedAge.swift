package import DirectoryModel

/// An age that a question names: years, months, a school year, a stage of school.
package struct AskedAge: Hashable, Sendable {
    /// What it was read from.
    package enum Basis: String, Hashable, Sendable {
        /// A number: "13yo", "aged 14", "15 and a half".
        case stated
        /// A number that is not reached: "nearly 18", "turning 16 in March".
        case approaching
        /// A range: "between 11 and 13", "under 5s".
        case range
        /// A year of school: "Year 9", "reception".
        case schoolYear
        /// A stage of life: "toddler", "teenager".
        case stage
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
}
