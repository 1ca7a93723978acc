// The health questions, one after the other. Any may be left open. An answer that means medical help is saved at once, and
// what to do is shown before anything else is asked.

import Observation
import Somacard

@MainActor
@Observable
public final class ScreeningQuestionsModel {
    public let here: Here
    public let screen: Screen<ScreeningScreen>
    public let folds = Folds()

    private let all: Bool
    @ObservationIgnored private var typed: ScreeningDraft?

    public init(_ here: Here, all: Bool) {
        self.here = here
        self.all = all
        screen = here.screening()
    }

    public func draft(_ now: ScreeningScreen) -> ScreeningDraft {
        if let typed { return typed }
        let begun = ScreeningDraft(now.questions.filter { all || $0.asked })
        typed = begun
        return begun
    }

    public func answer(_ draft: ScreeningDraft, _ answer: ScreeningAnswer) async {
        guard let question = draft.question else { return }
        draft.answer(question, answer)
        if question.tier == .now, answer.isSaid {
            await save(draft)
        } else if question.placed, answer.isSaid {
            draft.choosesPlaces = true
        } else {
            await onward(draft)
        }
    }

    public func leaveOpen(_ draft: ScreeningDraft) async {
        if let question = draft.question { draft.leaveOpen(question) }
        await onward(draft)
    }

    /// After the last one all that was answered is saved.
    public func onward(_ draft: ScreeningDraft) async {
        draft.forth()
        if draft.question == nil, draft.isBegun { await save(draft) }
    }

    public func save(_ draft: ScreeningDraft) async {
        let answers = draft.answers
        if await screen.act({ try $0.answerScreening(now: $1, answers: answers) }) { here.leaveSaved() }
    }
}

extension ScreeningAnswer {
    var isSaid: Bool { self == .yes || self == .unsure }
}
