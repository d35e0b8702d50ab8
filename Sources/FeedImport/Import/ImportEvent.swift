package import DirectoryModel

/// What became of one record.
package enum ImportEvent: Sendable {
    /// A service with an identity that the run had not met before.
    case accepted(Service)
    /// A service with the identity of an earlier record; `filled(from:)` puts the two together.
    case merged(Service)
    /// A record that could not become a service.
    case rejected(Reject)
}

/// How far a run has come.
package struct ImportProgress: Hashable, Sendable {
    /// Bytes of the file read so far, packed as they are there.
    package var bytes: Int
    /// What ``bytes`` will be at the end; `nil` where that cannot be known, as with a pipe.
    package var totalBytes: Int?
    /// Records read so far.
    package var records: Int
}
