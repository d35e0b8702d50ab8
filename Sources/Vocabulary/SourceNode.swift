import Yams

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A place in a YAML file, for reading what is expected there or saying what is wrong.
struct SourceNode {
    let file: String
    let node: Node

    /// Reads and parses a file.
    static func root(of file: String) throws(VocabularyFault) -> SourceNode {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw VocabularyFault(file: file, line: nil, reason: "cannot be read; the vocabulary needs it.")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw VocabularyFault(file: file, line: nil, reason: "is not UTF-8 text; save it as UTF-8.")
        }
        do {
            guard let node = try Yams.compose(yaml: text) else {
                throw VocabularyFault(file: file, line: nil, reason: "is empty.")
            }
            return SourceNode(file: file, node: node)
        } catch let fault as VocabularyFault {
            throw fault
        } catch YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _) {
            throw VocabularyFault(file: file, line: mark.line, reason: "is no well-formed YAML: \(problem).")
        } catch {
            throw VocabularyFault(file: file, line: nil, reason: "is no well-formed YAML: \(error).")
        }
    }

    /// The line, counted from 1.
    var line: Int { node.mark?.line ?? 1 }

    func fault(_ reason: String) -> VocabularyFault { VocabularyFault(file: file, line: line, reason: reason) }

    /// Whether fields with names stand here.
    var isMapping: Bool { node.mapping != nil }

    /// The text of a scalar.
    func text() throws(VocabularyFault) -> String {
        guard let scalar = node.scalar, !scalar.string.isEmpty else { throw fault("text is expected here.") }
        return scalar.string
    }

    /// The entries of a list.
    func entries() throws(VocabularyFault) -> [SourceNode] {
        guard let sequence = node.sequence else { throw fault("a list is expected here.") }
        return sequence.map { SourceNode(file: file, node: $0) }
    }

    /// The values of a mapping by key, in the order of the file; other keys than the known are a fault.
    func fields(_ known: [String]? = nil) throws(VocabularyFault) -> [(key: String, value: SourceNode)] {
        guard let mapping = node.mapping else { throw fault("fields with names are expected here.") }
        var fields: [(key: String, value: SourceNode)] = []
        for (key, value) in mapping {
            let name = try SourceNode(file: file, node: key).text()
            if let known, !known.contains(name) {
                throw SourceNode(file: file, node: key).fault(
                    "there is no field \(name.debugDescription) here; known are \(known.joined(separator: ", "))."
                )
            }
            if fields.contains(where: { $0.key == name }) {
                throw SourceNode(file: file, node: key).fault("the field \(name.debugDescription) stands twice.")
            }
            fields.append((name, SourceNode(file: file, node: value)))
        }
        return fields
    }

    /// The field of that name, where it is there.
    func field(_ name: String) -> SourceNode? {
        node.mapping?[Node(name)].map { SourceNode(file: file, node: $0) }
    }

    /// The field of that name, which must be there.
    func required(_ name: String) throws(VocabularyFault) -> SourceNode {
        guard let field = field(name) else { throw fault("the field \(name.debugDescription) is missing.") }
        return field
    }

    /// The texts of a list field; none where it is absent.
    func texts(_ name: String) throws(VocabularyFault) -> [String] {
        var texts: [String] = []
        for entry in try field(name)?.entries() ?? [] { texts.append(try entry.text()) }
        return texts
    }

    /// A whole number within bounds.
    func number(in bounds: ClosedRange<Int>) throws(VocabularyFault) -> Int {
        guard let number = Int(try text()), bounds.contains(number) else {
            throw fault("a number from \(bounds.lowerBound) to \(bounds.upperBound) is expected here.")
        }
        return number
    }

    /// The truth of a field; `false` where it is absent.
    func flag(_ name: String) throws(VocabularyFault) -> Bool {
        guard let field = field(name) else { return false }
        switch try field.text() {
        case "true": return true
        case "false": return false
        default: throw field.fault("true or false is expected here.")
        }
    }
}
