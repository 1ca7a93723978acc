// Answers to the health questions, on the way through them.

import Observation
import Somacard

@MainActor
@Observable
public final class ScreeningDraft {
    private var said: [String: ScreeningAnswer] = [:]
    private var places: [String: Set<String>] = [:]
    @ObservationIgnored private let questions: [ScreeningQuestion]

    /// Which question is being asked, from 0.
    public private(set) var at = 0

    /// The question is answered, and its places are being chosen.
    public internal(set) var choosesPlaces = false

    init(_ questions: [ScreeningQuestion]) {
        self.questions = questions
    }

    public var isBegun: Bool { !said.isEmpty }

    /// The one being asked; none after the last.
    public var question: ScreeningQuestion? { at < questions.count ? questions[at] : nil }

    /// Where the person is on the way.
    public var standing: Word { .sessionsQuestionOf(number: at + 1, count: questions.count) }

    /// Another with each question, and with the places of one: it is read from its top.
    public var page: Int { at * 2 + (choosesPlaces ? 1 : 0) }

    /// An earlier answer counts as long as no other is given.
    public func isCarried(_ question: ScreeningQuestion) -> Bool { question.carried && !choosesPlaces }

    public func answer(to question: ScreeningQuestion) -> ScreeningAnswer? { said[question.id] }

    public func places(of question: ScreeningQuestion) -> Set<String> { places[question.id] ?? [] }

    func answer(_ question: ScreeningQuestion, _ answer: ScreeningAnswer) {
        said[question.id] = answer
        if !answer.isSaid { places[question.id] = nil }
    }

    func leaveOpen(_ question: ScreeningQuestion) {
        said[question.id] = nil
        places[question.id] = nil
    }

    /// Ticks a place, or takes the tick away.
    public func turn(_ region: String, of question: ScreeningQuestion) {
        places[question.id, default: []].formSymmetricDifference([region])
    }

    func forth() {
        choosesPlaces = false
        at += 1
    }

    public func back() {
        choosesPlaces = false
        at -= 1
    }

    /// In the order of the questions.
    var answers: [NewScreeningAnswer] {
        questions.compactMap { question in
            said[question.id].map {
                NewScreeningAnswer(question: question.id, answer: $0, regions: places(of: question).sorted())
            }
        }
    }
}
