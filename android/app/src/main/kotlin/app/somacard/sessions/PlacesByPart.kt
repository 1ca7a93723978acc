// All places of the figure as a list, under the parts of the body, in the order for reading aloud: the map's second way in.

package app.somacard.sessions

import androidx.compose.runtime.Composable
import app.somacard.core.BodyFigure
import app.somacard.core.FigureRegion
import app.somacard.parts.Heading

/** Each part is opened when it is wanted; [more] says what is in a closed one. */
@Composable
fun PlacesByPart(
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
