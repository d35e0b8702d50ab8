import MappedFile

/// Writes or reads the values of a record one after another: one list of fields serves both directions, so that they
/// cannot drift apart.
///
/// Layout in `docs/snapshot-format.md`. Reading never leaves the bytes: what does not fit makes the record damaged and
/// every further value blank.
struct RecordCoder {
    private enum Direction {
        case writing
        case reading(UnsafeRawBufferPointer)
    }

    private let direction: Direction
    private var offset = 0
    /// What has been written.
    private(set) var written: [UInt8] = []
    /// Whether something read did not fit.
    private(set) var isDamaged = false

    /// A coder that writes.
    init() { direction = .writing }

    /// A coder that reads; the bytes must outlive it.
    init(reading bytes: UnsafeRawBufferPointer) { direction = .reading(bytes) }

    /// Whether all bytes were read, and all fitted.
    var isWhole: Bool {
        guard case .reading(let bytes) = direction else { return !isDamaged }
        return !isDamaged && offset == bytes.count
    }

    /// Takes a record for damaged unless a condition holds.
    mutating func require(_ holds: Bool) { if !holds { isDamaged = true } }

    // MARK: Numbers

    /// A whole number in eight bytes.
    mutating func value(_ value: inout Int) {
        switch direction {
        case .writing: written.append(littleEndian: Int64(value))
        case .reading(let bytes):
            guard let start = take(8, of: bytes) else { return value = 0 }
            value = Int(Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: Int64.self)))
        }
    }

    /// One byte.
    mutating func value(_ value: inout UInt8) {
        switch direction {
        case .writing: written.append(value)
        case .reading(let bytes): value = take(1, of: bytes).map { bytes[$0] } ?? 0
        }
    }

    /// A truth value in one byte.
    mutating func value(_ value: inout Bool) {
        var byte: UInt8 = value ? 1 : 0
        self.value(&byte)
        value = byte == 1
    }

    /// A floating-point number in eight bytes.
    mutating func value(_ value: inout Double) {
        var bits = Int(bitPattern: UInt(value.bitPattern))
        self.value(&bits)
        value = Double(bitPattern: UInt64(UInt(bitPattern: bits)))
    }

    // MARK: Text and cases

    /// Text as its length in four bytes and its UTF-8.
    mutating func value(_ value: inout String) {
        switch direction {
        case .writing:
            written.append(littleEndian: UInt32(value.utf8.count))
            written.append(contentsOf: value.utf8)
        case .reading(let bytes):
            let length = count()
            guard let start = take(length, of: bytes) else { return value = "" }
            value = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<start + length]), as: UTF8.self)
        }
    }

    /// A case in one byte, by its place among all cases; an unknown place is damage.
    mutating func value<Case: CaseIterable & Equatable>(_ value: inout Case) where Case.AllCases == [Case] {
        let all = Case.allCases
        var place = UInt8(all.firstIndex(of: value) ?? 0)
        self.value(&place)
        if Int(place) < all.count {
            value = all[Int(place)]
        } else {
            isDamaged = true
        }
    }

    // MARK: Parts

    /// A part with fields of its own.
    mutating func value<Part: RecordPart>(_ value: inout Part) { value.code(with: &self) }

    /// A value that may be absent: one byte, then the value where it is 1.
    mutating func optional<Value>(
        _ value: inout Value?,
        blank: @autoclosure () -> Value,
        _ code: (inout RecordCoder, inout Value) -> Void
    ) {
        var isPresent = value != nil
        self.value(&isPresent)
        guard isPresent, !isDamaged else { return value = nil }
        var present = value ?? blank()
        code(&self, &present)
        value = present
    }

    /// Several values: their number in four bytes, then each.
    mutating func list<Value>(
        _ values: inout [Value],
        blank: @autoclosure () -> Value,
        _ code: (inout RecordCoder, inout Value) -> Void
    ) {
        switch direction {
        case .writing:
            written.append(littleEndian: UInt32(values.count))
            for var value in values { code(&self, &value) }
        case .reading:
            values = []
            // A value takes a byte at least, so that a false number ends with the bytes.
            for _ in 0..<count() where !isDamaged {
                var value = blank()
                code(&self, &value)
                values.append(value)
            }
        }
    }

    /// Reads a length.
    private mutating func count() -> Int {
        guard case .reading(let bytes) = direction, let start = take(4, of: bytes) else { return 0 }
        let count = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self)))
        guard count <= bytes.count - offset else {
            isDamaged = true
            return 0
        }
        return count
    }

    /// Moves past bytes and returns where they start; `nil` where they are not there.
    private mutating func take(_ count: Int, of bytes: UnsafeRawBufferPointer) -> Int? {
        guard !isDamaged, count <= bytes.count - offset else {
            isDamaged = true
            return nil
        }
        defer { offset += count }
        return offset
    }
}

/// A part of a record: its fields, told once for writing and reading alike.
protocol RecordPart {
    /// A value to read into.
    static var blank: Self { get }
    /// Codes each field in the order of the layout. A field that is added goes to the end, with a new format version.
    mutating func code(with coder: inout RecordCoder)
}
