package import DirectoryModel

/// What may be chosen in a question, for the lists of a form.
package struct FormChoices: Hashable, Sendable {
    /// One choice.
    package struct Choice: Hashable, Sendable {
        /// What is sent.
        package var slug: TermSlug
        /// What is read.
        package var label: String

        /// A choice.
        package init(slug: TermSlug, label: String) {
            self.slug = slug
            self.label = label
        }
    }

    /// Choices under a heading.
    package struct Group: Hashable, Sendable {
        /// The heading.
        package var label: String
        /// The choices, in the order in which they are shown.
        package var choices: [Choice]

        /// A group.
        package init(label: String, choices: [Choice]) {
            self.label = label
            self.choices = choices
        }
    }

    /// Needs, by theme.
    package var needs: [Group]
    /// Circumstances.
    package var circumstances: [Choice]
    /// Roles of the person who asks.
    package var roles: [Choice]
    /// THRIVE groups.
    package var quadrants: [Choice]
    /// Whom help is for.
    package var audiences: [Choice]
    /// Stages of the journey.
    package var presets: [Choice]

    /// Choices; every list may be empty, and is then not shown.
    package init(
        needs: [Group] = [],
        circumstances: [Choice] = [],
        roles: [Choice] = [],
        quadrants: [Choice] = [],
        audiences: [Choice] = [],
        presets: [Choice] = []
    ) {
        self.needs = needs
        self.circumstances = circumstances
        self.roles = roles
        self.quadrants = quadrants
        self.audiences = audiences
        self.presets = presets
    }
}
