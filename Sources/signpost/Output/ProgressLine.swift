import DirectoryRefresh

/// A line that says how far long work has come: rewritten in place on a terminal, a plain line now and then elsewhere.
struct ProgressLine {
    /// Where progress goes.
    enum Manner {
        case silent
        /// A terminal, where a line can be rewritten.
        case inPlace
        /// A file or a pipe, which keeps every line.
        case lines

        /// The time from one line to the next; short work shows none.
        var interval: Duration {
            switch self {
            case .silent: .zero
            case .inPlace: .milliseconds(200)
            case .lines: .seconds(10)
            }
        }
    }

    private let manner: Manner
    private let label: String
    private let start = ContinuousClock.now
    private var due: Duration
    private var isShown = false

    init(manner: Manner, label: String) {
        self.manner = manner
        self.label = label
        due = manner.interval
    }

    /// Shows how far the work has come, where the time for that has come.
    mutating func show(_ work: WorkProgress) {
        guard manner != .silent, let text = text(for: work, after: start.duration(to: .now)) else { return }
        Terminal.putOnStandardError(text)
    }

    /// Clears the line.
    mutating func end() {
        guard manner == .inPlace, isShown else { return }
        isShown = false
        Terminal.putOnStandardError("\r\u{1B}[K")
    }

    /// What is written after some time; `nil` where nothing is due yet.
    mutating func text(for work: WorkProgress, after elapsed: Duration) -> String? {
        guard manner != .silent, elapsed >= due else { return nil }
        due = elapsed + manner.interval
        isShown = true
        let words = "\(label): \(WorkWords.text(work, after: elapsed))"
        return manner == .inPlace ? "\r\(words)\u{1B}[K" : words + "\n"
    }
}
