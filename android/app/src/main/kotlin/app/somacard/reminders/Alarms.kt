// The phone's alarm clock: what it allows, setting and taking back. An alarm is named by the reminder's id.

package app.somacard.reminders

import android.app.AlarmManager
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Context
import android.os.Build
import app.somacard.core.ReminderLimits

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

    fun takeBack(id: String) {
        val intent = Alarm.intent(context, AlarmReceiver::class.java, id)
        val how = PendingIntent.FLAG_NO_CREATE or PendingIntent.FLAG_IMMUTABLE
        PendingIntent.getBroadcast(context, 0, intent, how)?.let {
            clock.cancel(it)
            it.cancel()
        }
    }

    private companion object {
        /** Some phones take no more than 500 of one app. */
        const val MOST = 200u
    }
}
