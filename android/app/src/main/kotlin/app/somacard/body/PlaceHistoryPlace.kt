// One place over time: what was felt there, the latest first.

package app.somacard.body

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.Day
import app.somacard.core.DiaryInterface
import app.somacard.core.FeltEntry
import app.somacard.core.Moment
import app.somacard.core.PlaceHistory
import app.somacard.core.Source
import app.somacard.core.toDay
import app.somacard.core.toOffsetDateTime
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Heading
import app.somacard.parts.Quiet
import app.somacard.parts.READABLE
import app.somacard.parts.Shown
import app.somacard.parts.Words
import app.somacard.parts.short
import app.somacard.parts.written
import java.time.LocalDate

/** [target] is a region, `head` or `whole`. */
data class PlaceHistoryPlace(val target: String) : Place {
    override val title = R.string.body_place_history

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { PlaceHistoryModel(this, target) }
        Shown(model.screen) { screen -> History(model, screen) }
    }
}

class PlaceHistoryModel(private val here: Here, private val target: String) {
    var span by mutableStateOf(Span())
        private set
    private val read: DiaryInterface.(Moment) -> PlaceHistory = { felt(it, target, span.from, span.to) }

    val screen = here.screen(Area.BODY, revision = PlaceHistory::revision, read = read)

    /** As the phone has it: the core's own day may be the one before, which is no matter for months. */
    val today: Day get() = LocalDate.now(here.phone.clock()).toDay()

    /** Other days, once the core took them. */
    fun show(span: Span) = screen.act({ felt(it, target, span.from, span.to) }) { shown ->
        shown.also { this.span = span }
    }
}

/** Years of a place may be long, so that only what is seen is laid out. */
@Composable
private fun History(model: PlaceHistoryModel, screen: PlaceHistory) = Box(Modifier.fillMaxSize(), Alignment.TopCenter) {
    val days = screen.felt.asReversed().groupBy { it.forDay }.toList()
    LazyColumn(Modifier.widthIn(max = READABLE).fillMaxWidth().padding(horizontal = 16.dp)) {
        item {
            Heading(screen.label)
            SpanChoice(model.span, screen.from, screen.to, model.today, model::show)
            if (days.isEmpty()) Quiet(stringResource(R.string.body_history_none))
        }
        items(days) { (day, felt) -> FeltOn(day, felt) }
    }
}

@Composable
private fun FeltOn(day: Day, felt: List<FeltEntry>) = Column(Modifier.fillMaxWidth().padding(vertical = 4.dp)) {
    Heading(day.short())
    felt.forEach { entry ->
        Words(entry.reading.answer.words(entry.reading.sensation.label))
        Words(entry.reading.notes)
        Quiet(entry.about())
    }
}

/** When and how it was typed. */
@Composable
private fun FeltEntry.about(): String {
    val typed = recordedAt.toOffsetDateTime().toLocalTime().written()
    val source = when (source) {
        Source.LIVE -> null
        Source.LATE -> stringResource(R.string.body_late)
        Source.IN_SESSION -> stringResource(R.string.body_in_session)
        Source.IMPORTED -> stringResource(R.string.body_imported)
    }
    val copied = if (reading.copied) stringResource(R.string.body_copied) else null
    return listOfNotNull(typed.takeIf { source == null }, source, copied).joinToString(", ")
}
