import DirectoryModel
import Vocabulary

extension Question {
    /// The question with what its words tell in the fields that were left open; a field that was filled in stays.
    ///
    /// Of a school year the younger age is taken, of an age that is nearly reached the one before.
    func filled(from understood: UnderstoodQuestion) -> Question {
        var question = self
        question.age = age ?? understood.age?.youngest
        question.role = role ?? understood.asker?.slug
        question.audience = audience ?? understood.audience
        let stages = understood.slugs(.need)
        question.preset = preset ?? Preset.allCases.first { $0.need.map(stages.contains) ?? false }
        return question
    }
}
