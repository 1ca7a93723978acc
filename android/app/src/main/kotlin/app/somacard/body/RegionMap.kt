// The map with its two views and what a touch on it means: the region that is clear, or a few to choose from. The words for
// left and right stand at its sides, since they are what people get wrong.

package app.somacard.body

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.onSizeChanged
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.IntSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.toSize
import app.somacard.R
import app.somacard.core.BodyFigure
import app.somacard.core.BodyMark
import app.somacard.core.FigureView
import app.somacard.core.RegionRow
import app.somacard.core.SomacardException
import app.somacard.core.View
import app.somacard.navigation.Here
import app.somacard.parts.GoRow
import app.somacard.parts.Quiet

/** How wide the figure may become: with twice its width in height it still fits on a screen. */
private val WIDEST = 340.dp

/**
 * The figure with [marks] by region, [notes] below. [onRegion] gets what a touch meant, [onList] opens the list of places
 * for those who do not point.
 */
@Composable
fun RegionMap(
    here: Here,
    figure: BodyFigure,
    marks: Map<String, BodyMark>,
    showsIntimate: Boolean,
    modifier: Modifier = Modifier,
    notes: List<String> = listOf(figure.ownSides),
    onList: (() -> Unit)? = null,
    onRegion: ((RegionRow) -> Unit)? = null,
) {
    var shown by rememberSaveable { mutableStateOf(View.FRONT) }
    var size by remember { mutableStateOf(IntSize.Zero) }
    var meant by remember { mutableStateOf<List<RegionRow>>(emptyList()) }
    val density = LocalDensity.current.density
    val view = figure.views.first { it.view == shown }
    val onTap: (Double, Double) -> Unit = { x, y ->
        val reach = FigureFit(figure, size.toSize()).reach(density)
        meant = here.regionsAt(shown, x, y, reach, showsIntimate)
        meant.singleOrNull()?.let { onRegion?.invoke(it) }
    }
    Column(modifier, Arrangement.spacedBy(4.dp), Alignment.CenterHorizontally) {
        ViewSwitch(figure.views, shown) { shown = it }
        Sides(view)
        FigureMap(
            figure,
            view,
            marks,
            Modifier.widthIn(max = WIDEST).fillMaxWidth().onSizeChanged { size = it },
            showsIntimate,
            onList,
            onTap.takeIf { onRegion != null },
        )
        notes.forEach { Quiet(it) }
    }
    if (meant.size > 1) {
        WhichPlace(meant, { meant = emptyList() }) { region ->
            meant = emptyList()
            onRegion?.invoke(region)
        }
    }
}

/** The regions that a touch may have meant; none where the diary was locked meanwhile. */
private fun Here.regionsAt(view: View, x: Double, y: Double, reach: Double, showsIntimate: Boolean): List<RegionRow> =
    try {
        // The one call that may be made where one draws: it reads no file.
        diary.core().bodyHit(view, x, y, reach, showsIntimate).candidates
    } catch (_: SomacardException.Locked) {
        emptyList()
    }

@Composable
private fun Sides(view: FigureView) = Row(Modifier.widthIn(max = WIDEST).fillMaxWidth(), Arrangement.SpaceBetween) {
    Quiet(stringResource(R.string.body_your_side, view.atLeft))
    Quiet(stringResource(R.string.body_your_side, view.atRight))
}

@Composable
private fun WhichPlace(places: List<RegionRow>, onClose: () -> Unit, onChoose: (RegionRow) -> Unit) =
    Panel(stringResource(R.string.body_which_place), onClose) {
        places.forEach { place -> GoRow(place.label) { onChoose(place) } }
    }
