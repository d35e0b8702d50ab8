/// One service as the directory knows it (HSDS `service`), with every field that `domain` requirements ask for.
///
/// An optional that is `nil`, an empty list and ``Statement/notStated`` all mean that the record does not say; none
/// of them means "no".
package struct Service: Codable, Hashable, Sendable, Identifiable {
    // MARK: Identity

    /// Its permanent name.
    package var id: ServiceID
    /// Its name.
    package var name: String
    /// Other names it is or was known by (HSDS `alternate_name`).
    package var alternateNames: [String]
    /// Who runs it; `nil` where not stated.
    package var organisation: Organisation?
    /// Whether it can be used.
    package var status: ServiceStatus
    /// The day it closed, or closes.
    package var closedFrom: CalendarDate?
    /// The day it takes people again.
    package var reopens: CalendarDate?
    /// The service that replaced it.
    package var successor: String?

    // MARK: What it does

    /// One plain line on what happens there.
    package var summary: String?
    /// The full text, cleaned of markup.
    package var description: String?
    /// Needs it meets.
    package var needs: [Tag]
    /// Kinds of support it gives, terms of `support-types.yaml`.
    package var supportTypes: [Tag]
    /// THRIVE groups it stands in.
    package var thrive: [ThrivePlacement]
    /// How it works: "CBT", "trauma-informed".
    package var approach: String?
    /// Interests it serves: "football", "drawing".
    package var interests: [String]

    // MARK: Who it is for

    /// Who it is for and not for.
    package var eligibility: Eligibility

    // MARK: Place

    /// Sites; empty where it has none or does not say.
    package var locations: [Location]
    /// How help reaches the person; empty where not stated.
    package var delivery: [Delivery]
    /// Whom it takes by place; empty where not stated.
    package var catchments: [Catchment]

    // MARK: Way in, time, after

    /// How to reach it.
    package var contact: Contact
    /// How to get in.
    package var waysIn: WaysIn
    /// When it can be used.
    package var hours: OpeningHours
    /// What happens before and during.
    package var waiting: Waiting
    /// What happens after.
    package var comingBack: ComingBack

    // MARK: Risk and trust

    /// Whether it is for people in crisis.
    package var isCrisisService: Statement
    /// Whether it belongs in every crisis answer, whatever was asked.
    package var isAlwaysShown: Statement
    /// What it does about safeguarding.
    package var safeguarding: String?
    /// What it costs.
    package var cost: Cost
    /// Who can use it in practice.
    package var access: Access
    /// Why it may be trusted.
    package var assurance: Assurance
    /// A link to its record in the SEND local offer.
    package var localOfferURL: String?
    /// Where the record came from.
    package var provenance: Provenance

    /// A service of which only the identity need be known.
    package init(id: ServiceID, name: String, provenance: Provenance) {
        self.id = id
        self.name = name
        self.provenance = provenance
        alternateNames = []
        status = .notStated
        needs = []
        supportTypes = []
        thrive = []
        interests = []
        eligibility = Eligibility()
        locations = []
        delivery = []
        catchments = []
        contact = Contact()
        waysIn = WaysIn()
        hours = OpeningHours()
        waiting = Waiting()
        comingBack = ComingBack()
        isCrisisService = .notStated
        isAlwaysShown = .notStated
        cost = Cost()
        access = Access()
        assurance = Assurance()
    }

    /// The day it closes for good; `nil` where none is stated, or where a day of return is.
    package var closesForGood: CalendarDate? { reopens == nil ? closedFrom : nil }
}
