// A body scan as it goes: where it is, what was asked and answered, and saving it. Only what was answered counts as asked;
// what is left open is missing, never 0. Stopping saves at once, so that nothing has to be decided then.

import Observation
import Somacard

@MainActor
@Observable
public final class ScanModel {
    public let here: Here
    public let screen: Screen<BodyScanScreen>

    public private(set) var readings: [NewReading] = []
    public private(set) var sensations: [Named] = []

    /// The step that is shown, from 0; nothing until the person begins.
    public private(set) var step: Int?

    /// The person stopped, to ground themselves.
    public private(set) var stopped = false

    /// The place that is being answered.
    public var draft: PlaceDraft?

    private var nothing: [String] = []

    /// What a stop saved already: the check-in and what it holds.
    private var saved: Saved?

    private struct Saved {
        let id: String
        let readings: [NewReading]
        let asked: [String]
    }

    public init(_ here: Here) {
        self.here = here
        screen = here.screen(.body, revision: \.revision) { diary, _ in try diary.bodyScan() }
    }

    public func turn(on: Bool) async {
        await screen.act { try $0.setScan(now: $1, on: on) }
    }

    /// The words for what is felt come with the day's map: the scan's own screen has none.
    public func begin() async {
        guard let day = await screen.ask({ try $0.bodyDay(now: $1) }) else { return }
        sensations = day.sensations
        step = 0
    }

    public func next() {
        step = step.map { $0 + 1 }
    }

    /// The step before; from the first one to what is said before it.
    public func previous() {
        step = step.flatMap { $0 > 0 ? $0 - 1 : nil }
    }

    /// Whether it was said that nothing is felt there.
    public func isNothing(_ region: String) -> Bool { nothing.contains(region) }

    /// What is felt there; nothing as long as nothing was said.
    public func felt(_ region: String) -> Phrase? { readings.said(of: region, sensations) }

    public func sayNothing(_ region: String) {
        if !isNothing(region) {
            readings.removeAll { $0.target == region }
            nothing.append(region)
        } else if saved?.asked.contains(region) != true {
            // What a stop saved as asked stays asked: the core takes no asking back.
            nothing.removeAll { $0 == region }
        }
    }

    public func sayNothingElse(_ step: ScanStep) {
        nothing += step.regions.map(\.id).filter { isOpen($0) }
    }

    private func isOpen(_ region: String) -> Bool {
        !isNothing(region) && !readings.contains { $0.target == region }
    }

    public func open(_ region: String) {
        draft = PlaceDraft(region, other: here.app.figure.figure?.otherSide(of: region)?.id, marked: readings)
    }

    public func close() { draft = nil }

    public func mark() {
        if let draft { readings = draft.marked(in: readings) }
        nothing.removeAll { region in readings.contains { $0.target == region } }
        close()
    }

    public func unmark() {
        if let draft { readings = draft.unmarked(in: readings) }
        close()
    }

    /// Whether there is anything to save.
    public var hasAnswers: Bool { !nothing.isEmpty || !readings.isEmpty }

    /// Something was answered that is not saved.
    public var isTouched: Bool { readings != saved?.readings ?? [] || asked != saved?.asked ?? [] }

    /// After grounding. What could not be saved is asked about first.
    public func leave() {
        if isTouched { here.app.ways.ask(here.at) } else { here.back() }
    }

    /// Shows what brings back first, then saves: it must not wait for the disk.
    public func stop() async {
        stopped = true
        let (held, asked) = (readings, asked)
        let done = await save(stopping: true)
        if let id = done?.id ?? screen.savedUnseen { saved = Saved(id: id, readings: held, asked: asked) }
    }

    public func goOn() { stopped = false }

    public func finish() async {
        guard let done = await save(stopping: false) else { return here.leaveIfSaved(screen) }
        here.say(.saved)
        here.leadOn(done.offer)
    }

    private var asked: [String] { nothing + readings.targets }

    private func save(stopping: Bool) async -> CheckInSaved? {
        let gone = (saved?.readings ?? []).filter { old in !readings.contains { $0.isAbout(old) } }
        let checkIn = NewCheckIn(readings: readings, unmark: gone, scanned: asked, scanStopped: stopping)
        if let id = saved?.id {
            return await screen.ask { try $0.editCheckIn(now: $1, id: id, checkIn: checkIn) }
        }
        return await screen.ask { try $0.saveCheckIn(now: $1, checkIn: checkIn) }
    }
}
