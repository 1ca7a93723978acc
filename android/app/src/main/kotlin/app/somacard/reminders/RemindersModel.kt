// What the reminders' screen keeps. What was changed is planned and handed over a moment later, by the app itself.

package app.somacard.reminders

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.R
import app.somacard.SomacardApplication
import app.somacard.core.Area
import app.somacard.core.QuietHours
import app.somacard.core.RemindersScreen
import app.somacard.core.Replan
import app.somacard.navigation.Here
import kotlinx.coroutines.launch

class RemindersModel(private val here: Here, private val app: SomacardApplication) {
    private val phone = here.phone

    val reminders =
        here.screen(Area.REMINDERS, Area.SESSIONS, Area.CARD, Area.SETTINGS, revision = RemindersScreen::revision) {
            reminders(it, phone.zone(), app.alarms.limits())
        }

    var mayShow by mutableStateOf(app.alarms.mayShow)
        private set
    var mayBeExact by mutableStateOf(app.alarms.mayBeExact)
        private set

    fun remindHere(yes: Boolean) = reminders.act { setRemindsHere(it, phone.zone(), app.alarms.limits(), yes) }

    fun setQuiet(hours: QuietHours?) = reminders.act { setQuietHours(it, phone.zone(), app.alarms.limits(), hours) }

    fun tryOne() = reminders.act(
        { oneInAMinute(it, phone.zone(), app.alarms.limits()) },
        { one ->
            here.say(if (app.reminding.setAlone(one)) R.string.reminders_trying else R.string.reminders_refused)
            null
        },
    )

    /** The person answered, or comes back from the phone's settings. */
    fun lookAgain() {
        mayShow = app.alarms.mayShow
        mayBeExact = app.alarms.mayBeExact
        reminders.turnTo { reminders(it, phone.zone(), app.alarms.limits()) }
        app.scope.launch { app.reminding.replan(Replan.PERMISSION_CHANGED) }
    }
}
