/// The layout of a compiled vocabulary; `docs/vocabulary.md` has it byte by byte.
enum CompiledLayout {
    static let magic: UInt32 = 0x4243_4f56  // "VOCB"
    static let version: UInt32 = 4
    /// Phrases longer than this are refused, which bounds the work at each word.
    static let longestPhrase = 10
    static let headerSize = 8 + Table.allCases.count * 8

    /// The tables, in file order.
    ///
    /// Every row is of 32-bit little-endian numbers, but for `strings`.
    enum Table: Int, CaseIterable {
        /// Open addressing by hash: low and high half of the hash, token, first node, ``WordFlags``.
        case words
        /// Nodes of the phrase tree: first meaning, count, first membership, count, 1 where it has children.
        case nodes
        /// Open addressing by node and token: node, token, next node.
        case edges
        /// What a phrase means: ``Purpose``, target, condition + 1, ``MeaningFlags``.
        case meanings
        /// The sets that a phrase belongs to, ascending within a node.
        case memberships
        /// Conditions: first `beside` token, count, first `unless` token, count.
        case conditions
        /// Lists of tokens and of term rows.
        case lists
        /// Terms by kind and slug: kind, parent row + 1, flags, then offset and length of slug, label, scope, sector.
        case terms
        /// Rules: effect, offset and length of name and subject, first need, count, negation reach, guards; of rules that
        /// weigh words, the sums from which they raise and below which they speak against in place of the last two.
        case rules
        /// Patterns by first set: rule, first part, count.
        case patterns
        /// Parts of patterns: set, gap, 1 where it may be left out.
        case parts
        /// The patterns that each set begins: first pattern, count.
        case starters
        /// Spellings, by first letter, that a word with one slip may have meant: offset, length, ``SpeltLetters``.
        case spellings
        /// Open addressing by ``weightHash(_:_:)``: its low and high half, then a signed byte for each label in the order of
        /// `RiskSign.Label.allCases`.
        case weights
        /// What words and pairs lean to, ascending by ``weightHash(_:_:)``: its low and high half, then the need's row and, from
        /// the 17th bit, hundredths.
        case leanings
        /// UTF-8 text.
        case strings

        /// Bytes of a row.
        var stride: Int {
            switch self {
            case .words, .nodes: 20
            case .edges, .patterns, .parts, .spellings, .weights, .leanings: 12
            case .meanings, .conditions: 16
            case .memberships, .lists: 4
            case .terms: 44
            case .rules: 36
            case .starters: 8
            case .strings: 1
            }
        }
    }

    /// What a phrase is for; up to 15 it is the raw value of a ``TermKind``.
    enum Purpose {
        static let thriveSignal: UInt32 = 16
        static let thriveAgainst: UInt32 = 17
        /// A negation cue; its target is its place in `NegationReach.allCases`.
        static let cue: UInt32 = 18
    }

    /// Flags of a word.
    enum WordFlags {
        static let ordinary: UInt32 = 1
        static let abbreviation: UInt32 = 2
        static let negator: UInt32 = 4
        static let joins: UInt32 = 8
        static let known: UInt32 = 16
        /// A word that says nothing between the parts of a risk pattern.
        static let passedOver: UInt32 = 32
        /// A word after which a role is the asker's, and one that may stand between.
        static let opensAsker: UInt32 = 64
        static let beforeAsker: UInt32 = 128
        /// A word before which a role is the asker's: "health visitor here".
        static let closesAsker: UInt32 = 256
    }

    /// Flags of a meaning.
    enum MeaningFlags {
        static let capitals: UInt32 = 1
        static let hint: UInt32 = 2
        static let likely: UInt32 = 4
    }

    /// The effect of a rule: the place of a label in `RiskSign.Label.allCases`, a guard's bit above this, or what a term's
    /// patterns do.
    static let guardBase: UInt32 = 16
    static let guards: ClosedRange<UInt32> = 17...31
    static let tells: UInt32 = 64
    static let asks: UInt32 = 65
    static let bars: UInt32 = 66
    static let clears: UInt32 = 67
    static let implies: UInt32 = 68
    static let serves: UInt32 = 69
    static let helps: UInt32 = 70
    /// Above this, the place of the label that the words weighed together speak for.
    static let weighedBase: UInt32 = 96

    /// The first slot of a word or edge in its table.
    @inline(__always)
    static func slot(_ hash: UInt64, of count: Int) -> Int { Int(truncatingIfNeeded: hash) & (count - 1) }

    /// The hash of a word, or of two words that follow each other, by their ``TextWord/key``; never 0.
    @inline(__always)
    static func weightHash(_ key: UInt64, _ next: UInt64 = 0) -> UInt64 {
        var hash = (key ^ (next << 31 | next >> 33)) &* 0x9e37_79b9_7f4a_7c15
        hash = (hash ^ hash >> 29) &* 0xbf58_476d_1ce4_e5b9
        hash ^= hash >> 32
        return hash == 0 ? 1 : hash
    }

    /// The hash of an edge.
    @inline(__always)
    static func edgeHash(node: UInt32, token: UInt32) -> UInt64 {
        let key = (UInt64(node) << 32 | UInt64(token)) &* 0x9e37_79b9_7f4a_7c15
        return key ^ (key >> 32)
    }
}
