import DirectoryRefresh

/// Work that may take long: it shows how far it has come, and Ctrl-C stops it where nothing is left half-done.
enum LongWork {
    /// Does some work.
    ///
    /// - Parameters:
    ///   - label: What the progress is of.
    ///   - isQuiet: Whether no progress is shown.
    ///   - keeps: What is true when the work is stopped, in a sentence.
    ///   - work: The work; it asks its watch whether to go on.
    /// - Throws: An ``Interruption`` where a signal stopped it, whatever the work made of that; else what it throws.
    static func run<Result>(
        _ label: String,
        isQuiet: Bool,
        keeps: String,
        _ work: (WorkWatch) throws -> Result
    ) throws -> Result {
        let manner: ProgressLine.Manner = isQuiet ? .silent : Terminal.isInteractive ? .inPlace : .lines
        var line = ProgressLine(manner: manner, label: label)
        defer { line.end() }
        StopSignal.listen()
        do {
            try StopSignal.check(keeps: keeps)
            let watch = WorkWatch {
                line.show($0)
            } checkpoint: {
                try StopSignal.check(keeps: keeps)
            }
            return try work(watch)
        } catch {
            // A pipe that a signal has ended looks like a feed that is cut short.
            try StopSignal.check(keeps: keeps)
            throw error
        }
    }
}
