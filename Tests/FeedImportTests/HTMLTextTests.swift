import Foundation
import TestSupport
import Testing

@testable import FeedImport

@Suite("Markup to text")
struct HTMLTextTests {
    @Test(
        "Markup becomes text",
        arguments: [
            ("<p>One</p><p>Two</p>", "One\n\nTwo"), ("<p><br></p>", ""), ("a<br>b<br/>c", "a\nb\nc"),
            ("<ul><li>x</li><li>y <b>z</b></li></ul>after", "\u{2022} x\n\u{2022} y z\n\nafter"),
            ("A&nbsp;&amp;&nbsp;B &lt;3 &#163;5 &#x2019; &eacute; &apos;", "A & B <3 £5 \u{2019} é '"),
            ("caf&eacute &nosuch; AT&T", "caf&eacute &nosuch; AT&T"), ("3 < 5 and 7 > 2", "3 < 5 and 7 > 2"),
            ("<3 love", "<3 love"), ("a <b", "a <b"), ("x<script>if (a<b) {alert('</p>')}</script>y", "xy"),
            ("x<STYLE>p{}</STYLE >y", "xy"), ("x<!-- <p>no</p> -->y", "xy"),
            ("x<!-- never closed", "x<!-- never closed"),
            ("<img src=\"data:image/png;base64,AAAA>BBBB\">after", "after"),
            ("<a href='x>y' title=\"'\">link</a>", "link"),
            ("<a href=\"x>link</a> more", "link more"), ("  a \n\n b\t c ", "a\n\nb c"),
            ("plain\r\ntext", "plain\ntext"),
            ("&#150;&#146;", "\u{2013}\u{2019}"), ("\u{200B}\u{FEFF}x\u{200B}", "x"), ("<td>a</td><td>b</td>", "a | b"),
            ("<div><div><p>deep</p></div></div><div>next</div>", "deep\n\nnext"), ("", ""), ("&", "&"), ("<", "<"),
            ("&#0;&#xD800;&#x110000;x", "&#xD800;&#x110000;x"),
        ]
    )
    func html(markup: String, text: String) {
        #expect(HTMLText.text(of: markup) == text)
    }

    @Test(
        "Hostile markup takes no longer than its length asks",
        arguments: ["<", "<a ", "<a \"", "<a '\"", "&", "<!--", "<script>", "</", "<a \"x>\" ", "<p>", "&#"]
    )
    func hostileMarkup(piece: String) {
        let markup = String(repeating: piece, count: 200_000) + ">"
        #expect(ContinuousClock().measure { _ = HTMLText.text(of: markup) } < .seconds(10))
    }

    @Test(
        "Blocks keep their structure",
        arguments: [
            ("<ul><li><p>x</p></li><li></li><li><div>y</div></li></ul><p>z</p>", "\u{2022} x\n\u{2022} y\n\nz"),
            ("<ul><li>a<ul><li>b</li></ul></li></ul>", "\u{2022} a\n\n\u{2022} b"),
            ("<h2>Hours</h2><p>Mon<br>Tue</p>", "Hours\n\nMon\nTue"),
            (
                "<table><tr><th>Day</th><th>Time</th></tr><tr><td>Mon</td><td></td><td>9am</td></tr></table>",
                "Day | Time\nMon | 9am"
            ),
            ("<table><tr><td><p>Mon</p></td><td><p>9am</p></td></tr></table>", "Mon\n\n9am"),
            ("<dl><dt>Cost</dt><dd>Free</dd></dl>", "Cost\nFree"),
            ("<p>a</p><hr><p>b</p>", "a\n\nb"), ("<p>a<iframe>no</iframe>b</p>", "ab"),
            ("<o:p></o:p><p class=MsoNormal>Word</p><!--[if gte mso 9]><xml>no</xml><![endif]-->", "Word"),
        ]
    )
    func structure(markup: String, text: String) {
        #expect(HTMLText.text(of: markup) == text)
    }

