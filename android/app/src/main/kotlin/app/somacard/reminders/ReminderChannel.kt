// The kinds of notifications, as the phone's settings list them: each can be made silent by itself.

package app.somacard.reminders

import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.content.Context
import androidx.annotation.StringRes
import app.somacard.R
import app.somacard.core.LockScreenKind

enum class ReminderChannel(val id: String, @param:StringRes val words: Int) {
    REMINDERS("reminders", R.string.reminders_channel),
    SESSIONS("sessions", R.string.reminders_channel_sessions),
    RUN_OUT("run-out", R.string.reminders_channel_run_out),
    ;

    companion object {
        fun of(kind: LockScreenKind): ReminderChannel = when (kind) {
            LockScreenKind.REMINDER -> REMINDERS
            LockScreenKind.SESSION -> SESSIONS
            LockScreenKind.RUN_OUT -> RUN_OUT
        }

        /** Tells the phone of them, in its language now; again and again does no harm. */
        fun tell(context: Context) {
            val channels = entries.map { kind ->
                NotificationChannel(kind.id, context.getString(kind.words), NotificationManager.IMPORTANCE_DEFAULT)
                    .apply { lockscreenVisibility = Notification.VISIBILITY_PRIVATE }
            }
            context.getSystemService(NotificationManager::class.java).createNotificationChannels(channels)
        }
    }
}
