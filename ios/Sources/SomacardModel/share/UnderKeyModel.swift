// A sealed file with its key apart, as a QR code that is shown once: two things to hand over by two ways.

import Observation
import Somacard

@MainActor
@Observable
public final class UnderKeyModel {
    public let here: Here
    public let work: Work
    public private(set) var made: SharedUnderKey?
    private let request: ShareRequest

    public init(_ here: Here, _ request: ShareRequest) {
        self.here = here
        self.request = request
        work = here.work()
    }

    public func make() async {
        await work.begin { [self, request] work in
            let pdf = try await work.pdf(request)
            let place = try here.phone.shared.place(for: request.fileName(".jwe"))
            made = try await work.long {
                try $0.shareUnderKey(now: $1, request: request, pdf: pdf, path: place.path, job: $2)
            }
        }
    }

    public func handOver() async {
        guard let made else { return }
        await here.handOver(made.path)
    }
}
