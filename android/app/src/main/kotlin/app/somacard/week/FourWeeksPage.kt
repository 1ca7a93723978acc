// The page of four weeks: under each line of the card a row for each week, oldest first.

package app.somacard.week

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.rememberScrollState
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalConfiguration
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.core.Day
import app.somacard.core.FourWeeks
import app.somacard.core.Item
import app.somacard.core.WeekScreen
import app.somacard.core.toLocalDate
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.SmallButton
import app.somacard.parts.short
import java.time.format.DateTimeFormatter

@Composable
fun FourWeeksPage(four: FourWeeks, model: FourWeeksModel) = Page {
    val weeks = four.weeks
    Heading(
        stringResource(
            R.string.week_span,
            weeks.first().days.first().day.short(),
            weeks.last().days.last().day.short(),
        ),
    )
    FlowRow(Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.SpaceBetween) {
        SmallButton(stringResource(R.string.week_four_earlier), !model.weeks.busy) { model.turn(-weeks.size, four) }
        val isLast = weeks.last().days.any { it.day == weeks.last().today }
        SmallButton(stringResource(R.string.week_four_later), !model.weeks.busy && !isLast) {
            model.turn(weeks.size, four)
        }
    }
    Grids(weeks)
    val standings = weeks.flatMap { week -> week.days.map { it.standing(week.today) } }
    Legend(standings, weeks.any { it.hasRaised() }, weeks.any { it.hasActs() })
}

@Composable
private fun Grids(weeks: List<WeekScreen>) = BoxWithConstraints(Modifier.fillMaxWidth()) {
    val columns = columns(maxWidth, LocalDensity.current.fontScale)
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        Weekdays(weeks.first(), columns)
        // The weeks may differ in their lines: each line once, in the order of the card.
        val rows = weeks.flatMap { it.rows }.distinctBy { it.item.id }
        rows.byHeading().forEach { (heading, lines) ->
            Heading(heading)
            lines.forEach { line -> Line(line.item, weeks, columns) }
        }
    }
}

@Composable
private fun columns(width: Dp, fontScale: Float): Columns {
    val name = WEEK_NAME * fontScale
    return Columns(name, maxOf((width - name) / 7, LEAST * fontScale), rememberScrollState())
}

/** Each row says them to a screen reader. */
@Composable
private fun Weekdays(week: WeekScreen, columns: Columns) = Box(Modifier.clearAndSetSemantics { }) {
    GridRow(columns, "", null) {
        week.days.forEach {
            Text(
                it.day.weekday(),
                Modifier.width(columns.cell),
                color = MaterialTheme.colorScheme.onSurfaceVariant,
                style = MaterialTheme.typography.labelMedium,
                textAlign = TextAlign.Center,
                softWrap = false,
            )
        }
    }
}

@Composable
private fun Line(item: Item, weeks: List<WeekScreen>, columns: Columns) = Column {
    Text(item.label, Modifier.semantics { heading() }, style = MaterialTheme.typography.titleSmall)
    weeks.forEach { week ->
        val cells = week.rows.firstOrNull { it.item.id == item.id }?.cells ?: week.days.map { null }
        val begins = week.days.first().day.dayAndMonth()
        val spoken = cells.mapIndexed { at, cell ->
            val standing = week.days[at].standing(week.today)
            if (cell == null && standing == Standing.TO_COME) {
                null
            } else {
                "${week.days[at].day.weekday()} ${item.spoken(cell, standing)}"
            }
        }
        val name = stringResource(R.string.week_item_from, item.label, begins)
        GridRow(columns, begins, rowInWords(name, spoken.filterNotNull())) {
            cells.forEachIndexed { at, cell ->
                val standing = week.days[at].standing(week.today)
                Cell(columns.cell, item.inCell(cell, standing), item.shade(cell), standing, height = 24.dp)
            }
        }
    }
}

/** The day and its month in short: 23 Nov. */
@Composable
private fun Day.dayAndMonth(): String =
    toLocalDate().format(DateTimeFormatter.ofPattern("d MMM", LocalConfiguration.current.locales[0]))

private val WEEK_NAME = 64.dp
private val LEAST = 28.dp
