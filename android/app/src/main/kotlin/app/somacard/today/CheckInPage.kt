// The form of a check-in: urges and feelings first, the rest behind its headings, saving always in reach.

package app.somacard.today

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.body.BodyReadings
import app.somacard.core.CheckInForm
import app.somacard.core.DayItems
import app.somacard.core.SomacardException
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.parts.Ask
import app.somacard.parts.Field
import app.somacard.parts.FoldedBlock
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SaveBar
import app.somacard.parts.SideButton
import app.somacard.parts.TickRow
import app.somacard.parts.written

@Composable
fun CheckInPage(form: CheckInForm, model: CheckInModel, here: Here) {
    val draft = model.draft(form)
    val refused = model.form.refused
    LaunchedEffect(refused) { draft.openAt(refused, form) }
    AskBeforeLeaving(draft.isTouched(), here)
    Page(bar = { SaveBar(enabled = draft.isTouched() && !model.form.busy) { model.save(form) } }) {
        form.about()?.let { Quiet(it) }
        form.items.forEach { lines -> Kind(lines, form, draft, refused) }
        Body(form, draft, here)
        Triggers(form, draft, refused)
        SkillsUsed(form, draft)
        InOwnWords(form, draft, refused)
        form.editing?.let { DeleteButton(model, it.id) }
    }
}

/** Whose day it is, where it isn't plain: a day before, or a correction. */
@Composable
private fun CheckInForm.about(): String? {
    val was = editing
    return when {
        was != null -> stringResource(R.string.today_check_in_of, forDay.written(), was.time())
        items.isEmpty() -> stringResource(R.string.today_nothing_asked)
        else -> stringResource(R.string.today_for_day, forDay.written())
    }
}

@Composable
private fun Kind(lines: DayItems, form: CheckInForm, draft: CheckInDraft, refused: SomacardException?) {
    val said = lines.said { draft.answer(it.item.id) }
    FoldedBlock(lines.heading, draft.isOpen(lines.kind), said, onFold = { draft.open[lines.kind.name] = it }) {
        lines.items.forEachIndexed { at, line ->
            ItemAnswer(
                item = line.item,
                answer = draft.answer(line.item.id),
                before = line.value.takeIf { form.editing == null },
                ends = lines.items.getOrNull(at - 1)?.item?.scale != line.item.scale,
                refused = refused,
            ) { draft.setAnswer(line.item.id, it) }
        }
    }
}

@Composable
private fun Body(form: CheckInForm, draft: CheckInDraft, here: Here) {
    val count = draft.readings.size
    val short = if (count == 0) null else stringResource(R.string.today_places, count)
    FoldedBlock(stringResource(R.string.body), draft.open[BODY] == true, short, onFold = { draft.open[BODY] = it }) {
        BodyReadings(here, form.sensations, draft.readings, form.showsIntimate)
    }
}

@Composable
private fun InOwnWords(form: CheckInForm, draft: CheckInDraft, refused: SomacardException?) {
    Field(stringResource(R.string.today_note), draft.note, refused.tooLong(CheckInDraft.NOTE), lines = 3) {
        draft.note = it
    }
    if (form.editing == null) {
        TickRow(
            stringResource(R.string.today_in_session),
            draft.inSession,
            stringResource(R.string.today_in_session_more),
        ) { draft.inSession = it }
    }
}

@Composable
private fun DeleteButton(model: CheckInModel, id: String) {
    var asking by remember { mutableStateOf(false) }
    SideButton(stringResource(R.string.today_delete_check_in)) { asking = true }
    if (asking) {
        AskToDelete({ asking = false }) {
            asking = false
            model.delete(id)
        }
    }
}

@Composable
fun AskToDelete(onNo: () -> Unit, onYes: () -> Unit) = Ask(
    stringResource(R.string.today_delete_title),
    stringResource(R.string.today_delete_text),
    stringResource(R.string.today_delete_check_in),
    onNo,
    onYes,
)

/** What is wrong with a text of this field. */
@Composable
fun SomacardException?.tooLong(field: String): String? =
    if (this is SomacardException.Invalid && this.field == field) stringResource(R.string.today_wrong_text) else null

/** Opens the block in which something was refused. */
private fun CheckInDraft.openAt(refused: SomacardException?, form: CheckInForm) {
    val field = (refused as? SomacardException.Invalid)?.field ?: return
    form.items.firstOrNull { lines -> lines.items.any { it.item.id == field } }?.let { open[it.kind.name] = true }
    if (field == CheckInDraft.TRIGGER || field == CheckInDraft.TRIGGER_TEXT) open[TRIGGERS] = true
}

private const val BODY = "body"
internal const val TRIGGERS = "triggers"
internal const val SKILLS = "skills"
