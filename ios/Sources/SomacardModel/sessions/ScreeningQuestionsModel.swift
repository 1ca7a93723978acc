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

    public var draft: ScreeningDraft? {
        screen.begun(&typed) { now in ScreeningDraft(now.questions.filter { all || $0.asked }) }
    }

    /// The places of a part that may be chosen, in the words of the questions.
    public func places(_ part: BodyPart, in now: ScreeningScreen) -> [Named] {
        part.places.compactMap { place in now.regions.first { $0.id == place.id } }
    }

    /// How many of a part are chosen; nothing where none is.
    public func inShort(_ part: BodyPart, of question: ScreeningQuestion) -> Word? {
        let count = draft?.places(of: question).intersection(part.regions).count ?? 0
        return count > 0 ? .sessionsChosen(count: count) : nil
    }

    /// Something is answered that is not saved.
    public var isTyped: Bool { draft?.isBegun == true }

    public func answer(_ answer: ScreeningAnswer) async {
        guard let draft, let question = draft.question else { return }
        draft.answer(question, answer)
        if question.tier == .now, answer.isSaid {
            await save()
        } else if question.placed, answer.isSaid {
            draft.choosesPlaces = true
        } else {
            await onward()
        }
    }

    public func leaveOpen() async {
        if let draft, let question = draft.question { draft.leaveOpen(question) }
        await onward()
    }

    /// After the last one all that was answered is saved.
    public func onward() async {
        guard let draft else { return }
        draft.forth()
        if draft.question == nil, draft.isBegun { await save() }
    }

    public func save() async {
        guard let answers = draft?.answers else { return }
        if await screen.act({ try $0.answerScreening(now: $1, answers: answers) }) { here.leaveSaved() }
    }
}

extension ScreeningAnswer {
    var isSaid: Bool { self == .yes || self == .unsure }
}
