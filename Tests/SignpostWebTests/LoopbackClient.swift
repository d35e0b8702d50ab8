import Dispatch
import Foundation
import Glibc

/// A TCP client that sends exactly the bytes it is given, for what a well-behaved client would never send.
struct LoopbackClient: Sendable {
    struct Unreachable: Error {}
    /// The server neither sent anything nor closed for as long as the client had patience.
    struct Silence: Error {}

    let port: Int

    /// Sends pieces with a pause after each, then reads until the server closes; throws ``Silence`` where it does not.
    ///
    /// - Parameter patience: How long to wait for bytes, in seconds.
    func send(_ pieces: [String], pause: Double = 0, patience: Double = 60) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            // A thread of its own, since this blocks.
            Thread.detachNewThread {
                continuation.resume(with: Result { try exchange(pieces, pause: pause, patience: patience) })
            }
        }
    }

    /// The text of a `GET` that asks the server to close.
    static func get(_ path: String, headers: String = "") -> String {
        "GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\(headers)\r\n"
    }

    /// The text of a form that is posted and asks the server to close.
    static func post(_ path: String, _ body: String) -> String {
        "POST \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    private func exchange(_ pieces: [String], pause: Double, patience: Double) throws -> String {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
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
            let bytes = Array(piece.utf8)
            var sent = 0
            while sent < bytes.count {
                let count = bytes[sent...].withUnsafeBytes {
                    Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                // The server may have answered and closed before everything is sent.
                guard count > 0 else { return try read(descriptor) }
                sent += count
            }
            if pause > 0 { usleep(UInt32(pause * 1_000_000)) }
        }
        return try read(descriptor)
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
