/// A way into a service: who does what, in order.
struct WayIn: Hashable, Sendable {
    /// One contact that somebody makes.
    enum Step: Hashable, Sendable {
        /// The asker asks another role to refer.
        case ask(role: Int)
        /// A role refers to a service.
        case refer(role: Int, to: Int)
        /// A door passes the person on.
        case passOn(from: Int, to: Int)
    }

    /// The steps, the first to be taken first.
    var steps: [Step]
    /// Whether a step of it hangs on a condition or on somebody else's part.
    var isOnCondition: Bool
}
