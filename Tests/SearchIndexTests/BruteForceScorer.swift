import Foundation
import SearchIndex

/// The oracle: reads the documents as they were given and computes every score by the definition, without an index.
///
/// It shares nothing with the index but the analyser, which has tests of its own.
struct BruteForceScorer {
    struct Result: Equatable {
        let document: Int
        let score: Double
        let words: [Double]
        let keywords: [Double]
        let placeFactor: Double
        let distance: Double?
        /// How much of each word's score is for its form.
        var forms: [Double] = []
        var closeness = 0.0

        /// Whether it is the same document with the same numbers, but for the rounding of sums and of sines.
        func isNearly(_ other: Result) -> Bool {
            func isNear(_ one: Double, _ other: Double) -> Bool {
                abs(one - other) <= 1e-9 * max(abs(one), abs(other)) + 1e-12
            }
            return document == other.document && isNear(score, other.score) && isNear(placeFactor, other.placeFactor)
                && words.count == other.words.count && zip(words, other.words).allSatisfy(isNear)
                && keywords.count == other.keywords.count && zip(keywords, other.keywords).allSatisfy(isNear)
                && forms.count == other.forms.count && zip(forms, other.forms).allSatisfy(isNear)
                && isNear(closeness, other.closeness) && (distance == nil) == (other.distance == nil)
                && abs((distance ?? 0) - (other.distance ?? 0)) < 1e-5
        }
    }

    let schema: IndexSchema
    let documents: [IndexDocument]
    /// For every document and field its terms, and how often each stands there.
    let terms: [[(count: Int, frequencies: [String: Int])]]
    /// Words as they were written.
    let written: WrittenOracle
    let averages: [Double]
    /// How many documents have each term.
    let containing: [String: Frequency]

    /// How many documents have a term: in each field, and at all.
    struct Frequency {
        var fields: [Int]
        var all = 0
    }

    var none: Frequency { Frequency(fields: schema.textFields.map { _ in 0 }) }

    init(_ schema: IndexSchema, _ documents: [IndexDocument]) {
        self.schema = schema
        self.documents = documents
        var analyser = TermAnalyser(schema.analysis)
        var terms: [[(count: Int, frequencies: [String: Int])]] = []
        for document in documents {
            var fields: [(count: Int, frequencies: [String: Int])] = []
            for field in schema.textFields.indices {
                let found = document.text.isEmpty ? [] : analyser.terms(of: document.text[field])
                fields.append((found.count, found.reduce(into: [:]) { $0[$1, default: 0] += 1 }))
            }
            terms.append(fields)
        }
        self.terms = terms
        written = WrittenOracle(schema, documents)
        var containing: [String: Frequency] = [:]
        for document in terms {
            for (field, given) in document.enumerated() {
                for term in given.frequencies.keys {
                    containing[term, default: Frequency(fields: document.map { _ in 0 })].fields[field] += 1
                }
            }
            for term in Set(document.flatMap(\.frequencies.keys)) { containing[term]?.all += 1 }
        }
        self.containing = containing
        averages = schema.textFields.indices.map { field in
            Double(terms.reduce(0) { $0 + $1[field].count }) / Double(max(1, documents.count))
        }
    }

    /// Every matching document, best first.
    func answer(_ query: IndexQuery) -> [Result] {
        let words = asked(query)
        let keywords = distinctKeywords(query.keywords)
        let asksNothing = words.isEmpty && query.keywords.isEmpty
        let needsMatch = query.mustMatch && !asksNothing
        let pairs = written.neighbours(words)
        let results = documents.indices.compactMap { document -> Result? in
            guard passesFilters(documents[document], query), hasPhrases(query.phrases, document) else { return nil }
            let plain = words.map { word in
                score(word.term, weight: word.weight, frequency: containing[word.term] ?? none, document: document)
            }
            let forms = zip(words, plain).map { word, score in
                written.prefersForm(word) && written.has(word.forms, document) ? (score ?? 0) / 8 : 0
            }
            let closeness = pairs.reduce(0) { sum, pair in
                guard let one = plain[pair.0], let other = plain[pair.1] else { return sum }
                return sum + min(one, other) / 4 * written.closeness(words[pair.0].term, words[pair.1].term, document)
            }
            let wordScores = zip(plain, forms).compactMap { score, form in score.map { $0 + form } }
            let keywordScores = keywords.compactMap { keyword -> Double? in
                let strengths = documents[document].keywords.filter { $0.keyword == keyword.name }.map(\.strength)
                return strengths.max().map { keyword.weight * Double($0) }
            }
            if needsMatch, wordScores.isEmpty, keywordScores.isEmpty { return nil }
            guard let place = place(documents[document], query) else { return nil }
            let adjust = Double(query.adjust?(document) ?? 1)
            guard adjust > 0 else { return nil }
            let relevance = (wordScores + keywordScores).reduce(needsMatch ? 0 : 1, +) + closeness
            return Result(
                document: document,
                score: relevance * place.factor * adjust,
                words: wordScores,
                keywords: keywordScores,
                placeFactor: place.factor,
                distance: place.distance,
                forms: zip(plain, forms).compactMap { score, form in score.map { _ in form } },
                closeness: closeness
            )
        }
        return results.sorted { ($1.score, $0.document) < ($0.score, $1.document) }
    }

