// The first example of README.md, from its `let diary` on: tests/steps/65-swift.sh compares each line.

import Foundation
import Somacard
import Testing

private struct AskThePerson: Error {}

@Suite struct ReadmeTests {
    @Test(.timeLimit(.minutes(1))) func fromNothingToACheckIn() async throws {
        let place = try Place()
        let (folder, vault) = (place.folder, place.vault)
        let shown = Guarded<Today?>(nil)
        // One screen is enough here: whoever waits for the next one is told to stop.
        let show: @Sendable (Today) -> Void = { today in
            shown.with { $0 = today }
            withUnsafeCurrentTask { $0?.cancel() }
        }
        let showSafetyPlan: @Sendable () -> Void = { Issue.record("a plan was offered for sadness") }

        let reading = Task {
            let diary = try await OpenDiary.opening {  // off the main thread
                switch try startState(folder: folder.path, vault: vault) {
                case .new: try .create(folder: folder.path, vault: vault, language: .english, now: .now())
                case .ready: try .open(folder: folder.path, vault: vault, language: .english)
                case .keyMissing, .fileMissing: throw AskThePerson()  // restore, or begin anew: never on your own
                }
            }

            let sad = NewAnswer(item: "sad", answer: .number(value: 3))
            let saved = try await diary.run { try $0.saveCheckIn(now: .now(), checkIn: NewCheckIn(answers: [sad])) }
            if saved.offer.show == .plan { showSafetyPlan() }  // the core decides, the screen shows

            for try await today in diary.watch([.card], { try $0.today(now: .now()) }) { show(today) }
        }
        try await reading.value
        #expect(shown.value?.day.checkIns.map(\.answers) == [[Answered(item: "sad", answer: .number(value: 3))]])
    }
}
