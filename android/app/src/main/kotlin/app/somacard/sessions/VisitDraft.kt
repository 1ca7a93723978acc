// What is typed around a session. Everything may be left open, and filled in at another time.

package app.somacard.sessions

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.core.Boundary
import app.somacard.core.NewVisit
import app.somacard.core.VisitRow

class VisitDraft(private val of: VisitRow?) {
    val coming = RatingsDraft(of?.before.orEmpty().associate { it.name to it.number })
    val leaving = RatingsDraft(of?.after.orEmpty().associate { it.name to it.number })
    val before = FeltDraft(of?.feltBefore)
    val after = FeltDraft(of?.feltAfter)
    val relationship = RatingsDraft(of?.relationship.orEmpty().associate { it.name to it.number })
    val nextDay = RatingsDraft(of?.nextDay.orEmpty().associate { it.name to it.number })

    var boundary by mutableStateOf(of?.boundary)
        private set
    var shownToRated by mutableStateOf(of?.shownToRated ?: false)
    var homework by mutableStateOf(of?.homework.orEmpty().together())
    var homeworkDone by mutableStateOf(of?.homeworkDone ?: false)
    var note by mutableStateOf(of?.notes.orEmpty().together())

    /** A second press takes it back. */
    fun answer(boundary: Boundary) {
        this.boundary = boundary.takeIf { it != this.boundary }
    }

    /** What is new or different. */
    fun visit() = NewVisit(
        before = coming.ratings(),
        after = leaving.ratings(),
        feltBefore = before.checkIn(),
        feltAfter = after.checkIn(),
        relationship = relationship.ratings(),
        boundary = boundary.takeIf { it != of?.boundary },
        clearBoundary = boundary == null && of?.boundary != null,
        shownToRated = shownToRated.takeIf { it != (of?.shownToRated ?: false) },
        nextDay = nextDay.ratings(),
        homework = changed(homework, of?.homework.orEmpty().together()),
        homeworkDone = homeworkDone.takeIf { it != (of?.homeworkDone ?: false) },
        note = changed(note, of?.notes.orEmpty().together()),
    )
}
