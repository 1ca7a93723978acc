// The report to look at, as who gets it sees it, and to print.

import Observation
import Somacard

@MainActor
@Observable
public final class ReportModel {
    public let here: Here
    public let work: Work
    public let printing: Work
    public private(set) var page: SharedReport?
    private let request: ShareRequest

    public init(_ here: Here, _ request: ShareRequest) {
        self.here = here
        self.request = request
        work = here.work()
        printing = here.work()
    }

    public var canPrint: Bool { here.phone.printing != nil && !printing.running }

    /// Makes it, when it is seen first.
    public func make() async {
        guard page == nil else { return }
        await work.begin { [self, request] work in
            page = try await work.long { try $0.sharePage(now: $1, request: request, job: $2) }
        }
    }

    /// Prints it, and notes it in the log once the person has sent it to a printer.
    public func print() async {
        guard let page, let printer = here.phone.printing else { return }
        await printing.begin { [here, request] work in
            guard await printer.print(html: page.html, title: request.fileName("")) else { return }
            // The system's own screen was in front meanwhile: the diary may have been locked.
            await work.diary.isOpenAgain()
            _ = try await work.call { try $0.notePrinted(now: $1, request: request, page: page.html) }
            here.say(.sharePrinted)
        }
    }
}

extension PhoneDiary {
    /// Waits until the diary is open.
    fileprivate func isOpenAgain() async {
        while isLocked {
            await withCheckedContinuation { continuation in
                withObservationTracking {
                    _ = isLocked
                } onChange: {
                    continuation.resume()
                }
            }
        }
    }
}
