package app.somacard.body

import androidx.compose.ui.geometry.Size
import app.somacard.AppTest
import app.somacard.core.Side
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

class FigureFitTest : AppTest() {
    @Test
    fun everyRegionOfBothViewsIsHitWhereItsSignStandsHoweverLargeTheMapIs() {
        launchNew()
        val figure = app.diary.core().bodyFigure()
        val spaces = listOf(Size(300f, 600f), Size(656f, 1312f), Size(720f, 500f), Size(97f, 801f))
        val checked = spaces.flatMap { space ->
            val fit = FigureFit(figure, space)
            figure.regions.map { shown ->
                val point = fit.units(fit.pixels(shown.labelX, shown.labelY))
                val (view, reach) = shown.region.view to fit.reach(density = 2f)
                val hit = app.diary.core().bodyHit(view, point.x.toDouble(), point.y.toDouble(), reach, true)
                assertEquals(shown.region.id, hit.region?.id)
                assertTrue(shown.region.id in hit.candidates.map { it.id })
                shown.region.id
            }
        }
        assertEquals(spaces.size * figure.regions.size, checked.size)
    }

    @Test
    fun everySidedRegionHasItsPartnerAndTheMiddleLineNone() {
        launchNew()
        val figure = app.diary.core().bodyFigure()
        val partners = figure.regions.associate { it.region.id to figure.otherSide(it.region.id)?.region?.id }
        assertEquals("knee-right", partners["knee-left"])
        partners.forEach { (region, other) -> other?.let { assertEquals(region, partners[it]) } }
        val middle = figure.regions.filter { it.region.side == Side.MIDLINE }.map { it.region.id }
        assertEquals(middle, partners.filterValues { it == null }.keys.toList())
    }
}
