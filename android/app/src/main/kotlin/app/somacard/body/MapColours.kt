// The colours of the body map: those of the core's own picture (core/src/body/drawing/colours.rs), light and dark.

package app.somacard.body

import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.luminance
import app.somacard.core.BodyFill

abstract class MapColours(
    private val steps: List<Color>,
    /** The first step whose sign is written in the paper's colour. */
    private val turns: Int,
) {
    abstract val paper: Color
    abstract val ink: Color
    abstract val quiet: Color
    abstract val body: Color
    abstract val line: Color
    abstract val outline: Color

    /** What a region is filled with; stripes and crossed lines are drawn on it. */
    fun fill(fill: BodyFill): Color = if (fill is BodyFill.Step) steps[fill.index] else body

    /** What its sign is written in. */
    fun sign(fill: BodyFill): Color = when {
        fill is BodyFill.Step && fill.step.toInt() >= turns -> paper
        fill is BodyFill.Plain -> quiet
        else -> ink
    }

    private val BodyFill.Step.index: Int get() = step.toInt().coerceIn(1, steps.size) - 1
}

private fun steps(vararg colours: Long): List<Color> = colours.map { Color(it) }

private object Light : MapColours(steps(0xFFD6E0EF, 0xFFAFC4E2, 0xFF7F9FCE, 0xFF5478B2, 0xFF2F4F87), turns = 4) {
    override val paper = Color(0xFFFDFCFA)
    override val ink = Color(0xFF2B2926)
    override val quiet = Color(0xFF6A645C)
    override val body = Color(0xFFEFE9E1)
    override val line = Color(0xFFD3CABE)
    override val outline = Color(0xFF8D8478)
}

private object Dark : MapColours(steps(0xFF414D66, 0xFF4C679B, 0xFF6B8FCE, 0xFF98B8EA, 0xFFD0E1FC), turns = 3) {
    override val paper = Color(0xFF1B1C20)
    override val ink = Color(0xFFECEBE7)
    override val quiet = Color(0xFFA6A8AE)
    override val body = Color(0xFF34363D)
    override val line = Color(0xFF4B4E57)
    override val outline = Color(0xFF8B8F99)
}

/** Those that go with the theme around. */
@Composable
fun mapColours(): MapColours = if (MaterialTheme.colorScheme.surface.luminance() < 0.5f) Dark else Light
