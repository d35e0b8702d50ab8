package import DirectoryModel

/// What somebody who is still typing may mean: nothing of it is an answer.
package struct Suggestions: Codable, Hashable, Sendable {
    /// A need of the vocabulary.
    package struct Need: Codable, Hashable, Sendable {
        /// Its slug.
        package var slug: TermSlug
        /// Its label.
        package var label: String

        /// A need.
        package init(slug: TermSlug, label: String) {
            self.slug = slug
            self.label = label
        }
    }

    /// A service that is open.
    package struct Named: Codable, Hashable, Sendable {
        /// Its identifier.
        package var id: ServiceID
        /// Its name.
        package var name: String

        /// A service.
        package init(id: ServiceID, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// Needs, the likeliest first.
    package var needs: [Need]
    /// Services by their names, the likeliest first.
    package var services: [Named]
    /// What the last word may become, the words that most services have first; none is held back.
    package var words: [String]
    /// Help in a crisis, where what is typed so far tells of risk; comes before everything else.
    package var crisis: CrisisBlock?

    /// Suggestions.
    package init(needs: [Need], services: [Named], words: [String], crisis: CrisisBlock?) {
        self.needs = needs
        self.services = services
        self.words = words
        self.crisis = crisis
    }
}
