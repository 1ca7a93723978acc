// What keeps other eyes out, on this phone alone: when the diary locks, what pictures of it may be kept, how much it shows.

package app.somacard.settings

import android.app.KeyguardManager
import android.content.Context
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
import app.somacard.parts.Shown
import app.somacard.parts.SwitchRow

data object OtherEyesPlace : Place {
    override val title = R.string.settings_eyes

    @Composable
    override fun Content(here: Here) {
        val screen = here.keep { SettingsModel(this) }.settings
        Shown(screen) { settings ->
            Page {
                Locking()
                Pictures()
                Heading(stringResource(R.string.settings_shown))
                Showing(settings.discreet) { chosen -> screen.act { setDiscreet(it, chosen) } }
                Quiet(stringResource(R.string.settings_intimate_elsewhere))
            }
        }
    }
}

@Composable
private fun Locking() {
    val context = LocalContext.current
    val choice = LockChoice.of(context)
    var asks by remember { mutableStateOf(choice.asksForThePerson) }
    var after by remember { mutableStateOf(choice.after) }
    Heading(stringResource(R.string.settings_lock))
    if (asks || context.hasScreenLock()) {
        SwitchRow(stringResource(R.string.settings_lock_asks), asks, stringResource(R.string.settings_lock_asks_more)) {
            asks = it
            choice.asksForThePerson = it
        }
    } else {
        Quiet(stringResource(R.string.settings_lock_no_code))
    }
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
private fun Pictures() {
    val activity = LocalActivity.current ?: return
    val choice = ScreenChoice.of(activity)
    var hides by remember { mutableStateOf(choice.hides) }
    SwitchRow(stringResource(R.string.settings_pictures), hides, stringResource(R.string.settings_pictures_more)) {
        hides = it
        choice.hides = it
        choice.takeEffect(activity.window)
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

private fun Context.hasScreenLock(): Boolean = getSystemService(KeyguardManager::class.java).isDeviceSecure

private val LockAfter.words: Int
    get() = when (this) {
        LockAfter.AT_ONCE -> R.string.settings_lock_at_once
        LockAfter.ONE_MINUTE -> R.string.settings_lock_1
        LockAfter.FIVE_MINUTES -> R.string.settings_lock_5
        LockAfter.A_QUARTER -> R.string.settings_lock_15
    }
