import DirectoryModel
import MappedFile

extension VocabularySource {
    /// The bytes that questions are answered from: one section of a snapshot.
    ///
    /// The same source gives the same bytes.
    package func compile() -> [UInt8] {
        var compiler = VocabularyCompiler(equivalents: reading.equivalents)
        compiler.add(terms: terms, abbreviations: abbreviations)
        for (row, group) in ThriveGroup.allCases.enumerated() {
            for entry in thriveGroups where entry.group == group {
                for text in entry.signals { compiler.add(text, CompiledLayout.Purpose.thriveSignal, UInt32(row)) }
                for text in entry.against { compiler.add(text, CompiledLayout.Purpose.thriveAgainst, UInt32(row)) }
            }
        }
        for (row, reach) in NegationReach.allCases.enumerated() {
            for text in reading.cues[reach] ?? [] { compiler.add(text, CompiledLayout.Purpose.cue, UInt32(row)) }
        }
        compiler.mark(reading.ordinary, CompiledLayout.WordFlags.ordinary)
        compiler.mark(["and", "or", "nor", "plus"], CompiledLayout.WordFlags.joins)
        compiler.mark(reading.realWords, CompiledLayout.WordFlags.known)
        compiler.mark(reading.askerOpens, CompiledLayout.WordFlags.opensAsker)
        compiler.mark(reading.askerBetween, CompiledLayout.WordFlags.beforeAsker)
        compiler.mark(reading.askerCloses, CompiledLayout.WordFlags.closesAsker)
        compiler.add(risk: risk, terms: terms)
        compiler.addSpellings()
        compiler.add(weights: risk.weights)
        compiler.addLeanings(of: terms, examples: examples)
        return compiler.bytes()
    }
}

/// Gathers words, phrases, terms and rules, and lays them out as ``CompiledLayout`` says.
struct VocabularyCompiler {
    var rows = CompiledRows()
    private let equivalents: [UInt64: UInt64]
    private var tokens: [UInt64: UInt32] = [:]
    /// The words of phrases as they are spelt, which a slip may have meant.
    private(set) var spellings: Set<String> = []
    private var flags: [UInt32] = [0]
    private var roots: [UInt32] = [0]
    private var nodes = [CompiledNode()]
    private var edges: [UInt64: UInt32] = [:]
    private var termRows: [TermReference: UInt32] = [:]

    init(equivalents lines: [[String]]) {
        var equivalents: [UInt64: UInt64] = [:]
        for line in lines {
            let hashes = line.flatMap(foldedHashes)
            for hash in hashes { equivalents[hash] = hashes[0] }
        }
        self.equivalents = equivalents
        for hash in equivalents.keys.sorted() { _ = token(hash) }
    }

    /// The number of a word, the same for words that stand for each other.
    mutating func token(_ hash: UInt64) -> UInt32 {
        if let known = tokens[hash] { return known }
        if let first = equivalents[hash], first != hash {
            let token = token(first)
            tokens[hash] = token
            return token
        }
        let token = UInt32(flags.count)
        tokens[hash] = token
        flags.append(0)
        roots.append(0)
        return token
    }

    /// The identity of a word for weights, as ``TextWord/key``: its number, or its hash where it has none.
    func key(of hash: UInt64) -> UInt64 { tokens[hash].map(UInt64.init) ?? hash }

    /// Whether a word has a number.
    func isKnown(_ hash: UInt64) -> Bool { tokens[hash] != nil }

    mutating func mark(_ texts: [String], _ flag: UInt32) {
        for hash in texts.flatMap(foldedHashes) { flags[Int(token(hash))] |= flag }
    }

    /// The node of a phrase, made where there is none; `nil` for a phrase without words or too long.
    mutating func node(of text: String) -> Int? {
        let hashes = foldedHashes(text)
        guard !hashes.isEmpty, hashes.count <= CompiledLayout.longestPhrase else { return nil }
        spellings.formUnion(foldedSpellings(text))
        let first = Int(token(hashes[0]))
        if roots[first] == 0 { roots[first] = newNode() }
        var node = roots[first]
        for hash in hashes.dropFirst() {
            let key = UInt64(node) << 32 | UInt64(token(hash))
            if edges[key] == nil {
                nodes[Int(node)].hasChildren = true
                edges[key] = newNode()
            }
            node = edges[key] ?? 0
        }
        return Int(node)
    }

    private mutating func newNode() -> UInt32 {
        nodes.append(CompiledNode())
        return UInt32(nodes.count - 1)
    }

    mutating func add(_ text: String, _ purpose: UInt32, _ target: UInt32, condition: UInt32 = 0, flags: UInt32 = 0) {
        guard let node = node(of: text) else { return }
        if nodes[node].meanings.contains(where: { $0[0] == purpose && $0[1] == target }) { return }
        nodes[node].meanings.append([purpose, target, condition, flags])
    }

    mutating func add(_ text: String, toSet set: UInt32) {
        guard let node = node(of: text) else { return }
        nodes[node].sets.insert(set)
    }

    func row(of term: TermReference) -> UInt32? {
        termRows[TermReference(kind: term.kind, slug: term.slug, line: 0)]
    }

    mutating func number(_ row: UInt32, term: Term) {
        termRows[TermReference(kind: term.kind, slug: term.slug, line: 0)] = row
    }

    mutating func tokenList(_ texts: [String]) -> (start: UInt32, count: UInt32) {
        let list = Set(texts.flatMap(foldedHashes)).sorted().map { token($0) }
        return rows.list(list)
    }

    mutating func bytes() -> [UInt8] {
        var rows = rows
        for node in nodes {
            let meaningStart = rows.count(of: .meanings)
            for meaning in node.meanings { rows.append(meaning, to: .meanings) }
            let setStart = rows.count(of: .memberships)
            for set in node.sets.sorted() { rows.append([set], to: .memberships) }
            rows.append(
                [
                    meaningStart, UInt32(node.meanings.count), setStart, UInt32(node.sets.count),
                    node.hasChildren ? 1 : 0,
                ],
                to: .nodes
            )
        }
        let wordRows = tokens.sorted { $0.key < $1.key }.map { hash, token in
            (
                hash,
                [
                    UInt32(truncatingIfNeeded: hash), UInt32(truncatingIfNeeded: hash >> 32), token, roots[Int(token)],
                    flags[Int(token)] | CompiledLayout.WordFlags.known,
                ]
            )
        }
        rows.appendHashed(wordRows, to: .words)
        let edgeRows = edges.sorted { $0.key < $1.key }.map { key, next in
            let node = UInt32(truncatingIfNeeded: key >> 32)
            let token = UInt32(truncatingIfNeeded: key)
            return (CompiledLayout.edgeHash(node: node, token: token), [node, token, next])
        }
        rows.appendHashed(edgeRows, to: .edges)
        return rows.bytes()
    }
}

/// A node of the phrase tree while it is made.
private struct CompiledNode {
    var meanings: [[UInt32]] = []
    var sets: Set<UInt32> = []
    var hasChildren = false
}
