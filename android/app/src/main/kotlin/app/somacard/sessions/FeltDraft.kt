// Mood and body before or after a session, being typed: a check-in of the day, begun from the one that was saved.

package app.somacard.sessions

import androidx.compose.runtime.toMutableStateList
import app.somacard.core.Answer
import app.somacard.core.CheckInRow
import app.somacard.core.NewAnswer
import app.somacard.core.NewCheckIn
import app.somacard.core.NewReading

class FeltDraft(saved: CheckInRow?) {
    private val marked = saved?.readings.orEmpty().map { NewReading(it.target, it.sensation.id, it.answer) }

    val mood = RatingsDraft(
        saved?.answers.orEmpty().mapNotNull { (item, answer) ->
            (answer as? Answer.Number)?.let { item to it.value }
        }.toMap(),
    )

    val readings = marked.toMutableStateList()

    /** What is new or different; nothing where nothing is. */
    fun checkIn(): NewCheckIn? = NewCheckIn(
        answers = mood.changed().map { (item, number) -> NewAnswer(item, Answer.Number(number)) },
        readings = readings.filter { it !in marked },
        unmark = marked.filter { was -> readings.none { it.isOf(was) } },
    ).takeIf { it != NewCheckIn() }

    private fun NewReading.isOf(other: NewReading) = target == other.target && sensation == other.sensation
}
