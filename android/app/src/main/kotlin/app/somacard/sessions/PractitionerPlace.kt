// Somebody who treats the person: added, changed, called, taken off.

package app.somacard.sessions

import androidx.annotation.StringRes
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.input.KeyboardType
import app.somacard.R
import app.somacard.core.NewPractitioner
import app.somacard.core.PractitionerRow
import app.somacard.core.Role
import app.somacard.core.SessionsScreen
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.ChoiceRow
import app.somacard.parts.Field
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown
import app.somacard.parts.wrongAt

/** Who is known by this id; somebody new without. */
data class PractitionerPlace(val id: String? = null) : Place {
    override val title = if (id == null) R.string.sessions_add_practitioner else R.string.sessions_practitioner

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { PractitionerModel(this, id) }
        Shown(model.sessions.screen, setOf("name", "phone")) { screen ->
            val draft = model.draft(screen)
            val isTouched = draft.change() != NewPractitioner()
            val ready = draft.name.isNotBlank() && isTouched && !model.busy
            AskBeforeLeaving(isTouched, here)
            Page(bar = {
                SaveBar(enabled = ready) { model.save(draft) }
            }) {
                PractitionerFields(model, screen, draft, here)
                draft.of?.let { DeleteKnown(PERSON, it.name, !model.busy, model::delete) }
            }
        }
    }
}

@Composable
private fun PractitionerFields(
    model: PractitionerModel,
    screen: SessionsScreen,
    draft: PractitionerDraft,
    here: Here,
) {
    val refused = model.sessions.screen.refused
    Field(stringResource(R.string.sessions_name), draft.name, wrong = refused.wrongAt("name")) { draft.name = it }
    Heading(stringResource(R.string.sessions_role))
    Column(Modifier.selectableGroup()) {
        screen.roles.forEach { ChoiceRow(it.label.begun(), draft.role == it.role) { draft.role = it.role } }
    }
    Field(
        stringResource(R.string.sessions_phone),
        draft.phone,
        wrong = refused.wrongAt("phone"),
        keyboard = KeyboardType.Phone,
    ) { draft.phone = it }
    draft.of?.phone?.let { CallButton(it, here) }
    Field(stringResource(R.string.sessions_own_note), draft.note, lines = 3) { draft.note = it }
}

class PractitionerModel(private val here: Here, private val id: String?) {
    val sessions = SeriesModel(here)
    val busy get() = sessions.screen.busy
    private var typed: PractitionerDraft? = null

    fun draft(screen: SessionsScreen): PractitionerDraft =
        typed ?: PractitionerDraft(screen.practitioners.find { it.id == id }).also { typed = it }

    fun save(draft: PractitionerDraft) {
        val change = draft.change()
        if (id != null) {
            sessions.screen.act({ editPractitioner(it, id, change) }) { it.also { done() } }
        } else {
            sessions.screen.act({ addPractitioner(it, change) }) { it.sessions.also { done() } }
        }
    }

    fun delete() {
        val gone = id ?: return
        sessions.screen.act({ deletePractitioner(it, gone) }) { it.also { done(R.string.sessions_visit_deleted) } }
    }

    private fun done(@StringRes words: Int = R.string.saved) {
        here.say(words)
        here.back()
    }
}

class PractitionerDraft(val of: PractitionerRow?) {
    var name by mutableStateOf(of?.name.orEmpty())
    var role by mutableStateOf<Role?>(of?.role)
    var phone by mutableStateOf(of?.phone.orEmpty())
    var note by mutableStateOf(of?.notes.orEmpty().together())

    fun change() = NewPractitioner(
        name = changed(name, of?.name.orEmpty()),
        role = role.takeIf { it != of?.role },
        phone = changed(phone, of?.phone.orEmpty()),
        note = changed(note, of?.notes.orEmpty().together()),
    )
}
