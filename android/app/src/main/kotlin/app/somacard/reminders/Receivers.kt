// What the phone wakes the app for: a reminder's time has come, "done" or "later" was pressed, and everything after which
// reminders have to be planned anew.

package app.somacard.reminders

import android.app.AlarmManager
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import app.somacard.SomacardApplication
import app.somacard.core.Replan
import app.somacard.somacard
import kotlinx.coroutines.launch

class AlarmReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        val alarm = Alarm.of(intent) ?: return
        work(context) {
            // Shown while the app is used, it was seen.
            val looking = leaving.window != null && !diary.isLocked.value
            reminding.show(alarm)
            if (looking) reminding.noted(alarm.id)
        }
    }
}

class ActReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        val alarm = Alarm.of(intent) ?: return
        work(context) { if (intent.action == LATER) reminding.later(alarm) else reminding.done(alarm.id) }
    }

    companion object {
        const val DONE = "app.somacard.DONE"
        const val LATER = "app.somacard.LATER"
    }
}

/** Nothing has happened that the app was told of: whether all is still set, it looks itself. */
class WatchReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) = work(context) {
        // Whatever comes of it, it is looked again; planning ends that where nothing is to come.
        alarms.watch()
        reminding.replan(Replan.PERMISSION_CHANGED)
    }
}

class PhoneEvents : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        val because = EVENTS[intent.action] ?: return
        work(context) {
            if (intent.action == Intent.ACTION_BOOT_COMPLETED) missed.show()
            reminding.replan(because)
            syncing.replan()
        }
    }

    companion object {
        /** A new version of the app finds no alarm of the old one, as after a start. */
        val EVENTS = mapOf(
            Intent.ACTION_BOOT_COMPLETED to Replan.BOOTED,
            Intent.ACTION_MY_PACKAGE_REPLACED to Replan.BOOTED,
            Intent.ACTION_TIMEZONE_CHANGED to Replan.ZONE_CHANGED,
            Intent.ACTION_TIME_CHANGED to Replan.CLOCK_SET,
            AlarmManager.ACTION_SCHEDULE_EXACT_ALARM_PERMISSION_STATE_CHANGED to Replan.PERMISSION_CHANGED,
        )
    }
}

/** Keeps the process awake for [what]; the phone allows ten seconds. */
private fun BroadcastReceiver.work(context: Context, what: suspend SomacardApplication.() -> Unit) {
    val app = context.somacard
    val held = goAsync()
    app.scope.launch {
        try {
            app.what()
        } finally {
            held?.finish()
        }
    }
}
