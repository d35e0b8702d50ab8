import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Ctrl-C and SIGTERM: the first asks the work to stop where it leaves nothing half-done, the second ends it at once.
enum StopSignal {
    /// The signal that came; 0 before one has.
    private static let received = Atomic<Int32>(0)
    /// An end of file, put in the place of standard input by a signal, so that nobody waits on a silent pipe for ever.
    private static let emptiness = open("/dev/null", O_RDONLY | O_CLOEXEC)

    /// Starts listening.
    static func listen() {
        // Made here, since a signal handler must not be the first to touch them.
        _ = (received.load(ordering: .relaxed), emptiness)
        // Whoever starts a command may have kept signals back, and the command inherits that.
        var wanted = sigset_t()
        sigemptyset(&wanted)
        for number in [SIGINT, SIGTERM] {
            sigaddset(&wanted, number)
            var action = sigaction()
            // Without SA_RESTART, so that a read that waits is broken off.
            #if canImport(Darwin)
            action.__sigaction_u.__sa_handler = handler
            #else
            action.__sigaction_handler.sa_handler = handler
            #endif
            sigaction(number, &action, nil)
        }
        pthread_sigmask(SIG_UNBLOCK, &wanted, nil)
    }

    /// Only what POSIX allows in a handler: an atomic, `dup2` and `_exit`.
    private static let handler: @convention(c) (Int32) -> Void = { number in
        if received.exchange(number, ordering: .relaxed) != 0 { _exit(128 + number) }
        dup2(emptiness, STDIN_FILENO)
    }

    /// Throws an ``Interruption`` once a signal has come.
    static func check(keeps: String) throws(Interruption) {
        let number = received.load(ordering: .relaxed)
        guard number == 0 else { throw Interruption(signal: number, kept: keeps) }
    }
}

/// Work was stopped by a signal.
struct Interruption: Error, CustomStringConvertible {
    /// The signal's number.
    let signal: Int32
    /// What is true now.
    let kept: String

    /// 130 for Ctrl-C and 143 for SIGTERM, as shells have it.
    var exitCode: Int32 { 128 + signal }
    var description: String { "Stopped. \(kept)" }
}
