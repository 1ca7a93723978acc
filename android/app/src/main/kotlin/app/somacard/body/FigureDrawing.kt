// One view of the figure as paths, and how they are drawn: plain regions, marked ones above them, the outline, the signs.
// All lines are in the figure's units; who draws scales them.

package app.somacard.body

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.clipPath
import app.somacard.core.BodyFigure
import app.somacard.core.BodyFill
import app.somacard.core.BodyMark
import app.somacard.core.FigureRegion
import app.somacard.core.FigureView
import kotlin.math.sqrt

class FigureDrawing(figure: BodyFigure, view: FigureView) {
    class Shape(val region: FigureRegion, val path: Path)

    val shapes = view.regions.map { Shape(it, it.path.toPath()) }
    private val outline = figure.outline.toPath()

    fun draw(scope: DrawScope, colours: MapColours, marks: Map<String, BodyMark>, showsIntimate: Boolean) {
        val (marked, plain) = shapes.partition { it.region.region.id in marks }
        plain.forEach { scope.region(it, null, colours) }
        // What is hidden has no lines of its own, nor its neighbours' along it; marked regions lie above.
        plain.filter { it.region.region.intimate && !showsIntimate }.forEach {
            scope.drawPath(it.path, colours.body)
            scope.drawPath(it.path, colours.body, style = Stroke(2f))
        }
        marked.forEach { scope.region(it, marks[it.region.region.id], colours) }
        scope.drawPath(outline, colours.outline, style = Stroke(2f, join = StrokeJoin.Round))
    }

    private fun DrawScope.region(shape: Shape, mark: BodyMark?, colours: MapColours) {
        drawPath(shape.path, mark?.let { colours.fill(it.fill) } ?: colours.body)
        mark?.let { hatch(shape.path, it.fill, colours.outline) }
        if (mark?.copied == true) {
            drawPath(shape.path, colours.ink, style = Stroke(1.5f, pathEffect = DASHED))
        } else {
            drawPath(shape.path, colours.line, style = Stroke(1f, join = StrokeJoin.Round))
        }
    }
}

/** Stripes, or lines that cross, inside [path]; how far apart and how wide is as in the core's picture. */
fun DrawScope.hatch(path: Path, fill: BodyFill, colour: Color) {
    when (fill) {
        is BodyFill.Stripes -> slanted(path, colour, apart = 8f, wide = 2.5f, ways = listOf(1f))
        is BodyFill.Crossed -> slanted(path, colour, apart = 7f, wide = 1.8f, ways = listOf(1f, -1f))
        else -> Unit
    }
}

private fun DrawScope.slanted(path: Path, colour: Color, apart: Float, wide: Float, ways: List<Float>) {
    val box = path.getBounds()
    val step = apart * sqrt(2f)
    clipPath(path) {
        for (way in ways) {
            var x = box.left - box.height
            while (x < box.right + box.height) {
                val (from, to) = Offset(x, box.top) to Offset(x - way * box.height, box.bottom)
                drawLine(colour, from, to, wide)
                x += step
            }
        }
    }
}

/** Where it begins, then for each cubic curve its two control points and its end. */
private fun List<Float>.toPath(): Path = Path().also { path ->
    path.moveTo(this[0], this[1])
    for (at in 2..size - 6 step 6) {
        path.cubicTo(this[at], this[at + 1], this[at + 2], this[at + 3], this[at + 4], this[at + 5])
    }
    path.close()
}

private val DASHED = PathEffect.dashPathEffect(floatArrayOf(4f, 3f))
