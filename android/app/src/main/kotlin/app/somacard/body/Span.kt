// How many days a map or a history looks back over: four weeks unless the person chooses more, or their own first and last day.

package app.somacard.body

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.FilterChip
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.core.Day
import app.somacard.core.toDay
import app.somacard.core.toLocalDate
import app.somacard.parts.DayField

/**
 * First and last day; without them what the core takes then: the last four weeks, up to today. [months] where they were
 * chosen so.
 */
data class Span(val from: Day? = null, val to: Day? = null, val months: Long? = null)

/** One of several, as a chip with a tick. */
@Composable
fun ChoiceChip(words: String, chosen: Boolean, onChoose: () -> Unit) = FilterChip(
    chosen,
    onChoose,
    { Text(words) },
    Modifier.semantics { role = Role.RadioButton },
    leadingIcon = if (chosen) ({ Icon(painterResource(R.drawable.ic_marked), contentDescription = null) }) else null,
)

/** [from] and [to] are what is shown now; months are counted back from [today]. */
@Composable
fun SpanChoice(span: Span, from: Day, to: Day, today: Day, onChoose: (Span) -> Unit) = Column(Modifier.fillMaxWidth()) {
    var own by rememberSaveable { mutableStateOf(false) }
    val choose = { chosen: Span ->
        own = false
        onChoose(chosen)
    }
    FlowRow(Modifier.fillMaxWidth().selectableGroup(), Arrangement.spacedBy(8.dp)) {
        ChoiceChip(stringResource(R.string.body_four_weeks), !own && span == Span()) { choose(Span()) }
        listOf(3L to R.string.body_three_months, 12L to R.string.body_a_year).forEach { (months, words) ->
            ChoiceChip(stringResource(words), !own && span.months == months) {
                choose(Span(today.toLocalDate().minusMonths(months).toDay(), months = months))
            }
        }
        ChoiceChip(stringResource(R.string.body_own_days), own) { own = true }
    }
    if (own) {
        DayField(stringResource(R.string.body_from), from) { onChoose(Span(it, to)) }
        DayField(stringResource(R.string.body_to), to) { onChoose(Span(from, it)) }
    }
}
