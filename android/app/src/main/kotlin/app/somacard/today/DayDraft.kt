// What is typed on a day's card before it is saved: only what was touched.

package app.somacard.today

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateMapOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.core.Answer
import app.somacard.core.Day
import app.somacard.core.DayItem
import app.somacard.core.DayScreen
import app.somacard.core.ItemKind
import app.somacard.core.MissingDay
import app.somacard.core.NewAnswer
import app.somacard.core.NewDay

class DayDraft {
    /** Answers that were touched, by item; nothing where the card's own answer is to go. */
    private val answers = mutableStateMapOf<String, Answer?>()
    var note by mutableStateOf<String?>(null)
    var away by mutableStateOf<Boolean?>(null)
    var inSession by mutableStateOf(false)
    var missing by mutableStateOf<MissingDay?>(null)

    /** Which blocks are open. */
    val open = mutableStateMapOf<String, Boolean>()

    /** What belongs to a day rather than to a moment is open; the moments' feelings are, while nothing is there yet. */
    fun isOpen(kind: ItemKind, day: DayScreen): Boolean =
        open[kind.name] ?: if (kind in OF_THE_DAY) true else !day.filled && (kind in OF_MOMENTS)

    fun isTouched(): Boolean = answers.isNotEmpty() || note != null || away != null || missing != null

    /** The answer as it was typed just now, else as it stands on the card. */
    fun answer(line: DayItem): Answer? = if (line.item.id in answers) answers[line.item.id] else line.typed

    fun setAnswer(line: DayItem, answer: Answer?) {
        val said = answer.takeUnless { it is Answer.Text && it.value.isEmpty() }
        if (said == line.typed) answers.remove(line.item.id) else answers[line.item.id] = said
    }

    /** The names under which the core refuses what has a field of its own here. */
    fun fields(day: DayScreen): Set<String> =
        day.items.flatMap { lines -> lines.items.map { it.item.id } }.toSet() + TEXTS

    fun newDay(day: Day) = NewDay(
        day = day,
        inSession = inSession,
        answers = answers.map { (item, answer) -> NewAnswer(item, answer) },
        note = note,
        away = away,
        missing = missing,
    )

    fun clear() {
        answers.clear()
        note = null
        away = null
        missing = null
    }

    companion object {
        const val NOTE = "note"
        const val IN_THE_WAY = "in-the-way"
        private val TEXTS = setOf(NOTE, IN_THE_WAY)
        private val OF_THE_DAY = setOf(ItemKind.MEDICATION, ItemKind.SLEEP, ItemKind.SKILL, ItemKind.QUESTION)
        private val OF_MOMENTS = setOf(ItemKind.URGE, ItemKind.EMOTION)
    }
}
