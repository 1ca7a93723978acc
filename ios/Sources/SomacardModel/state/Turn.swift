// One after the other: what waits for the core on the main actor lets others in between; whoever must not be mixed with
// another takes turns.

@MainActor
final class Turn {
    private var taken = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// Does it when all who came before are done.
    func take<Answer>(_ work: @MainActor () async throws -> Answer) async rethrows -> Answer {
        if taken {
            await withCheckedContinuation { waiting.append($0) }
        } else {
            taken = true
        }
        defer { handOn() }
        return try await work()
    }

    private func handOn() {
        // It stays taken: the next one in line has it.
        if waiting.isEmpty { taken = false } else { waiting.removeFirst().resume() }
    }
}
