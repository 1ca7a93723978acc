// One value in one cell of a grid: what stands in it, how it is shaded, and how it is said.

package app.somacard.week

import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Answer
import app.somacard.core.Item
import app.somacard.core.ItemKind
import app.somacard.core.ScaleKind
import app.somacard.core.WeekCell
import app.somacard.core.WeekRow
import app.somacard.core.WeekScreen
import app.somacard.today.words

const val RAISED = "↑"
const val ACT = "★"
private const val YES = "✓"
private const val TEXT = "✎"
private const val NOT_ANSWERED = "·"
private const val MINUTES_AN_HOUR = 60

/** From this share of a scale on a cell is shaded. */
private const val HIGH = 0.6f

/** What stands in the cell of an item: as short as it can be. */
@Composable
fun Item.inCell(cell: WeekCell?, standing: Standing): String = when (val value = cell?.value) {
    null -> if (standing == Standing.FILLED || standing == Standing.LATE) NOT_ANSWERED else ""
    is Answer.Number -> number(value.value) + marks(cell)
    is Answer.YesNo -> (if (value.value) YES else stringResource(R.string.week_no)) + marks(cell)
    is Answer.Text -> TEXT
}

private fun Item.number(value: Int): String = if (scale.kind == ScaleKind.MINUTES) {
    "${value / MINUTES_AN_HOUR}:${"${value % MINUTES_AN_HOUR}".padStart(2, '0')}"
} else {
    "$value"
}

private fun Item.marks(cell: WeekCell): String = (if (isAct(cell)) ACT else "") + (if (cell.raised) RAISED else "")

/** Something that was done, not only felt. */
private fun Item.isAct(cell: WeekCell): Boolean = kind == ItemKind.TARGET_BEHAVIOUR && when (val value = cell.value) {
    is Answer.Number -> value.value > 0
    is Answer.YesNo -> value.value
    is Answer.Text -> false
}

/** What a screen reader says of the cell. */
@Composable
fun Item.spoken(cell: WeekCell?, standing: Standing): String = when {
    cell != null && cell.raised -> stringResource(R.string.week_spoken_raised, words(cell.value))
    cell != null -> words(cell.value)
    standing == Standing.AWAY || standing == Standing.MISSING -> stringResource(checkNotNull(standing.words))
    else -> stringResource(R.string.week_not_answered)
}

/** Shaded from the upper part of a scale on, dark at its highest; else plain. First the ground, then the letters. */
@Composable
fun Item.shade(cell: WeekCell?): Pair<Color, Color> {
    val colours = MaterialTheme.colorScheme
    val share = (cell?.value as? Answer.Number)?.let { shareOfScale(it.value) } ?: 0f
    return when {
        share >= 1f -> colours.primary to colours.onPrimary
        share >= HIGH -> colours.primaryContainer to colours.onPrimaryContainer
        else -> Color.Transparent to colours.onSurface
    }
}

/** How far up its scale a number is, where it has two ends that mean something. */
private fun Item.shareOfScale(value: Int): Float? {
    val min = scale.min ?: return null
    val max = scale.max ?: return null
    val shaded = scale.kind == ScaleKind.PEAK || scale.kind == ScaleKind.RANGE
    return if (shaded) (value - min).toFloat() / (max - min) else null
}

fun WeekScreen.hasRaised(): Boolean = rows.any { row -> row.cells.any { it?.raised == true } }

fun WeekScreen.hasActs(): Boolean = rows.any { row -> row.cells.any { it != null && row.item.isAct(it) } }

/** Rows under their headings, in the order of the card. */
fun List<WeekRow>.byHeading(): Map<String, List<WeekRow>> = groupBy { it.heading }
