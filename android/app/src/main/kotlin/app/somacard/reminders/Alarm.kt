// A reminder as the phone is told it: its name, when, and the words that may be read without unlocking. It travels in the
// intent that the phone gives back when the time has come: no diary is opened to show it.

package app.somacard.reminders

import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.net.Uri
import app.somacard.core.LockScreenReminder

data class Alarm(
    /** The core's id: telling the phone again with it replaces what it knew. */
    val id: String,
    /** In milliseconds since 1970. */
    val at: Long,
    /** What the notification says. */
    val text: String,
    val kind: ReminderChannel = ReminderChannel.REMINDERS,
    /** Bring it to the minute; otherwise it may come some minutes late. */
    val exact: Boolean = false,
    /** Whether "done" and "later" mean something of it. */
    val canAct: Boolean = true,
) {
    /** The intent that carries it, to a receiver of this app. */
    fun intent(context: Context, to: Class<*>, act: String? = null): Intent = intent(context, to, id, act)
        .putExtra(AT, at)
        .putExtra(TEXT, text)
        .putExtra(KIND, kind.name)
        .putExtra(EXACT, exact)
        .putExtra(CAN_ACT, canAct)

    companion object {
        private const val SCHEME = "somacard"
        private const val AT = "at"
        private const val TEXT = "text"
        private const val KIND = "kind"
        private const val EXACT = "exact"
        private const val CAN_ACT = "act"

        /** Nobody but this app can change what is in such an intent. */
        const val FIXED = PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_UPDATE_CURRENT

        /** The intent of this id: the phone tells two of them apart by it. */
        fun intent(context: Context, to: Class<*>, id: String, act: String? = null): Intent =
            Intent(act, Uri.fromParts(SCHEME, id, null), context, to)

        /** The id in an intent; nothing when it is about no reminder. */
        fun idOf(intent: Intent?): String? = intent?.data?.takeIf { it.scheme == SCHEME }?.schemeSpecificPart

        fun of(intent: Intent): Alarm? {
            val id = idOf(intent) ?: return null
            val text = intent.getStringExtra(TEXT) ?: return null
            return Alarm(
                id,
                intent.getLongExtra(AT, 0),
                text,
                ReminderChannel.entries.find { it.name == intent.getStringExtra(KIND) } ?: ReminderChannel.REMINDERS,
                intent.getBooleanExtra(EXACT, false),
                intent.getBooleanExtra(CAN_ACT, true),
            )
        }
    }
}

/** One of the copy beside a locked diary. */
fun LockScreenReminder.alarm(exact: Boolean = false) = Alarm(id, at, text, ReminderChannel.of(kind), exact)
