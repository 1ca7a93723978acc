// The story's values, and Swift's values in the same shape, so that one can be looked for in the other.

import Foundation

enum Json: Decodable, Equatable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case list([Json])
    case fields([String: Json])

    init(from decoder: any Decoder) throws {
        let here = try decoder.singleValueContainer()
        if here.decodeNil() {
            self = .null
        } else if let value = try? here.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? here.decode(Double.self) {
            self = .number(value)
        } else if let value = try? here.decode(String.self) {
            self = .text(value)
        } else if let value = try? here.decode([Json].self) {
            self = .list(value)
        } else {
            self = .fields(try here.decode([String: Json].self))
        }
    }

    /// What Swift shows of a value: the fields of a record, the name of a choice.
    init(showing value: Any) {
        switch value {
        case let value as Json: self = value
        case let value as Bool: self = .bool(value)
        case let value as any BinaryInteger: self = .number(Double(value))
        case let value as any BinaryFloatingPoint: self = .number(Double(value))
        case let value as String: self = .text(value)
        default: self = Json(mirrored: Mirror(reflecting: value), of: value)
        }
    }

    private init(mirrored mirror: Mirror, of value: Any) {
        switch mirror.displayStyle {
        case .optional: self = mirror.children.first.map { Json(showing: $0.value) } ?? .null
        case .collection, .set: self = .list(mirror.children.map { Json(showing: $0.value) })
        case .enum:
            // A choice with content is the content; one without is its name.
            self = mirror.children.first.map { Json(showing: $0.value) } ?? .text(String(describing: value))
        default:
            let fields = mirror.children.map { ($0.label ?? "", Json(showing: $0.value)) }
            self = .fields(Dictionary(fields) { first, _ in first })
        }
    }

    subscript(name: String) -> Json {
        guard case .fields(let fields) = self else { return .null }
        return fields[name] ?? fields.first { letters($0.key) == letters(name) }?.value ?? .null
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var bool: Bool? { if case .bool(let bool) = self { bool } else { nil } }
    var number: Double? { if case .number(let number) = self { number } else { nil } }
    var list: [Json] { if case .list(let list) = self { list } else { [] } }
    var fields: [(String, Json)] { if case .fields(let fields) = self { fields.map { ($0, $1) } } else { [] } }

    /// The part at a path of the story.
    func at(_ path: String) -> Json {
        path.split(separator: "/").reduce(self) { here, part in
            guard case .list(let all) = here else { return here[String(part)] }
            if part == "#" { return .number(Double(all.count)) }
            let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard sides.count == 2 else {
                return Int(part).flatMap { all.indices.contains($0) ? all[$0] : nil } ?? .null
            }
            let names = sides[0].split(separator: ".").map(String.init)
            return all.first { one in names.reduce(one) { $0[$1] }.is(.text(sides[1])) } ?? .null
        }
    }

    /// Whether it is what is expected: texts are compared by letters and digits, because each language writes the name
    /// of a choice in its own way.
    func `is`(_ expected: Json) -> Bool {
        switch (self, expected) {
        case (.text(let one), .text(let other)): one == other || letters(one) == letters(other)
        case (.number(let one), .text(let other)): Double(other) == one
        default: self == expected
        }
    }
}

private func letters(_ text: String) -> String {
    text.filter { $0.isLetter || $0.isNumber }.lowercased()
}
