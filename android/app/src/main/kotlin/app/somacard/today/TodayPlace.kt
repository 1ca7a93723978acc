// Today: the first screen. The way to a check-in, what the day says so far, what is next.

package app.somacard.today

import androidx.activity.compose.LocalActivity
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.Today
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Shown

data object TodayPlace : Place {
    override val title = R.string.today

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { TodayModel(this) }
        val window = LocalActivity.current
        DisposableEffect(Unit) {
            here.handed<Changed>()?.let(model::take)
            onDispose {
                // Turning the phone is no leaving; a lock is.
                if (window?.isChangingConfigurations != true) model.uncovered = false
            }
        }
        Shown(model.today) { TodayPage(it, model, here) }
    }
}

class TodayModel(private val here: Here) {
    val today = here.screen(Area.CARD, Area.SESSIONS, Area.SETTINGS, revision = Today::revision) { today(it) }
    val offered = Offered(here)

    /** What is hidden is shown, until this place is left or the diary is locked. */
    var uncovered by mutableStateOf(false)

    fun take(changed: Changed) {
        today.take(changed.today)
        changed.offer?.let(offered::take)
    }

    fun delete(id: String) = today.act({ now -> deleteCheckIn(now, id) }) { now: Today ->
        here.say(R.string.today_check_in_deleted)
        now
    }
}
