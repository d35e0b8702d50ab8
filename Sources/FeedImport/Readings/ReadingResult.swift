/// What was made of a text.
enum ReadingResult<Value> {
    /// Read as it stands.
    case plain(Value)
    /// Put right on the way, and why.
    case repaired(Value, reason: String)
    /// Found in other words, and why that is allowed.
    case derived(Value, reason: String)
    /// Not read, and why; the field stays not stated.
    case refused(reason: String)

    /// The value, however it was come by.
    var value: Value? {
        switch self {
        case .plain(let value), .repaired(let value, _), .derived(let value, _): value
        case .refused: nil
        }
    }

    func map<Other>(_ transform: (Value) -> Other) -> ReadingResult<Other> {
        switch self {
        case .plain(let value): .plain(transform(value))
        case .repaired(let value, let reason): .repaired(transform(value), reason: reason)
        case .derived(let value, let reason): .derived(transform(value), reason: reason)
        case .refused(let reason): .refused(reason: reason)
        }
    }
}

extension ReadingResult: Equatable where Value: Equatable {}

extension ReadingResult: Sendable where Value: Sendable {}
