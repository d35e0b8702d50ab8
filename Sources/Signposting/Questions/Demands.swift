package import DirectoryModel

/// What must hold of a service for it to be shown, beside its fit; what its record does not say is told, not guessed.
package struct Demands: Hashable, Sendable {
    /// Nobody needs to refer; a record that does not say so is left out.
    package var noReferral = false
    /// Its funding does not end before this day; a record that states no end is shown, and that it does not.
    package var fundedUntil: CalendarDate?
    /// It takes people both before and after their eighteenth birthday; a record that does not say so is left out.
    package var spansEighteen = false

    /// No demands.
    package init() {}
}

/// The end of help that other help is to follow on without a gap (SR062).
package struct AskedEnding: Hashable, Sendable {
    /// The day of the last session.
    package var lastSession: CalendarDate
    /// How many weekly sessions are left, the last included; `nil` where not said.
    package var sessions: Int?

    /// An ending on a day.
    package init(lastSession: CalendarDate, sessions: Int? = nil) {
        self.lastSession = lastSession
        self.sessions = sessions
    }
}

extension Question {
    /// When a service must be open and what else must hold, in words, for "we looked for".
    var demandWords: [String] {
        var words: [String] = []
        if let open { words.append(open.words) }
        if demands.noReferral { words.append("no referral needed") }
        if let until = demands.fundedUntil { words.append("funded until \(until.words)") }
        if demands.spansEighteen { words.append("carries on past 18") }
        if let ending { words.append("before the last session on \(ending.lastSession.words)") }
        return words
    }
}
