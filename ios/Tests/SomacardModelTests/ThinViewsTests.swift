// View files hold no decisions. Two lists, kept beside the tests, show it to whoever reads a change: what each view file
// imports, and which calls of the core each action of a model makes. `BLESS=1` writes them anew.

import Foundation
import Testing

private let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
private let sources = tests.deletingLastPathComponent().appendingPathComponent("Sources")

/// A Swift file by its path below a folder.
private struct Source {
    let path: String
    let lines: [String]

    static func all(in folder: String) throws -> [Source] {
        let root = sources.appendingPathComponent(folder)
        let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
            return Source(path: path, lines: text.components(separatedBy: "\n"))
        }
    }

    var code: [String] { lines.filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") } }

    var imports: [String] { lines.filter { $0.hasPrefix("import ") }.map { String($0.dropFirst("import ".count)) } }
}

@Suite struct ThinViewsTests {
    /// The platform's own side is no view: what it may do is in its name.
    private func views() throws -> [Source] {
        try Source.all(in: "SomacardApp").filter { !$0.path.hasPrefix("phone/") }
    }

    @Test func whatEachViewImportsIsKnown() throws {
        let list = try views().map { "\($0.path): \($0.imports.joined(separator: ", "))" }
        try golden("views.txt", list)
    }

    /// A view neither calls the core nor asks the clock, and nothing that it does can fail.
    @Test func noViewDoesWhatIsAModels() throws {
        let models = [" try ", "(try ", "Date()", ".call(", ".run {", ".act {", ".act(", "Calendar.current", "#if "]
        for view in try views() {
            for line in view.code where !line.contains("try? await Task.sleep") {
                for word in models where line.contains(word) {
                    Issue.record("\(view.path) has \(word): \(line.trimmingCharacters(in: .whitespaces))")
                }
            }
        }
    }

    @Test func noModelKnowsAScreen() throws {
        let allowed: Set = ["Foundation", "Observation", "Somacard"]
        for model in try Source.all(in: "SomacardModel") {
            let others = Set(model.imports).subtracting(allowed)
            #expect(others.isEmpty, "\(model.path)")
        }
    }

    @Test func whichCallsEachActionMakesIsKnown() throws {
        let known = try calls()
        let list = try Source.all(in: "SomacardModel").flatMap { model in
            made(in: model, of: known).map { "\(model.path) \($0.action): \($0.calls.joined(separator: ", "))" }
        }
        try golden("calls.txt", list)
    }

    /// The names of the core's calls, from the diary that counts them.
    private func calls() throws -> Set<String> {
        let text = try String(
            contentsOf: tests.appendingPathComponent("SomacardTrial/CountingDiary.swift"), encoding: .utf8)
        return Set(text.matches(of: /override func (\w+)\(/).map { String($0.1) })
    }

    /// The actions of a file in their order, with the core's calls that stand in each.
    private func made(in model: Source, of known: Set<String>) -> [(action: String, calls: [String])] {
        var found: [(action: String, calls: [String])] = []
        var action = ""
        for line in model.code {
            if let named = line.firstMatch(of: /\bfunc (\w+)|^    (?:public )?(init)\b|^    .*\bvar (\w+):/) {
                action = String(named.1 ?? named.2 ?? named.3 ?? "")
            }
            for call in line.matches(of: /(?:\$0|diary|core)\.(\w+)\(/).map({ String($0.1) }) where known.contains(call)
            {
                if found.last?.action != action { found.append((action, [])) }
                found[found.count - 1].calls.append(call)
            }
        }
        return found
    }

    private func golden(_ name: String, _ list: [String]) throws {
        let file = tests.appendingPathComponent("Golden/\(name)")
        let text = list.joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["BLESS"] == "1" {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let kept = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        let changed = Set(kept).symmetricDifference(text.components(separatedBy: "\n")).sorted()
        #expect(changed.isEmpty, "\(name) is another: look at the difference, then BLESS=1")
    }
}
