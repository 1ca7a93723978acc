// The phone's printing and handing on, written down instead of done.

import Foundation
import SomacardModel

public final class TrialPrinter: Printing {
    /// The pages that were printed on paper, and those that were made PDFs, by their titles.
    public let printed = Guarded<[String]>([])
    public let made = Guarded<[String]>([])
    /// Whether the person sends it to a printer.
    public let sends = Guarded(true)

    public init() {}

    public func pdf(html: String, title: String) async -> Data? {
        made.with { $0.append(title) }
        return Data("%PDF-1.7".utf8)
    }

    public func print(html: String, title: String) async -> Bool {
        guard sends.value else { return false }
        printed.with { $0.append(title) }
        return true
    }
}

public final class TrialHanding: HandingOver {
    /// Files that were handed over, a list each time.
    public let files = Guarded<[[URL]]>([])
    public let texts = Guarded<[String]>([])

    public init() {}

    public func handOver(_ files: [URL]) async { self.files.with { $0.append(files) } }

    public func handOver(_ text: String) async { texts.with { $0.append(text) } }
}
