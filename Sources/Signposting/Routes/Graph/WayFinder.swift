import DirectoryModel

/// Finds the shortest way of a role into a service.
///
/// It looks backwards from the service over its doors, breadth first, so that each door is visited once whatever cycles
/// there are. Fewest steps win; among those, a way without conditions; then the role or door that comes first in the
/// record's own sentence to the asker; then the order in which roles are asked.
struct WayFinder<Failure: Error> {
    /// The nodes, by ordinal.
    let node: (Int) throws(Failure) -> RouteNode
    /// Whether a service takes nobody, so that no way leads to it or through it.
    let isClosed: (Int) throws(Failure) -> Bool
    /// Roles that can be asked for help, the first to be asked first.
    let helpers: [Int]
    /// The age of the child, where known.
    let age: Age?

    /// The most doors looked at: a record may name any number.
    private static var mostDoors: Int { 200 }

    /// The shortest way; `nil` where the records know none.
    func shortest(to target: Int, for role: Int) throws(Failure) -> WayIn? {
        guard try !isClosed(target) else { return nil }
        var queue = [target]
        var next: [Int: Int] = [:]
        var best: (key: [Int], way: WayIn)?
        var index = 0
        while index < queue.count, index < Self.mostDoors {
            let place = queue[index]
            index += 1
            let passes = passes(from: place, to: target, next)
            // What lies farther off cannot be shorter.
            if let best, passes.count + 1 > best.key[0] { break }
            let node = try node(place)
            if let found = candidate(at: place, node, passes: passes, role: role) {
                if best.map({ found.key.lexicographicallyPrecedes($0.key) }) ?? true { best = found }
            }
            for door in node.doors where door != target && next[door] == nil {
                guard try !isClosed(door) else { continue }
                next[door] = place
                queue.append(door)
            }
        }
        return best?.way
    }

    private func passes(from place: Int, to target: Int, _ next: [Int: Int]) -> [WayIn.Step] {
        var steps: [WayIn.Step] = []
        var here = place
        while here != target, let after = next[here] {
            steps.append(.passOn(from: here, to: after))
            here = after
        }
        return steps
    }

    /// The best way that enters at a place, with what it is judged by.
    private func candidate(
        at place: Int,
        _ node: RouteNode,
        passes: [WayIn.Step],
        role: Int
    ) -> (key: [Int], way: WayIn)? {
        guard role < node.entries.count else { return nil }
        let own = node.entries[role]
        var best: (key: [Int], way: WayIn)?
        let mine = own.isOpen(at: age)
        if mine.open {
            let way = WayIn(steps: [.refer(role: role, to: place)] + passes, isOnCondition: mine.onCondition)
            best = ([way.steps.count, mine.onCondition ? 1 : 0, 0], way)
        }
        for (rank, helper) in (own.named + node.doorRoles + helpers).enumerated()
        where helper != role && helper < node.entries.count {
            let entry = node.entries[helper]
            let theirs = entry.isOpen(at: age)
            // What happens by itself cannot be asked for.
            guard theirs.open, entry.access != .automatic else { continue }
            let isNamed = rank < own.named.count + node.doorRoles.count
            let steps = [.ask(role: helper), .refer(role: helper, to: place)] + passes
            // A role that the record itself names comes before others, though it too has a condition.
            let isOnCondition = theirs.onCondition || entry.isInside
            let condition = isOnCondition && !isNamed ? 1 : 0
            let key = [steps.count, condition, rank + 1]
            if best.map({ key.lexicographicallyPrecedes($0.key) }) ?? true {
                best = (key, WayIn(steps: steps, isOnCondition: isOnCondition))
            }
        }
        return best
    }
}
