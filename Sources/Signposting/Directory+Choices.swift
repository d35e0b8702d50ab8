import DirectoryModel
import Vocabulary

extension Directory {
    /// What a form may offer, from the vocabulary of the snapshot.
    package var choices: FormChoices {
        func choice(_ term: Term) -> FormChoices.Choice { .init(slug: term.slug, label: term.label) }
        let needs = vocabulary.terms(.need)
        return FormChoices(
            needs: vocabulary.terms(.needGroup).map { group in
                FormChoices.Group(
                    label: group.label,
                    choices: needs.filter { $0.parent == group.slug }.map(choice)
                )
            },
            circumstances: vocabulary.terms(.circumstance).map(choice),
            roles: roles.filter { !$0.isCollective }
                .map { .init(slug: $0.slug, label: $0.label) },
            quadrants: ThriveGroup.allCases.map { .init(slug: $0.rawValue, label: $0.name) },
            audiences: Audience.allCases.map { .init(slug: $0.rawValue, label: $0.rawValue) },
            presets: Preset.allCases.map { .init(slug: $0.rawValue, label: $0.words) }
        )
    }
}
