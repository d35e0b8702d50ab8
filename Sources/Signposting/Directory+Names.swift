package import DirectoryModel
package import MappedFile
import SearchIndex

extension Directory {
    /// How many services are looked at for their names.
    private static let namesLooked = 40

    /// Services with a name that has words beginning with all that was typed, the likeliest first.
    ///
    /// A last word without a space behind it may be unfinished. The cost is that of one search.
    ///
    /// - Parameters:
    ///   - typed: A name or a part of one: "castle road camhs".
    ///   - day: Leaves out services that are not offered on that day; `nil` leaves out none.
    ///   - limit: The most services.
    /// - Throws: A ``FileFault`` where the snapshot is damaged.
    package func services(
        called typed: String,
        on day: CalendarDate? = nil,
        limit: Int
    ) throws(FileFault) -> [Suggestions.Named] {
        let parts = Self.words(typed)
        guard !parts.isEmpty else { return [] }
        var words = parts.map { IndexQuery.Word($0) }
        if typed.last?.isWhitespace == false { words[words.count - 1].leeway = .unfinished }
        let facts = facts
        let query = IndexQuery(
            words: words,
            adjust: { ordinal in
                guard let known = try? facts.facts(ordinal), day.map(known.isOffered) ?? true else { return 0 }
                return 1
            },
            limit: Self.namesLooked
        )
        var found: [Suggestions.Named] = []
        for hit in try index.search(query).hits where found.count < limit {
            let service = try documents.service(hit.document)
            guard ([service.name] + service.alternateNames).contains(where: { Self.begins(parts, in: $0) }) else {
                continue
            }
            found.append(Suggestions.Named(id: service.id, name: service.name))
        }
        return found
    }

    /// Whether every word that was typed begins a word of a name.
    static func begins(_ typed: [String], in name: String) -> Bool {
        let words = words(name)
        return typed.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
    }

    /// The words of a text in lower case.
    static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
