// What keeps other eyes out, on this phone alone: when the diary locks, what pictures of it may be kept, how much it shows.

package app.somacard.settings

import androidx.activity.compose.LocalActivity
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Discreet
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.ChoiceRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Refusal
import app.somacard.parts.Shown
import app.somacard.parts.SwitchRow
import app.somacard.parts.Work
import app.somacard.phone.LockAfter
import app.somacard.phone.LockChoice
import app.somacard.phone.ScreenChoice

data object OtherEyesPlace : Place {
    override val title = R.string.settings_eyes

    @Composable
    override fun Content(here: Here) {
        val screen = here.keep { SettingsModel(this) }.settings
        Shown(screen) { settings ->
            Page {
                Locking(here)
                Pictures()
                Heading(stringResource(R.string.settings_shown))
                Showing(settings.discreet) { chosen -> screen.act { setDiscreet(it, chosen) } }
                Quiet(stringResource(R.string.settings_intimate_elsewhere))
            }
        }
    }
}

@Composable
private fun Locking(here: Here) {
    val choice = LockChoice.of(LocalContext.current)
    var after by remember { mutableStateOf(choice.after) }
    Heading(stringResource(R.string.settings_lock))
    Asking(here.keep { AskingModel(this) })
    Quiet(stringResource(R.string.settings_lock_after))
    Column(Modifier.selectableGroup()) {
        LockAfter.entries.forEach { one ->
            ChoiceRow(stringResource(one.words), one == after) {
                after = one
                choice.after = one
            }
        }
    }
}

@Composable
private fun Asking(model: AskingModel) {
    model.work.refused?.let { Refusal(it, model.work::dismiss) }
    if (model.asks || model.canAsk) {
        val more = stringResource(R.string.settings_lock_asks_more)
        SwitchRow(stringResource(R.string.settings_lock_asks), model.asks, more, model::choose)
        Quiet(stringResource(R.string.settings_lock_asks_risk))
    } else {
        Quiet(stringResource(R.string.settings_lock_no_code))
    }
}

/** Whether the diary opens only for the person, as its key has it. */
class AskingModel(private val here: Here) {
    val work = Work(here.diary, here.scope)
    val canAsk = here.phone.presence.canAsk
    var asks by mutableStateOf(false)
        private set

    init {
        work.begin { asks = here.diary.asksForPerson() }
    }

    /** The phone asks for the person first, either way. */
    fun choose(yes: Boolean) = work.begin { asks = here.diary.askForPerson(yes) }
}

@Composable
private fun Pictures() {
    val activity = LocalActivity.current ?: return
    val choice = ScreenChoice.of(activity)
    var hides by remember { mutableStateOf(choice.hides) }
    SwitchRow(stringResource(R.string.settings_pictures), hides, stringResource(R.string.settings_pictures_more)) {
        hides = it
        choice.hides = it
        choice.takeEffect(activity)
    }
}

@Composable
private fun Showing(now: Discreet, onChoose: (Discreet) -> Unit) {
    SwitchRow(
        stringResource(R.string.settings_discreet),
        now.discreet,
        stringResource(R.string.settings_discreet_more),
    ) {
        onChoose(now.copy(discreet = it))
    }
    SwitchRow(stringResource(R.string.settings_hidden), now.hidden, stringResource(R.string.settings_hidden_more)) {
        onChoose(now.copy(hidden = it))
    }
}

private val LockAfter.words: Int
    get() = when (this) {
        LockAfter.AT_ONCE -> R.string.settings_lock_at_once
        LockAfter.ONE_MINUTE -> R.string.settings_lock_1
        LockAfter.FIVE_MINUTES -> R.string.settings_lock_5
        LockAfter.A_QUARTER -> R.string.settings_lock_15
    }
