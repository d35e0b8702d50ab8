import DirectoryModel
package import MappedFile

/// Finds what place a text means: a postcode, an outcode, "LATITUDE,LONGITUDE", or the name of a place.
///
/// The directory's own places go before the gazetteer's. A postcode that the gazetteer does not have, or has without a
/// point, gives the middle of its outcode, and ``ResolvedPlace/precision`` says so. Without a gazetteer it gives the
/// middle of its postcode area. Cost is bounded whatever the length of the text; nothing is kept.
///
/// - Throws: A ``FileFault`` where the gazetteer or the directory is damaged.
package func resolve(
    _ text: String,
    gazetteer: Gazetteer?,
    local: some LocalPlaces
) throws(FileFault) -> Resolution {
    guard text.utf8.count <= 200 else { return .unknown(reason: "That is too long to be a place.") }
    let query = PlaceQuery(text: trimmed(text), gazetteer: gazetteer, local: local)
    guard !query.text.isEmpty else {
        return .unknown(reason: "No place is given: write a postcode, a town, or latitude and longitude.")
    }
    return try query.resolution()
}

/// One text, and where to look for it.
private struct PlaceQuery<Local: LocalPlaces> {
    let text: String
    let gazetteer: Gazetteer?
    let local: Local

    func resolution() throws(FileFault) -> Resolution {
        let parsed = Result { () throws(PostcodeFault) in try Postcode.parse(text) }
        if case .success(let postcode) = parsed, let found = try resolution(of: postcode) { return found }
        if let outcode = Outcode(typed: text), let found = try resolution(of: outcode) { return found }
        if let found = resolutionOfNumbers() { return found }
        if let found = try resolutionOfName() { return found }
        return .unknown(reason: reason(parsed))
    }

    /// Why the text is no place; it never repeats the text, which may be somebody's postcode.
    private func reason(_ parsed: Result<ParsedPostcode, PostcodeFault>) -> String {
        switch parsed {
        case .success, .failure(.outcodeOnly):
            return "That is in no postcode district that we know. Check its first half."
        case .failure(.foreignCharacter):
            return "That is no place that we know. Try a postcode."
        case .failure(let fault) where text.utf8.contains(where: \.isDigit):
            return "That is not a postcode: \(fault)."
        case .failure:
            return "That is no place that we know. Try a postcode."
        }
    }

    // MARK: Postcodes

    private func resolution(of parsed: ParsedPostcode) throws(FileFault) -> Resolution? {
        let postcode = parsed.postcode
        let known = try gazetteer?.lookup(postcode)
        if let coordinate = try local.coordinate(postcode: postcode) {
            return found(coordinate, "postcode \(postcode)", .local, known?.council, parsed.repairs)
        }
        if let known, let coordinate = known.coordinate {
            let precision = PlacePrecision(known.quality)
            return found(coordinate, "postcode \(postcode)", precision, known.council, parsed.repairs)
        }
        let precision: PlacePrecision = known == nil ? .outcodeForUnknownPostcode : .outcodeForPostcodeWithoutPoint
        return try resolution(of: postcode.outcode, precision: precision, council: known?.council, parsed.repairs)
    }

    private func resolution(
        of outcode: Outcode,
        precision: PlacePrecision = .outcode,
        council: Council? = nil,
        _ repairs: [PostcodeRepair] = []
    ) throws(FileFault) -> Resolution? {
        guard let gazetteer else {
            return PostcodeArea.named(outcode.area).map { area in
                let label = "the middle of the \(area.letters) postcode area"
                return found(area.coordinate, label, .area(reachKilometres: area.reachKilometres), nil, repairs)
            }
        }
        guard let place = try gazetteer.outcode(outcode), let coordinate = place.coordinate else { return nil }
        return found(coordinate, "the middle of \(outcode)", precision, council ?? place.council, repairs)
    }

    // MARK: Numbers

    private func resolutionOfNumbers() -> Resolution? {
        guard let (latitude, longitude) = twoNumbers(in: text) else { return nil }
        guard (49...61.5).contains(latitude), (-9...2.5).contains(longitude),
            let coordinate = Coordinate(latitude: latitude, longitude: longitude)
        else {
            return .unknown(
                reason: "That is no point of the British Isles: write latitude, then longitude, in degrees."
            )
        }
        return found(coordinate, "\(latitude), \(longitude)", .asGiven)
    }

    // MARK: Names

    private func resolutionOfName() throws(FileFault) -> Resolution? {
        if let resolution = try resolution(ofName: text, in: nil) { return resolution }
        guard let comma = text.lastIndex(of: ",") else { return nil }
        let context = foldedPlaceName(String(text[text.index(after: comma)...]))
        return try resolution(ofName: trimmed(String(text[..<comma])), in: context)
    }

    private func resolution(ofName name: String, in context: String?) throws(FileFault) -> Resolution? {
        func lie(_ places: [NamedPlace]) -> [NamedPlace] {
            places.filter { context == nil || foldedPlaceName($0.context ?? "") == context }
        }
        let ours = lie(try local.places(named: name))
        let candidates = ours.isEmpty ? lie(try gazetteer?.place(named: name) ?? []) : ours
        guard let place = candidates.first else { return nil }
        guard candidates.count == 1 else { return .ambiguous(name: name, candidates: candidates) }
        let precision: PlacePrecision = place.kind == .town ? .town : .councilArea
        return found(place.coordinate, place.name, ours.isEmpty ? precision : .local)
    }

    private func found(
        _ coordinate: Coordinate,
        _ label: String,
        _ precision: PlacePrecision,
        _ council: Council? = nil,
        _ repairs: [PostcodeRepair] = []
    ) -> Resolution {
        .found(
            ResolvedPlace(
                coordinate: coordinate,
                label: label,
                precision: precision,
                council: council,
                repairs: repairs
            )
        )
    }
}

extension PlacePrecision {
    fileprivate init(_ quality: PositionQuality) {
        switch quality {
        case .point: self = .postcode
        case .estimated: self = .estimatedPostcode
        case .sectorMean, .none: self = .sector
        }
    }
}
