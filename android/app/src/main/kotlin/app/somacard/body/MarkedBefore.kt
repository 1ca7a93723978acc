// What was marked on the body before it is corrected, so that only what became different is sent.

package app.somacard.body

import app.somacard.core.NewReading
import app.somacard.core.ReadingRow

class MarkedBefore(rows: List<ReadingRow>) {
    val readings = rows.map {
        NewReading(it.target, it.sensation.id, it.answer, it.notes.joinToString("\n").ifEmpty { null })
    }

    /** Whether [now] says something else, in whatever order. */
    fun isOtherThan(now: List<NewReading>): Boolean = now.toSet() != readings.toSet()

    /** What of [now] is new or different. A note goes along where it is another one; an empty one takes it away. */
    fun changed(now: List<NewReading>): List<NewReading> = now.filter { it !in readings }.map { new ->
        val before = readings.find { it.isAbout(new) }?.note
        new.copy(note = if (new.note == before) null else new.note.orEmpty())
    }

    /** What was marked and is not in [now] any more. */
    fun gone(now: List<NewReading>): List<NewReading> = readings.filter { was -> now.none { it.isAbout(was) } }
}

/** Whether it is of the same place and sensation: there is at most one. */
fun NewReading.isAbout(other: NewReading): Boolean = target == other.target && sensation == other.sensation
