import Foundation
import TestSupport
import Testing

@testable import FeedImport

/// The W3C's XML Conformance Test Suite of 2013: <https://www.w3.org/XML/Test/>.
///
/// Most of its documents have a document type, which is refused by policy whatever stands in it; those are counted
/// apart. The rest must be told well-formed from not well-formed.
@Suite("XML Conformance Test Suite", .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence)))
struct XMLConformanceTests {
    private static let lists = [
        "xmltest/xmltest.xml", "oasis/oasis.xml", "sun/sun-valid.xml", "sun/sun-invalid.xml", "sun/sun-not-wf.xml",
        "sun/sun-error.xml",
    ]
    /// These hold the words `<!DOCTYPE` in a comment, a processing instruction and a CDATA section.
    private static let onlyMentions: Set = ["p15pass1.xml", "p16pass1.xml", "p18pass1.xml"]
    private static let folder = "packages/test-data/xmlconf"

    private enum Judgement: String {
        case accepted
        case refused = "refused as malformed"
        case documentType = "refused for its document type"
    }

    @Test("Well-formed documents are read, others refused, and every document type refused")
    func conformance() throws {
        let suite = try PublicSuite("xmlconf-20130923-xmltest-sun-oasis.tar.gz")
        var counts: [String: Int] = [:]
        for (path, isWellFormed) in try Self.lists.flatMap({ try documents(of: $0, in: suite) }) {
            let bytes = try suite.bytes(path)
            let isMention = Self.onlyMentions.contains { path.hasSuffix($0) }
            let hasDocumentType = Self.text(bytes).contains("<!DOCTYPE") && !isMention
            let judgement = Self.judge(suite.path(path))
            let kind = hasDocumentType ? "document type" : isWellFormed ? "well-formed" : "malformed"
            counts["\(kind): \(judgement.rawValue)", default: 0] += 1
            if hasDocumentType {
                #expect(judgement != .accepted, "\(path) has a document type")
            } else {
                #expect((judgement == .accepted) == isWellFormed, "\(path)")
            }
        }
        #expect(
            counts == [
                "well-formed: accepted": 50, "malformed: refused as malformed": 222,
                "document type: refused for its document type": 357,
                // The declaration itself, or what stands before it, is malformed.
                "document type: refused as malformed": 243,
            ]
        )
    }

    /// The documents of a list and whether they are well-formed; what is in error may be either and is taken as not.
    private func documents(of list: String, in suite: PublicSuite) throws -> [(path: String, isWellFormed: Bool)] {
        let text = Self.text(try suite.bytes("\(Self.folder)/\(list)"))
        let folder = list.split(separator: "/")[0]
        return text.matches(of: /<TEST\b([^>]*)>/).compactMap { test in
            var attributes: [String: String] = [:]
            for attribute in test.1.matches(of: /(\w+)\s*=\s*["']([^"']*)["']/) {
                attributes[String(attribute.1)] = String(attribute.2)
            }
            guard let uri = attributes["URI"], let type = attributes["TYPE"] else { return nil }
            return ("\(Self.folder)/\(folder)/\(uri)", type == "valid" || type == "invalid")
        }
    }

    private static func judge(_ path: String) -> Judgement {
        do {
            let limits = ImportLimits()
            let reader = try XMLReader(
                stream: ByteStream(path: path, limit: limits.fileBytes),
                reading: XMLReading(steps: [.init(namespace: nil, name: "doc")], isAnchored: false),
                paths: [],
                limits: limits
            )
            while try reader.next() != nil {}
            return .accepted
        } catch {
            return "\(error)".contains("DOCTYPE") ? .documentType : .refused
        }
    }

    private static func text(_ bytes: [UInt8]) -> String {
        guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var transcoder = UTF16Transcoder(bigEndian: bytes[0] == 0xFE)
        return String(decoding: transcoder.utf8(from: bytes[...], isLast: true), as: UTF8.self)
    }
}
