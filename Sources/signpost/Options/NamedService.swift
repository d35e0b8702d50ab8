import DirectoryModel
import Signposting

extension Directory {
    /// The service that somebody names: by its identifier, or by words that begin words of one service's name alone.
    ///
    /// - Throws: A ``CommandFault`` where none is called so, or several are: it names five of them.
    func service(named typed: String) throws -> ServiceID {
        let id = ServiceID(rawValue: typed)
        if try service(id) != nil { return id }
        let most = 5
        let found = try services(called: typed, limit: most + 1)
        let same = found.filter { $0.name.lowercased() == typed.lowercased() }
        if let only = same.count == 1 ? same.first : found.count == 1 ? found.first : nil { return only.id }
        guard !found.isEmpty else { throw CommandFault.noService(typed) }
        let named = found.prefix(most).map { "  \($0.id.rawValue)  \($0.name)" }
        let more = found.count > most ? ["  and more: type more of the name"] : []
        throw CommandFault(
            SystemExit.data,
            "\(Terminal.plain(typed)) may be one of several services. Say which, by its identifier:\n"
                + Terminal.plain((named + more).joined(separator: "\n"))
        )
    }
}

extension CommandFault {
    /// Nothing in the directory is called so.
    static func noService(_ typed: String) -> CommandFault {
        CommandFault(
            SystemExit.data,
            "There is no service \(Terminal.plain(typed)) in this directory. Look it up with 'find'."
        )
    }
}
