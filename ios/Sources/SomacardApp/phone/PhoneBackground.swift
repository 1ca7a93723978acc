// Time that the phone gives the app while it is not in front: one task now and then, and a little when it is left. When that
// is, and whether, the phone decides.

import BackgroundTasks
import Foundation
import SomacardModel
import UIKit

struct PhoneBackground: Background {
    /// Named in Info.plist.
    static let task = "app.somacard.now-and-then"

    /// Before the app has started: the phone may have started it for that.
    @MainActor static func begin(_ woken: @escaping @MainActor @Sendable () async -> Void) {
        _ = BGTaskScheduler.shared.register(forTaskWithIdentifier: task, using: .main) { task in
            let waking = Waking(task)
            MainActor.assumeIsolated { waking.run(woken) }
        }
    }

    func wake(notBefore: Date) {
        let request = BGAppRefreshTaskRequest(identifier: Self.task)
        request.earliestBeginDate = notBefore
        // Where the person switched that off, the app syncs while it is open.
        try? BGTaskScheduler.shared.submit(request)
    }

    func letSleep() {
        BGTaskScheduler.shared.cancel(taskRequestWithIdentifier: Self.task)
    }

    func holding(_ work: @escaping @MainActor @Sendable () async -> Void) async {
        await Holding().hold(work)
    }
}

/// A task that the phone gave; it takes it back when it wants.
private final class Waking: @unchecked Sendable {
    private let task: BGTask

    init(_ task: BGTask) { self.task = task }

    @MainActor func run(_ woken: @escaping @MainActor @Sendable () async -> Void) {
        let work = Task { await woken() }
        // What was done stays, and the next time goes on.
        task.expirationHandler = { work.cancel() }
        Task {
            await work.value
            task.setTaskCompleted(success: !work.isCancelled)
        }
    }
}

/// A little time to finish in, asked for and given back.
@MainActor
private final class Holding {
    private var held = UIBackgroundTaskIdentifier.invalid

    nonisolated init() {}

    func hold(_ work: @escaping @MainActor @Sendable () async -> Void) async {
        let work = Task { await work() }
        held = UIApplication.shared.beginBackgroundTask(withName: nil) {
            MainActor.assumeIsolated {
                work.cancel()
                self.giveBack()
            }
        }
        await work.value
        giveBack()
    }

    private func giveBack() {
        guard held != .invalid else { return }
        UIApplication.shared.endBackgroundTask(held)
        held = .invalid
    }
}
