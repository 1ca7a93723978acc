// The core's figure, drawn: one view of it, with each region filled as its mark says. It says nothing to a screen reader
// but its name: what it shows is also a list, beside it.

package app.somacard.body

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.gestures.detectTapGestures
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Fill
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.withTransform
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.drawText
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.toSize
import app.somacard.R
import app.somacard.core.BodyFigure
import app.somacard.core.BodyFill
import app.somacard.core.BodyMark
import app.somacard.core.FigureView

/** How many signs are measured once and not at each drawing. */
private const val SIGNS = 64

/** Below this a sign can't be read, and is left to the list. */
private val SMALLEST = 9.dp
private val LARGEST = 17.dp

/**
 * [marks] by region; [onTap] gets a point in the figure's own units, for `bodyHit`. [onList] is what a screen reader does
 * instead of pointing: it opens the list of places.
 */
@Composable
fun FigureMap(
    figure: BodyFigure,
    view: FigureView,
    marks: Map<String, BodyMark>,
    modifier: Modifier = Modifier,
    showsIntimate: Boolean = false,
    onList: (() -> Unit)? = null,
    onTap: ((x: Double, y: Double) -> Unit)? = null,
) {
    val drawing = remember(figure, view) { FigureDrawing(figure, view) }
    val measurer = rememberTextMeasurer(SIGNS)
    val colours = mapColours()
    Canvas(
        modifier
            .aspectRatio(figure.width / figure.height)
            .named(
                stringResource(R.string.body_map_name, view.label),
                stringResource(R.string.body_choose_place),
                onList,
            )
            .tapped(figure, onTap),
    ) {
        val fit = FigureFit(figure, size)
        withTransform({
            translate(fit.corner.x, fit.corner.y)
            scale(fit.scale, fit.scale, Offset.Zero)
        }) { drawing.draw(this, colours, marks, showsIntimate) }
        drawing.shapes.forEach { shape ->
            marks[shape.region.region.id]?.let { sign(measurer, fit, shape, it, colours) }
        }
    }
}

@Composable
private fun Modifier.tapped(figure: BodyFigure, onTap: ((x: Double, y: Double) -> Unit)?): Modifier {
    val tapped by rememberUpdatedState(onTap)
    if (onTap == null) return this
    return pointerInput(figure) {
        detectTapGestures { pixel ->
            val point = FigureFit(figure, size.toSize()).units(pixel)
            tapped?.invoke(point.x.toDouble(), point.y.toDouble())
        }
    }
}

/** Without an action of its own a screen reader's double tap would touch the middle of the figure, and mark it. */
private fun Modifier.named(name: String, choose: String, onList: (() -> Unit)?): Modifier = semantics {
    contentDescription = name
    role = Role.Image
    onList?.let { open ->
        onClick(choose) {
            open()
            true
        }
    }
}

/** A region's sign, as large as its free circle allows. */
private fun DrawScope.sign(
    measurer: TextMeasurer,
    fit: FigureFit,
    shape: FigureDrawing.Shape,
    mark: BodyMark,
    colours: MapColours,
) {
    val room = shape.region.labelRoom * fit.scale * 1.5f
    if (mark.sign.isEmpty() || room < SMALLEST.toPx() * 0.8f) return
    val largest = if (mark.fill is BodyFill.Plain) SMALLEST else LARGEST
    val style =
        TextStyle(fontSize = room.coerceIn(SMALLEST.toPx(), largest.toPx()).toSp(), fontWeight = FontWeight.SemiBold)
    val text = measurer.measure(mark.sign, style)
    val at = fit.pixels(shape.region.labelX, shape.region.labelY) - Offset(text.size.width / 2f, text.size.height / 2f)
    drawText(text, colours.fill(mark.fill), at, drawStyle = Stroke(3.dp.toPx()))
    // Named, since the layout keeps the stroke of the line above otherwise.
    drawText(text, colours.sign(mark.fill), at, drawStyle = Fill)
}
