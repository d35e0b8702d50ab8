/// How far long work has come.
package struct WorkProgress: Hashable, Sendable {
    /// What is counted, in the plural: "records".
    package var unit: String
    /// How many are done.
    package var done: Int
    /// The part of the whole that is done, 0 to 1; `nil` where the whole is not known, as with a pipe.
    package var share: Double?

    /// So many of something, and of how much.
    package init(unit: String, done: Int, share: Double? = nil) {
        self.unit = unit
        self.done = done
        self.share = share
    }
}

/// Whoever is told how long work goes on, and may stop it.
package struct WorkWatch {
    /// Is told how far the work has come.
    package var progress: (WorkProgress) -> Void
    /// Is asked before each step that can still be undone; what it throws ends the work, which then keeps nothing.
    package var checkpoint: () throws -> Void

    /// A watch; by default nobody watches.
    package init(progress: @escaping (WorkProgress) -> Void = { _ in }, checkpoint: @escaping () throws -> Void = {}) {
        self.progress = progress
        self.checkpoint = checkpoint
    }
}
