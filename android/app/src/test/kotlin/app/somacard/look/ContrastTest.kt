package app.somacard.look

import androidx.compose.material3.ColorScheme
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.luminance
import org.junit.Assert.assertEquals
import org.junit.Test
import kotlin.math.max
import kotlin.math.min

/** WCAG 2.2: 4.5 to 1 for text, 3 to 1 for the edges of controls. */
class ContrastTest {
    @Test
    fun everyTextCanBeReadOnWhatItStandsOn() = listOf(Light, Dark).forEach { colours ->
        assertEquals(emptyList<String>(), colours.texts().filter { it.second < 4.5 })
    }

    @Test
    fun theEdgesOfControlsCanBeSeen() = listOf(Light, Dark).forEach { colours ->
        val edges = listOf(colours.surface, colours.surfaceContainer, colours.surfaceContainerLowest)
        assertEquals(emptyList<Double>(), edges.map { ratio(colours.outline, it) }.filter { it < 3.0 })
    }

    private fun ColorScheme.texts(): List<Pair<String, Double>> {
        val surfaces =
            listOf(surface, surfaceContainerLowest, surfaceContainerLow, surfaceContainer, surfaceContainerHigh)
        val onSurfaces = surfaces.flatMap {
            listOf("ink" to ratio(onSurface, it), "quiet" to ratio(onSurfaceVariant, it))
        }
        return onSurfaces + listOf(
            "primary" to ratio(onPrimary, primary),
            "primary on paper" to ratio(primary, surface),
            "primary on a block" to ratio(primary, surfaceContainerHigh),
            "primary container" to ratio(onPrimaryContainer, primaryContainer),
            "secondary" to ratio(onSecondary, secondary),
            "secondary container" to ratio(onSecondaryContainer, secondaryContainer),
            "tertiary" to ratio(onTertiary, tertiary),
            "tertiary container" to ratio(onTertiaryContainer, tertiaryContainer),
            "error" to ratio(onError, error),
            "error on paper" to ratio(error, surface),
            "error container" to ratio(onErrorContainer, errorContainer),
        )
    }

    private fun ratio(one: Color, other: Color): Double {
        val lights = listOf(one.luminance() + 0.05, other.luminance() + 0.05)
        return max(lights[0], lights[1]) / min(lights[0], lights[1])
    }
}
