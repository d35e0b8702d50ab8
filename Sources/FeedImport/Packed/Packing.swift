/// What a file is packed as, told from its first bytes.
enum Packing: Hashable, Sendable {
    /// RFC 1952.
    case gzip
    /// PKWARE APPNOTE 6.3.
    case zip

    /// How many bytes tell.
    static let length = 4

    /// `nil` for a file that is not packed.
    init?(of opening: ArraySlice<UInt8>) {
        if opening.starts(with: [0x1F, 0x8B]) {
            self = .gzip
        } else if opening.elementsEqual([0x50, 0x4B, 0x03, 0x04]) || opening.elementsEqual([0x50, 0x4B, 0x05, 0x06]) {
            // The second is the directory of a zip without members.
            self = .zip
        } else {
            return nil
        }
    }
}
