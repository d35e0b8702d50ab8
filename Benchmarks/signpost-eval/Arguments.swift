extension [String] {
    /// Takes an option and its value out of the arguments; `nil` where it is not there.
    mutating func take(_ option: String) -> String? {
        guard let place = firstIndex(of: option), place + 1 < count else { return nil }
        defer { removeSubrange(place...place + 1) }
        return self[place + 1]
    }
}
