/// The half of a set of questions that may be looked at while something is changed for them; the other is counted only.
package enum TunedHalf {
    /// Whether a question is of it, by the parity of FNV-1a (64 bits) of its id, as in the judged questions.
    package static func holds(_ id: String) -> Bool {
        id.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 } & 1 == 0
    }
}
