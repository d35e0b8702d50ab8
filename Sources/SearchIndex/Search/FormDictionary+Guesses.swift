import MappedFile

/// What somebody may have meant with a word that is misspelt or unfinished.
extension FormDictionary {
    /// Words from this length on may have one slip in them; shorter ones are too like one another.
    static let shortestWithSlip = 5
    /// Words from this length on may have two.
    static let shortestWithTwo = 8

    /// A form for a word with slips in it.
    struct Correction {
        let form: Int
        /// 1 or 2.
        let slips: Int
    }

    /// The form that a word nobody wrote was most likely meant to be: that of the fewest slips, then the one that most
    /// documents have, then the first in byte order; `nil` where there is none.
    ///
    /// Both are of the letters a to z alone and have the same first letter. O(forms of that letter), most of which
    /// their letters alone rule out.
    func correction(of word: [UInt8]) throws(FileFault) -> Correction? {
        let own = LetterSignature(word)
        guard own.isPlainWord, (Self.shortestWithSlip...SlipDistance.longest).contains(word.count),
            let first = word.first
        else { return nil }
        var limit = word.count < Self.shortestWithTwo ? 1 : 2
        var best: Correction?
        var mostDocuments: UInt32 = 0
        for form in try forms(from: [first]) where own.isNear(signature(form), slips: limit) {
            let known = try bytes(form)
            let slips = word.withUnsafeBufferPointer { SlipDistance.between($0, known, atMost: limit) }
            guard let slips, slips > 0 else { continue }
            let documents = record(form).documentCount
            guard best.map({ slips < $0.slips || documents > mostDocuments }) ?? true else { continue }
            best = Correction(form: form, slips: slips)
            mostDocuments = documents
            limit = slips
        }
        return best
    }

    /// The forms that begin as a word does, those that most documents have first, then in byte order.
    ///
    /// O(forms that begin so · limit).
    ///
    /// - Parameter limit: The most that are wanted.
    func completions(of word: [UInt8], limit: Int) throws(FileFault) -> [Int] {
        var best: [(form: Int, documents: UInt32)] = []
        guard limit > 0 else { return [] }
        for form in try forms(from: word) {
            let documents = record(form).documentCount
            if best.count == limit {
                guard documents > best[limit - 1].documents else { continue }
                best.removeLast()
            }
            let place = best.firstIndex { $0.documents < documents } ?? best.count
            best.insert((form, documents), at: place)
        }
        return best.map(\.form)
    }
}
