// The page of a week: its days, the grid, what the marks mean, the head of the card.

package app.somacard.week

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Answer
import app.somacard.core.DayColumn
import app.somacard.core.WeekScreen
import app.somacard.navigation.Here
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SmallButton
import app.somacard.parts.short
import app.somacard.parts.written
import app.somacard.today.DayPlace
import app.somacard.today.QuietLine
import app.somacard.today.SEPARATOR

@Composable
fun WeekPage(week: WeekScreen, model: WeekModel, here: Here) = Page {
    Heading(week.span())
    Quiet(week.filled())
    Turns(week, model)
    QuietLine(model.offered, here)
    GoRow(stringResource(R.string.week_four), stringResource(R.string.week_four_more)) {
        here.go(FourWeeksPlace(week.days.first().day))
    }
    WeekGrid(week) { here.go(DayPlace(it)) }
    Legend(week.days.map { it.standing(week.today) }, week.hasRaised(), week.hasActs())
    Heading(stringResource(R.string.week_days))
    week.days.filter { it.standing(week.today) != Standing.TO_COME || it.day == week.today }.forEach { day ->
        GoRow(day.day.written(), day.said(week)) { here.go(DayPlace(day.day)) }
    }
    Head(week, here)
}

@Composable
fun WeekScreen.span(): String = stringResource(R.string.week_span, days.first().day.short(), days.last().day.short())

@Composable
private fun WeekScreen.filled(): String = if (shares.days == 0u) {
    stringResource(R.string.week_filled_none)
} else {
    stringResource(R.string.week_filled, shares.filled.toInt(), shares.days.toInt())
}

@Composable
private fun Turns(week: WeekScreen, model: WeekModel) = FlowRow(
    Modifier.fillMaxWidth(),
    horizontalArrangement = Arrangement.SpaceBetween,
) {
    SmallButton(stringResource(R.string.week_earlier), !model.week.busy) { model.turn(-1, week) }
    val isLast = week.days.any { it.standing(week.today) == Standing.TO_COME || it.day == week.today }
    SmallButton(stringResource(R.string.week_later), !model.week.busy && !isLast) { model.turn(1, week) }
}

/** How a day stands, and all that was said of it in words. */
@Composable
private fun DayColumn.said(week: WeekScreen): String? {
    val standing = standing(week.today).words?.let { stringResource(it) }
    val at = week.days.indexOf(this)
    val texts = week.rows.mapNotNull { row ->
        (row.cells[at]?.value as? Answer.Text)?.let { stringResource(R.string.week_said, row.item.label, it.value) }
    }
    return (listOfNotNull(standing) + texts + triggers + notes).joinToString(SEPARATOR).takeIf { it.isNotEmpty() }
}
