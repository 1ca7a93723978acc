// Which reminders were seen, done or put off, for as long as one that was missed may still be shown: the copy beside a locked
// diary does not say it. Ids alone are kept, with no word of what they are about.

package app.somacard.reminders

import android.content.Context
import android.content.SharedPreferences
import androidx.core.content.edit
import kotlin.time.Duration.Companion.hours

class Answered(private val kept: SharedPreferences) {
    /** What was answered longer ago came longer ago, too, and is shown by nobody. */
    fun note(id: String, now: Long) = kept.edit {
        kept.all.filterValues { it !is Long || it < now - LATE }.keys.forEach(::remove)
        putLong(id, now)
    }

    operator fun contains(id: String): Boolean = kept.contains(id)

    fun forget() = kept.edit { clear() }

    companion object {
        /** How late a reminder may be shown that came while the phone was off, in milliseconds. */
        val LATE = 2.hours.inWholeMilliseconds

        fun of(context: Context) = Answered(context.getSharedPreferences("answered", Context.MODE_PRIVATE))
    }
}
