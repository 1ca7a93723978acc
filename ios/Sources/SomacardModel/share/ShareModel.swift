// What the person chose to share so far. Each change asks the core for the screen again; what the screen then holds is
// what goes. Nothing goes from here.

import Observation
import Somacard

@MainActor
@Observable
public final class ShareModel {
    public let here: Here
    public let screen: Screen<ShareScreen>

    /// What was ticked last, while its screen is not there yet.
    private var wanted: ShareRequest?
    @ObservationIgnored private var waiting = 0

    public init(_ here: Here) {
        self.here = here
        screen = here.screen(revision: \.revision) { try $0.looked($1, nil) }
    }

    /// Takes somebody who was added or changed meanwhile: then it is for them.
    public func appear() {
        guard let share = here.handed(RecipientAdded.self)?.share ?? here.handed(ShareScreen.self) else { return }
        let request = share.request
        screen.take(share) { try $0.looked($1, request) }
    }

    /// For whom it is, where the person named them: they can be changed. A linked clinic has its own page.
    public func named(_ share: ShareScreen) -> ShareRecipientRow? {
        share.recipients.first { $0.id == request?.recipient && !$0.linked }
    }

    /// What is chosen, ticks that the core has not answered yet among it.
    public var request: ShareRequest? { wanted ?? screen.shown?.request }

    public func goes(_ part: SharePart) -> Bool { request?.scope.parts.contains(part) ?? false }

    public func goes(_ item: ShareItemRow) -> Bool { !(request?.scope.withoutItems.contains(item.id) ?? false) }

    public func goes(_ question: ShareQuestionRow) -> Bool {
        request?.scope.healthQuestions.contains(question.id) ?? false
    }

    /// Whether something else than the usual is chosen, and there is something usual.
    public func isUnusual(_ share: ShareScreen) -> Bool {
        share.parts.contains { $0.usual != $0.chosen } && share.parts.contains { $0.usual }
    }

    public func asksQuestions(_ share: ShareScreen) -> Bool { share.request.scope.parts.contains(.screening) }

    /// Which lines of the card stay out.
    public func linesSaid(_ share: ShareScreen) -> Word {
        share.itemsText.map { .shareLinesLeftOut(lines: $0) } ?? .shareLinesAll
    }

    /// Something would go, and it is what the screen says.
    public var canGoOn: Bool { wanted == nil && screen.shown.map { $0.nothing == nil } ?? false }

    /// Goes on to the ways out, with what the person saw.
    public func look() {
        if let request = screen.shown?.request { here.go(.share(.ways(request))) }
    }

    /// For whom, with what is usual for them; days stay.
    public func whom(_ recipient: String?) async {
        guard let asked = request, asked.recipient != recipient else { return }
        wanted = ShareRequest(scope: asked.scope, recipient: recipient, from: asked.from, to: asked.to)
        await ask { try $0.shareScreen(now: $1, recipient: recipient, from: asked.from, to: asked.to) }
    }

    /// For nobody in particular, as for one who is this to the person.
    public func role(_ role: Role) async { await scope { $0.with(role: role) } }

    public func part(_ part: SharePart, goes: Bool) async {
        await scope { $0.with(parts: $0.parts.with(part, goes)) }
    }

    /// What is usual, and nothing else.
    public func usual(_ share: ShareScreen) async {
        await scope { $0.with(parts: share.parts.filter(\.usual).map(\.part)) }
    }

    public func item(_ id: String, goes: Bool) async {
        await scope { $0.with(withoutItems: $0.withoutItems.with(id, !goes)) }
    }

    public func question(_ id: String, goes: Bool) async {
        await scope { $0.with(healthQuestions: $0.healthQuestions.with(id, goes)) }
    }

    public func from(_ day: Day) async { await change { $0.with(from: day) } }

    public func to(_ day: Day) async { await change { $0.with(to: day) } }

    public func named(_ so: Bool) async { await change { $0.with(named: so) } }

    private func scope(_ how: (ShareScope) -> ShareScope) async { await change { $0.with(scope: how($0.scope)) } }

    private func change(_ how: (ShareRequest) -> ShareRequest) async {
        guard let next = request.map(how) else { return }
        wanted = next
        await ask { try $0.looked($1, next) }
    }

    /// What was ticked before is asked for first; the last of them is what is shown.
    private func ask(_ read: @escaping Screen<ShareScreen>.Call<ShareScreen>) async {
        waiting += 1
        await screen.turnTo(read)
        waiting -= 1
        if waiting == 0 { wanted = nil }
    }
}
