// The colours of the body map: those of the core's own picture (core/src/body/drawing/colours.rs), light and dark.

package app.somacard.body

import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.luminance
import app.somacard.core.BodyFill

class MapColours(
    val paper: Color,
    val ink: Color,
    val quiet: Color,
    val body: Color,
    val line: Color,
    val outline: Color,
    private val steps: List<Color>,
    /** The first step whose sign is written in the paper's colour. */
    private val turns: Int,
) {
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

private val Light = MapColours(
    paper = Color(0xFFFDFCFA),
    ink = Color(0xFF2B2926),
    quiet = Color(0xFF6A645C),
    body = Color(0xFFEFE9E1),
    line = Color(0xFFD3CABE),
    outline = Color(0xFF8D8478),
    steps = listOf(0xFFD6E0EF, 0xFFAFC4E2, 0xFF7F9FCE, 0xFF5478B2, 0xFF2F4F87).map { Color(it) },
    turns = 4,
)

private val Dark = MapColours(
    paper = Color(0xFF1B1C20),
    ink = Color(0xFFECEBE7),
    quiet = Color(0xFFA6A8AE),
    body = Color(0xFF34363D),
    line = Color(0xFF4B4E57),
    outline = Color(0xFF8B8F99),
    steps = listOf(0xFF414D66, 0xFF4C679B, 0xFF6B8FCE, 0xFF98B8EA, 0xFFD0E1FC).map { Color(it) },
    turns = 3,
)

/** Those that go with the theme around. */
@Composable
fun mapColours(): MapColours = if (MaterialTheme.colorScheme.surface.luminance() < 0.5f) Dark else Light
