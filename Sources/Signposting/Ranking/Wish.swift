/// How help should be given: the terms of `wishes.yaml` that a record can meet or not.
enum Wish: String, CaseIterable, Sendable {
    case online
    case byPhone = "by-phone"
    case byText = "by-text"
    case faceToFace = "face-to-face"
    case atHome = "at-home"
    case inSchool = "in-school"
    case withoutTravel = "without-travel"
    case evenings
    case weekends
    case daytime
    case schoolHolidays = "school-holidays"
    case oneToOne = "one-to-one"
    case inAGroup = "in-a-group"
    case withoutParents = "without-parents"
    case anonymous
    case withoutReferral = "without-referral"
    case free
    case soon
    case lowDemand = "low-demand"
    case womanWorker = "woman-worker"
    case manWorker = "man-worker"

    /// One bit, by its place among all.
    var bit: UInt32 { Self.allCases.firstIndex(of: self).map { 1 << UInt32($0) } ?? 0 }

    /// The bits of wishes.
    static func mask(_ wishes: some Sequence<Wish>) -> UInt32 { wishes.reduce(0) { $0 | $1.bit } }
}
