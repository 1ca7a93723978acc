// What a reminder looks like: the words that may be read without unlocking, and "done" and "later", which need no diary. Where
// the phone hides what is private even of that, the most private words stand.

package app.somacard.reminders

import android.app.Notification
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Context
import androidx.annotation.StringRes
import app.somacard.MainActivity
import app.somacard.R

class Notices(private val context: Context) {
    private val manager = context.getSystemService(NotificationManager::class.java)

    /** [mostPrivate] is shown where the phone hides private words; nothing where none is known. */
    fun show(alarm: Alarm, mostPrivate: String?) {
        ReminderChannel.tell(context)
        val hidden = mostPrivate?.let { plain(alarm.kind, it).build() }
        val notice = plain(alarm.kind, alarm.text)
            .setWhen(alarm.at)
            .setShowWhen(true)
            .setVisibility(Notification.VISIBILITY_PRIVATE)
            .setPublicVersion(hidden)
            .setContentIntent(opening(alarm.id))
        if (alarm.canAct && alarm.kind != ReminderChannel.RUN_OUT) {
            notice.addAction(action(alarm, R.string.reminders_done, ActReceiver.DONE))
            notice.addAction(action(alarm, R.string.reminders_later, ActReceiver.LATER))
        }
        manager.notify(alarm.id, 0, notice.build())
    }

    /** Says that the person has to open the app for reminders to come right. */
    fun say(@StringRes words: Int) {
        ReminderChannel.tell(context)
        val notice = plain(ReminderChannel.RUN_OUT, context.getString(words)).setContentIntent(opening(OPEN_ME))
        manager.notify(OPEN_ME, 0, notice.build())
    }

    fun takeAllAway() = manager.cancelAll()

    fun takeAway(id: String) = manager.cancel(id, 0)

    private fun plain(kind: ReminderChannel, text: String) = Notification.Builder(context, kind.id)
        .setSmallIcon(R.drawable.ic_notice)
        .setContentText(text)
        .setStyle(Notification.BigTextStyle().bigText(text))
        .setCategory(Notification.CATEGORY_REMINDER)
        .setAutoCancel(true)

    private fun opening(id: String): PendingIntent =
        PendingIntent.getActivity(context, 0, Alarm.intent(context, MainActivity::class.java, id), Alarm.FIXED)

    private fun action(alarm: Alarm, @StringRes words: Int, act: String): Notification.Action {
        val intent = alarm.intent(context, ActReceiver::class.java, act)
        val told = PendingIntent.getBroadcast(context, 0, intent, Alarm.FIXED)
        return Notification.Action.Builder(null, context.getString(words), told).build()
    }

    private companion object {
        const val OPEN_ME = "open-me"
    }
}
