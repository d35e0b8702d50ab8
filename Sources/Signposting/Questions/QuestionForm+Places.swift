import DirectoryModel
import MappedFile
import Places

extension Directory {
    /// Reads what a form says of places: where help is looked for, and the home, practice and school of a child.
    ///
    /// A field that was filled in goes before the words.
    func readPlaces(_ form: QuestionForm, into question: inout Question, _ faults: inout FormFaults) throws {
        let told = try BelongingReader(locality: locality, places: localPlaces).read(question.text)
        question.gp = (Self.filled(form.gp) ?? told.gp).map { locality.name($0, among: \.practices) }
        question.school = (Self.filled(form.school) ?? told.school).map { locality.name($0, among: \.schools) }
        question.inCareOf = (Self.filled(form.inCareOf) ?? told.inCareOf).map(CatchmentCondition.bare)
        question.done = form.done.compactMap(Self.filled)
        // A place in the words that is not known is no fault of a field.
        var unknown = FormFaults()
        if let home = Self.filled(form.home) {
            question.home = try self.home(home, .home, &faults)
        } else {
            question.home = try told.home.flatMap { try self.home($0, .home, &unknown) }
        }
        let near = Self.filled(form.near)
        let found =
            try near.map { try place($0, .near, &faults) } ?? told.near.flatMap { try place($0, .near, &unknown) }
        if let typed = near ?? told.near, let found {
            question.near = AskedPlace(coordinate: found.coordinate, label: found.label)
            question.likelyHome = Self.home(typed, at: found)
        } else if near == nil, let home = question.home, let point = home.coordinate {
            // Who says only where they live looks from there.
            question.near = AskedPlace(coordinate: point, label: home.label)
        }
        if question.withinKilometres != nil, question.near == nil, faults.sentences[.near] == nil {
            faults.sentences[.near] = "Say where to measure from: a postcode, a town, or latitude and longitude."
        }
    }

    /// A home: a place, an area that the council's data names, or a town of one, of which no point need be known.
    private func home(_ typed: String, _ field: QuestionForm.Field, _ faults: inout FormFaults) throws -> AskedHome? {
        if let area = locality.areas.first(where: { foldedPlaceName($0.name) == foldedPlaceName(typed) }) {
            return AskedHome(label: area.name)
        }
        var unknown = FormFaults()
        guard let place = try place(typed, field, &unknown) else {
            if let town = locality.town(typed) { return AskedHome(label: town) }
            faults.sentences.merge(unknown.sentences) { $1 }
            return nil
        }
        var home = Self.home(typed, at: place)
        home.metresToAreas = try metresToAreas(from: place.coordinate)
        return home
    }

    /// A home at a place, without how far other areas are.
    private static func home(_ typed: String, at place: ResolvedPlace) -> AskedHome {
        var home = AskedHome(label: place.label)
        home.coordinate = place.coordinate
        home.outcode = outcode(typed)
        home.slack = slack(place.precision, isPostcode: home.outcode != nil && typed.count > 4)
        home.councils = [place.council?.name, place.council?.county?.name].compactMap { $0 }
        return home
    }

    /// How far the nearest known place of each area is, the places of its parts included.
    private func metresToAreas(from point: Coordinate) throws(FileFault) -> [String: Double] {
        var metres: [String: Double] = [:]
        for area in locality.areas {
            for name in area.towns + area.outcodes {
                guard let place = try localPlaces.coordinate(of: name) else { continue }
                for around in locality.chain([area]) {
                    metres[around] = min(metres[around] ?? .infinity, point.distance(to: place))
                }
            }
        }
        return metres
    }

    /// How far a home may be from the point that stands for it, in metres.
    private static func slack(_ precision: PlacePrecision, isPostcode: Bool) -> Double {
        switch precision {
        case .asGiven, .postcode, .estimatedPostcode: 0
        case .local: isPostcode ? 0 : 3_000
        case .sector, .town: 3_000
        case .outcode, .outcodeForPostcodeWithoutPoint, .outcodeForUnknownPostcode: 8_000
        case .area(let reach): Double(reach) * 1_000
        case .councilArea: 30_000
        }
    }

    private func place(
        _ typed: String,
        _ field: QuestionForm.Field,
        _ faults: inout FormFaults
    ) throws -> ResolvedPlace? {
        switch try resolve(typed, gazetteer: gazetteer, local: localPlaces) {
        case .found(let place): return place
        case .ambiguous(_, let candidates):
            let names = candidates.prefix(5).map { place in place.context.map { "\(place.name), \($0)" } ?? place.name }
            faults.sentences[field] = "There are several places of that name: \(names.joined(separator: "; "))."
        case .unknown:
            // The reason would repeat what was typed, and a sentence on a page must not.
            faults.sentences[field] = "We do not know that place. Give a postcode, a town, or latitude and longitude."
        }
        return nil
    }

    /// The first half of what was typed as a postcode.
    private static func outcode(_ typed: String) -> String? {
        if case .success(let parsed) = Result(catching: { () throws(PostcodeFault) in try Postcode.parse(typed) }) {
            return "\(parsed.postcode.outcode)"
        }
        return Outcode(typed: typed).map { "\($0)" }
    }
}

extension Locality {
    /// A town of the council's data by its name, as it is written there; `nil` where no area has it.
    func town(_ typed: String) -> String? {
        let name = foldedPlaceName(typed)
        return areas.lazy.flatMap(\.towns).first { foldedPlaceName($0) == name }
    }

    /// The names of areas and of all that they lie in, narrowest first, each once.
    func chain(_ own: [Area]) -> [String] {
        var names: [String] = []
        var queue = own
        while let area = queue.first, names.count < 50 {
            queue.removeFirst()
            guard !names.contains(area.name) else { continue }
            names.append(area.name)
            queue += areas.filter { $0.name == area.within }
        }
        return names
    }

    /// The whole name of a practice or school of which somebody typed the beginning: "Castle Road" is Castle Road Surgery, where no other
    /// begins so; otherwise as it was typed.
    func name(_ typed: String, among names: (Area) -> [String]) -> String {
        let opening = foldedPlaceName(typed)
        let all = areas.flatMap(names)
        if let whole = all.first(where: { foldedPlaceName($0) == opening }) { return whole }
        let begun = all.filter { foldedPlaceName($0).hasPrefix(opening + " ") }
        return begun.count == 1 ? begun[0] : typed
    }
}
