// What came of the health questions: medical help before everything, then what to talk over, by what to do about it. It never
// says that somebody is fit for massage. And every time they were answered, for the person to look back at.

import Observation
import Somacard

extension Here {
    func screening() -> Screen<ScreeningScreen> {
        screen(.sessions, revision: \.revision) { try $0.screening(now: $1) }
    }
}

@MainActor
@Observable
public final class ScreeningModel {
    public let here: Here
    public let screen: Screen<ScreeningScreen>
    /// The places to leave out; a touch on one leads to what is marked there.
    public let map: BodyMap

    public init(_ here: Here) {
        self.here = here
        screen = here.screening()
        map = BodyMap(here) { here.go(.sessions(.touchRegion($0))) }
    }

    public func onMap(_ now: ScreeningScreen) -> MapShown {
        let marks = now.noGo.map { ($0, TouchLevel.avoid.mark) }
        return MapShown(
            marks: Dictionary(marks) { _, last in last }, showsIntimate: true,
            notes: [map.figure?.ownSides].compactMap { $0 }, isListed: false)
    }

    /// How many questions are to be asked now.
    public func asked(_ now: ScreeningScreen) -> Int { now.questions.filter(\.asked).count }

    /// Some are not to be asked now; the person may go through all of them.
    public func hasMore(_ now: ScreeningScreen) -> Bool { asked(now) < now.questions.count }

    public func goToQuestions(all: Bool) { here.go(.sessions(.screeningQuestions(all: all))) }

    /// Numbers to call, where medical help is meant.
    public func goToNumbers() { here.go(.safety(.plan(injuryFirst: true))) }

    public func somethingChanged() async {
        if await screen.act({ try $0.screeningChanged(now: $1) }) { here.say(.sessionsScreeningNoted) }
    }
}

@MainActor
@Observable
public final class ScreeningHistoryModel {
    public let here: Here
    public let screen: Screen<ScreeningHistory>
    public let folds = Folds()

    public init(_ here: Here) {
        self.here = here
        screen = here.screen(.sessions, revision: \.revision) { diary, _ in try diary.screeningHistory() }
    }
}

extension ScreenedAnswer {
    /// What was said then, and where.
    public var said: String {
        places.isEmpty ? label.begun : "\(label.begun): \(places.joined(separator: ", "))"
    }
}
