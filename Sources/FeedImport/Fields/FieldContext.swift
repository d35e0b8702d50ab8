import DirectoryModel

/// What is at hand while a record is mapped, and the notes made so far.
struct FieldContext {
    let postcodes: (any PostcodeReader)?
    let terms: (any TermReader)?
    /// The field being filled, by its profile name.
    var field = ""
    var notes: [FieldNote] = []

    /// Adds a note about the field in hand.
    mutating func note(_ kind: FieldNote.Kind, _ reason: String, _ original: String) {
        notes.append(FieldNote(kind: kind, field: field, reason: reason, original: original))
    }

    /// The value of a reading, its note made.
    mutating func take<Value>(_ result: ReadingResult<Value>, from original: String) -> Value? {
        switch result {
        case .plain: break
        case .repaired(_, let reason): note(.repaired, reason, original)
        case .derived(_, let reason): note(.derived, reason, original)
        case .refused(let reason): note(.dropped, reason, original)
        }
        return result.value
    }
}
