import DirectoryModel

/// The words of the crisis block, the same everywhere.
///
/// Safe-messaging rules and their sources: `docs/safety.md`. They name no method, promise nothing, and never repeat
/// what was typed.
enum CrisisWords {
    static let emergencyHeading =
        "Ring 999 now if somebody is badly hurt, has taken something, or may die. Do not wait for signs."
    static let urgentHeading =
        "If someone may die or is badly hurt, ring 999 now. If somebody is not safe with their thoughts, ring 111 and "
        + "choose the mental health option, at any hour."
    static let ordinaryHeading =
        "Need help now? Ring 999 if a life is at risk. Ring 111 and choose the mental health option, at any hour."

    /// What somebody does who works with or cares for the person; what they fear to ask comes with its source (SR082).
    static let stepsForOthers = [
        "Stay with them, and stay calm.",
        "Ask directly whether they are thinking of suicide, and listen without hurrying to mend it. Asking does not put the "
            + "thought there (Dazzi and others, Psychological Medicine, 2014; NICE guideline NG225, 2022).",
        "Move things that could hurt them out of reach, if that is safe.",
        "Ring one of the numbers below now.",
        "Tell your safeguarding lead today. Tell parents or carers, unless that could add to the danger.",
        "Do not promise to keep it secret.",
    ]

    /// What the person does.
    static let stepsForSelf = [
        "You do not have to cope with this alone. Ring or text one of the numbers below now.",
        "Go to somebody you trust and stay with them.",
        "If you cannot speak, text, or use the sign language line.",
    ]

    static let safeguardingStep =
        "If a child is being hurt or is not safe, ring the safeguarding team below. This page is not a way to report it."
}
