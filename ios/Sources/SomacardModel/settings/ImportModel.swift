// A table of another program, taken in with a map that says which column is what.

import Foundation
import Observation
import Somacard

@MainActor
@Observable
public final class ImportModel {
    /// More lines than these nobody reads on a phone.
    private static let shown = 50

    public var file: ChosenFile?
    public var map: ChosenFile?

    /// Rows that can't be taken are left out; else one of them keeps the whole table out.
    public var skipBad = false

    public private(set) var summary: ImportSummary?
    public let work: Work

    @ObservationIgnored private let files: OwnFiles

    public init(_ here: Here) {
        work = here.work()
        files = OwnFiles(here.phone)
    }

    public var canImport: Bool { file != nil && map != nil && !work.running }

    /// What is wrong with a map is said in its own words: whoever wrote it knows them.
    public var given: Word? {
        guard let refused = work.refused, let given = refused.given else { return nil }
        return switch refused {
        case .Invalid(let field, _, _), .NotFound(let field, _, _): .settingsImportGiven(field: field, given: given)
        default: nil
        }
    }

    public func run() async {
        guard let file, let map else { return }
        let skipBad = skipBad
        await work.begin { [self, files] work in
            summary = nil
            let written = try await files.copyOf(map) { try String(contentsOf: $0, encoding: .utf8) }
            summary = try await files.copyOf(file) { copy in
                try await work.long { diary, now, job in
                    try diary.importCsv(now: now, file: copy.path, map: written, skipBad: skipBad, job: job)
                }
            }
        }
    }

    /// What came of it, line by line.
    public func lines(_ summary: ImportSummary) -> [Word] {
        var lines: [Word] = [.settingsImportRead(count: Int(summary.read))]
        if summary.published { lines.append(.settingsImportNew(count: Int(summary.imported))) }
        lines.append(.settingsImportSame(count: Int(summary.unchanged)))
        if !summary.skipped.isEmpty { lines.append(.settingsImportSkipped(count: summary.skipped.count)) }
        return lines
    }

    /// Why lines can't be taken, the first of them.
    public func skipped(_ summary: ImportSummary) -> [Word] {
        let first = summary.skipped.prefix(Self.shown)
        var lines: [Word] = first.map { .settingsImportLine(number: Int($0.line), reason: $0.reason) }
        let more = summary.skipped.count - first.count
        if more > 0 { lines.append(.settingsImportMoreLines(count: more)) }
        return lines
    }

    /// What else is to be known of it.
    public func notes(_ summary: ImportSummary) -> [Word] {
        var notes: [Word] = []
        if !summary.otherTime.isEmpty { notes.append(.settingsImportOtherTime(count: summary.otherTime.count)) }
        if !summary.leftOut.isEmpty {
            notes.append(.settingsImportLeftOut(columns: summary.leftOut.joined(separator: ", ")))
        }
        return notes
    }
}
