// What is known and typed of one session.

package app.somacard.sessions

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.Civil
import app.somacard.core.Day
import app.somacard.core.SessionChange
import app.somacard.core.SessionRow
import app.somacard.core.SessionsScreen
import app.somacard.core.ShownDays
import app.somacard.core.toCivil
import app.somacard.core.toDay
import app.somacard.core.toLocalDate
import app.somacard.core.toLocalDateTime
import app.somacard.navigation.Here

/** A session is looked for in the sessions around the days where it was: it may have been moved on another device. */
private const val WEEKS_BEFORE = 4L
private const val WEEKS_AFTER = 26L

class SessionModel(private val here: Here, private val of: SessionPlace) {
    private var days = around(of.original.day, of.day)

    val folds = Folds()

    val screen = here.screen(Area.SESSIONS, revision = SessionsScreen::revision) { sessions(it, days) }

    private var typed: SessionDraft? = null

    fun rowOf(screen: SessionsScreen): SessionRow? =
        screen.sessions.find { it.series == of.series && it.original == of.original }

    /** What is being typed, begun from what the session is. */
    fun draft(row: SessionRow): SessionDraft = typed ?: SessionDraft(row).also { typed = it }

    fun change(change: SessionChange) {
        val to = change.movedTo?.day ?: of.original.day
        val newDays = around(of.original.day, of.day, to)
        screen.act({ editSession(it, of.series, of.original, change, newDays) }) {
            days = newDays
            rowOf(it)?.let { row -> typed?.renew(row, change) }
            here.say(R.string.saved)
            it
        }
    }
}

/** What is typed of a session: when it is, how long, a note. */
class SessionDraft(row: SessionRow) {
    private var of by mutableStateOf(row)

    var day by mutableStateOf(row.begins.day)
    var time by mutableStateOf(row.begins.toLocalDateTime().toLocalTime())
    var minutes by mutableStateOf(row.minutes.toString())
    var note by mutableStateOf(row.notes.together())

    /** Another time, where it was changed. */
    val movedTo: Civil?
        get() = day.toLocalDate().atTime(time).takeIf { it != of.begins.toLocalDateTime() }?.toCivil()

    val newNote get() = changed(note, of.notes.together())

    val isTouched get() = movedTo != null || newNote != null || minutes != of.minutes.toString()

    /** After [saved], what the session is now: what is still being typed of the rest stays. */
    fun renew(row: SessionRow, saved: SessionChange) {
        if (saved.movedTo != null || saved.movedBack || movedTo == null) {
            day = row.begins.day
            time = row.begins.toLocalDateTime().toLocalTime()
        }
        if (saved.minutes != null || saved.usualMinutes || minutes == of.minutes.toString()) {
            minutes = row.minutes.toString()
        }
        if (saved.note != null || newNote == null) note = row.notes.together()
        of = row
    }
}

private fun around(vararg days: Day): ShownDays {
    val dates = days.map { it.toLocalDate() }
    return ShownDays(dates.min().minusWeeks(WEEKS_BEFORE).toDay(), dates.max().plusWeeks(WEEKS_AFTER).toDay())
}
