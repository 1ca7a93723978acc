// The figure: its borders read, how it lies on a screen, what a finger hits, its sides and its list of places.

import Foundation
import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct BodyFigureTests {
    private func figure(_ trial: Trial) async throws -> Figure {
        await trial.app.figure.refresh()
        return try #require(trial.app.figure.figure)
    }

    @Test func theFigureIsAskedForOnceAndAgainInAnotherLanguage() async throws {
        let trial = try await Trial.new()
        let kept = trial.app.figure
        await kept.refresh()
        await kept.refresh()
        #expect(trial.taken() == ["bodyFigure"])
        #expect(kept.figure?.name(of: "throat") == "throat")
        trial.language.value = .spanish
        try await trial.app.diary.speak()
        await kept.refresh()
        #expect(trial.taken().last == "bodyFigure")
        #expect(kept.figure?.name(of: "throat") == "garganta")
    }

    @Test func aBorderIsWhereItBeginsAndItsCurves() throws {
        let outline = try #require(Outline([0, 1, 2, 3, 4, 5, 6, 7, 8, -9, 10, 11, 0, 1]))
        #expect(outline.start == CGPoint(x: 0, y: 1))
        #expect(outline.curves.map(\.end) == [CGPoint(x: 6, y: 7), CGPoint(x: 0, y: 1)])
        #expect(outline.curves[0].first == CGPoint(x: 2, y: 3) && outline.curves[0].second == CGPoint(x: 4, y: 5))
        #expect(outline.box == CGRect(x: 0, y: -9, width: 10, height: 20))
    }

    @Test(arguments: [[], [1, 2], [0, 1, 2, 3, 4, 5, 6], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]])
    func whatIsNoBorderIsNone(numbers: [Float]) {
        #expect(Outline(numbers) == nil)
    }

    @Test func everyRegionHasABorderAroundItsSign() async throws {
        let figure = try await figure(try await Trial.new())
        #expect(figure.faces.map(\.id) == [.front, .back])
        #expect(figure.outline != nil)
        for spot in figure.spots {
            let outline = try #require(spot.outline, "\(spot.id)")
            #expect(outline.box.contains(spot.centre), "\(spot.id)")
            #expect(outline.curves.last?.end == outline.start, "\(spot.id)")
        }
    }

    @Test(arguments: [(300, 600), (328, 656), (720, 500), (97, 801)])
    func everyRegionIsHitWhereItsSignStandsHoweverLargeTheMapIs(width: Int, height: Int) async throws {
        let trial = try await Trial.new()
        let figure = try await figure(trial)
        let fit = FigureFit(figure.size, in: CGSize(width: width, height: height))
        let reach = fit.reach(figure.finger)
        for spot in figure.spots {
            let point = fit.units(fit.onScreen(spot.centre))
            let facing = spot.region.view
            let hit = try await trial.core { diary, _ in
                try diary.bodyHit(view: facing, x: point.x, y: point.y, reach: reach, showsIntimate: true)
            }
            #expect(hit.region?.id == spot.id)
            #expect(hit.candidates.contains { $0.id == spot.id })
        }
    }

    @Test func theFigureIsAsLargeAsFitsAndInTheMiddle() {
        let figure = CGSize(width: 100, height: 200)
        let wide = FigureFit(figure, in: CGSize(width: 500, height: 100))
        #expect(wide.scale == 0.5 && wide.corner == CGPoint(x: 225, y: 0))
        let narrow = FigureFit(figure, in: CGSize(width: 200, height: 600))
        #expect(narrow.scale == 2 && narrow.corner == CGPoint(x: 0, y: 100))
        let box = narrow.onScreen(CGRect(x: 10, y: 10, width: 5, height: 5))
        #expect(box == CGRect(x: 20, y: 120, width: 10, height: 10))
        #expect(FigureFit(figure, in: CGSize(width: 1, height: 2)).reach(22) == 100)
    }

    @Test func everySidedRegionHasItsPartnerAndTheMiddleLineNone() async throws {
        let figure = try await figure(try await Trial.new())
        #expect(figure.otherSide(of: "knee-left")?.id == "knee-right")
        #expect(figure.otherSide(of: "whole") == nil)
        for spot in figure.spots {
            let other = figure.otherSide(of: spot.id)
            #expect((other == nil) == (spot.region.side == .midline), "\(spot.id)")
            if let other { #expect(figure.otherSide(of: other.id)?.id == spot.id) }
        }
    }

    @Test func placesAreListedInTheOrderForReadingAloudAndFoundByName() async throws {
        let figure = try await figure(try await Trial.new())
        let all = figure.parts(showsIntimate: true)
        #expect(all.first?.heading == nil && all.first?.places.map(\.id) == figure.placeless.map(\.id))
        #expect(all.dropFirst().flatMap(\.places).map(\.id) == figure.spots.map(\.id))
        let found = figure.parts(named: " SHOULDER", showsIntimate: false).flatMap(\.places).map(\.label)
        #expect(found.contains { $0.contains("left shoulder") } && !found.contains("throat"))
        #expect(figure.parts(named: "left breast", showsIntimate: false).isEmpty)
        #expect(!figure.parts(named: "left breast", showsIntimate: true).isEmpty)
        #expect(figure.parts(named: "xyz", showsIntimate: true).isEmpty)
    }

    @Test func placesAreFoundWithoutTheirAccents() async throws {
        let trial = try await Trial.sample(.spanish)
        let figure = try await figure(trial)
        let found = figure.parts(named: "ESTERNON", showsIntimate: false).flatMap(\.places).map(\.label)
        #expect(found == ["esternón"])
    }

    @Test func stripesLeanOneWayAndCrossedLinesBoth() throws {
        let box = CGRect(x: 10, y: 10, width: 20, height: 30)
        let stripes = try #require(Hatching(.stripes)).lines(in: box)
        let crossed = try #require(Hatching(.crossed)).lines(in: box)
        #expect(stripes.allSatisfy { $0.to.x == $0.from.x - 30 && $0.from.y == 10 && $0.to.y == 40 })
        #expect(crossed.contains { $0.to.x > $0.from.x } && crossed.contains { $0.to.x < $0.from.x })
        #expect(Hatching(.plain) == nil && Hatching(.step(step: 3)) == nil)
    }
}
