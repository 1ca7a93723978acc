// The health questions, one after the other. Any may be left open. An answer that means medical help is saved at once, and
// what to do is shown before anything else is asked.

package app.somacard.sessions

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.somacard.R
import app.somacard.body.figure
import app.somacard.core.ScreeningQuestion
import app.somacard.core.ScreeningScreen
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Heading
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.SmallButton
import app.somacard.parts.TickRow

/** [all] of them, or those that are to be asked now. */
data class ScreeningQuestionsPlace(val all: Boolean) : Place {
    override val title = R.string.sessions_screening

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { ScreeningQuestionsModel(this, all) }
        Shown(model.screening.screen) { now ->
            val draft = model.draft(now)
            val question = draft.question
            AskBeforeLeaving(draft.isBegun, here)
            Page(bar = { if (draft.choosesPlaces) NextBar(model, draft) }) {
                when {
                    question == null -> AllAsked(model, draft)
                    draft.choosesPlaces -> WhichPlaces(model, now, draft, question, here)
                    else -> OneQuestion(model, now, draft, question)
                }
            }
        }
    }
}

@Composable
private fun OneQuestion(
    model: ScreeningQuestionsModel,
    now: ScreeningScreen,
    draft: ScreeningDraft,
    question: ScreeningQuestion,
) {
    Asked(draft, question)
    if (question.carried) Quiet(stringResource(R.string.sessions_carried))
    now.answers.forEach { choice ->
        val words = choice.label.begun()
        val said = draft.answerTo(question) == choice.answer
        SideButton(if (said) stringResource(R.string.sessions_answer_said, words) else words, !model.busy) {
            model.answer(draft, choice.answer)
        }
    }
    SmallButton(stringResource(R.string.sessions_leave_open), !model.busy) { model.leaveOpen(draft) }
    Around(model, draft)
}

@Composable
private fun Asked(draft: ScreeningDraft, question: ScreeningQuestion) {
    Quiet(stringResource(R.string.sessions_question_of, draft.at + 1, draft.count))
    Heading(question.text, Modifier.semantics { liveRegion = LiveRegionMode.Polite })
}

@Composable
private fun WhichPlaces(
    model: ScreeningQuestionsModel,
    now: ScreeningScreen,
    draft: ScreeningDraft,
    question: ScreeningQuestion,
    here: Here,
) {
    Asked(draft, question)
    Quiet(stringResource(R.string.sessions_which_places))
    val figure = here.figure() ?: return
    val chosen = draft.placesOf(question)
    val may = now.regions.associate { it.id to it.label }
    PlacesByPart(figure, model.folds, { places -> counted(places.count { it.region.id in chosen }) }) { place ->
        may[place.region.id]?.let { label ->
            TickRow(label.begun(), place.region.id in chosen) { draft.turn(question, place.region.id) }
        }
    }
}

@Composable
private fun counted(count: Int): String? = count.takeIf { it > 0 }?.let { stringResource(R.string.sessions_chosen, it) }

@Composable
private fun NextBar(model: ScreeningQuestionsModel, draft: ScreeningDraft) =
    SaveBar(stringResource(R.string.sessions_on), !model.busy) { model.placesChosen(draft) }

/** A step back, and stopping here with what was answered. */
@Composable
private fun Around(model: ScreeningQuestionsModel, draft: ScreeningDraft) {
    if (draft.at > 0) SmallButton(stringResource(R.string.sessions_question_before)) { draft.back() }
    if (draft.isBegun) SmallButton(stringResource(R.string.sessions_save_so_far), !model.busy) { model.save(draft) }
}

@Composable
private fun AllAsked(model: ScreeningQuestionsModel, draft: ScreeningDraft) {
    Heading(stringResource(R.string.sessions_all_asked))
    if (draft.isBegun) MainButton(stringResource(R.string.save), !model.busy) { model.save(draft) }
    SmallButton(stringResource(R.string.sessions_question_before)) { draft.back() }
}
