import Testing

/// Questions about children in circumstances that are easily overlooked, in the words of those who ask, over the bundled
/// directory: what somebody who knows it would name must stand among the first.
@Suite("Circumstances and equity") struct CircumstanceTests {
    private func answer(_ words: String, _ options: String...) async throws -> FoundAnswer {
        try await LarkshireWorkspace.published().ask(["find", words] + options, as: FoundAnswer.self)
    }

    private func expect(_ names: [String], among first: Int, _ answer: FoundAnswer) {
        let found = answer.results.prefix(first).map(\.name)
        for name in names {
            #expect(found.contains { $0.contains(name) }, "\(name) is not among \(found)")
        }
    }

    @Test("SR086 Looked-after children and care leavers find the teams for them first")
    func lookedAfter() async throws {
        let child = try await answer("looked-after child with trauma, moved placement again", "--age", "9")
        expect(["Looked-after Children's Wellbeing Team"], among: 2, child)
        #expect(child.understood.circumstances.contains { $0.slug == "looked-after" })
        expect(["Care Leavers' Health Worker"], among: 3, try await answer("care leaver, feeling low", "--age", "19"))
    }

    @Test("SR087 Unaccompanied and asylum-seeking young people find those who know the way")
    func asylum() async throws {
        let found = try await answer("unaccompanied asylum seeker, nightmares, cannot sleep", "--age", "16")
        expect(["New Kites", "Nurse for young people seeking asylum"], among: 4, found)
    }

    @Test("SR088 A family with no recourse to public funds finds help that is open to it")
    func noRecourse() async throws {
        let found = try await answer("no recourse to public funds, three kids and no money for food")
        expect(["Families without recourse", "Open Ledger"], among: 4, found)
    }

    @Test("SR089 SR099 LGBT+ young people, and trans young people who wait for a clinic, find groups of their own")
    func lgbt() async throws {
        expect(["Prism"], among: 2, try await answer("gay and nobody to talk to about coming out", "--age", "15"))
        let waiting = try await answer("trans, on the waiting list for the gender clinic", "--age", "16")
        expect(["True Colours"], among: 3, waiting)
    }

    @Test("SR090 SR118 Help that knows a culture and its words for distress is found by them")
    func culture() async throws {
        let found = try await answer(
            "my parents call it tired heart, we are a Black family and nobody says mental health"
        )
        expect(["Community Wellbeing Link Workers"], among: 3, found)
        expect(["Rooted"], among: 5, try await answer("racism and low, mixed heritage", "--age", "17"))
    }

    @Test("SR092 SR123 Families find help with ADHD without a diagnosis, and are told where one is needed")
    func undiagnosed() async throws {
        let found = try await answer("we think ADHD but he is not diagnosed", "--age", "9")
        expect(["Waiting Well", "Neurodiversity Navigators"], among: 5, found)
        #expect(!found.results.contains { $0.name == "ADHD Follow-up Clinic" })
        let miss = try #require(found.leftOut.examples("exclusion").first { $0.name == "ADHD Follow-up Clinic" })
        #expect(miss.words.contains("must have a confirmed diagnosis of ADHD"))
    }

    @Test("SR093 A Deaf child finds help that signs")
    func deaf() async throws {
        expect(["Deaf CAMHS"], among: 2, try await answer("deaf and anxious, uses BSL", "--age", "12"))
    }

    @Test("SR095 Children whose father died find bereavement help; by suicide, those who can say the word")
    func bereaved() async throws {
        let death = try await answer("their dad died suddenly", "--age", "8")
        expect(["Wren's Lantern", "Bereavement Nurse"], among: 5, death)
        expect(
            ["Empty Chair Circle"],
            among: 4,
            try await answer("lost my brother to suicide last year", "--age", "15")
        )
    }

    @Test("SR096 SR083 Abuse at home finds the child's worker, and whom to tell on that day stands first")
    func abuse() async throws {
        let found = try await answer("his stepdad hits his mum and he sees it", "--age", "9", "--role", "school-staff")
        #expect(found.crisis.isSafeguarding)
        // It is asked on a Saturday, when the front door is shut.
        expect(["Emergency Duty Team"], among: 1, found)
        expect(["Safeguarding Front Door"], among: 2, found)
        expect(["Domestic Abuse Workers"], among: 6, found)
    }

    @Test("SR097 Exploitation and going missing find the teams that go out; a parent is told that they cannot refer")
    func exploitation() async throws {
        let found = try await answer(
            "gang is using him to carry drugs, keeps going missing",
            "--age",
            "14",
            "--role",
            "parent-carer"
        )
        #expect(found.crisis.isSafeguarding)
        let outreach = try #require(found.results.first { $0.name == "Lantern Outreach" })
        #expect(outreach.gettingIn.access == "no")
    }

    @Test("SR098 A young person who sofa surfs finds a bed and the duty worker of their age")
    func homeless() async throws {
        let found = try await answer("kicked out, sofa surfing", "--age", "17")
        expect(["Spare Room", "Housing duty worker"], among: 6, found)
    }

    @Test("SR100 A child with a long illness finds those who know hospital")
    func illness() async throws {
        expect(
            ["Ward Friends"],
            among: 3,
            try await answer("diabetes and fed up of hospital, needle fear", "--age", "11")
        )
    }

    @Test("SR102 SR101 A child out of school through distress finds help that does not begin with a fine")
    func outOfSchool() async throws {
        let found = try await answer("can't get into school, panics at the gate, off roll now", "--age", "12")
        expect(["Inclusion and Attendance", "At the Gate"], among: 5, found)
    }

    @Test("SR103 Pictures sent round find those who help to take them down")
    func online() async throws {
        expect(["Screenwise"], among: 4, try await answer("someone is sharing my nudes online", "--age", "15"))
    }

    @Test("SR104 Kinship carers find as much as foster carers, support of their own first")
    func kinship() async throws {
        let found = try await answer("nan has them, no court order, needs support for herself")
        expect(["Kinship Team", "Nan's Table"], among: 3, found)
    }

    @Test("SR105 A sibling finds help for siblings")
    func sibling() async throws {
        expect(
            ["Sibs' Saturday"],
            among: 3,
            try await answer("something for his sister, he is disabled and she misses out", "--age", "9")
        )
    }

    @Test("SR106 A child whose mother is unwell finds those who explain it")
    func unwellParent() async throws {
        let found = try await answer("his mum has bipolar and is in hospital again", "--age", "9")
        expect(["Some Days Are Cloudy", "Think Family"], among: 4, found)
    }

    @Test("SR107 SR150 Parents find programmes and peers for themselves")
    func parents() async throws {
        expect(["calmer days"], among: 2, try await answer("parenting course for tantrums", "--age", "5"))
        let peers = try await answer("support for parents, my son self harms and I can't cope", "--audience", "parent")
        #expect(peers.understood.line.contains("parent or carer"))
        expect(["Parents Alongside"], among: 6, peers)
    }

    @Test("SR108 Somebody to speak up is found")
    func advocacy() async throws {
        expect(
            ["Say It Larkshire"],
            among: 3,
            try await answer("want someone to speak up for me in the meeting", "--age", "15")
        )
    }

    @Test("SR109 Somebody turned away for being too risky finds those who turn nobody away")
    func complexity() async throws {
        let found = try await answer("arrested for violence, services say too risky", "--age", "15")
        expect(["Liaison and Diversion", "Second Whistle"], among: 6, found)
    }
}
