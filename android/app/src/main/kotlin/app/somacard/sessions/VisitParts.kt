// The parts of what is noted around a session, in the words of the core.

package app.somacard.sessions

import androidx.annotation.StringRes
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.body.BodyReadings
import app.somacard.core.ItemKind
import app.somacard.core.Named
import app.somacard.core.ScaleKind
import app.somacard.core.VisitForm
import app.somacard.navigation.Here
import app.somacard.parts.ChoiceRow
import app.somacard.parts.Field
import app.somacard.parts.Heading
import app.somacard.parts.Quiet
import app.somacard.parts.Scale
import app.somacard.parts.TickRow

/** On coming: its numbers, mood, body. */
@Composable
fun Before(model: VisitModel, form: VisitForm, draft: VisitDraft, here: Here) {
    Heading(form.questions.before)
    Mood("mood-before", R.string.sessions_mood_before, model, form, draft.before)
    Body("body-before", R.string.sessions_body_before, model, form, draft.before, here)
    Numbers("coming", model, form.questions.comingBefore, form.questions.coming, TO_FIVE, draft.coming)
}

/** On leaving: the same, how it was between us, the boundary, homework, a note. */
@Composable
fun After(model: VisitModel, form: VisitForm, draft: VisitDraft, here: Here) {
    Heading(form.questions.after)
    Mood("mood-after", R.string.sessions_mood_after, model, form, draft.after)
    Body("body-after", R.string.sessions_body_after, model, form, draft.after, here)
    Numbers("leaving", model, form.questions.comingAfter, form.questions.coming, TO_FIVE, draft.leaving)
    if (form.withTouch) BoundaryQuestion(model, form, draft)
    Relationship(model, form, draft)
    Homework(model, form, draft)
    Fold(model.folds, "note", stringResource(R.string.sessions_note), draft.note.ifBlank { null }) {
        Field(stringResource(R.string.sessions_own_note), draft.note, lines = 3) { draft.note = it }
    }
}

/** Asked on the day after, or later. */
@Composable
fun NextDay(model: VisitModel, form: VisitForm, draft: VisitDraft) {
    Heading(stringResource(R.string.sessions_later))
    Numbers("next-day", model, form.questions.nextDayTitle, form.questions.nextDay, TO_FIVE, draft.nextDay)
}

private val TO_FIVE = 0..5
private val TO_TEN = 0..10

@Composable
private fun Numbers(
    name: String,
    model: VisitModel,
    words: String,
    asked: List<Named>,
    numbers: IntProgression,
    draft: RatingsDraft,
) = Fold(model.folds, name, words, answered(draft.size)) {
    asked.forEach { one -> Scale(one.label, numbers, draft[one.id]) { draft.answer(one.id, it) } }
}

@Composable
private fun answered(count: Int): String? =
    count.takeIf { it > 0 }?.let { stringResource(R.string.sessions_answered, it) }

/** The card's feelings, each with its numbers. */
@Composable
private fun Mood(name: String, @StringRes words: Int, model: VisitModel, form: VisitForm, draft: FeltDraft) =
    Fold(model.folds, name, stringResource(words), answered(draft.mood.size)) {
        form.checkIn.items.filter { it.kind in MOOD }.forEach { day ->
            val items = day.items.map { it.item }.filter { it.scale.kind == ScaleKind.PEAK }
            if (items.isNotEmpty()) Heading(day.heading)
            items.forEach { item ->
                val numbers = (item.scale.min ?: 0)..(item.scale.max ?: 5)
                Scale(item.label, numbers, draft.mood[item.id], low = item.scale.low, high = item.scale.high) {
                    draft.mood.answer(item.id, it)
                }
            }
        }
    }

/** Urges are among what is rated on coming and leaving. */
private val MOOD = setOf(ItemKind.EMOTION, ItemKind.QUESTION)

@Composable
private fun Body(
    name: String,
    @StringRes words: Int,
    model: VisitModel,
    form: VisitForm,
    draft: FeltDraft,
    here: Here,
) = Fold(model.folds, name, stringResource(words), marked(draft.readings.size)) {
    BodyReadings(here, form.checkIn.sensations, draft.readings, form.checkIn.showsIntimate)
}

@Composable
private fun marked(count: Int): String? = count.takeIf { it > 0 }?.let { stringResource(R.string.sessions_marked, it) }

@Composable
private fun Relationship(model: VisitModel, form: VisitForm, draft: VisitDraft) =
    Fold(model.folds, "relationship", form.questions.relationshipTitle, answered(draft.relationship.size)) {
        Quiet(form.questions.relationshipWhy)
        form.questions.relationship.forEach { one ->
            Scale(one.label, TO_TEN, draft.relationship[one.id]) { draft.relationship.answer(one.id, it) }
        }
        val words = if (form.withTouch) R.string.sessions_show_rated_touch else R.string.sessions_show_rated
        TickRow(stringResource(words), draft.shownToRated, stringResource(R.string.sessions_show_rated_more)) {
            draft.shownToRated = it
        }
    }

@Composable
private fun BoundaryQuestion(model: VisitModel, form: VisitForm, draft: VisitDraft) {
    val said = form.questions.boundary.find { it.answer == draft.boundary }
    Fold(model.folds, "boundary", form.questions.boundaryQuestion, said?.label?.begun()) {
        Column(Modifier.selectableGroup()) {
            form.questions.boundary.forEach { choice ->
                ChoiceRow(choice.label.begun(), draft.boundary == choice.answer) { draft.answer(choice.answer) }
            }
        }
        Quiet(stringResource(R.string.sessions_boundary_private))
    }
}

@Composable
private fun Homework(model: VisitModel, form: VisitForm, draft: VisitDraft) =
    Fold(model.folds, "homework", form.questions.homeworkTitle, draft.homework.ifBlank { null }) {
        Field(stringResource(R.string.sessions_homework), draft.homework, lines = 2) { draft.homework = it }
        TickRow(stringResource(R.string.sessions_homework_done), draft.homeworkDone) { draft.homeworkDone = it }
    }