    @Test(
        "A reference that was escaped twice is the character meant, and never markup",
        arguments: [
            ("a&amp;nbsp;b", "a b"), ("A &amp;amp; B", "A & B"), ("&amp;amp;amp;pound;5", "£5"),
            ("&amp;lt;b&amp;gt;", "<b>"), ("&lt;script&gt;x&lt;/script&gt;", "<script>x</script>"),
            ("R&amp;D; x", "R&D; x"), ("&#38;#163;", "£"),
        ]
    )
    func escapedTwice(markup: String, text: String) {
        #expect(HTMLText.text(of: markup) == text)
    }

    @Test(
        "Numbers of Windows-1252 are the characters that pages mean by them",
        arguments: [("&#128;", "€"), ("&#133;", "…"), ("&#145;x&#146;", "‘x’"), ("&#x96;", "–"), ("&#153;", "™")]
    )
    func windows1252(markup: String, text: String) {
        #expect(HTMLText.text(of: markup) == text)
    }

    @Test(
        "A link whose words do not say where it leads keeps its address",
        arguments: [
            (
                "<a href=\"https://a.uk/x?y=1&amp;z=2\">Click here</a> to ask",
                "Click here (https://a.uk/x?y=1&z=2) to ask"
            ),
            ("<a class='b' HREF='https://a.uk'><b>here</b>.</a>", "here. (https://a.uk)"),
            ("<a href=https://a.uk/>read more</a>", "read more (https://a.uk/)"),
            ("<a href='https://a.uk'>Apply for a place</a>", "Apply for a place"),
            ("<a href='javascript:alert(1)'>here</a>", "here"), ("<a data-href='https://a.uk'>here</a>", "here"),
            ("<a href=>here</a>", "here"), ("<a href='https://a.uk'>here", "here"), ("<a>here</a>", "here"),
            ("<a href='https://a.uk'>he</a>re", "here"),
        ]
    )
    func links(markup: String, text: String) {
        #expect(HTMLText.text(of: markup) == text)
    }

    @Test(
        "Deep nesting and hostile links take no longer than their length asks",
        arguments: [
            "<div>", "<ul><li>", "<table><tr><td>", "<a href='https://a.uk'>here", "<a href href ", "&amp;amp;",
            "&amp;",
        ]
    )
    func deep(piece: String) {
        let markup = String(repeating: piece, count: 20_000) + "end>"
        #expect(ContinuousClock().measure { _ = HTMLText.text(of: markup) } < .seconds(10))
    }

    @Test(
        "Every description of Bristol and of the NHS becomes text without markup, references or inlined images",
        .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence)),
        arguments: [
            ("json/bristol-oruk-services.json", 769), ("xml/nhs-choices-gp-14963_overview.xml", 1),
            ("xml/nhs-choices-gp-3028_overview.xml", 1),
        ]
    )
    func realMarkup(file: String, least: Int) throws {
        let marks = [
            "</", "<p", "<br", "<li", "<span", "<a ", "<img", "data:image", "&nbsp", "&amp", "&quot", "&lt;", "&#",
        ]
        var count = 0
        for markup in try Self.markup(in: file) {
            count += 1
            let text = HTMLText.text(of: markup)
            #expect(!marks.contains { text.contains($0) }, "\(text.prefix(200))")
            #expect(text.utf8.count <= markup.utf8.count)
            // Blocks stay apart: no two paragraphs or items end up on one line.
            let blocks = markup.components(separatedBy: "</p>").count - 1
            if blocks > 3, !text.isEmpty { #expect(text.contains("\n") || markup.contains("<p><br></p>")) }
        }
        #expect(count >= least)
    }

    /// The strings of a file that have tags.
    private static func markup(in file: String) throws -> [String] {
        let bytes = try ByteStream(path: SharedMaterial.path("feeds/\(file)"), limit: 1 << 28).readAll()
        let texts: [String] =
            file.hasSuffix(".json")
            ? strings(in: try JSONParser.parse(bytes))
            : String(decoding: bytes, as: UTF8.self).split(separator: "<").map { piece in
                HTMLText.text(of: String(piece.drop { $0 != ">" }.dropFirst()))
            }
        return texts.filter { $0.contains("</") || $0.contains("<br") || $0.contains("/>") }
    }

    private static func strings(in value: JSONValue) -> [String] {
        switch value {
        case .string(let text): [text]
        case .array(let items): items.flatMap(strings)
        case .object(let members): members.flatMap { strings(in: $0.value) }
        case .null, .bool, .number: []
        }
    }
}
