import CLibXML2

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The name of an element or attribute, to be looked for in one document.
///
/// libxml2 keeps each name of a document once, so that most comparisons are of two addresses.
final class XMLName {
    private let name: UnsafeMutablePointer<xmlChar>?
    /// The namespace's address; `nil` for none.
    private let namespace: UnsafeMutablePointer<xmlChar>?
    // Met by one thread alone, many times for every record: there is no access to check.
    @exclusivity(unchecked) private var dictionary: xmlDictPtr?
    @exclusivity(unchecked) private var kept: UnsafePointer<xmlChar>?

    /// A name and the address of its namespace, `nil` for none.
    init(_ name: String, namespace: String?) {
        self.name = xmlStrdup(name)
        self.namespace = namespace.flatMap { xmlStrdup($0) }
    }

    deinit {
        clibxml2_free(name)
        clibxml2_free(namespace)
    }

    /// Whether an element has the name.
    @inline(__always)
    func isName(of element: xmlNodePtr) -> Bool {
        element.pointee.name == kept(in: element) && isNamespace(element.pointee.ns)
    }

    /// Whether an element has the name in this or another namespace.
    func isLocalName(of element: xmlNodePtr) -> Bool { element.pointee.name == kept(in: element) }

    /// Hands out the elements of the name in an element, in document order, as long as the body asks for more.
    @inline(__always)
    func forEachChild(of element: xmlNodePtr, _ body: (xmlNodePtr) -> Bool) -> Bool {
        let kept = kept(in: element)
        var next = element.pointee.children
        while let child = next {
            next = child.pointee.next
            guard child.pointee.name == kept, child.pointee.type == XML_ELEMENT_NODE, isNamespace(child.pointee.ns)
            else { continue }
            if !body(child) { return false }
        }
        return true
    }

    /// The attribute of the name that an element has.
    @inline(__always)
    func attribute(of element: xmlNodePtr) -> xmlAttrPtr? {
        let kept = kept(in: element)
        var next = element.pointee.properties
        while let attribute = next {
            if attribute.pointee.name == kept, isNamespace(attribute.pointee.ns) { return attribute }
            next = attribute.pointee.next
        }
        return nil
    }

    private func isNamespace(_ other: xmlNsPtr?) -> Bool {
        guard let namespace, let address = other?.pointee.href else {
            return namespace == nil && other?.pointee.href == nil
        }
        return UnsafeRawPointer(address) == UnsafeRawPointer(namespace)
            || strcmp(UnsafeRawPointer(address), UnsafeRawPointer(namespace)) == 0
    }

    /// The document's own copy of the name.
    @inline(__always)
    private func kept(in element: xmlNodePtr) -> UnsafePointer<xmlChar>? {
        if let dictionary, dictionary == element.pointee.doc?.pointee.dict { return kept }
        dictionary = element.pointee.doc?.pointee.dict
        kept = xmlDictLookup(dictionary, name, -1)
        return kept
    }
}
