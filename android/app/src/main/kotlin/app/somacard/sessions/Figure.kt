// The core's figure, for maps and for lists of places in the order for reading aloud. It never changes while the app runs,
// so that it is asked for once in each language.

package app.somacard.sessions

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.FilterChip
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.somacard.body.FigureMap
import app.somacard.core.BodyFigure
import app.somacard.core.BodyMark
import app.somacard.core.DiaryInterface
import app.somacard.core.FigureRegion
import app.somacard.core.Language
import app.somacard.core.View
import app.somacard.parts.Heading
import app.somacard.parts.Quiet
import java.util.concurrent.ConcurrentHashMap

private val figures = ConcurrentHashMap<Language, BodyFigure>()

fun DiaryInterface.figure(language: Language): BodyFigure = figures.getOrPut(language) { bodyFigure() }

/** Front or back of the figure, to choose, with its marks. */
@Composable
fun MarkedFigure(
    figure: BodyFigure,
    view: View,
    marks: Map<String, BodyMark>,
    onView: (View) -> Unit,
    onTap: ((x: Double, y: Double) -> Unit)? = null,
) {
    FlowRow(Modifier.fillMaxWidth().selectableGroup(), horizontalArrangement = Arrangement.spacedBy(8.dp)) {
        figure.views.forEach { one ->
            FilterChip(one.view == view, { onView(one.view) }, { Text(one.label) })
        }
    }
    figure.views.find { it.view == view }?.let { FigureMap(figure, it, marks, Modifier.fillMaxWidth(), onTap) }
    Quiet(figure.ownSides)
}

/** All places under the parts of the body, each part opened when it is wanted; [more] says what is in a closed one. */
@Composable
fun ColumnScope.PlacesByPart(
    figure: BodyFigure,
    folds: Folds,
    more: @Composable (List<FigureRegion>) -> String?,
    row: @Composable (FigureRegion) -> Unit,
) {
    figure.views.forEach { view ->
        Heading(view.label)
        view.regions.groupBy { it.part }.forEach { (part, regions) ->
            Fold(folds, "${view.view}-$part", part, more(regions)) { regions.forEach { row(it) } }
        }
    }
}
