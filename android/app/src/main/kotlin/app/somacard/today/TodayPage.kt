// What stands on the first screen, from what is needed now to what can wait.

package app.somacard.today

import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.DayScreen
import app.somacard.core.Today
import app.somacard.navigation.Here
import app.somacard.parts.Block
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SideButton
import app.somacard.parts.Words
import app.somacard.parts.words
import app.somacard.parts.written
import app.somacard.sessions.SessionPlace

@Composable
fun TodayPage(today: Today, model: TodayModel, here: Here) = Page {
    if (today.discreet.hidden && !model.uncovered) {
        Words(stringResource(R.string.today_hidden))
        SideButton(stringResource(R.string.today_uncover)) { model.uncovered = true }
        return@Page
    }
    today.cannotWrite?.let { Block { Words(stringResource(it.words)) } }
    Heading(today.day.day.written())
    QuietLine(model.offered, here)
    MainButton(stringResource(R.string.check_in), enabled = today.cannotWrite == null) { here.go(CheckInPlace()) }
    Open(today, here)
    SoFar(today, here)
    if (today.day.checkIns.isNotEmpty()) {
        Heading(stringResource(R.string.today_check_ins))
        CheckInRows(today.day, here, model::delete)
    }
    Next(today, here)
}

/** Yesterday, where it is open: one quiet line. */
@Composable
private fun Open(today: Today, here: Here) {
    val day = today.yesterdayOpen ?: return
    GoRow(stringResource(R.string.today_yesterday_open), stringResource(R.string.today_yesterday_more)) {
        here.go(DayPlace(day))
    }
}

@Composable
private fun SoFar(today: Today, here: Here) {
    val day = today.day
    Heading(stringResource(R.string.today_so_far_heading))
    if (day.away) Words(stringResource(R.string.today_away))
    if (!day.filled) Quiet(stringResource(R.string.today_nothing_yet))
    Said(day)
    if (today.discreet.discreet) Quiet(stringResource(R.string.today_discreet))
    GoRow(stringResource(R.string.today_whole_day), stringResource(R.string.today_whole_day_more)) {
        here.go(DayPlace(day.day))
    }
    ChainsOffered(day, here)
}

/** What a day says, by kind, and its triggers, skills and notes. */
@Composable
fun Said(day: DayScreen) {
    day.items.forEach { lines ->
        lines.said().takeIf { it.isNotEmpty() }?.let { said ->
            Column {
                Quiet(lines.heading)
                Words(said)
            }
        }
    }
    if (day.triggers.isNotEmpty()) {
        Column {
            Quiet(stringResource(R.string.today_triggers))
            Words(day.triggers.joinToString(SEPARATOR))
        }
    }
    if (day.ticks.isNotEmpty()) {
        Column {
            Quiet(stringResource(R.string.today_skills_used))
            Words(day.ticks.joinToString(SEPARATOR) { it.label })
        }
    }
    day.notes.forEach { note ->
        Column {
            Quiet(stringResource(R.string.today_note_of_day))
            Words(note)
        }
    }
}

@Composable
private fun Next(today: Today, here: Here) {
    val next = today.nextSession ?: return
    Heading(stringResource(R.string.today_next_session))
    GoRow(next.title, next.beginsText) { here.go(SessionPlace(next.series, next.original, next.day)) }
}
