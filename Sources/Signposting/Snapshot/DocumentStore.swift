import DirectoryModel
import MappedFile

/// The services themselves, found by ordinal or by identifier.
///
/// Services stand in the order of their identifiers, so that an identifier is found by bisection.
struct DocumentStore: Sendable {
    /// The names of the sections.
    enum Section {
        static let documents = "documents"
        static let offsets = "document.offsets"
        static let names = "document.ids"
        static let nameOffsets = "document.idx"
    }

    private let documents: Blobs
    private let names: Blobs
    /// How many services it holds.
    let count: Int

    /// Opens the sections; O(1).
    init(_ file: SectionedFile) throws(FileFault) {
        documents = try Blobs(bytes: file.section(Section.documents), offsets: file.section(Section.offsets))
        names = try Blobs(bytes: file.section(Section.names), offsets: file.section(Section.nameOffsets))
        guard documents.count == names.count else {
            throw documents.bytes.corrupt("is damaged: documents and identifiers differ in number. Publish it again.")
        }
        count = documents.count
    }

    /// A service.
    ///
    /// Costs a copy of each text in it, some microseconds.
    func service(_ ordinal: Int) throws(FileFault) -> Service {
        let blob = try documents.blob(ordinal)
        guard let service = Service(blob) else {
            throw blob.corrupt("is damaged: the record numbered \(ordinal) cannot be read. Publish it again.")
        }
        return service
    }

    /// The identifier of a service.
    func id(_ ordinal: Int) throws(FileFault) -> ServiceID { ServiceID(rawValue: try names.blob(ordinal).string) }

    /// The ordinal of an identifier; `nil` where there is none.
    ///
    /// O(log n).
    func ordinal(of id: ServiceID) throws(FileFault) -> Int? {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if try self.id(middle) < id { low = middle + 1 } else { high = middle }
        }
        guard low < count, try self.id(low) == id else { return nil }
        return low
    }

    /// Adds the sections for services in the order of their identifiers.
    static func write(_ services: [Service], into writer: inout SectionedFileWriter) {
        let documents = Blobs.bytes(services.map(\.recorded))
        let names = Blobs.bytes(services.map { Array($0.id.rawValue.utf8) })
        writer.add(Section.documents, documents.bytes)
        writer.add(Section.offsets, documents.offsets)
        writer.add(Section.names, names.bytes)
        writer.add(Section.nameOffsets, names.offsets)
    }
}
