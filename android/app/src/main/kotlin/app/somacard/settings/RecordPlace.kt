// The changes of one record, oldest first, and erasing it for good.

package app.somacard.settings

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.HistoryField
import app.somacard.core.HistoryRow
import app.somacard.core.HistoryScreen
import app.somacard.core.RecordRow
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Ask
import app.somacard.parts.Block
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Refusal
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.Words
import app.somacard.parts.Work
import app.somacard.parts.written

data class RecordPlace(val kind: String, val id: String) : Place {
    override val title = R.string.settings_record

    @Composable
    override fun Content(here: Here) {
        val screen = here.keep { RecordModel(this, kind, id) }.screen
        Shown(screen) { history ->
            Page {
                val record = history.changes.lastOrNull()?.record
                if (record == null) {
                    Words(stringResource(R.string.settings_record_gone))
                    return@Page
                }
                Heading(record.words())
                history.changes.forEach { Changed(it) }
                if (record.isErasable) Erasing(record, here)
            }
        }
    }
}

class RecordModel(here: Here, kind: String, id: String) {
    val screen = here.screen(revision = HistoryScreen::revision) { historyOf(here.phone.clock().zone.id, kind, id) }
}

@Composable
private fun Changed(change: HistoryRow) = Block {
    Heading(change.at.written())
    if (!change.here) Quiet(stringResource(R.string.settings_history_device, change.device))
    if (change.deleted) Words(stringResource(R.string.settings_history_deleted))
    // A scan asks some ninety places: how many is enough here.
    val (asked, told) = change.fields.partition { it.name.startsWith("asked.") }
    if (asked.isNotEmpty()) Words(stringResource(R.string.settings_record_scan, asked.size))
    val (named, unnamed) = told.partition { it.label != null }
    named.forEach { Words(stringResource(R.string.settings_record_field, it.label.orEmpty(), it.said())) }
    unnamed.forEach { Quiet(stringResource(R.string.settings_record_field, it.name, it.said())) }
}

@Composable
private fun HistoryField.said(): String = value ?: stringResource(R.string.settings_record_emptied)

@Composable
private fun Erasing(record: RecordRow, here: Here) {
    val work = here.keep { Work(diary, scope) }
    var asking by remember { mutableStateOf(false) }
    work.refused?.let { Refusal(it, work::dismiss) }
    Quiet(stringResource(R.string.settings_record_erase_why))
    SideButton(stringResource(R.string.settings_record_erase), !work.running) { asking = true }
    if (!asking) return
    Ask(
        title = stringResource(R.string.settings_record_erase_ask),
        text = stringResource(R.string.settings_record_erase_what),
        yes = stringResource(R.string.settings_record_erase_yes),
        onNo = { asking = false },
        onYes = {
            asking = false
            work.begin {
                here.diary.call { eraseEntry(it, record.kind, record.id) }
                here.say(R.string.settings_record_erased_said)
                here.back()
            }
        },
    )
}
