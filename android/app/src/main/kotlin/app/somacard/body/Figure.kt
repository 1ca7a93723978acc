// The figure of the open diary. The core works it out once and it never changes while a diary is open, so it is asked for
// once and kept: it is no part of any screen's one call. An opening in another language asks again.

package app.somacard.body

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.produceState
import app.somacard.core.BodyFigure
import app.somacard.core.FigureRegion
import app.somacard.core.Side
import app.somacard.core.SomacardException
import app.somacard.navigation.Here
import app.somacard.phone.PhoneDiary
import java.util.WeakHashMap

private class Kept(val opening: Int, val figure: BodyFigure)

/** By diary, for the main thread alone; a diary that is gone takes its figure along. */
private val kept = WeakHashMap<PhoneDiary, Kept>()

private val PhoneDiary.keptFigure: BodyFigure?
    get() = kept[this]?.takeIf { it.opening == news.value.opening }?.figure

/** The figure to draw; nothing for the moment in which it is worked out. */
@Composable
fun Here.figure(): BodyFigure? {
    val figure by produceState(diary.keptFigure, diary) {
        if (value == null) value = diary.askedFigure()
    }
    return figure
}

private suspend fun PhoneDiary.askedFigure(): BodyFigure? = try {
    val opening = news.value.opening
    call { bodyFigure() }.also { kept[this] = Kept(opening, it) }
} catch (_: SomacardException.Locked) {
    // The door is shown; the screen asks again behind it.
    null
}

/** All its regions, in the order for reading aloud. */
val BodyFigure.regions: List<FigureRegion> get() = views.flatMap { it.regions }.sortedBy { it.order }

/** A region, if [target] is one. */
fun BodyFigure.region(target: String): FigureRegion? =
    views.firstNotNullOfOrNull { view -> view.regions.find { it.region.id == target } }

/** What [target] is called, with its side. */
fun BodyFigure.nameOf(target: String): String =
    region(target)?.region?.label ?: placeless.find { it.id == target }?.label ?: target

/** The same place on the other side; nothing on the middle line and for what has no place. */
fun BodyFigure.otherSide(target: String): FigureRegion? = when (region(target)?.region?.side) {
    Side.LEFT -> region(target.removeSuffix(LEFT) + RIGHT)
    Side.RIGHT -> region(target.removeSuffix(RIGHT) + LEFT)
    else -> null
}

private const val LEFT = "-left"
private const val RIGHT = "-right"
