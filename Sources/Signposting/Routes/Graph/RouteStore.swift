import DirectoryModel
import MappedFile

/// The graph of ways in as a snapshot keeps it: one node for each service, read when a way is looked for.
struct RouteStore: Sendable {
    /// The names of the sections.
    enum Section {
        static let nodes = "routes"
        static let offsets = "route.offsets"
    }

    private let nodes: Blobs

    /// Opens the sections; O(1).
    init(_ file: SectionedFile, documentCount: Int) throws(FileFault) {
        nodes = try Blobs(bytes: file.section(Section.nodes), offsets: file.section(Section.offsets))
        guard nodes.count == documentCount else {
            throw nodes.bytes.corrupt("is damaged: its ways in do not fit its services. Publish it again.")
        }
    }

    /// The node of a service; O(roles).
    func node(_ ordinal: Int) throws(FileFault) -> RouteNode {
        let blob = try nodes.blob(ordinal)
        // A node names others by their places, which damage may have put anywhere.
        guard let node = RouteNode(blob), (node.doors + node.leadsTo).allSatisfy({ (0..<nodes.count).contains($0) }),
            node.entries.flatMap(\.named).allSatisfy({ $0 >= 0 }), node.doorRoles.allSatisfy({ $0 >= 0 })
        else {
            throw blob.corrupt("is damaged: the ways into service \(ordinal) cannot be read. Publish it again.")
        }
        return node
    }

    /// Adds the sections for nodes in the order of their services.
    static func write(_ nodes: [RouteNode], into writer: inout SectionedFileWriter) {
        let blobs = Blobs.bytes(
            nodes.map(\.recorded)
        )
        writer.add(Section.nodes, blobs.bytes)
        writer.add(Section.offsets, blobs.offsets)
    }
}

extension RouteNode: RecordPart {
    static var blank: RouteNode { RouteNode() }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&entries)
        coder.value(&doors)
        coder.value(&doorRoles)
        coder.value(&unknownDoors)
        coder.value(&leadsTo)
    }
}

extension RouteNode.Entry: RecordPart {
    static var blank: RouteNode.Entry { RouteNode.Entry() }

    mutating func code(with coder: inout RecordCoder) {
        coder.value(&access)
        coder.value(&isThroughDoor)
        coder.value(&isInside)
        coder.value(&minimumAge)
        coder.value(&named)
    }
}
