import Hummingbird

/// Does the work, or throws 503 when it has not ended in time, having cancelled it.
///
/// It ends a body that trickles in; an answer being computed is not interrupted, since it takes no time to speak of.
func within<Result: Sendable>(
    _ limit: Duration,
    _ work: @escaping @Sendable () async throws -> Result
) async throws -> Result {
    try await withThrowingTaskGroup(of: Result?.self) { group in
        group.addTask { try await work() }
        group.addTask {
            try await Task.sleep(for: limit)
            return nil
        }
        defer { group.cancelAll() }
        guard let first = try await group.next(), let result = first else { throw HTTPError(.serviceUnavailable) }
        return result
    }
}
