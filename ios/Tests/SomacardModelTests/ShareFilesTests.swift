// Files on their way out: written, handed over, gone.

import Foundation
import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct ShareFilesTests {
    private func file(_ trial: Trial) -> FileModel {
        FileModel(trial.go(.share(.file(threeWeeks, sealable: false))), threeWeeks, sealable: false)
    }

    @Test func aFileIsOneCallAndThenHandedOver() async throws {
        let trial = try await Trial.sample()
        let model = file(trial)
        #expect(!model.forms.contains(.package))
        model.form = .json
        _ = trial.taken()
        await model.make()
        #expect(trial.taken() == ["shareFile"])
        #expect(model.made?.text.contains("Nothing was sent") == true)
        #expect(trial.handing.files.value.isEmpty)
        await model.handOver()
        let handed = try #require(trial.handing.files.value.first)
        #expect(handed.map(\.lastPathComponent) == ["somacard-2026-11-04-2026-11-25.json"])
        #expect(try String(contentsOf: #require(handed.first), encoding: .utf8).hasPrefix("{"))
    }

    @Test func tablesGoAsSeveralFiles() async throws {
        let trial = try await Trial.sample()
        let model = file(trial)
        model.form = .csv
        await model.make()
        await model.handOver()
        let handed = try #require(trial.handing.files.value.first)
        #expect(handed.count > 3 && handed.allSatisfy { $0.pathExtension == "csv" })
    }

    @Test func aDocumentTakesThePrintedReportAlong() async throws {
        let trial = try await Trial.sample()
        let model = file(trial)
        model.form = .fhir
        _ = trial.taken()
        await model.make()
        #expect(trial.taken() == ["sharePage", "shareFile"])
        #expect(trial.printer.made.value.count == 1)
        let path = try #require(model.made?.path)
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains("application/pdf"))
    }

    @Test func aPackageIsForThoseWithAKey() async throws {
        let trial = try await Trial.sample()
        let model = FileModel(trial.go(.share(.file(threeWeeks, sealable: true))), threeWeeks, sealable: true)
        #expect(model.forms.contains(.package))
        model.form = .package
        await model.make()
        // Nobody was named: the core refuses, and nothing lies there.
        #expect(model.work.refused != nil && model.made == nil)
    }

    @Test func aSealedFileComesWithItsKeyApart() async throws {
        let trial = try await Trial.sample()
        let model = UnderKeyModel(trial.go(.share(.underKey(threeWeeks))), threeWeeks)
        _ = trial.taken()
        await model.make()
        #expect(trial.taken() == ["sharePage", "shareUnderKey"])
        let made = try #require(model.made)
        #expect(made.key.rows.count > 20 && made.key.label == "QR code of the key to a sealed file")
        await model.handOver()
        let handed = try #require(trial.handing.files.value.first?.first)
        #expect(try String(contentsOf: handed, encoding: .utf8).hasPrefix("eyJ"))
    }

    @Test func filesGoWhenAnHourIsOver() async throws {
        let trial = try await Trial.new()
        let shared = trial.app.phone.shared
        let file = try shared.place(for: "old")
        try Data("x".utf8).write(to: file)
        shared.forgetOld(now: Date().addingTimeInterval(59 * 60))
        #expect(FileManager.default.fileExists(atPath: file.path))
        shared.forgetOld(now: Date().addingTimeInterval(61 * 60))
        #expect(!FileManager.default.fileExists(atPath: file.path))
        let other = try shared.place(for: "new")
        try Data("x".utf8).write(to: other)
        shared.forgetAll()
        #expect(!FileManager.default.fileExists(atPath: other.path))
    }
}
