import DirectoryRefresh

/// Words for how far long work has come: `12,000 records, 45 %, 8,200 a second, 12 s left`.
enum WorkWords {
    /// Count, share, rate and time left, as far as each is known.
    static func text(_ work: WorkProgress, after elapsed: Duration) -> String {
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        var parts = ["\(grouped(work.done)) \(work.unit)"]
        if let share = work.share { parts.append("\(Int((share * 100).rounded(.down))) %") }
        if seconds > 0, let rate = Int(exactly: (Double(work.done) / seconds).rounded()), rate > 0 {
            parts.append("\(grouped(rate)) a second")
        }
        if let share = work.share, share > 0, share < 1 {
            parts.append("\(time(seconds * (1 - share) / share)) left")
        }
        return parts.joined(separator: ", ")
    }

    /// Digits in groups of three.
    private static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return String(
            digits.indices.flatMap { place in
                place > 0 && (digits.count - place).isMultiple(of: 3) ? [",", digits[place]] : [digits[place]]
            }
        )
    }

    private static func time(_ seconds: Double) -> String {
        guard let whole = Int(exactly: seconds.rounded(.up)) else { return "days" }
        switch whole {
        case ..<60: return "\(whole) s"
        case ..<3_600: return "\(whole / 60) min \(whole % 60) s"
        default: return "\(whole / 3_600) h \(whole / 60 % 60) min"
        }
    }
}
