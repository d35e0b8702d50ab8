import DirectoryModel
import Testing

@testable import FeedImport

@Suite("Sentences that deny a referral which the list allows")
struct ReferralLimitsTests {
    private func service(_ about: String, gp: String = "yes", any: String = "", me: String = "") throws -> Service {
        let yaml = """
            profile: p
            title: t
            format: csv
            identity: id
            fields:
              name: name
              description: about
              waysIn.routes:
                - {role: "=gp", access: gp}
                - {role: "=any-professional", access: any}
                - {role: "=self", access: me}
            facts: {take: [referral-limits]}
            """
        let feed = "id,name,about,gp,any,me\n1,A,\"\(about)\",\(gp),\(any),\(me)\n"
        return try #require(ImportRun(yaml: yaml, feed: feed).accepted.first)
    }

    private func route(_ role: TermSlug, _ service: Service) -> ReferralRoute? {
        service.waysIn.routes.first { $0.role == role }
    }

    @Test("A denial of a role that the list names takes its place, with the sentence as the condition")
    func named() throws {
        let service = try service("A quiet room. We cannot accept referrals from GPs.")
        let denied = try #require(route("gp", service))
        #expect(denied.access == .no)
        #expect(denied.condition?.hasPrefix("its text says \"") == true, "\(denied.condition ?? "")")
        #expect(service.waysIn.routes.count { $0.role == "gp" } == 1)
        let note = try #require(service.provenance.notes.first)
        #expect(note.kind == .derived && note.reason == "a sentence of the text overrides the list")
    }

    @Test("A denial of a profession is taken where any professional may refer, and leaves the others")
    func ofAny() throws {
        let service = try service("We cannot accept referrals from the police.", gp: "", any: "yes")
        #expect(route("police", service)?.access == .no)
        #expect(route("any-professional", service)?.access == .yes)
    }

    @Test("Any professional is no child or parent: a denial of self-referral adds nothing to such a list")
    func personal() throws {
        let service = try service("We do not accept self-referrals.", gp: "", any: "yes")
        #expect(route("self", service) == nil)
    }

    @Test(
        "What the list denies is never allowed by a sentence, and what it does not name is not denied twice",
        arguments: ["Self-referral accepted.", "We welcome referrals from GPs.", "Ring us for a chat."]
    )
    func neverAllowed(about: String) throws {
        let service = try service(about, gp: "no", me: "no")
        #expect(service.waysIn.routes.map(\.access) == [.no, .no])
        #expect(service.provenance.notes.isEmpty)
    }
}
