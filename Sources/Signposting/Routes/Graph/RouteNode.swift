import DirectoryModel

/// A service in the graph of ways in: what each role may do there, and through which doors it is reached.
///
/// Made when a snapshot is published, so that no question reads names or sentences.
struct RouteNode: Hashable, Sendable {
    /// What the record says to one role.
    struct Entry: Hashable, Sendable {
        /// Whether the role may refer.
        var access: RouteAccess = .notStated
        /// Whether its referral goes to a door first, by the record's own words.
        var isThroughDoor = false
        /// Whether it can only hand over somebody whom it has already.
        var isInside = false
        /// The age from which, where that is what an "only if" turns on.
        var minimumAge: Age?
        /// Roles that the record names to this role as those to ask, by their places in the role list.
        var named: [Int] = []
    }

    /// By role, in the order of the snapshot's role list.
    var entries: [Entry] = []
    /// Services that pass people on to this one, by ordinal, the first to be tried first.
    var doors: [Int] = []
    /// Roles that are its door: the school's lead for a panel that reads schools' forms alone.
    var doorRoles: [Int] = []
    /// Doors that the record names and the directory does not have.
    var unknownDoors: [String] = []
    /// Services that it leads to itself, by ordinal.
    var leadsTo: [Int] = []
}

extension RouteNode.Entry {
    /// How somebody of an age stands towards it: what turns on an age alone is refused to the younger, where the age is known.
    func access(at age: Age?) -> RouteAccess {
        guard [.onlyIf, .yes].contains(access), let minimumAge, let age, age < minimumAge else { return access }
        return .no
    }

    /// Whether a referral may be made here at all, and whether on a condition.
    func isOpen(at age: Age?) -> (open: Bool, onCondition: Bool) {
        switch access(at: age) {
        case .yes, .automatic: (!isThroughDoor, false)
        case .onlyIf, .onlyJointly: (!isThroughDoor, true)
        case .no, .notStated: (false, false)
        }
    }
}
