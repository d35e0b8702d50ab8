import Yams

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What `signpost.yaml` says: who publishes, and which feeds are read with which profile.
package struct WorkspaceSettings: Hashable, Sendable {
    /// A feed of the workspace.
    package struct Feed: Hashable, Sendable {
        /// Its name; part of every record's identifier, so it must never change.
        package var name: String
        /// The name of a bundled profile, or the path of a profile's file: in full, or relative to the workspace.
        package var profile: String
        /// The file to read: in full, relative to the workspace, or `bundled:` and a bundled feed's name.
        package var file: String
    }

    /// Who publishes the directory.
    package var publisher: String
    /// A warning to show on every page, where the records are made up.
    package var warning: String?
    /// The file on the council's own area: in full, relative to the workspace, or `bundled:` and a name.
    package var locality: String?
    /// The feeds, in the order of the file.
    package var feeds: [Feed]

    /// Reads the settings of a workspace.
    ///
    /// - Throws: A ``WorkspaceFault`` that names the file and line of what is wrong.
    package init(yaml: String, path: String) throws(WorkspaceFault) {
        let root: Node?
        do {
            root = try Yams.compose(yaml: yaml)
        } catch {
            throw WorkspaceFault(path, kind: .settings, reason: "is not YAML: \(error).")
        }
        func fault(_ node: Node?, _ reason: String) -> WorkspaceFault {
            WorkspaceFault("\(path)\(node?.mark.map { ":\($0.line)" } ?? "")", kind: .settings, reason: reason)
        }
        guard let settings = root?.mapping else { throw fault(root, "must be a map with publisher and feeds.") }
        for (key, _) in settings where !["publisher", "warning", "locality", "feeds"].contains(key.string) {
            throw fault(key, "has an unknown setting; known are publisher, warning, locality and feeds.")
        }
        guard let publisher = settings["publisher"]?.string else {
            throw fault(root, "does not say who publishes: add 'publisher: NAME'.")
        }
        guard let entries = settings["feeds"]?.mapping else {
            throw fault(root, "names no feeds: add 'feeds:' with a name, a profile and a file for each.")
        }
        var feeds: [Feed] = []
        for (key, value) in entries {
            guard let name = key.string, Self.isName(name) else {
                throw fault(key, "has a feed whose name is not letters, digits and hyphens.")
            }
            guard let profile = value.mapping?["profile"]?.string, let file = value.mapping?["file"]?.string else {
                throw fault(value, "must give the feed \(name) a profile and a file.")
            }
            feeds.append(Feed(name: name, profile: profile, file: file))
        }
        self.publisher = publisher
        warning = settings["warning"]?.string
        locality = settings["locality"]?.string
        self.feeds = feeds
    }

    /// Whether a text may name a feed: letters, digits and hyphens, at most 64.
    package static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 64
            && text.utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
            }
    }
}

/// Why a workspace cannot be used, in words for a person.
package struct WorkspaceFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of fault, for exit codes.
    package enum Kind: Hashable, Sendable {
        /// A file or folder is missing.
        case missing
        /// The settings are wrong.
        case settings
        /// Something cannot be created or written.
        case unwritable
    }

    /// Where: a path, with a line where there is one.
    package let place: String
    /// The kind of fault.
    package let kind: Kind
    /// What is wrong and what to do.
    package let reason: String

    /// A fault of a workspace.
    package init(_ place: String, kind: Kind, reason: String) {
        self.place = place
        self.kind = kind
        self.reason = reason
    }

    package var description: String { "\(place): \(reason)" }
}
