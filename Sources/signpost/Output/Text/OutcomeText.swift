import DirectoryLedger
import DirectoryRefresh
import FeedImport

/// What became of a feed, for the terminal.
enum OutcomeText {
    /// The importer's report, then what changed in the ledger.
    static func text(_ outcome: Refresh.Outcome) -> String {
        let changes = outcome.changes
        let kept = outcome.isDryRun ? "Dry run, nothing kept. It would be" : "Kept in the ledger"
        let missing =
            changes.missing == 0
            ? "" : "\nMissing from the feed: \(changes.missing) (kept, marked with the day they went missing)"
        return Terminal.plain(outcome.report.text)
            + "\n\(kept): \(changes.new) new, \(changes.changed) changed, \(changes.unchanged) unchanged.\(missing)"
    }
}
