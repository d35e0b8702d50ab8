#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The terminal: answers go to standard output, everything about the work to standard error.
enum Terminal {
    /// Writes a line to standard output.
    static func say(_ text: String) { print(text) }

    /// Writes a line to standard error.
    static func note(_ text: String) { putOnStandardError(text + "\n") }

    /// Writes text to standard error as it is.
    ///
    /// A failed write is let go: there is nowhere left to tell of it.
    static func putOnStandardError(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
            guard written > 0 else { return }
            bytes = bytes.dropFirst(written)
        }
    }

    /// Writes a fault to standard error.
    static func complain(_ text: String) { note("signpost: \(text)") }

    /// Whether standard error is a terminal, where progress may be rewritten in place.
    static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

    /// Text without control characters, so that a feed cannot steer the terminal.
    static func plain(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter(isPlain)))
    }

    /// Whether a character only shows: no control (C0, DEL, C1) but line feed and tab, and no change of direction.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x20...0x7E: true
        case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: false
        default: true
        }
    }
}
