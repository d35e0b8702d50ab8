import DirectoryModel
import Testing

@testable import Vocabulary

/// How services say what they are for, which is seldom as askers say it, and what usually helps.
@Suite("What services are for") struct ServedNeedTests {
    @Test(
        "A service that never names its need is read as being for it",
        arguments: [
            ("After a death, children need space to remember and to laugh.", "bereavement"),
            ("Grandparents and other relatives raising children", "kinship-fostering-adoption"),
            ("Pupils whose attendance has fallen", "school-avoidance"),
            ("Children who have lived with violence or control at home", "domestic-abuse"),
            ("Parents frightened of their own child", "child-to-parent-violence"),
            ("A volunteer for young adults who rarely leave the house", "loneliness"),
        ]
    )
    func served(text: String, need: TermSlug) throws {
        let reading = try Bundled.vocabulary.get().read(text, kinds: .needs)
        #expect(reading.slugs(.need).contains(need), "\(reading.slugs(.need))")
    }

    @Test("What a service says it is not for is not read as being for it")
    func ruledOut() throws {
        let reading = try Bundled.vocabulary.get().read("Not for parents frightened of their own child.", kinds: .needs)
        #expect(!reading.slugs(.need).contains("child-to-parent-violence"), "\(reading.slugs(.need))")
    }

    @Test("Words that a longer sign of another need holds are no sign of their own")
    func longest() throws {
        let vocabulary = try Bundled.vocabulary.get()
        let own = vocabulary.understand("she cuts her arms").slugs(.need)
        #expect(own.contains("self-harm"), "\(own)")
        #expect(vocabulary.understand("tears every night").slugs(.need).contains("low-mood"))
        let homework = vocabulary.understand("homework ends in tears every night").slugs(.need)
        #expect(homework.contains("learning-difficulty"), "\(homework)")
        #expect(!homework.contains("low-mood"), "\(homework)")
    }

    @Test("The kinds of support that usually help with a group of needs are given, and none for what has none")
    func usualHelp() throws {
        let vocabulary = try Bundled.vocabulary.get()
        #expect(vocabulary.usualHelp(with: ["anxiety"]).first == "one-to-one-counselling")
        #expect(vocabulary.usualHelp(with: ["early", "anxiety"]).count > vocabulary.usualHelp(with: ["early"]).count)
        #expect(vocabulary.usualHelp(with: ["journey"]).isEmpty)
    }
}
