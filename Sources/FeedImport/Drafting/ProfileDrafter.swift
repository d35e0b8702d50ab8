package import DirectoryModel

/// A draft of a profile, and what it makes of its own sample.
package struct ProfileDraft: Sendable {
    /// The profile, with a comment on each line.
    package var yaml: String
    /// What an import of the sample through the draft did.
    package var report: ImportReport
    /// The first records as they would arrive, three at most.
    package var arrivals: [Service]
    /// The fields of ours that the draft fills, in its order; groups by their names.
    package var fields: [String]
}

/// Drafts a profile from a sample of a feed that nobody has seen before.
///
/// Each draft is loaded and run over its sample before it is handed out, so that it works as it stands.
package struct ProfileDrafter: Sendable {
    private let names: FieldNames
    private let postcodes: any PostcodeReader
    private let terms: (any TermReader)?
    private let limits: ImportLimits

    /// A drafter.
    ///
    /// - Parameters:
    ///   - names: What feeds call our fields.
    ///   - postcodes: Who knows postcodes.
    ///   - terms: Who knows the vocabulary.
    ///   - limits: Bounds on files and records.
    package init(
        names: FieldNames,
        postcodes: any PostcodeReader,
        terms: (any TermReader)? = nil,
        limits: ImportLimits = ImportLimits()
    ) {
        (self.names, self.postcodes, self.terms, self.limits) = (names, postcodes, terms, limits)
    }

    /// Drafts a profile.
    ///
    /// - Parameters:
    ///   - path: The sample.
    ///   - name: The profile's name.
    /// - Throws: A ``FeedFault`` where the sample cannot be read or has no records.
    package func draft(path: String, name: String) throws -> ProfileDraft {
        let sample = try Sample(path: path, records: names.records, limits: limits)
        let evidence = ValueEvidence(postcodes: postcodes, terms: terms)
        let maker = ProposalMaker(sample: sample, names: names, evidence: evidence)
        let plan = DraftPlan(maker.proposals(), maker: maker)
        guard plan.first("name") != nil else {
            throw FeedFault(
                file: path,
                reason:
                    "Nothing in the sample could be the name of a service; write the profile by hand (docs/profiles.md)."
            )
        }
        var text = DraftText(
            name: name,
            sample: sample,
            identity: IdentityProposal(plan: plan, maker: maker),
            blocks: DraftBlocks(plan: plan, sample: sample).blocks(),
            unread: sample.fields.indices.filter { !plan.reads($0) }.map { sample.fields[$0] }
        )
        let profile = try settle(&text, path: path)
        var arrivals: [Service] = []
        let importer = FeedImporter(profile: profile, feed: name, postcodes: postcodes, terms: terms, limits: limits)
        let report = try importer.run(path: path) { event in
            if case .accepted(let service) = event, arrivals.count < 3 { arrivals.append(service) }
        }
        text.report = report
        return ProfileDraft(
            yaml: text.yaml,
            report: report,
            arrivals: arrivals,
            fields: text.blocks.filter(\.isActive).map(\.field)
        )
    }

    /// The profile that the text spells; a block that the language does not allow becomes a comment.
    private func settle(_ text: inout DraftText, path: String) throws -> Profile {
        while true {
            do {
                return try Profile(yaml: text.yaml, file: text.name)
            } catch {
                let line = error.mistakes.first?.line ?? 0
                let block = text.blocks.indices.last { text.blocks[$0].isActive && text.firstLine(of: $0) <= line }
                guard let block, text.blocks[block].field != "name" else {
                    throw FeedFault(file: path, reason: "No profile could be drafted that loads: \(error.description)")
                }
                text.blocks[block].isActive = false
            }
        }
    }
}
