// The grid of a week: a column for each day, a row for each line of the card. With usual letters all of it fits beside the
// names; with large ones a name stands above its row, and the days scroll sideways under it, all rows together. A screen
// reader hears each row as one sentence, and each day as a way to that day.

package app.somacard.week

import androidx.compose.foundation.ScrollState
import androidx.compose.foundation.clickable
import androidx.compose.foundation.horizontalScroll
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.rememberScrollState
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.core.Day
import app.somacard.core.DayColumn
import app.somacard.core.WeekScreen
import app.somacard.parts.Heading
import app.somacard.parts.written

/** From this size of letters on a name stands above its row. */
private const val LARGE = 1.3f

/** How wide the parts of a row are, and how far all rows are scrolled. */
class Columns(val name: Dp?, val cell: Dp, val scroll: ScrollState)

@Composable
fun WeekGrid(week: WeekScreen, onDay: (Day) -> Unit) = BoxWithConstraints(Modifier.fillMaxWidth()) {
    val scale = LocalDensity.current.fontScale
    val columns = columns(maxWidth, scale, rememberScrollState())
    Column {
        GridRow(columns, "", null) { Days(week, columns, onDay) }
        week.rows.byHeading().forEach { (heading, rows) ->
            Heading(heading)
            rows.forEach { row ->
                val spoken = row.cells.mapIndexed { at, cell ->
                    week.days[at].takeIf { cell != null || it.standing(week.today) != Standing.TO_COME }?.let { day ->
                        "${day.day.weekday()} ${row.item.spoken(cell, day.standing(week.today))}"
                    }
                }
                GridRow(columns, row.item.label, rowInWords(row.item.label, spoken.filterNotNull())) {
                    row.cells.forEachIndexed { at, cell ->
                        val standing = week.days[at].standing(week.today)
                        Cell(columns.cell, row.item.inCell(cell, standing), row.item.shade(cell), standing)
                    }
                }
            }
        }
        SkillRows(week, columns)
    }
}

private fun columns(width: Dp, fontScale: Float, scroll: ScrollState): Columns {
    val least = LEAST_CELL * fontScale
    return if (fontScale >= LARGE) {
        Columns(null, maxOf(width / DAYS, least), scroll)
    } else {
        val name = maxOf(LEAST_NAME * fontScale, width - MOST_CELL * DAYS)
        Columns(name, maxOf((width - name) / DAYS, least), scroll)
    }
}

@Composable
fun rowInWords(name: String, days: List<String>): String =
    stringResource(R.string.week_row_in_words, name, days.joinToString(", "))

@Composable
private fun SkillRows(week: WeekScreen, columns: Columns) {
    if (week.skills.isEmpty()) return
    Heading(stringResource(R.string.today_skills_used))
    week.skills.forEach { skill ->
        val days = week.days.filterIndexed { at, _ -> skill.used[at] }.map { it.day.weekday() }
        GridRow(columns, skill.label, rowInWords(skill.label, days)) {
            skill.used.forEachIndexed { at, used ->
                val plain = MaterialTheme.colorScheme.let { it.surface to it.onSurface }
                Cell(columns.cell, if (used) "✓" else "", plain, week.days[at].standing(week.today))
            }
        }
    }
}

/** A name and its cells; to a screen reader one sentence, unless the cells are to be pressed. */
@Composable
fun GridRow(columns: Columns, name: String, spoken: String?, cells: @Composable () -> Unit) {
    val whole = Modifier.fillMaxWidth().let { row ->
        if (spoken == null) row else row.clearAndSetSemantics { contentDescription = spoken }
    }
    val beside = @Composable { Row(Modifier.horizontalScroll(columns.scroll)) { cells() } }
    if (columns.name == null) {
        Column(whole.padding(top = 4.dp)) {
            if (name.isNotEmpty()) Text(name, style = MaterialTheme.typography.bodyMedium)
            beside()
        }
    } else {
        Row(whole.padding(vertical = 1.dp), verticalAlignment = Alignment.CenterVertically) {
            Text(name, Modifier.width(columns.name).padding(end = 4.dp), style = MaterialTheme.typography.bodyMedium)
            beside()
        }
    }
}

@Composable
private fun Days(week: WeekScreen, columns: Columns, onDay: (Day) -> Unit) = week.days.forEach { day ->
    val standing = day.standing(week.today)
    val toCome = standing == Standing.TO_COME && day.day != week.today
    val words = standing.words?.let { stringResource(it) }
    val now = if (day.day == week.today) stringResource(R.string.today) else null
    val spoken = listOfNotNull(day.day.written(), now, words).joinToString(", ")
    val pressed = if (toCome) {
        Modifier.clearAndSetSemantics { }
    } else {
        Modifier.clickable(role = Role.Button) { onDay(day.day) }.semantics { contentDescription = spoken }
    }
    DayHead(day, standing, day.day == week.today, pressed.width(columns.cell))
}

@Composable
private fun DayHead(day: DayColumn, standing: Standing, today: Boolean, modifier: Modifier) {
    val weight = if (today) FontWeight.Black else null
    val letters = MaterialTheme.typography.labelMedium.copy(fontWeight = weight)
    val colour = with(MaterialTheme.colorScheme) { if (today) primary else onSurfaceVariant }
    Column(
        modifier.heightIn(min = 48.dp),
        horizontalAlignment = Alignment.CenterHorizontally,
    ) {
        Text(day.day.weekday(), color = colour, style = letters, textAlign = TextAlign.Center, softWrap = false)
        Text("${day.day.day}", color = colour, style = letters)
        Box(Modifier.heightIn(min = 4.dp)) { if (standing.sign.isNotEmpty()) Text(standing.sign, style = letters) }
    }
}

private const val DAYS = 7
private val LEAST_CELL = 30.dp
private val MOST_CELL = 64.dp
private val LEAST_NAME = 104.dp
