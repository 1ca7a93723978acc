// The touch plan: where touch is welcome, as a map and as a list, place by place. What is locked is shown as it is.

package app.somacard.sessions

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.body.PlaceList
import app.somacard.body.RegionMap
import app.somacard.body.figure
import app.somacard.core.BodyFigure
import app.somacard.core.FigureRegion
import app.somacard.core.TouchRow
import app.somacard.core.TouchScreen
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.Words

data object TouchPlanPlace : Place {
    override val title = R.string.sessions_touch

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { TouchPlanModel(this) }
        Shown(model.screen) { TouchPlan(model, it, here) }
    }
}

@Composable
private fun TouchPlan(model: TouchPlanModel, plan: TouchScreen, here: Here) = Page {
    val figure = here.figure()
    Heading(plan.title)
    Quiet(plan.changeable)
    figure?.let {
        RegionMap(here, it, plan.marks(), showsIntimate = true, onList = { model.choosing = true }) { place ->
            here.go(TouchRegionPlace(place.id))
        }
    }
    Legend(plan)
    SideButton(stringResource(R.string.sessions_touch_several)) { here.go(TouchSeveralPlace) }
    GoRow(stringResource(R.string.sessions_touch_sheet)) { here.go(TouchSheetPlace) }
    Heading(stringResource(R.string.sessions_touch_places))
    val rows = plan.regions.associateBy { it.region }
    figure?.let {
        PlacesByPart(it, model.folds, { places -> plan.inShort(places, rows) }) { place ->
            rows[place.region.id]?.let { row -> TouchGoRow(row, here) }
        }
        if (model.choosing) ChoosePlace(model, it, rows, here)
    }
}

/** All places by name, for who does not point at the map. */
@Composable
private fun ChoosePlace(model: TouchPlanModel, figure: BodyFigure, rows: Map<String, TouchRow>, here: Here) = PlaceList(
    figure,
    showsIntimate = true,
    onClose = { model.choosing = false },
    words = { place -> rows[place]?.let { listOfNotNull(it.levelText.begun(), it.why).joinToString(" · ") } },
    placeless = emptyList(),
) { place ->
    model.choosing = false
    here.go(TouchRegionPlace(place))
}

/** What each sign on the map means, and the places that have it: the map in words. */
@Composable
private fun Legend(plan: TouchScreen) = plan.levels.reversed().forEach { choice ->
    Words("${choice.level.sign()} ${choice.means}")
    val places = plan.regions.filter { it.level == choice.level && it.isMarked() }.map { it.label }
    if (places.isNotEmpty()) Quiet(places.joinToString(", "))
}

@Composable
private fun TouchGoRow(row: TouchRow, here: Here) {
    val reason = if (row.reasons.isEmpty()) null else stringResource(R.string.sessions_has_reason)
    GoRow(row.label.begun(), listOfNotNull(row.levelText.begun(), row.why, reason).joinToString(" · ")) {
        here.go(TouchRegionPlace(row.region))
    }
}

/** How many places of a part are marked, by level. */
private fun TouchScreen.inShort(places: List<FigureRegion>, rows: Map<String, TouchRow>): String? {
    val marked = places.mapNotNull { rows[it.region.id] }.filter { it.isMarked() }
    val counts = levels.reversed().mapNotNull { choice ->
        marked.count { it.level == choice.level }.takeIf { it > 0 }?.let { "${choice.label}: $it" }
    }
    return counts.joinToString(", ").begun().ifEmpty { null }
}
