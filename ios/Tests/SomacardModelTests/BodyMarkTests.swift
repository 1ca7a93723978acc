// Marking what is felt: by the map and by the list, on one side or both, with a number or without, and saving it.

import Foundation
import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct BodyMarkTests {
    static let today = Day(year: 2026, month: 11, day: 25)

    private func open(_ trial: Trial, day: Day = today, target: String? = nil) async -> MarkModel {
        let model = MarkModel(trial.go(.body(.mark(day: day, target: target))), day: day, target: target)
        await model.screen.refresh()
        await model.readings.appear()
        _ = trial.taken()
        return model
    }

    /// A place with one sensation and its number, and "Mark".
    private func mark(_ model: MarkModel, _ target: String, _ sensation: String, _ number: Int) {
        model.readings.open(target)
        model.readings.draft?.toggle(sensation)
        model.readings.draft?.say(sensation, number)
        model.readings.mark()
    }

    /// What the core has of a place on a day: sensation and answer.
    private func felt(_ trial: Trial, _ target: String) async throws -> [String: BodyAnswer] {
        let places = try await trial.core { try $0.bodyDay(now: $1) }.places
        return places.filter { $0.target == target }.flatMap(\.felt).reduce(into: [:]) {
            $0[$1.sensation.id] = $1.answer
        }
    }

    @Test func aTouchOnTheMapAndTheListOfPlacesMarkTheSame() async throws {
        let trial = try await Trial.new()
        let model = await open(trial)
        let (map, space) = (model.readings.map, CGSize(width: 340, height: 680))
        let figure = try #require(map.figure)
        let knee = try #require(figure.spot("knee-left"))
        await map.touch(FigureFit(figure.size, in: space).onScreen(knee.centre), in: space, showsIntimate: false)
        #expect(map.above == .place("knee-left") && model.readings.draft?.target == "knee-left")
        #expect(model.readings.draft?.isWhole == false)
        model.readings.draft?.toggle("tight")
        #expect(model.readings.draft?.isWhole == false)
        model.readings.draft?.say("tight", 6)
        #expect(model.readings.draft?.isWhole == true)
        model.readings.mark()
        #expect(map.above == nil && model.readings.draft == nil)
        let byMap = model.readings.readings
        #expect(byMap.targets == ["knee-left"] && byMap.marks["knee-left"]?.sign == "6")
        let tight = Word.bodySensationNumber(sensation: "tight", number: 6)
        #expect(byMap.said(of: "knee-left", model.sensations) == .list([.word(tight)]))

        model.readings.open("knee-left")
        #expect(model.readings.draft?.isMarked == true && model.readings.draft?.isChanged == false)
        model.readings.unmark()
        #expect(model.readings.readings.isEmpty && !model.canSave)
        map.openList()
        map.open("knee-left")
        model.readings.draft?.toggle("tight")
        model.readings.draft?.say("tight", 6)
        model.readings.mark()
        #expect(model.readings.readings == byMap)

        _ = trial.taken()
        await model.save()
        #expect(trial.taken().first == "saveCheckIn")
        #expect(try await felt(trial, "knee-left") == ["tight": .intensity(value: 6)])
        #expect(try await felt(trial, "knee-right") == [:])
        #expect(trial.app.ways.said == .saved && trial.app.ways.path(.today).isEmpty)
    }

    @Test func bothSidesMakeTwoReadings() async throws {
        let trial = try await Trial.new()
        let model = await open(trial, target: "knee-left")
        #expect(model.readings.map.above == .place("knee-left"))
        model.readings.draft?.sides = .both
        model.readings.draft?.toggle("tight")
        model.readings.draft?.say("tight", 4)
        model.readings.mark()
        await model.save()
        #expect(try await felt(trial, "knee-left") == ["tight": .intensity(value: 4)])
        #expect(try await felt(trial, "knee-right") == ["tight": .intensity(value: 4)])
    }

    @Test func theWrongSideIsPutRight() async throws {
        let trial = try await Trial.new()
        let model = await open(trial)
        mark(model, "knee-left", "tight", 4)
        model.readings.open("knee-left")
        model.readings.draft?.sides = .other
        #expect(model.readings.draft?.isChanged == true)
        model.readings.mark()
        await model.save()
        #expect(try await felt(trial, "knee-left") == [:])
        #expect(try await felt(trial, "knee-right") == ["tight": .intensity(value: 4)])
    }

    @Test func numbAndNotLookingAreAnswersAndTheWholeBodyHasAPlace() async throws {
        let trial = try await Trial.new()
        let model = await open(trial)
        for (target, answer) in [("throat", BodyAnswer.absent), ("head", .declined)] {
            model.readings.open(target)
            model.readings.draft?.toggle(answer)
            model.readings.mark()
        }
        mark(model, "whole", "heavy", 0)
        #expect(model.readings.readings.marks["throat"]?.fill == .stripes)
        #expect(model.readings.readings.marks["head"] == nil)
        await model.save()
        #expect(try await felt(trial, "throat") == [PlaceDraft.anySensation: .absent])
        #expect(try await felt(trial, "head") == [PlaceDraft.anySensation: .declined])
        #expect(try await felt(trial, "whole") == ["heavy": .intensity(value: 0)])
    }

    @Test func severalSensationsAndTheNumbersThatAreMissing() async throws {
        let draft = PlaceDraft("nape", other: nil, marked: [])
        draft.toggle("tight")
        draft.toggle("ache")
        draft.say("tight", 3)
        #expect(!draft.isWhole && draft.isChanged)
        draft.say("ache", 5)
        #expect(draft.isWhole)
        draft.toggle(.absent)
        #expect(draft.isWhole && !draft.isChosen("tight"))
        draft.toggle("tight")
        #expect(draft.without == nil && !draft.isWhole)
    }

    @Test func aNoteGoesWithThePlaceAndAnEmptyOneTakesItAway() {
        let draft = PlaceDraft("nape", other: nil, marked: [])
        draft.toggle("tight")
        draft.say("tight", 3)
        draft.note = "  since lunch "
        let noted = draft.marked(in: [])
        #expect(noted.map(\.note) == ["since lunch"])
        let again = PlaceDraft("nape", other: nil, marked: noted)
        #expect(again.note == "since lunch" && !again.isChanged)
        again.note = ""
        #expect(again.marked(in: noted).map(\.note) == [""])
    }

    @Test func whatIsRefusedStays() async throws {
        let trial = try await Trial.new()
        let model = await open(trial, day: Day(year: 2027, month: 3, day: 1))
        mark(model, "throat", "tight", 3)
        await model.save()
        #expect(model.screen.refused != nil)
        #expect(model.readings.readings.targets == ["throat"] && model.canSave)
        #expect(trial.app.ways.said == nil && trial.app.ways.path(.today).count == 1)
    }

    @Test func aTouchBesideTheBodyOpensNothingAndOneBetweenPlacesAsks() async throws {
        let trial = try await Trial.new()
        await trial.app.figure.refresh()
        let map = BodyMap(trial.here)
        let space = CGSize(width: 340, height: 680)
        await map.touch(.zero, in: space, showsIntimate: false)
        #expect(map.above == nil)
        // A map as small as a stamp: a finger covers many places.
        await map.touch(CGPoint(x: 20, y: 20), in: CGSize(width: 40, height: 80), showsIntimate: false)
        guard case .which(let meant) = map.above else {
            Issue.record("nothing was asked")
            return
        }
        map.open(try #require(meant.last?.id))
        #expect(map.above == .place(meant[meant.count - 1].id))
    }
}
