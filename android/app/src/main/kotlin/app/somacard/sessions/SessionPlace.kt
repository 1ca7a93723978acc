// One session: when it is, what became of it, another time, another length, a note; and the way to what the person notes
// around it. It is named by the time it had at first, and keeps that name when it is moved.

package app.somacard.sessions

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Civil
import app.somacard.core.Day
import app.somacard.core.Outcome
import app.somacard.core.SeriesRow
import app.somacard.core.SessionChange
import app.somacard.core.SessionRow
import app.somacard.core.SessionsScreen
import app.somacard.core.VisitOf
import app.somacard.core.toLocalDate
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.ChoiceRow
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.Words

/** The session that the series gave the start [original]; [day] is where it is now, as far as who opens it knows. */
data class SessionPlace(val series: String, val original: Civil, val day: Day = original.day) : Place {
    override val title = R.string.sessions_one

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { SessionModel(this, this@SessionPlace) }
        Shown(model.screen, setOf("minutes")) { screen ->
            val row = model.rowOf(screen)
            if (row ==
                null
            ) {
                Page { Words(stringResource(R.string.refused_not_found)) }
            } else {
                AskBeforeLeaving(model.draft(row).isTouched, here)
                OneSession(model, screen, row, here)
            }
        }
    }
}

@Composable
private fun OneSession(model: SessionModel, screen: SessionsScreen, row: SessionRow, here: Here) = Page {
    Heading(row.title)
    Words(
        stringResource(R.string.sessions_and, row.beginsText, row.minutesText),
        row.clockText(here),
        row.movedText?.begun(),
    )
    val series = screen.series.find { it.id == row.series }
    series?.let { WithWhom(it, screen, here) }
    row.notes.forEach { Words(it) }
    val isDue = row.day.toLocalDate() <= screen.today.toLocalDate()
    if (isDue) Around(row, here)
    Became(model, row, isDue)
    OtherTime(model, row)
    OtherLength(model, row)
    OwnNote(model, row)
}

/** Whose session it is: the way to the series, which says with whom and where. */
@Composable
private fun WithWhom(series: SeriesRow, screen: SessionsScreen, here: Here) {
    val place = screen.places.find { it.id == series.place }
    val more = listOfNotNull(series.practitionerName, place?.name, place?.address).joinToString("\n")
    GoRow(stringResource(R.string.sessions_its_series), more.ifEmpty { null }) { here.go(SeriesPlace(series.id)) }
}

@Composable
private fun Around(row: SessionRow, here: Here) {
    val noted = row.visit
    val more = if (noted == null) R.string.sessions_visit_open else R.string.sessions_visit_noted
    GoRow(stringResource(R.string.sessions_visit), stringResource(more)) {
        here.go(
            if (noted ==
                null
            ) {
                VisitPlace(VisitOf.Session(row.series, row.original))
            } else {
                NotedVisitPlace(row.day, noted)
            },
        )
    }
}

@Composable
private fun Became(model: SessionModel, row: SessionRow, isDue: Boolean) {
    Heading(stringResource(R.string.sessions_became))
    Column(Modifier.selectableGroup()) {
        ChoiceRow(stringResource(R.string.sessions_planned), row.outcome == null) {
            if (row.outcome != null) model.change(SessionChange(plannedAgain = true))
        }
        OUTCOMES.filter { (outcome, _) -> isDue || outcome == Outcome.CANCELLED || outcome == row.outcome }
            .forEach { (outcome, words) ->
                ChoiceRow(stringResource(words), row.outcome == outcome) {
                    if (row.outcome != outcome) model.change(SessionChange(outcome = outcome))
                }
            }
    }
    if (!isDue) Quiet(stringResource(R.string.sessions_became_later))
}

private val OUTCOMES = listOf(
    Outcome.ATTENDED to R.string.sessions_attended,
    Outcome.MISSED to R.string.sessions_missed,
    Outcome.CANCELLED to R.string.sessions_cancelled,
)
