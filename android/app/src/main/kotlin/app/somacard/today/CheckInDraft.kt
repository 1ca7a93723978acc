// What is typed in a check-in before it is saved: only what was touched, so that a correction leaves the rest as it is.

package app.somacard.today

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateListOf
import androidx.compose.runtime.mutableStateMapOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.body.MarkedBefore
import app.somacard.core.Answer
import app.somacard.core.CheckInForm
import app.somacard.core.CheckInRow
import app.somacard.core.ItemKind
import app.somacard.core.NewAnswer
import app.somacard.core.NewCheckIn
import app.somacard.core.NewReading
import app.somacard.core.SkillUsed

class CheckInDraft {
    /** Answers that were touched, by item. */
    val answers = mutableStateMapOf<String, Answer>()

    /** Skills that were touched, by id. */
    val skills = mutableStateMapOf<String, Int>()

    /** Trigger tags that were ticked or added. */
    val triggers = mutableStateListOf<String>()

    /** A tag that is being typed. */
    var newTrigger by mutableStateOf("")
    var triggerText by mutableStateOf<String?>(null)
    var note by mutableStateOf<String?>(null)
    var inSession by mutableStateOf(false)

    /** What is marked on the body; of a check-in that is corrected, also what was marked. */
    val readings = mutableStateListOf<NewReading>()

    /** Which blocks are open. */
    val open = mutableStateMapOf<String, Boolean>()
    private var begun = false
    private var marked = MarkedBefore(emptyList())

    /** Takes over what the check-in says that is corrected. */
    fun begin(editing: CheckInRow?) {
        if (begun) return
        begun = true
        marked = MarkedBefore(editing?.readings.orEmpty())
        readings += marked.readings
    }

    fun isOpen(kind: ItemKind): Boolean = open[kind.name] ?: (kind == ItemKind.URGE || kind == ItemKind.EMOTION)

    /** Something was touched that can be saved. */
    fun isTouched(): Boolean = answers.isNotEmpty() || skills.isNotEmpty() || triggers.isNotEmpty() ||
        listOf(triggerText, note, newTrigger).any { !it.isNullOrBlank() } || marked.isOtherThan(readings)

    /** The answer of an item: as it was typed, else as the check-in has it that is corrected. */
    fun answer(item: String, editing: CheckInRow?): Answer? =
        answers[item] ?: editing?.answers?.firstOrNull { it.item == item }?.answer

    fun setAnswer(item: String, answer: Answer?, editing: CheckInRow?) {
        val isNothing = answer == null || (answer is Answer.Text && answer.value.isBlank())
        val known = editing?.answers?.any { it.item == item } == true
        if (answer == null || (isNothing && !known)) answers.remove(item) else answers[item] = answer
    }

    /** Takes the tag that was typed among those chosen. */
    fun addTrigger() {
        newTrigger.trim().takeIf { it.isNotEmpty() && it !in triggers }?.let { triggers += it }
        newTrigger = ""
    }

    /** The names under which the core refuses what has a field of its own in this form. */
    fun fields(form: CheckInForm): Set<String> =
        form.items.flatMap { lines -> lines.items.map { it.item.id } }.toSet() + TEXTS

    fun checkIn(form: CheckInForm): NewCheckIn {
        val editing = form.editing
        val tag = newTrigger.trim().takeIf { it.isNotEmpty() && it !in triggers }
        return NewCheckIn(
            forDay = form.forDay.takeIf { editing == null },
            inSession = inSession,
            answers = answers.map { (item, answer) -> NewAnswer(item, answer) },
            readings = marked.changed(readings),
            unmark = marked.gone(readings),
            triggers = triggers + listOfNotNull(tag),
            triggerText = triggerText,
            skills = skills.map { (skill, number) -> SkillUsed(skill, number) },
            note = note,
        )
    }

    companion object {
        const val NOTE = "note"
        const val TRIGGER_TEXT = "trigger-text"
        const val TRIGGER = "trigger"
        private val TEXTS = setOf(NOTE, TRIGGER_TEXT, TRIGGER)
    }
}
