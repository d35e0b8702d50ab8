#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Whether work takes time in proportion to its input.
enum TimeCheck {
    /// Repeats short inputs to 16 KB and to 64 KB and checks that the longer takes no more than eight times as long.
    ///
    /// Four times is in proportion, sixteen is its square. Less than half a second is never too long. Only one input in
    /// a hundred or so, chosen by its bytes, pays for that.
    static func isLinear(_ bytes: [UInt8], _ work: (String) -> Void) throws {
        guard (1...96).contains(bytes.count), bytes.reduce(7, { $0 &* 31 &+ $1 }) < 3 else { return }
        let long = seconds(of: work, on: bytes, repeatedTo: 1 << 16)
        guard long > 0.5 else { return }
        let short = seconds(of: work, on: bytes, repeatedTo: 1 << 14)
        try Broken.unless(long < 8 * short, "time is in proportion: 16 KB took \(short) s and 64 KB \(long) s")
    }

    /// The time that this thread has worked, so that others at work beside it do not count.
    private static func seconds(of work: (String) -> Void, on bytes: [UInt8], repeatedTo size: Int) -> Double {
        let text = String(decoding: Array(repeatElement(bytes, count: size / bytes.count).joined()), as: UTF8.self)
        var (start, end) = (timespec(), timespec())
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
        work(text)
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
        return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
    }
}
