// What became of reminders on this device: handed over, seen, done, put off. It never says that one rang.

import Foundation
import Observation
import Somacard

@MainActor
@Observable
public final class ReceiptsModel {
    public let receipts: Screen<ReceiptsScreen>

    public init(_ here: Here) {
        let zone = here.phone.zone
        receipts = here.screen(.reminders, revision: \.revision) { diary, _ in
            try diary.reminderReceipts(zone: zone().identifier)
        }
    }

    /// The last that is known of it.
    public func became(_ receipt: ReceiptRow) -> Word {
        switch receipt.act {
        case .done: .remindersReceiptDone
        case .skipped: .remindersReceiptSkipped
        case .later: .remindersReceiptLater
        case nil: receipt.seen != nil ? .remindersReceiptSeen : .remindersReceiptTold
        }
    }
}
