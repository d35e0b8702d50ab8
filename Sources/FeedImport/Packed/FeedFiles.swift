#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The files that make up a feed: one file, a folder of files or a zip of files, each of them packed or not.
///
/// What a file is packed as is told from its first bytes, never from its name.
final class FeedFiles {
    private enum Container {
        case file
        case folder
        case zip(ZipDirectory)
    }

    private let path: String
    /// The path as a person knows it: `standard input` for `-`.
    let label: String
    private let limits: ImportLimits
    private let container: Container
    /// The one file, open because its first bytes were looked at.
    private let single: ByteStream?

    /// Opens a feed: a path, or `-` for standard input.
    ///
    /// Throws ``FeedFault`` where it cannot be opened.
    init(path: String, limits: ImportLimits) throws {
        self.path = path
        self.limits = limits
        guard !Self.isFolder(path) else {
            label = path
            container = .folder
            single = nil
            return
        }
        let input = try InputFile(path: path)
        label = input.name
        let stream = ByteStream(input, file: input.name, limit: limits.fileBytes)
        if Packing(of: try stream.opening(Packing.length)) == .zip {
            container = .zip(try ZipDirectory(input))
            single = nil
        } else {
            container = .file
            single = stream
        }
    }

    /// The bytes of the feed's file, or of one of its files by name, unpacked.
    ///
    /// A feed that is a single file is that file whatever name the profile has for it. Throws ``FeedFault``.
    func open(_ name: String?) throws -> ByteStream {
        switch container {
        case .file: return try unpacked(single ?? ByteStream(path: path, limit: limits.fileBytes))
        case .folder: return try openInFolder(name)
        case .zip(let directory): return try openMember(name, of: directory)
        }
    }

    /// The bytes of a file that stands beside the feed's own: in the same folder or in the same zip.
    ///
    /// Throws ``FeedFault``.
    func openBeside(_ name: String) throws -> ByteStream {
        guard case .file = container else { return try open(name) }
        guard path != InputFile.standardInputPath else {
            throw FeedFault(file: "standard input", reason: "The profile needs '\(name)' too; name a folder or a zip.")
        }
        return try openInFolder(name)
    }

    /// Whether there is a file of a name beside the feed's own.
    func has(_ name: String) -> Bool {
        if case .zip(let directory) = container { return directory.entries.contains { Self.isNamed($0, name) } }
        return path != InputFile.standardInputPath && access(folder + name, R_OK) == 0
    }

    /// The folder that the feed's files are in, with a slash at its end.
    private var folder: String {
        if case .folder = container { return path.hasSuffix("/") ? path : path + "/" }
        return path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
    }

    private static func isNamed(_ entry: ZipEntry, _ name: String) -> Bool {
        entry.name == name || entry.name.hasSuffix("/" + name)
    }

    private func openInFolder(_ name: String?) throws -> ByteStream {
        guard let name else {
            throw FeedFault(
                file: path,
                reason: "This is a folder; name a file, or say which one is meant with read: file: in the profile."
            )
        }
        return try unpacked(ByteStream(path: folder + name, limit: limits.fileBytes))
    }

    private func openMember(_ name: String?, of directory: ZipDirectory) throws -> ByteStream {
        let entry = try member(name, of: directory)
        let source = try directory.open(entry, ratioLimit: limits.unpackingRatio)
        let stream = ByteStream(source, file: "\(label)/\(entry.name)", limit: limits.fileBytes)
        guard Packing(of: try stream.opening(Packing.length)) == nil else {
            throw FeedFault(file: stream.file, reason: "The file is packed twice; unpack it once.")
        }
        return stream
    }

    /// The member that a profile names, in whatever folder of the zip it is, or the only one.
    private func member(_ name: String?, of directory: ZipDirectory) throws -> ZipEntry {
        let members = directory.entries.filter { !$0.isSystemFile }
        if members.contains(where: { $0.name == "[Content_Types].xml" || $0.name == "META-INF/manifest.xml" }) {
            throw FeedFault(
                file: label,
                reason: "This is a spreadsheet or another office document; save the sheet as CSV and import that."
            )
        }
        let found = name.map { name in members.filter { Self.isNamed($0, name) } } ?? members
        if found.count == 1 { return found[0] }
        if name != nil, members.count == 1 { return members[0] }
        let list = members.prefix(5).map(\.name).joined(separator: ", ")
        let names = members.isEmpty ? "no files" : "\(members.count) files (\(list)\(members.count > 5 ? ", ..." : ""))"
        let trouble =
            name.map { "and not exactly one '\($0)', which the profile asks for" }
            ?? "say which one is meant with read: file: in the profile"
        throw FeedFault(file: label, reason: "The zip holds \(names); \(trouble).")
    }

    private func unpacked(_ stream: ByteStream) throws -> ByteStream {
        switch Packing(of: try stream.opening(Packing.length)) {
        case nil: return stream
        case .zip: throw FeedFault(file: stream.file, reason: "The file is a zip; unpack it beside the feed.")
        case .gzip:
            let inflated = try InflatingSource(
                stream,
                form: .gzip,
                file: stream.file,
                ratioLimit: limits.unpackingRatio
            )
            let result = ByteStream(inflated, file: stream.file, limit: limits.fileBytes)
            guard Packing(of: try result.opening(Packing.length)) == nil else {
                throw FeedFault(file: stream.file, reason: "The file is packed twice; unpack it once.")
            }
            return result
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return path != InputFile.standardInputPath && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
