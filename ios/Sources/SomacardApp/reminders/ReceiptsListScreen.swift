// What became of reminders on this device.

import SomacardModel
import SwiftUI

struct ReceiptsListScreen: View {
    @State private var model: ReceiptsModel

    init(here: Here) { _model = State(initialValue: ReceiptsModel(here)) }

    var body: some View {
        Shown(model.receipts) { screen in
            Rows(below: words(.remindersReceiptsMore)) {
                if screen.receipts.isEmpty { Words(words(.remindersReceiptsNone)) }
                ForEach(screen.receipts, id: \.self) { receipt in
                    Line(
                        receipt.title ?? words(.remindersReceiptGone),
                        "\(receipt.atText): \(words(model.became(receipt)))")
                }
            }
        }
    }
}
