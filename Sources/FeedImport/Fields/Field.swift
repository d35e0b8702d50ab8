import DirectoryModel

/// One field of the model that a profile can fill.
struct Field<Root>: Sendable {
    /// Its name in profiles: the model's property path.
    let name: String
    /// How its values may be read; the first is used unless the profile says otherwise.
    let readings: [Reading]
    /// Takes one of the values found, in their order, until the field is full.
    let take: @Sendable (inout Root, String, Reading, inout FieldContext) -> Taken
}

/// What became of a value that was offered to a field.
enum Taken {
    /// It could not be read; the next value is tried.
    case unread
    /// It was read, and there is room for more.
    case added
    /// It was read, and the field holds no more.
    case filled
}

/// Where in the model a field is kept.
typealias FieldPath<Root, Value> = any WritableKeyPath<Root, Value> & Sendable

/// Reads one value of a field, making notes on the way.
typealias ValueReader<Value> = @Sendable (String, Reading, inout FieldContext) -> Value?

extension Field {
    /// A field of one value: the first that can be read.
    static func one<Value>(
        _ name: String,
        _ path: FieldPath<Root, Value?>,
        _ readings: [Reading],
        read: @escaping ValueReader<Value>
    ) -> Field {
        Field(name: name, readings: readings) { root, value, reading, context in
            guard let found = read(value, reading, &context) else { return .unread }
            root[keyPath: path] = found
            return .filled
        }
    }

    /// A field of one value that is never absent in the model.
    static func always<Value>(
        _ name: String,
        _ path: FieldPath<Root, Value>,
        _ readings: [Reading],
        read: @escaping ValueReader<Value>
    ) -> Field {
        Field(name: name, readings: readings) { root, value, reading, context in
            guard let found = read(value, reading, &context) else { return .unread }
            root[keyPath: path] = found
            return .filled
        }
    }

    /// A field of a list: every value that can be read, each once.
    static func list<Value: Hashable & Sendable>(
        _ name: String,
        _ path: FieldPath<Root, [Value]>,
        _ readings: [Reading],
        read: @escaping ValueReader<Value>
    ) -> Field {
        Field(name: name, readings: readings) { root, value, reading, context in
            guard let found = read(value, reading, &context) else { return .unread }
            if !root[keyPath: path].contains(found) { root[keyPath: path].append(found) }
            return .added
        }
    }
}
