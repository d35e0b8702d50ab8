import DirectoryModel

/// One field of the model that a profile can fill.
struct Field<Root>: Sendable {
    /// Its name in profiles: the model's property path.
    let name: String
    /// How its values may be read; the first is used unless the profile says otherwise.
    let readings: [Reading]
    /// Fills the field from the values found; false where none of them could be read.
    let fill: @Sendable (inout Root, [String], Reading, inout FieldContext) -> Bool
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
        Field(name: name, readings: readings) { root, values, reading, context in
            for value in values {
                guard let found = read(value, reading, &context) else { continue }
                root[keyPath: path] = found
                return true
            }
            return false
        }
    }

    /// A field of one value that is never absent in the model.
    static func always<Value>(
        _ name: String,
        _ path: FieldPath<Root, Value>,
        _ readings: [Reading],
        read: @escaping ValueReader<Value>
    ) -> Field {
        Field(name: name, readings: readings) { root, values, reading, context in
            for value in values {
                guard let found = read(value, reading, &context) else { continue }
                root[keyPath: path] = found
                return true
            }
            return false
        }
    }

    /// A field of a list: every value that can be read, each once.
    static func list<Value: Hashable & Sendable>(
        _ name: String,
        _ path: FieldPath<Root, [Value]>,
        _ readings: [Reading],
        read: @escaping ValueReader<Value>
    ) -> Field {
        Field(name: name, readings: readings) { root, values, reading, context in
            for value in values {
                guard let found = read(value, reading, &context) else { continue }
                if !root[keyPath: path].contains(found) { root[keyPath: path].append(found) }
            }
            return !root[keyPath: path].isEmpty
        }
    }
}
