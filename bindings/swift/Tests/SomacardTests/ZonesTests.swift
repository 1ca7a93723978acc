// The clocks of Foundation beside the core's, in every zone that both know, before and at each change from 2000 to 2037 and
// once a month between. Zone data are of different editions, so a few zones may differ; all of them would be a mistake of
// reading. What happens where they differ is told in Kotlin: a new plan, never a second reminder.

import Foundation
import Somacard
import Testing

@Suite struct ZonesTests {
    /// So many may be of another edition.
    private static let most = 40
    private static let from = Date(timeIntervalSince1970: 946_684_800)
    private static let to = Date(timeIntervalSince1970: 2_145_916_800)

    @Test func clocksChangeAlike() throws {
        var other: [String] = []
        var compared = 0
        for name in try zoneNames() {
            guard let zone = TimeZone(identifier: name) else { continue }
            compared += 1
            let moments = Self.moments(of: zone)
            let ours = try zoneOffsets(zone: name, instants: moments.map { Int64($0.timeIntervalSince1970) * 1000 })
            if zip(moments, ours).contains(where: { zone.secondsFromGMT(for: $0) != Int($1) }) { other.append(name) }
        }
        let edition = try zoneDataVersion()
        #expect(compared > 400, "Foundation knows \(compared) of the core's zones")
        #expect(other.count <= Self.most, "core \(edition): \(other.count) zones differ: \(other)")
    }

    /// A second before each change, and at it; the first of the months.
    private static func moments(of zone: TimeZone) -> [Date] {
        var moments = stride(from: from.timeIntervalSince1970, to: to.timeIntervalSince1970, by: 30 * 86_400)
            .map(Date.init(timeIntervalSince1970:))
        var after = from
        while let change = zone.nextDaylightSavingTimeTransition(after: after), change < to, change > after {
            moments += [change.addingTimeInterval(-1), change]
            after = change
        }
        return moments
    }
}
