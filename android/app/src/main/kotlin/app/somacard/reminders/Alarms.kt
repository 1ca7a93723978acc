// The phone's alarm clock: what it allows, setting and taking back. An alarm is named by the reminder's id.

package app.somacard.reminders

import android.app.AlarmManager
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.os.Build
import android.os.SystemClock
import app.somacard.core.ReminderLimits
import kotlin.time.Duration.Companion.days

class Alarms(private val context: Context) {
    private val clock = context.getSystemService(AlarmManager::class.java)
    private val notices = context.getSystemService(NotificationManager::class.java)

    /** Whether the phone shows reminders at all. */
    val mayShow: Boolean
        get() {
            if (!notices.areNotificationsEnabled()) return false
            val channel = notices.getNotificationChannel(ReminderChannel.REMINDERS.id)
            return channel == null || channel.importance != NotificationManager.IMPORTANCE_NONE
        }

    /** Whether it brings them to the minute. */
    val mayBeExact: Boolean
        get() = Build.VERSION.SDK_INT < Build.VERSION_CODES.S || clock.canScheduleExactAlarms()

    fun limits() = ReminderLimits(capacity = if (mayShow) MOST else 0u, exact = mayBeExact)

    /** Whether the phone took it. */
    fun set(alarm: Alarm): Boolean {
        val intent = alarm.intent(context, AlarmReceiver::class.java)
        val told = PendingIntent.getBroadcast(context, 0, intent, Alarm.FIXED)
        return try {
            if (alarm.exact && mayBeExact) {
                clock.setExactAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, alarm.at, told)
            } else {
                clock.setAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, alarm.at, told)
            }
            true
        } catch (_: SecurityException) {
            // The permission went in between.
            false
        } catch (_: IllegalStateException) {
            // It has too many already.
            false
        }
    }

    fun takeBack(id: String) = takeBack(Alarm.intent(context, AlarmReceiver::class.java, id))

    private fun takeBack(intent: Intent) {
        val how = PendingIntent.FLAG_NO_CREATE or PendingIntent.FLAG_IMMUTABLE
        PendingIntent.getBroadcast(context, 0, intent, how)?.let {
            clock.cancel(it)
            it.cancel()
        }
    }

    /**
     * Has the app look within about a day whether all is still set. Taking away the permission for exact alarms ends the app and
     * its exact alarms without a word to it: this one, which needs no permission, stays.
     */
    fun watch() {
        val told = PendingIntent.getBroadcast(context, 0, watching(), Alarm.FIXED)
        try {
            // Whatever the clock is set to meanwhile.
            val at = SystemClock.elapsedRealtime() + WATCH.inWholeMilliseconds
            clock.setAndAllowWhileIdle(AlarmManager.ELAPSED_REALTIME_WAKEUP, at, told)
        } catch (_: IllegalStateException) {
            // It has too many already.
        }
    }

    fun stopWatching() = takeBack(watching())

    private fun watching() = Intent(context, WatchReceiver::class.java)

    private companion object {
        val WATCH = 1.days

        /** Some phones take no more than 500 of one app. */
        const val MOST = 200u
    }
}
