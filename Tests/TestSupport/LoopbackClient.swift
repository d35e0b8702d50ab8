import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A TCP client of this machine that sends exactly the bytes it is given and reads what comes back.
package struct LoopbackClient: Sendable {
    /// Nobody listens on the port.
    package struct Unreachable: Error {
        /// The fault.
        package init() {}
    }

    /// The server neither sent anything nor closed for as long as the client had patience.
    package struct Silence: Error {
        /// The fault.
        package init() {}
    }

    /// The port on 127.0.0.1.
    package let port: Int

    /// A client of a port; nothing is connected yet.
    package init(port: Int) { self.port = port }

    /// Sends pieces with a pause after each, then reads until the server closes.
    ///
    /// - Parameters:
    ///   - pieces: What is sent, in order.
    ///   - pause: How long to wait after each piece, in seconds.
    ///   - patience: How long to wait for bytes, in seconds.
    /// - Throws: ``Unreachable`` where nobody listens; ``Silence`` where the server does not close.
    package func send(_ pieces: [String], pause: Double = 0, patience: Double = 60) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            // A thread of its own, since this blocks.
            Thread.detachNewThread {
                continuation.resume(with: Result { try exchange(pieces, pause: pause, patience: patience) })
            }
        }
    }

    /// The text of a `GET` that asks the server to close.
    package static func get(_ path: String, headers: String = "") -> String {
        "GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\(headers)\r\n"
    }

    /// The text of a form that is posted and asks the server to close.
    package static func post(_ path: String, _ body: String) -> String {
        "POST \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    private func exchange(_ pieces: [String], pause: Double, patience: Double) throws -> String {
        #if canImport(Glibc)
        let (stream, flags) = (Int32(SOCK_STREAM.rawValue), Int32(MSG_NOSIGNAL))
        #else
        let (stream, flags) = (SOCK_STREAM, Int32(0))
        #endif
        let descriptor = socket(AF_INET, stream, 0)
        guard descriptor >= 0 else { throw Unreachable() }
        defer { close(descriptor) }
        var wait = timeval(tv_sec: Int(patience), tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw Unreachable() }
        for piece in pieces {
            var rest = Array(piece.utf8)[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count, flags) }
                // The server may have answered and closed before everything is sent.
                guard count > 0 else { return try read(descriptor) }
                rest = rest.dropFirst(count)
            }
            if pause > 0 { usleep(UInt32(pause * 1_000_000)) }
        }
        return try read(descriptor)
    }

    private func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32) -> Int {
        #if canImport(Glibc)
        Glibc.send(descriptor, bytes, count, flags)
        #else
        Darwin.send(descriptor, bytes, count, flags)
        #endif
    }

    private func read(_ descriptor: Int32) throws -> String {
        var gathered: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count < 0, errno == EAGAIN { throw Silence() }
            guard count > 0 else { return String(decoding: gathered, as: UTF8.self) }
            gathered += buffer[..<count]
        }
    }
}