    private func hasPhrases(_ phrases: [String], _ document: Int) -> Bool {
        phrases.allSatisfy { phrase in
            var analyser = TermAnalyser(schema.analysis)
            let terms = analyser.words(of: phrase).filter { !$0.isJoined }.map(\.term)
            guard schema.keepsWordsAsWritten else {
                return terms.allSatisfy { term in self.terms[document].contains { $0.frequencies[term] != nil } }
            }
            return terms.isEmpty || written.has(phrase: terms, document)
        }
    }

    private func distinctKeywords(_ keywords: [IndexQuery.Keyword]) -> [(name: String, weight: Double)] {
        var distinct: [(name: String, weight: Double)] = []
        for keyword in keywords {
            if let known = distinct.firstIndex(where: { $0.name == keyword.keyword }) {
                distinct[known].weight = max(distinct[known].weight, Double(keyword.weight))
            } else {
                distinct.append((keyword.keyword, Double(keyword.weight)))
            }
        }
        return distinct
    }

    func score(
        _ term: String,
        weight: Double,
        frequency: Frequency,
        document: Int
    ) -> Double? {
        guard frequency.all > 0 else { return nil }
        var pooled = 0.0
        var summed = 0.0
        var isThere = false
        let k1 = Double(schema.saturation)
        for (field, given) in schema.textFields.enumerated() {
            guard let count = terms[document][field].frequencies[term] else { continue }
            isThere = true
            let b = Double(given.lengthNormalisation)
            let length = Double(terms[document][field].count)
            let norm = 1 - b + b * length / averages[field]
            pooled += Double(given.weight) * Double(count) / norm
            summed += Double(given.weight) * idf(frequency.fields[field]) * Double(count) / (Double(count) + k1 * norm)
        }
        guard isThere else { return nil }
        return weight * (schema.combination == .pooled ? idf(frequency.all) * (pooled / (k1 + pooled)) : summed)
    }

    func idf(_ frequency: Int) -> Double {
        log(1 + (Double(documents.count) - Double(frequency) + 0.5) / (Double(frequency) + 0.5))
    }

    private func passesFilters(_ document: IndexDocument, _ query: IndexQuery) -> Bool {
        let names = Set(document.keywords.filter { $0.strength > 0 }.map(\.keyword))
        return query.requiredKeywords.allSatisfy { !names.isDisjoint(with: $0) }
            && query.rangeFilters.allSatisfy { filter in
                let column = schema.rangeNames.firstIndex(of: filter.name)
                let range = column.flatMap { document.ranges.isEmpty ? nil : document.ranges[$0] }
                return range.map {
                    $0.lowerBound <= filter.range.upperBound && filter.range.lowerBound <= $0.upperBound
                } ?? filter.keepsUnstated
            }
            && query.maskFilters.allSatisfy { filter in
                let column = schema.maskNames.firstIndex(of: filter.name)
                let mask = column.map { document.masks.isEmpty ? 0 : document.masks[$0] } ?? 0
                return mask == 0 ? filter.keepsUnstated : mask & filter.flags != 0
            }
    }

    private func place(_ document: IndexDocument, _ query: IndexQuery) -> (factor: Double, distance: Double?)? {
        func nearest(_ origin: IndexDocument.Point) -> Double? {
            document.points.map { metres(origin, $0) }.min()
        }
        var distance: Double?
        if let circle = query.within {
            distance = nearest(circle.centre)
            guard distance.map({ $0 <= circle.metres }) ?? circle.keepsPlaceless else { return nil }
        }
        guard let decay = query.decay else { return (1, distance) }
        distance = nearest(decay.origin)
        return (distance.map { 1 / (1 + $0 / decay.scaleMetres) } ?? Double(decay.placelessFactor), distance)
    }

    private func metres(_ origin: IndexDocument.Point, _ point: IndexDocument.Point) -> Double {
        func kept(_ degrees: Double) -> Double { (degrees * 1e7).rounded() / 1e7 * .pi / 180 }
        let latitude = origin.latitude * .pi / 180
        let rise = sin((kept(point.latitude) - latitude) / 2)
        let run = sin((kept(point.longitude) - origin.longitude * .pi / 180) / 2)
        let haversine = rise * rise + cos(latitude) * cos(kept(point.latitude)) * run * run
        return 2 * 6_371_008.8 * asin(min(1, haversine.squareRoot()))
    }
}
