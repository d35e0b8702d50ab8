/// What is known of the forms of a term that was asked.
struct AskedForms {
    /// The numbers of its forms in texts.
    let numbers: Range<UInt32>
    /// The numbers of the forms that were asked.
    let exact: [UInt32]
    /// How many words stand before it in the question; `nil` where it has no place among them.
    let place: Int?
}
