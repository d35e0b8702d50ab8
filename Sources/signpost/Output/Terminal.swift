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
    static func note(_ text: String) { fputs(text + "\n", stderr) }

    /// Writes a fault to standard error.
    static func complain(_ text: String) { note("signpost: \(text)") }

    /// Whether standard error is a terminal, where progress may be rewritten in place.
    static var isInteractive: Bool { isatty(fileno(stderr)) == 1 }

    /// Text without control characters, so that a feed cannot steer the terminal.
    static func plain(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { scalar in
            scalar == "\n" || scalar == "\t" || !(scalar.properties.generalCategory == .control)
                && !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
        }))
    }
}
