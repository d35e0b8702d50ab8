/// Why a ledger cannot be used, in words for a person.
package struct LedgerFault: Error, CustomStringConvertible {
    /// The ledger's file.
    package let path: String
    /// What the database said, without any values from records.
    package let reason: String

    init(path: String, error: any Error) {
        self.path = path
        reason = "\(error)"
    }

    package var description: String {
        "\(path): cannot be used as a ledger: \(reason). Move the file away to start a new one."
    }
}
