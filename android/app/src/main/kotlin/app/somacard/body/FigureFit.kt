// How the figure lies in the space it is drawn in: as large as fits, in the middle; and the way back from a finger on the
// glass to the figure's own units.

package app.somacard.body

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import app.somacard.core.BodyFigure

/** The most that the core takes as reach. */
private const val FARTHEST = 100f

class FigureFit(private val figure: BodyFigure, space: Size) {
    /** Pixels a unit. */
    val scale: Float = minOf(space.width / figure.width, space.height / figure.height)

    /** Where the figure's corner is, in pixels. */
    val corner: Offset =
        Offset(space.width - figure.width * scale, space.height - figure.height * scale) / 2f

    /** A point of the figure, in pixels. */
    fun pixels(x: Float, y: Float): Offset = corner + Offset(x, y) * scale

    /** A pixel, in the figure's units. */
    fun units(pixel: Offset): Offset = (pixel - corner) / scale

    /** How far a fingertip may miss, in units; [density] is pixels a dp. */
    fun reach(density: Float): Double = (figure.finger * density / scale).coerceIn(0f, FARTHEST).toDouble()
}
