// The page for the massage practitioner as they will see it: to print, or to hand over as a file.

import Foundation
import Observation
import Somacard

@MainActor
@Observable
public final class TouchPageModel {
    public let screen: Screen<SharedTouchSheet>
    public let work: Work
    @ObservationIgnored private let here: Here

    /// With these terms on it, by their names.
    public init(_ here: Here, terms: [String]) {
        self.here = here
        work = here.work()
        screen = here.screen(.sessions, revision: \.revision) { try $0.touchSheet(now: $1, show: terms) }
    }

    public var isReady: Bool { screen.shown != nil && !work.running }

    /// Whether the phone can print.
    public var prints: Bool { here.phone.printing != nil }

    public func print(named name: String) async {
        guard let html = screen.shown?.html, let printing = here.phone.printing else { return }
        await work.begin { _ in _ = await printing.print(html: html, title: name) }
    }

    public func handOver(named name: String) async {
        guard let html = screen.shown?.html else { return }
        await work.begin { [phone = here.phone] work in
            let file = try await work.diary.elsewhere { phone in
                let file = try phone.shared.place(for: "\(name).html")
                try Data(html.utf8).write(to: file)
                return file
            }
            await phone.handing.handOver([file])
        }
    }
}
