import CLibXML2

/// A path of names alone, `s:address/s:postcode` or `link/@href`, which is walked instead of evaluated as XPath.
///
/// Most paths of most profiles are of this kind, and a walk costs a small part of an evaluation: one comparison for
/// every child of the elements on the way.
final class XMLSteps {
    private let elements: [XMLName]
    /// The attribute at the end, if there is one.
    private let attribute: XMLName?

    /// The steps of a path; `nil` where it is more than names.
    init?(_ path: String, namespaces: [XMLReading.Namespace]) {
        var names: [XMLName] = []
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let hasAttribute = parts.last?.first == "@"
        for (index, part) in parts.enumerated() {
            let isAttribute = hasAttribute && index == parts.count - 1
            guard let (name, address) = Self.names(isAttribute ? part.dropFirst() : part, namespaces) else {
                return nil
            }
            names.append(XMLName(name, namespace: address))
        }
        attribute = hasAttribute ? names.popLast() : nil
        elements = names
    }

    private static func names(_ text: Substring, _ namespaces: [XMLReading.Namespace]) -> (String, String?)? {
        let names = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(names.count), names.allSatisfy(isName), let name = names.last else { return nil }
        guard names.count == 2 else { return (String(name), nil) }
        return namespaces.first { $0.prefix == names[0] }.map { (String(name), $0.address) }
    }

    /// Whether a text is surely a name; names beyond ASCII are left to XPath.
    private static func isName(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, isLetter(first) else { return false }
        return text.utf8.allSatisfy {
            isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
    }

    /// Hands out the nodes at the path from an element, in document order, as long as the body asks for more.
    func forEachNode(from node: xmlNodePtr, _ body: (xmlNodePtr) -> Bool) {
        _ = walk(from: node, step: 0, body)
    }

    private func walk(from node: xmlNodePtr, step index: Int, _ body: (xmlNodePtr) -> Bool) -> Bool {
        guard index < elements.count else {
            guard let attribute = attribute?.attribute(of: node) else { return true }
            // libxml2 gives attributes the same first fields as nodes, and takes them for nodes itself.
            return UnsafeMutableRawPointer(attribute).withMemoryRebound(to: xmlNode.self, capacity: 1, body)
        }
        let isLast = index == elements.count - 1 && attribute == nil
        return elements[index].forEachChild(of: node) { isLast ? body($0) : walk(from: $0, step: index + 1, body) }
    }
}
