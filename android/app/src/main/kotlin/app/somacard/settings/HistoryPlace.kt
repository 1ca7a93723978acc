// The diary's past: what was written and changed, newest first, and taking back the last of it.

package app.somacard.settings

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.DiaryInterface
import app.somacard.core.HistoryRow
import app.somacard.core.HistoryScreen
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Ask
import app.somacard.parts.GoRow
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.Words
import app.somacard.parts.written

data object HistoryPlace : Place {
    override val title = R.string.settings_history

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { HistoryModel(this) }
        Shown(model.screen) { history ->
            Page {
                Quiet(stringResource(R.string.settings_history_what))
                if (history.changes.isEmpty()) {
                    Words(stringResource(R.string.settings_history_nothing))
                } else {
                    TakeBack(model)
                }
                history.changes.forEach { change ->
                    GoRow(change.record.words(), change.more()) {
                        here.go(RecordPlace(change.record.kind, change.record.id))
                    }
                }
                if (history.changes.size >= model.limit) {
                    SideButton(
                        stringResource(R.string.settings_history_more_rows),
                        !model.screen.busy,
                        onPress = model::showMore,
                    )
                }
            }
        }
    }
}

class HistoryModel(private val here: Here) {
    var limit = ROWS
        private set

    val screen = here.screen(revision = HistoryScreen::revision) { read() }

    fun showMore() {
        limit += ROWS
        screen.turnTo { read() }
    }

    /** Takes back the last action; the list reads itself anew. */
    fun takeBack() = screen.act({ undo(it) }) {
        here.say(R.string.settings_undone)
        null
    }

    private fun DiaryInterface.read() = history(here.phone.clock().zone.id, limit.toUInt())

    private companion object {
        const val ROWS = 50
    }
}

@Composable
private fun TakeBack(model: HistoryModel) {
    var asking by remember { mutableStateOf(false) }
    SideButton(stringResource(R.string.settings_undo), !model.screen.busy) { asking = true }
    if (!asking) return
    Ask(
        title = stringResource(R.string.settings_undo_ask),
        text = stringResource(R.string.settings_undo_more),
        yes = stringResource(R.string.settings_undo_yes),
        onNo = { asking = false },
        onYes = {
            asking = false
            model.takeBack()
        },
    )
}

/** When, and what of it is not plain: another device, taken away. */
@Composable
private fun HistoryRow.more(): String = listOfNotNull(
    at.written(),
    if (here) null else stringResource(R.string.settings_history_device, device),
    if (deleted) stringResource(R.string.settings_history_deleted) else null,
).joinToString(" · ")
