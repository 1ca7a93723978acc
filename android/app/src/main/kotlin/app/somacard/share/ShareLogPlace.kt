// All that went out, in the core's sentences: by which way, what was in it, what became of it. Delivered is not opened:
// whether anybody opened it, nobody here knows.

package app.somacard.share

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.ShareLogRow
import app.somacard.core.ShareLogScreen
import app.somacard.core.talk
import app.somacard.devices.goesOnline
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Ask
import app.somacard.parts.Block
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.Words
import app.somacard.parts.Work
import app.somacard.parts.Working
import app.somacard.parts.written

data object ShareLogPlace : Place {
    override val title = R.string.share_log

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { ShareLogModel(this) }
        Shown(model.screen) { log ->
            Page {
                if (log.shares.isEmpty()) Words(log.nothing) else Quiet(log.forGood)
                Working(model.work, stringResource(R.string.share_taking_back))
                model.said?.let { Block { Words(it) } }
                log.shares.forEach { Share(it, log.forGood, model, here) }
            }
        }
    }
}

@Composable
private fun Share(row: ShareLogRow, forGood: String, model: ShareLogModel, here: Here) = Block {
    var asking by remember { mutableStateOf(false) }
    Heading(row.title)
    row.at?.let { Quiet(it.written()) }
    Words(row.about)
    if (row.linkShown) {
        SideButton(stringResource(R.string.share_show_link)) { here.go(SharedLinkPlace(row.id)) }
    }
    if (row.revocable && LocalContext.current.goesOnline()) {
        SideButton(stringResource(R.string.share_take_back), !model.work.running) { asking = true }
    }
    if (asking) {
        val (title, yes) = stringResource(R.string.share_take_back_title) to stringResource(R.string.share_take_back)
        Ask(title, forGood, yes, { asking = false }) {
            asking = false
            model.takeBack(row.id)
        }
    }
}

class ShareLogModel(here: Here) {
    val screen = here.screen(revision = ShareLogScreen::revision) { shareLog(it) }
    val work = Work(here.diary, here.scope)

    /** What became of taking back. */
    var said by mutableStateOf<String?>(null)
        private set

    fun takeBack(id: String) = work.begin {
        said = null
        said = call { shareRevoke(it, id) }.use { it.talk(diary.phone.ask) }.text
    }
}
