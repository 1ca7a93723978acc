// What became of reminders on this device: handed over, seen, done, put off. It never says that one rang.

package app.somacard.reminders

import androidx.compose.foundation.layout.Column
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.semantics
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.ReceiptAct
import app.somacard.core.ReceiptRow
import app.somacard.core.ReceiptsScreen
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.Words

data object ReceiptsPlace : Place {
    override val title = R.string.reminders_receipts

    @Composable
    override fun Content(here: Here) {
        val receipts = here.keep { ReceiptsModel(this) }.receipts
        Shown(receipts) { screen ->
            Page {
                Quiet(stringResource(R.string.reminders_receipts_more))
                if (screen.receipts.isEmpty()) Words(stringResource(R.string.reminders_receipts_none))
                screen.receipts.forEach { Receipt(it) }
            }
        }
    }
}

class ReceiptsModel(here: Here) {
    val receipts = here.screen(Area.REMINDERS, revision = ReceiptsScreen::revision) {
        reminderReceipts(here.phone.zone())
    }
}

@Composable
private fun Receipt(receipt: ReceiptRow) = Column(Modifier.semantics(mergeDescendants = true) { }) {
    val title = receipt.title ?: stringResource(R.string.reminders_receipt_gone)
    Text(title, style = MaterialTheme.typography.bodyLarge)
    Quiet("${receipt.atText}: ${stringResource(receipt.became())}")
}

/** The last that is known of it. */
private fun ReceiptRow.became(): Int = when (act) {
    ReceiptAct.DONE -> R.string.reminders_receipt_done
    ReceiptAct.SKIPPED -> R.string.reminders_receipt_skipped
    ReceiptAct.LATER -> R.string.reminders_receipt_later
    null -> if (seen != null) R.string.reminders_receipt_seen else R.string.reminders_receipt_told
}
