// A place where sessions are: added, changed, taken off.

package app.somacard.sessions

import androidx.annotation.StringRes
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.NewPlace
import app.somacard.core.PlaceRow
import app.somacard.core.SessionsScreen
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Field
import app.somacard.parts.Page
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown
import app.somacard.parts.wrongAt

/** The place known by this id; a new one without. */
data class WherePlace(val id: String? = null) : Place {
    override val title = if (id == null) R.string.sessions_add_place else R.string.sessions_place

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { WhereModel(this, id) }
        Shown(model.sessions.screen, setOf("name", "address")) { screen ->
            val draft = model.draft(screen)
            val refused = model.sessions.screen.refused
            val isTouched = draft.change() != NewPlace()
            val ready = draft.name.isNotBlank() && isTouched && !model.sessions.screen.busy
            AskBeforeLeaving(isTouched, here)
            Page(bar = { SaveBar(enabled = ready) { model.save(draft) } }) {
                Field(stringResource(R.string.sessions_name), draft.name, wrong = refused.wrongAt("name")) {
                    draft.name = it
                }
                Field(stringResource(R.string.sessions_address), draft.address, wrong = refused.wrongAt("address")) {
                    draft.address = it
                }
                Field(stringResource(R.string.sessions_own_note), draft.note, lines = 3) { draft.note = it }
                draft.of?.let { DeleteKnown(PLACE, it.name, !model.sessions.screen.busy, model::delete) }
            }
        }
    }
}

class WhereModel(private val here: Here, private val id: String?) {
    val sessions = SeriesModel(here)
    private var typed: WhereDraft? = null

    fun draft(screen: SessionsScreen): WhereDraft =
        typed ?: WhereDraft(screen.places.find { it.id == id }).also { typed = it }

    fun save(draft: WhereDraft) {
        val change = draft.change()
        if (id != null) {
            sessions.screen.act({ editPlace(it, id, change) }) { it.also { done() } }
        } else {
            sessions.screen.act({ addPlace(it, change) }) { it.sessions.also { done() } }
        }
    }

    fun delete() {
        val gone = id ?: return
        sessions.screen.act({ deletePlace(it, gone) }) { it.also { done(R.string.sessions_visit_deleted) } }
    }

    private fun done(@StringRes words: Int = R.string.saved) {
        here.say(words)
        here.back()
    }
}

class WhereDraft(val of: PlaceRow?) {
    var name by mutableStateOf(of?.name.orEmpty())
    var address by mutableStateOf(of?.address.orEmpty())
    var note by mutableStateOf(of?.notes.orEmpty().together())

    fun change() = NewPlace(
        name = changed(name, of?.name.orEmpty()),
        address = changed(address, of?.address.orEmpty()),
        note = changed(note, of?.notes.orEmpty().together()),
    )
}
