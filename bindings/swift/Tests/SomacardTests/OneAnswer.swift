// A relay on a real socket that takes one request whole and answers it with a status.

import Dispatch
import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

final class OneAnswer: Sendable {
    let port: UInt16
    private let body = Guarded(Data())
    private let socket: Int32

    /// What came with the request.
    var came: Data { body.value }

    init(status: Int) throws {
        #if canImport(Glibc)
            let stream = Int32(SOCK_STREAM.rawValue)
        #else
            let stream = SOCK_STREAM
        #endif
        let listening = Self.made(stream)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listening, address, length) == 0 && listen(listening, 1) == 0
                    && getsockname(listening, address, &length) == 0
            }
        }
        guard bound else { throw CocoaError(.featureUnsupported) }
        (socket, port) = (listening, UInt16(bigEndian: address.sin_port))
        let body = body
        DispatchQueue.global().async {
            let caller = accept(listening, nil, nil)
            let whole = Self.read(caller)
            body.with { $0 = whole }
            Self.write("HTTP/1.1 \(status) Done\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", to: caller)
            close(caller)
        }
    }

    deinit { close(socket) }

    private static func made(_ stream: Int32) -> Int32 {
        #if canImport(Glibc)
            Glibc.socket(AF_INET, stream, 0)
        #else
            Darwin.socket(AF_INET, stream, 0)
        #endif
    }

    /// The body of one request.
    private static func read(_ caller: Int32) -> Data {
        var (all, part) = (Data(), [UInt8](repeating: 0, count: 1 << 16))
        let gap = Data("\r\n\r\n".utf8)
        var begins: Int?
        var length = 0
        while true {
            if begins == nil, let end = all.range(of: gap) {
                begins = end.upperBound
                let head = String(decoding: all[..<end.lowerBound], as: UTF8.self).lowercased()
                let line = head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
                length = line.flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
                if head.contains("100-continue") { write("HTTP/1.1 100 Continue\r\n\r\n", to: caller) }
            }
            if let begins, all.count - begins >= length { return Data(all[begins...]) }
            let count = recv(caller, &part, part.count, 0)
            guard count > 0 else { return all }
            all.append(contentsOf: part[..<count])
        }
    }

    private static func write(_ text: String, to caller: Int32) {
        _ = Array(text.utf8).withUnsafeBytes { send(caller, $0.baseAddress, $0.count, 0) }
    }
}
