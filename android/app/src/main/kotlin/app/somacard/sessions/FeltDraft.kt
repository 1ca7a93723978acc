// Mood and body before or after a session, being typed: a check-in of the day, begun from the one that was saved.

package app.somacard.sessions

import androidx.compose.runtime.toMutableStateList
import app.somacard.body.MarkedBefore
import app.somacard.core.Answer
import app.somacard.core.CheckInRow
import app.somacard.core.NewAnswer
import app.somacard.core.NewCheckIn

class FeltDraft(saved: CheckInRow?) {
    private val marked = MarkedBefore(saved?.readings.orEmpty())

    val mood = RatingsDraft(
        saved?.answers.orEmpty().mapNotNull { (item, answer) ->
            (answer as? Answer.Number)?.let { item to it.value }
        }.toMap(),
    )

    val readings = marked.readings.toMutableStateList()

    /** What is new or different, or taken back; nothing where nothing is. */
    fun checkIn(): NewCheckIn? = NewCheckIn(
        answers = mood.changed().map { (item, number) -> NewAnswer(item, number?.let(Answer::Number)) },
        readings = marked.changed(readings),
        unmark = marked.gone(readings),
    ).takeIf { it != NewCheckIn() }
}
