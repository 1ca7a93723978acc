// What the marks of a grid mean; only those that occur.

package app.somacard.week

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.widthIn
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.parts.Quiet

@Composable
fun Legend(days: List<Standing>, raised: Boolean, acts: Boolean) {
    Column(verticalArrangement = Arrangement.spacedBy(4.dp)) {
        Line("3", R.string.week_legend_peak)
        days.distinct().forEach { standing -> standing.legend?.let { Line(standing.sign, it) } }
        if (acts) Line(ACT, R.string.week_legend_act)
        if (raised) Line(RAISED, R.string.week_legend_raised)
    }
}

/** A sign and its words; the hatched one has no letter. */
@Composable
private fun Line(sign: String, words: Int) = Row(
    horizontalArrangement = Arrangement.spacedBy(8.dp),
    verticalAlignment = Alignment.CenterVertically,
) {
    val ink = MaterialTheme.colorScheme.outlineVariant
    val drawn = if (sign.isEmpty()) Modifier.width(24.dp).drawBehind { hatch(ink) } else Modifier.widthIn(min = 24.dp)
    Box(drawn.heightIn(min = 20.dp).clearAndSetSemantics { }, contentAlignment = Alignment.Center) { Text(sign) }
    Quiet(stringResource(words))
}
