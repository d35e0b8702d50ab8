/// A fact and the words that say it, as they stand in the text.
struct Finding<Value: Hashable & Sendable>: Hashable, Sendable {
    var value: Value
    var words: String
}
