// Sessions being added, one or a series; and what is said of a series, being changed.

package app.somacard.sessions

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.SessionsScreen
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.ChoiceRow
import app.somacard.parts.Field
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown
import app.somacard.parts.SmallButton
import app.somacard.parts.wrongAt

/** Of the series to change; of a new one without. */
data class SeriesFormPlace(val series: String? = null) : Place {
    override val title = if (series == null) R.string.sessions_add else R.string.sessions_edit_series

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { SeriesFormModel(this, series) }
        Shown(model.sessions.screen, HOURS_FIELDS + "title") { screen ->
            val draft = model.draft(screen)
            AskBeforeLeaving(draft.isTouched, here)
            Page(bar = { SaveBar(enabled = draft.isReady() && !model.busy) { model.save(draft) } }) {
                if (series == null) NewSeriesFields(model, screen, draft)
                Quiet(stringResource(R.string.sessions_about))
                AboutFields(model, screen, draft, here)
            }
        }
    }
}

@Composable
private fun NewSeriesFields(model: SeriesFormModel, screen: SessionsScreen, draft: SeriesDraft) {
    Quiet(stringResource(R.string.sessions_enough))
    Heading(stringResource(R.string.sessions_kind))
    Column(Modifier.selectableGroup()) {
        screen.kinds.forEach { kind -> ChoiceRow(kind.label, draft.kind == kind.kind) { draft.kind = kind.kind } }
    }
    Heading(stringResource(R.string.sessions_first))
    HoursFields(draft.hours, model.sessions.screen.refused)
}

@Composable
private fun AboutFields(model: SeriesFormModel, screen: SessionsScreen, draft: SeriesDraft, here: Here) {
    val refused = model.sessions.screen.refused
    Field(stringResource(R.string.sessions_own_title), draft.title, wrong = refused.wrongAt("title")) {
        draft.title = it
    }
    Heading(stringResource(R.string.sessions_with_whom))
    OneOf(screen.practitioners.map { it.id to it.name }, draft.practitioner) { draft.practitioner = it }
    SmallButton(stringResource(R.string.sessions_add_practitioner)) { here.go(PractitionerPlace()) }
    Heading(stringResource(R.string.sessions_where))
    OneOf(screen.places.map { it.id to it.name }, draft.place) { draft.place = it }
    SmallButton(stringResource(R.string.sessions_add_place)) { here.go(WherePlace()) }
    Field(stringResource(R.string.sessions_own_note), draft.note, lines = 3) { draft.note = it }
}

/** One of these by its id, or none of them: an empty id. */
@Composable
private fun OneOf(all: List<Pair<String, String>>, chosen: String, onChoose: (String) -> Unit) {
    Column(Modifier.selectableGroup()) {
        all.forEach { (id, name) -> ChoiceRow(name, id == chosen) { onChoose(id) } }
        if (all.isNotEmpty()) {
            ChoiceRow(stringResource(R.string.sessions_nothing_said), chosen.isEmpty()) {
                onChoose("")
            }
        }
    }
}
