// What is being said of one place, until it is marked: sensations with a number each, or "numb or absent", or "prefer not to
// look"; on one side, on the other, or on both.

package app.somacard.body

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateMapOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.core.BodyAnswer
import app.somacard.core.NewReading

/** The word the core takes where a place is absent, or not looked at, and no sensation is named. */
const val ANY_SENSATION = "any"

/** What can be said of a place's side. */
enum class Sides { THIS, OTHER, BOTH }

class PlaceDraft(val target: String, private val other: String?, marked: List<NewReading>) {
    private val before = marked.filter { it.target == target }

    /** Whose note is shown; it stays with its sensation, as others' do that have one. */
    private val noted = before.find { it.note != null }

    /** By sensation; nothing as long as no number was chosen. */
    val numbers = mutableStateMapOf<String, Int?>().apply {
        before.forEach { one -> (one.answer as? BodyAnswer.Intensity)?.let { put(one.sensation, it.value.toInt()) } }
    }

    /** The answer without a number, if it is one. */
    var without by mutableStateOf(before.map { it.answer }.find { it !is BodyAnswer.Intensity })
        private set

    var sides by mutableStateOf(Sides.THIS)
    var note by mutableStateOf(noted?.note.orEmpty())
    private val begun = said()

    /** Something is other than it was when the place was opened. */
    val isTouched get() = said() != begun

    /** Whether something was marked here before. */
    val isMarked: Boolean get() = before.isNotEmpty()

    /** Nothing is missing. */
    val isWhole: Boolean
        get() = (without != null || numbers.isNotEmpty()) && numbers.values.all { it != null }

    fun toggle(sensation: String) {
        if (sensation in numbers) numbers.remove(sensation) else numbers[sensation] = null
        without = null
    }

    fun toggle(answer: BodyAnswer) {
        without = answer.takeIf { it != without }
        numbers.clear()
    }

    /** Puts it among [readings]: what was said of this place before is replaced, also where it was the wrong side. */
    fun mark(readings: MutableList<NewReading>) {
        readings.removeAll { it.target == target }
        val new = targets().flatMap(::readingsAt)
        readings.removeAll { old -> new.any { it.isAbout(old) } }
        readings.addAll(new)
    }

    fun unmark(readings: MutableList<NewReading>) {
        readings.removeAll { it.target == target }
    }

    private fun said() = listOf(numbers.toMap(), without, sides, note)

    private fun targets(): List<String> = when (sides) {
        Sides.THIS -> listOf(target)
        Sides.OTHER -> listOfNotNull(other)
        Sides.BOTH -> listOfNotNull(target, other)
    }

    private fun readingsAt(target: String): List<NewReading> {
        val felt = numbers.mapNotNull { (sensation, number) ->
            number?.let { NewReading(target, sensation, BodyAnswer.Intensity(it.toUByte())) }
        }
        val all = felt + listOfNotNull(without?.let { NewReading(target, ANY_SENSATION, it) })
        val shown = all.indexOfFirst { it.sensation == noted?.sensation }.coerceAtLeast(0)
        return all.mapIndexed { at, one ->
            if (at == shown) one.copy(note = noteText()) else one.copy(note = noteOf(one.sensation))
        }
    }

    /** An empty note takes one away that was there; without one before there is nothing to say. */
    private fun noteText(): String? = when {
        note == noted?.note -> note
        else -> note.trim().takeIf { it.isNotEmpty() || noted != null }
    }

    private fun noteOf(sensation: String): String? = before.find { it.sensation == sensation && it != noted }?.note
}
