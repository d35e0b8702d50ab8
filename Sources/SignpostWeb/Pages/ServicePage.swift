import DirectoryModel
import Signposting

extension Page {
    /// One service, outside any question.
    static func service(_ service: AnsweredService) -> Page {
        Page(.service, title: service.name, Fields(service, headingLevel: 2))
    }
}

extension Fields {
    /// A service with everything that a result must carry; what the record does not say is said to be not stated.
    ///
    /// - Parameter headingLevel: The level of the headings of its parts.
    init(_ service: AnsweredService, headingLevel: Int) {
        let way = service.gettingIn
        self = [
            "level": "\(headingLevel)", "nested": headingLevel > 2,
            "path": "/services/" + PercentEncoding.segment(service.id.rawValue),
            "name": service.name, "organisation": service.organisation, "summary": service.summary,
            "support": service.support.joined(separator: ", "), "hasSupport": !service.support.isEmpty,
            "quadrants": service.quadrants.joined(separator: ", "), "hasQuadrants": !service.quadrants.isEmpty,
            "why": service.why.map {
                ["holds": Self.words($0.holds), "mark": $0.holds.mark, "words": $0.words] as Fields
            },
            "ages": service.ages, "notFor": service.notFor, "threshold": service.threshold,
            "directAnswer": way.answer, "whoCan": way.whoCan, "methods": way.methods, "through": way.through,
            "haveReady": way.haveReady, "consent": way.consent, "decisionTime": way.decisionTime,
            "process": way.process,
            "contact": Fields(service.contact), "place": service.place, "placeIsPrivate": service.placeIsPrivate,
            "distance": service.distance, "hours": service.hours, "open": service.open, "startBy": service.startBy,
            "wait": service.wait,
            "whileWaiting": service.whileWaiting, "ifRefused": service.ifRefused,
            "ifNothingHeard": service.ifNothingHeard, "comingBack": service.comingBack,
            "cost": service.cost, "access": service.access, "privacy": service.privacy,
            "status": service.status, "lastChecked": service.lastChecked, "funding": service.funding,
            "notStated": service.notStated,
            "delivery": service.delivery, "arrival": service.arrival, "keepsInTouch": service.keepsInTouch,
            "whatHappens": service.whatHappens,
            "particulars": (service.particulars ?? []).map { ["label": $0.label, "words": $0.words] as Fields },
            "score": headingLevel > 2 ? Fields(service.score) : nil,
        ]
    }

    private init(_ score: ScoreTold) {
        self = [
            "total": inTenths(score.total), "words": inTenths(score.words), "needs": inTenths(score.needs),
            "place": inHundredths(score.place), "fit": inHundredths(score.fit),
        ]
    }

    private static func words(_ statement: Statement) -> String {
        switch statement {
        case .yes: "Yes"
        case .no: "No"
        case .notStated: "Not known"
        }
    }
}

extension Statement {
    /// The name of its mark in the style sheet.
    fileprivate var mark: String {
        switch self {
        case .yes: "yes"
        case .no: "no"
        case .notStated: "unknown"
        }
    }
}

/// A factor with two decimals.
private func inHundredths(_ value: Double) -> String {
    value.isFinite && abs(value) < 1e9 ? String((value * 100).rounded() / 100) : "not stated"
}
