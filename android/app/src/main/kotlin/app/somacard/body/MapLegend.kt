// What the fills of a map mean, each with its sign, so that none depends on colour; and what stands below the figure.

package app.somacard.body

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.RoundRect
import androidx.compose.ui.geometry.toRect
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.somacard.core.BodyFill
import app.somacard.core.MapLegendRow

@Composable
fun MapLegend(rows: List<MapLegendRow>) = FlowRow(
    Modifier.fillMaxWidth(),
    horizontalArrangement = Arrangement.spacedBy(16.dp),
    verticalArrangement = Arrangement.spacedBy(6.dp),
) {
    rows.forEach { LegendRow(it) }
}

@Composable
private fun LegendRow(row: MapLegendRow) = Row(
    Modifier.semantics(mergeDescendants = true) { },
    Arrangement.spacedBy(8.dp),
    Alignment.CenterVertically,
) {
    Swatch(row)
    Text(row.words, style = MaterialTheme.typography.bodyMedium)
}

@Composable
private fun Swatch(row: MapLegendRow) {
    val colours = mapColours()
    Box(contentAlignment = Alignment.Center) {
        Canvas(Modifier.matchParentSize()) { swatch(row.fill, colours) }
        Text(
            row.sign,
            Modifier.defaultMinSize(minWidth = 44.dp).padding(horizontal = 6.dp, vertical = 2.dp),
            color = colours.sign(row.fill),
            style = MaterialTheme.typography.labelLarge,
            textAlign = androidx.compose.ui.text.style.TextAlign.Center,
        )
    }
}

private fun DrawScope.swatch(fill: BodyFill, colours: MapColours) {
    val path = Path().apply { addRoundRect(RoundRect(size.toRect(), CornerRadius(5.dp.toPx()))) }
    drawPath(path, colours.fill(fill))
    hatch(path, fill, colours.outline)
    drawPath(path, colours.outline, style = Stroke(1.dp.toPx()))
}
