package import DirectoryModel

extension Service {
    /// This service with its gaps filled from another record of the same identity.
    ///
    /// What is stated here stays. Lists of contacts, sites, names and tags gain what they lack; lists that are a rule
    /// as a whole (catchments, audience, hours) are taken only where this one has none. Where the other record says
    /// otherwise in a field of one value, a note keeps its words.
    package func filled(from other: Service) -> Service {
        var service = self
        for gap in Self.gaps { gap.fill(&service, other) }
        service.provenance.notes += other.provenance.notes
        return service
    }

    /// One way in which a record can fill another.
    private struct Gap: Sendable {
        let fill: @Sendable (inout Service, Service) -> Void
    }

    private static func text(_ field: String, _ path: FieldPath<Service, String?>) -> Gap {
        Gap { service, other in
            guard let value = other[keyPath: path] else { return }
            guard let mine = service[keyPath: path] else {
                service[keyPath: path] = value
                return
            }
            if mine != value {
                service.provenance.notes.append(
                    FieldNote(kind: .dropped, field: field, reason: "another record says otherwise", original: value)
                )
            }
        }
    }

    private static func value<Value: Equatable & Sendable>(_ path: FieldPath<Service, Value?>) -> Gap {
        Gap { service, other in service[keyPath: path] = service[keyPath: path] ?? other[keyPath: path] }
    }

    private static func statement(_ path: FieldPath<Service, Statement>) -> Gap {
        Gap { service, other in
            if !service[keyPath: path].isStated { service[keyPath: path] = other[keyPath: path] }
        }
    }

    /// Takes the other's value where this one is as good as empty.
    private static func whole<Value: Equatable & Sendable>(
        _ path: FieldPath<Service, Value>,
        empty: Value
    ) -> Gap {
        Gap { service, other in
            if service[keyPath: path] == empty { service[keyPath: path] = other[keyPath: path] }
        }
    }

    /// Adds what the list lacks, by what makes two items the same.
    private static func list<Value: Sendable, Key: Hashable & Sendable>(
        _ path: FieldPath<Service, [Value]>,
        by key: @escaping @Sendable (Value) -> Key
    ) -> Gap {
        Gap { service, other in
            var known = Set(service[keyPath: path].map(key))
            for item in other[keyPath: path] where known.insert(key(item)).inserted {
                service[keyPath: path].append(item)
            }
        }
    }

    private static let gaps: [Gap] = identityGaps + personGaps + placeGaps + timeGaps + trustGaps

    private static let identityGaps: [Gap] = [
        Gap { service, other in
            guard other.name != service.name, !service.alternateNames.contains(other.name) else { return }
            service.alternateNames.append(other.name)
        },
        list(\.alternateNames) { $0 }, value(\.organisation), whole(\.status, empty: .notStated), value(\.closedFrom),
        value(\.reopens), text("successor", \.successor), text("summary", \.summary),
        text("description", \.description), list(\.needs, by: \.slug), list(\.supportTypes, by: \.slug),
        list(\.thrive, by: \.group), text("approach", \.approach), list(\.interests) { $0 },
    ]

    private static let personGaps: [Gap] = [
        whole(\.eligibility.ages, empty: AgeRange()), whole(\.eligibility.audience, empty: []),
        list(\.eligibility.circumstances, by: \.slug), statement(\.eligibility.circumstancesOnly),
        whole(\.eligibility.diagnosis, empty: .notStated), text("eligibility.threshold", \.eligibility.threshold),
        statement(\.eligibility.noThreshold), list(\.eligibility.notFor) { $0 },
        text("eligibility.text", \.eligibility.text), statement(\.eligibility.acceptsRecentSelfHarm),
        statement(\.eligibility.acceptsUnstablePlacement), statement(\.eligibility.acceptsPreTrial),
        statement(\.eligibility.excludesViolence), statement(\.eligibility.acceptsNotOnRoll),
    ]

    private static let placeGaps: [Gap] = [
        list(\.locations) { $0 }, whole(\.delivery, empty: []), whole(\.catchments, empty: []),
        list(\.contact.phones, by: \.number), text("contact.email", \.contact.email),
        text("contact.url", \.contact.url), text("contact.note", \.contact.note), list(\.waysIn.routes, by: \.role),
        statement(\.waysIn.noReferralNeeded), list(\.waysIn.through, by: \.name), list(\.waysIn.covers) { $0 },
        list(\.waysIn.doesNotCover) { $0 }, text("waysIn.process", \.waysIn.process),
        text("waysIn.consent", \.waysIn.consent), list(\.waysIn.informationNeeded) { $0 },
        text("waysIn.decisionTime", \.waysIn.decisionTime),
        text("waysIn.contactWhilePending", \.waysIn.contactWhilePending),
        text("waysIn.ifRefused", \.waysIn.ifRefused), text("waysIn.ifNothingHeard", \.waysIn.ifNothingHeard),
        text("waysIn.confidentiality", \.waysIn.confidentiality), statement(\.waysIn.parentsAreTold),
        text("waysIn.beforeYouRefer", \.waysIn.beforeYouRefer),
    ]

    private static let timeGaps: [Gap] = [
        whole(\.hours.schedules, empty: []), statement(\.hours.allHours), statement(\.hours.termTimeOnly),
        text("hours.text", \.hours.text), text("waiting.time", \.waiting.time), value(\.waiting.longestDays),
        value(\.waiting.asOf), text("waiting.whileWaiting", \.waiting.whileWaiting),
        text("waiting.contactWhileWaiting", \.waiting.contactWhileWaiting), statement(\.waiting.mayUseOthers),
        list(\.waiting.exclusiveWith) { $0 }, text("waiting.firstContact", \.waiting.firstContact),
        text("waiting.lengthOfHelp", \.waiting.lengthOfHelp), text("waiting.reviewPoints", \.waiting.reviewPoints),
        text("waiting.afterAssessment", \.waiting.afterAssessment), value(\.comingBack.windowMonths),
        text("comingBack.text", \.comingBack.text), text("comingBack.route", \.comingBack.route),
        text("comingBack.booster", \.comingBack.booster), text("comingBack.groupAccess", \.comingBack.groupAccess),
        text("comingBack.whoIsTold", \.comingBack.whoIsTold), text("comingBack.moveToAdult", \.comingBack.moveToAdult),
    ]

    private static let trustGaps: [Gap] = [
        statement(\.isCrisisService), statement(\.isAlwaysShown), text("safeguarding", \.safeguarding),
        statement(\.cost.isFree), text("cost.text", \.cost.text), statement(\.cost.travelHelp),
        list(\.access.languages) { $0 }, statement(\.access.interpreters), statement(\.access.bsl),
        text("access.text", \.access.text), text("access.culturalOffer", \.access.culturalOffer),
        text("access.choiceOffered", \.access.choiceOffered), value(\.assurance.lastVerified),
        text("assurance.verifiedBy", \.assurance.verifiedBy), text("assurance.source", \.assurance.source),
        text("assurance.confidence", \.assurance.confidence), value(\.assurance.fundingEnds),
        text("assurance.accreditations", \.assurance.accreditations),
        text("assurance.reportProblem", \.assurance.reportProblem), text("localOfferURL", \.localOfferURL),
        value(\.provenance.lastModified),
    ]
}
