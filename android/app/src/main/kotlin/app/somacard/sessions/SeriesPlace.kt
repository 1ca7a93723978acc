// One series: with whom and where, its hours, its pauses; and what can be done with it. No reason is asked for anything.

package app.somacard.sessions

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.SeriesRow
import app.somacard.core.SessionsScreen
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.Words
import app.somacard.parts.short

data class SeriesPlace(val series: String) : Place {
    override val title = R.string.sessions_one_series

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { SeriesModel(this) }
        Shown(model.screen) { screen ->
            val row = screen.series.find { it.id == series }
            Page {
                if (row ==
                    null
                ) {
                    Words(stringResource(R.string.refused_not_found))
                } else {
                    OneSeries(model, screen, row, here)
                }
            }
        }
    }
}

@Composable
private fun OneSeries(model: SeriesModel, screen: SessionsScreen, row: SeriesRow, here: Here) {
    Heading(row.title)
    if (row.label != row.title) Quiet(row.label)
    People(screen, row, here)
    row.notes.forEach { Words(it) }
    Hours(row, here)
    if (row.resumable) Resume(model, row, here)
    SideButton(stringResource(R.string.sessions_change_hours)) { here.go(HoursPlace(row.id)) }
    SideButton(stringResource(R.string.sessions_edit_series)) { here.go(SeriesFormPlace(row.id)) }
    SideButton(stringResource(R.string.sessions_pause_or_end)) { here.go(RestPlace(row.id)) }
}

/** What rests goes on; what is to rest later need not. */
@Composable
private fun Resume(model: SeriesModel, row: SeriesRow, here: Here) {
    val resume = {
        model.screen.act({ resumeSeries(it, row.id) }) { it.also { here.say(R.string.saved) } }
        Unit
    }
    if (row.rests) {
        MainButton(stringResource(R.string.sessions_resume), !model.screen.busy, onPress = resume)
    } else {
        SideButton(stringResource(R.string.sessions_let_go_on), !model.screen.busy, onPress = resume)
    }
}

@Composable
private fun People(screen: SessionsScreen, row: SeriesRow, here: Here) {
    screen.practitioners.find { it.id == row.practitioner }?.let { who ->
        GoRow(who.name, listOfNotNull(who.label.begun(), who.phone).joinToString("\n")) {
            here.go(PractitionerPlace(who.id))
        }
    }
    screen.places.find { it.id == row.place }?.let { where ->
        GoRow(where.name, where.address) { here.go(WherePlace(where.id)) }
    }
}

@Composable
private fun Hours(row: SeriesRow, here: Here) {
    Heading(stringResource(R.string.sessions_hours))
    row.hours.forEach { hours ->
        Words(hours.text.begun())
        if (hours.zone != here.phone.clock().zone.id) Quiet(stringResource(R.string.sessions_on_clock, hours.zone))
        if (row.hours.size > 1) Quiet(stringResource(R.string.sessions_from_day, hours.from.short()))
    }
    row.pauses.forEach { Words(it.text.begun()) }
    row.endedText?.let { Words(it.begun()) }
}
