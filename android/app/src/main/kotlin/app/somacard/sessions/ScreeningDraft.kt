// Answers to the health questions, on the way through them.

package app.somacard.sessions

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateMapOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.R
import app.somacard.core.NewScreeningAnswer
import app.somacard.core.ScreeningAnswer
import app.somacard.core.ScreeningQuestion
import app.somacard.core.ScreeningScreen
import app.somacard.core.Tier
import app.somacard.navigation.Here

class ScreeningQuestionsModel(private val here: Here, private val all: Boolean) {
    val screening = ScreeningModel(here)
    val folds = Folds()
    val busy get() = screening.screen.busy
    private var typed: ScreeningDraft? = null

    fun draft(now: ScreeningScreen): ScreeningDraft =
        typed ?: ScreeningDraft(now.questions.filter { all || it.asked }).also { typed = it }

    fun answer(draft: ScreeningDraft, answer: ScreeningAnswer) {
        val question = draft.question ?: return
        draft.answer(question, answer)
        when {
            question.tier == Tier.NOW && answer.isSaid() -> save(draft)
            question.placed && answer.isSaid() -> draft.choosesPlaces = true
            else -> onward(draft)
        }
    }

    fun leaveOpen(draft: ScreeningDraft) {
        draft.question?.let(draft::leaveOpen)
        onward(draft)
    }

    fun placesChosen(draft: ScreeningDraft) = onward(draft)

    /** After the last one all that was answered is saved. */
    private fun onward(draft: ScreeningDraft) {
        draft.forth()
        if (draft.question == null && draft.isBegun) save(draft)
    }

    fun save(draft: ScreeningDraft) {
        val answers = draft.answers()
        screening.screen.act({ answerScreening(it, answers) }) {
            here.say(R.string.saved)
            here.back()
            null
        }
    }
}

private fun ScreeningAnswer.isSaid() = this == ScreeningAnswer.YES || this == ScreeningAnswer.UNSURE

class ScreeningDraft(private val questions: List<ScreeningQuestion>) {
    private val said = mutableStateMapOf<String, ScreeningAnswer>()
    private val places = mutableStateMapOf<String, Set<String>>()

    var at by mutableIntStateOf(0)
        private set

    /** The question is answered, and its places are being chosen. */
    var choosesPlaces by mutableStateOf(false)

    val count get() = questions.size
    val isBegun get() = said.isNotEmpty()

    /** The one being asked; none after the last. */
    val question get() = questions.getOrNull(at)

    fun answerTo(question: ScreeningQuestion): ScreeningAnswer? = said[question.id]

    fun placesOf(question: ScreeningQuestion): Set<String> = places[question.id].orEmpty()

    fun answer(question: ScreeningQuestion, answer: ScreeningAnswer) {
        said[question.id] = answer
        if (!answer.isSaid()) places.remove(question.id)
    }

    fun leaveOpen(question: ScreeningQuestion) {
        said.remove(question.id)
        places.remove(question.id)
    }

    fun turn(question: ScreeningQuestion, region: String) {
        val chosen = placesOf(question)
        places[question.id] = if (region in chosen) chosen - region else chosen + region
    }

    fun forth() {
        choosesPlaces = false
        at += 1
    }

    fun back() {
        choosesPlaces = false
        at -= 1
    }

    fun answers(): List<NewScreeningAnswer> =
        said.map { (question, answer) -> NewScreeningAnswer(question, answer, places[question].orEmpty().toList()) }
}
