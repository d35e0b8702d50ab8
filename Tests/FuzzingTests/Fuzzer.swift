import Foundation

/// The property under test: `SIGNPOST_FUZZ` names it, as `scripts/fuzz` does.
private let property = ProcessInfo.processInfo.environment["SIGNPOST_FUZZ"].flatMap(FuzzProperty.named)

/// What libFuzzer calls with input after input (<https://llvm.org/docs/LibFuzzer.html>).
///
/// A broken promise ends the program, which libFuzzer takes for a crash and keeps the input of.
@c(LLVMFuzzerTestOneInput)
package func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let property else { fatalError("SIGNPOST_FUZZ must name one of \(FuzzProperty.all.map(\.name))") }
    do {
        try property.check(Array(UnsafeBufferPointer(start: start, count: count)))
    } catch {
        fatalError("broken: \(error)")
    }
    return 0
}
