// What the diary holds, and a check of every page of it.

package app.somacard.settings

import android.text.format.Formatter
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.somacard.R
import app.somacard.core.Checked
import app.somacard.core.Holdings
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Block
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.Words
import app.somacard.parts.Work
import app.somacard.parts.Working
import app.somacard.parts.short
import app.somacard.parts.words

data object HoldingsPlace : Place {
    override val title = R.string.settings_holds

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { SettingsModel(this) }
        val checking = here.keep { Checking(this) }
        Shown(model.settings) { settings ->
            Page {
                Held(settings.holds)
                Heading(stringResource(R.string.settings_check))
                Quiet(stringResource(R.string.settings_check_why))
                Working(checking.work, stringResource(R.string.settings_check_running))
                checking.found?.let { Found(it) }
                SideButton(stringResource(R.string.settings_check_now), !checking.work.running, onPress = checking::run)
            }
        }
    }
}

class Checking(private val here: Here) {
    var found by mutableStateOf<Checked?>(null)
        private set

    val work = Work(here.diary, here.scope)

    fun run() = work.begin {
        found = null
        found = here.diary.call { check() }
    }
}

@Composable
private fun Held(holds: Holdings) {
    val context = LocalContext.current
    val (first, last) = holds.firstDay to holds.lastDay
    if (first != null && last != null) {
        Words(stringResource(R.string.settings_holds_days, first.short(), last.short()))
    } else {
        Words(stringResource(R.string.settings_holds_nothing))
    }
    Words(
        stringResource(R.string.settings_holds_size, Formatter.formatShortFileSize(context, holds.sizeBytes.toLong())),
        stringResource(R.string.settings_holds_device, holds.device),
        stringResource(if (holds.recoveryWords) R.string.settings_words_made else R.string.settings_words_none),
        holds.quarantined.takeIf { it > 0uL }?.let { stringResource(R.string.settings_holds_unread, it.toLong()) },
        holds.cannotWrite?.let { stringResource(it.words) },
    )
}

@Composable
private fun Found(found: Checked) = Block(Modifier.semantics { liveRegion = LiveRegionMode.Polite }) {
    Heading(stringResource(if (found.sound) R.string.settings_check_sound else R.string.settings_check_unsound))
    if (!found.sound) Words(stringResource(R.string.settings_check_unsound_do))
    Holds(found)
}

/** What a check counted; what it found wrong is for an engineer. */
@Composable
internal fun Holds(found: Checked) {
    Words(
        stringResource(R.string.settings_check_days, found.days.toLong(), found.changes.toLong()),
        found.lastDay?.let { stringResource(R.string.settings_check_last, it.short()) },
        found.quarantined.takeIf { it > 0uL }?.let { stringResource(R.string.settings_holds_unread, it.toLong()) },
    )
    found.problems.forEach { Quiet(it) }
}
