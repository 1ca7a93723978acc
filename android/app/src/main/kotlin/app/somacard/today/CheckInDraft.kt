// What is typed in a check-in before it is saved: only what became different, so that a correction leaves the rest as it is.
// What was said can be taken back, there too.

package app.somacard.today

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateMapOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.runtime.toMutableStateList
import app.somacard.body.MarkedBefore
import app.somacard.core.Answer
import app.somacard.core.CheckInForm
import app.somacard.core.CheckInRow
import app.somacard.core.ItemKind
import app.somacard.core.NewAnswer
import app.somacard.core.NewCheckIn
import app.somacard.core.SkillUsed

/** Begun from what the check-in [was] that is corrected. */
class CheckInDraft(private val was: CheckInRow? = null) {
    /** Answers that were touched, by item; nothing where one is taken back. */
    private val answers = mutableStateMapOf<String, Answer?>()

    /** Skills that were touched, by id; nothing where one is taken back. */
    private val skills = mutableStateMapOf<String, Int?>()

    /** Trigger tags that are ticked; of a check-in that is corrected, also those that it has. */
    val triggers = was?.triggers.orEmpty().toMutableStateList()

    /** A tag that is being typed. */
    var newTrigger by mutableStateOf("")
    private var typedTriggerText by mutableStateOf<String?>(null)
    private var typedNote by mutableStateOf<String?>(null)
    var inSession by mutableStateOf(false)

    private val marked = MarkedBefore(was?.readings.orEmpty())

    /** What is marked on the body; of a check-in that is corrected, also what was marked. */
    val readings = marked.readings.toMutableStateList()

    /** Which blocks are open. */
    val open = mutableStateMapOf<String, Boolean>()

    fun isOpen(kind: ItemKind): Boolean = open[kind.name] ?: (kind == ItemKind.URGE || kind == ItemKind.EMOTION)

    /** Something is other than it was, and can be saved. */
    fun isTouched(): Boolean = answers.isNotEmpty() || skills.isNotEmpty() ||
        ticked() != was?.triggers.orEmpty().toSet() || listOf(newTriggerText(), newNote()).any { it != null } ||
        marked.isOtherThan(readings)

    /** The answer of an item: as it was typed, else as the check-in has it that is corrected. */
    fun answer(item: String): Answer? = if (item in answers) answers[item] else saidBefore(item)

    fun setAnswer(item: String, answer: Answer?) {
        val said = answer.takeUnless { it is Answer.Text && it.value.isBlank() }
        if (said == saidBefore(item)) answers.remove(item) else answers[item] = said
    }

    /** How far a skill came, likewise. */
    fun skill(id: String): Int? = if (id in skills) skills[id] else usedBefore(id)

    fun setSkill(id: String, number: Int?) {
        if (number == usedBefore(id)) skills.remove(id) else skills[id] = number
    }

    /** What set it off, in own words. */
    var triggerText: String
        get() = typedTriggerText ?: was?.triggerTexts.together()
        set(text) {
            typedTriggerText = text
        }

    var note: String
        get() = typedNote ?: was?.notes.together()
        set(text) {
            typedNote = text
        }

    /** Takes the tag that was typed among those chosen. */
    fun addTrigger() {
        newTrigger.trim().takeIf { it.isNotEmpty() && it !in triggers }?.let { triggers += it }
        newTrigger = ""
    }

    /** The names under which the core refuses what has a field of its own in this form. */
    fun fields(form: CheckInForm): Set<String> =
        form.items.flatMap { lines -> lines.items.map { it.item.id } }.toSet() + TEXTS

    /** What is new or different, or taken back. */
    fun checkIn(form: CheckInForm): NewCheckIn {
        val before = was?.triggers.orEmpty()
        return NewCheckIn(
            forDay = form.forDay.takeIf { was == null },
            inSession = inSession,
            answers = answers.map { (item, answer) -> NewAnswer(item, answer) },
            readings = marked.changed(readings),
            unmark = marked.gone(readings),
            triggers = (ticked() - before.toSet()).toList(),
            untrigger = before.filter { it !in ticked() },
            triggerText = newTriggerText(),
            skills = skills.mapNotNull { (skill, number) -> number?.let { SkillUsed(skill, it) } },
            unskill = skills.filterValues { it == null }.keys.toList(),
            note = newNote(),
        )
    }

    private fun saidBefore(item: String): Answer? = was?.answers?.firstOrNull { it.item == item }?.answer

    private fun usedBefore(skill: String): Int? = was?.skills?.firstOrNull { it.skill.id == skill }?.number

    /** With the one that is being typed. */
    private fun ticked(): Set<String> = (triggers + newTrigger.trim()).filter { it.isNotEmpty() }.toSet()

    private fun newTriggerText(): String? = changed(typedTriggerText, was?.triggerTexts.together())

    private fun newNote(): String? = changed(typedNote, was?.notes.together())

    /** Nothing where it is as before; blanks say nothing, and take away what was there. */
    private fun changed(typed: String?, before: String): String? =
        typed?.let { if (it.isBlank()) "" else it }?.takeIf { it != before }

    private fun List<String>?.together(): String = orEmpty().joinToString("\n")

    companion object {
        const val NOTE = "note"
        const val TRIGGER_TEXT = "trigger-text"
        const val TRIGGER = "trigger"
        private val TEXTS = setOf(NOTE, TRIGGER_TEXT, TRIGGER)
    }
}
