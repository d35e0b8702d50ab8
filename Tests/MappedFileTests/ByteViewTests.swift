import MappedFile
import Testing

@Suite("Views of bytes")
struct ByteViewTests {
    let view = MappedFile(bytes: Array(0..<16), label: "sixteen bytes").view

    @Test("Numbers are read little-endian at any offset")
    func numbers() throws {
        #expect(try view.load(UInt8.self, at: 15) == 15)
        #expect(try view.load(UInt16.self, at: 1) == 0x0201)
        #expect(try view.load(UInt32.self, at: 3) == 0x0605_0403)
        #expect(try view.load(UInt64.self, at: 8) == 0x0F0E_0D0C_0B0A_0908)
        let float = MappedFile(bytes: [9, 0x00, 0x00, 0x20, 0x41], label: "float").view
        #expect(try float.loadFloat(at: 1) == 10)
    }

    @Test(
        "A number that would not lie inside the view is a fault and never read",
        arguments: [-1, -8, Int.min, 9, 15, 16, 17, Int.max, Int.max - 7, Int.max - 8]
    )
    func outside(offset: Int) {
        #expect { try view.load(UInt64.self, at: offset) } throws: { ($0 as? FileFault)?.kind == .corrupt }
    }

    @Test(
        "A part that would not lie inside the view is a fault",
        arguments: [
            (-1, 1), (0, -1), (0, 17), (16, 1), (17, 0), (8, 9), (1, Int.max), (Int.max, 1), (Int.max, Int.max),
            (Int.min, 0), (0, Int.min), (Int.min, Int.max), (-8, 16),
        ]
    )
    func badSlices(offset: Int, count: Int) {
        #expect { try view.slice(at: offset, count: count) } throws: { fault in
            let fault = fault as? FileFault
            return fault?.kind == .corrupt && fault?.file == "sixteen bytes"
        }
    }

    @Test("A part reads its own bytes and no others", arguments: [(0, 16), (4, 8), (16, 0), (0, 0), (15, 1)])
    func slices(offset: Int, count: Int) throws {
        let part = try view.slice(at: offset, count: count)
        #expect(part.array == Array(UInt8(offset)..<UInt8(offset + count)))
        #expect(throws: FileFault.self) { try part.load(UInt8.self, at: count) }
        #expect(throws: FileFault.self) { try part.slice(at: 0, count: count + 1) }
    }

    @Test("An empty view has nothing to read and does not crash")
    func empty() {
        let view = MappedFile(bytes: [], label: "nothing").view
        #expect(view.array == [])
        #expect(view.string == "")
        #expect(throws: FileFault.self) { try view.load(UInt8.self, at: 0) }
    }

    @Test("Ill-formed UTF-8 becomes replacement characters")
    func text() {
        #expect(MappedFile(bytes: [0x61, 0xFF, 0xC3], label: "text").view.string == "a\u{FFFD}\u{FFFD}")
    }

    @Test("A view keeps its bytes alive after the file's own value has gone")
    func lifetime() throws {
        func view() -> ByteView { MappedFile(bytes: [UInt8](repeating: 42, count: 4_096), label: "short-lived").view }
        let kept = view()
        #expect(kept.array.allSatisfy { $0 == 42 })
    }
}
