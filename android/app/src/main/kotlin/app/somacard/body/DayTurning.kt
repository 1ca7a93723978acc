// From day to day: the one before, the one after, or any.

package app.somacard.body

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Day
import app.somacard.core.toDay
import app.somacard.core.toLocalDate
import app.somacard.parts.DayField
import app.somacard.parts.SmallButton

@Composable
fun DayTurning(day: Day, today: Day, onShow: (Day) -> Unit) = Column(Modifier.fillMaxWidth()) {
    DayField(stringResource(R.string.body_day), day, last = today, onChoose = onShow)
    FlowRow(Modifier.fillMaxWidth(), Arrangement.SpaceBetween) {
        SmallButton(stringResource(R.string.body_day_before)) { onShow(day.toLocalDate().minusDays(1).toDay()) }
        SmallButton(stringResource(R.string.body_day_after), enabled = day.toLocalDate() < today.toLocalDate()) {
            onShow(day.toLocalDate().plusDays(1).toDay())
        }
    }
}
