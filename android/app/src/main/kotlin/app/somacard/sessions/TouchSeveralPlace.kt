// One level marked for several places at once: quicker than one by one, for a plan that is new.

package app.somacard.sessions

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateListOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.body.figure
import app.somacard.core.FigureRegion
import app.somacard.core.NewTouch
import app.somacard.core.TouchLevel
import app.somacard.core.TouchRow
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.ChoiceRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown
import app.somacard.parts.TickRow

data object TouchSeveralPlace : Place {
    override val title = R.string.sessions_touch_several

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { TouchSeveralModel(this) }
        AskBeforeLeaving(model.ticked.isNotEmpty(), here)
        Shown(model.plan.screen) { plan ->
            val rows = plan.regions.associateBy { it.region }
            val ready = model.level != null && model.ticked.isNotEmpty() && !model.plan.screen.busy
            Page(bar = { SaveBar(enabled = ready, onSave = model::save) }) {
                Heading(stringResource(R.string.sessions_touch_level))
                Column(Modifier.selectableGroup()) {
                    plan.levels.forEach { choice ->
                        ChoiceRow(choice.label.begun(), model.level == choice.level, choice.means) {
                            model.level = choice.level
                        }
                    }
                }
                Quiet(stringResource(R.string.sessions_touch_several_more))
                val figure = here.figure() ?: return@Page
                PlacesByPart(figure, model.plan.folds, { model.inShort(it) }) { place ->
                    rows[place.region.id]?.let { Tick(it, model) }
                }
            }
        }
    }
}

@Composable
private fun Tick(row: TouchRow, model: TouchSeveralModel) {
    val now = listOfNotNull(row.levelText, row.why).joinToString(" · ").begun()
    if (row.locked) {
        Quiet("${row.label.begun()}: $now")
    } else {
        TickRow(row.label.begun(), row.region in model.ticked, now) {
            model.turn(row.region)
        }
    }
}

class TouchSeveralModel(private val here: Here) {
    val plan = TouchPlanModel(here)
    val ticked = mutableStateListOf<String>()
    var level by mutableStateOf<TouchLevel?>(null)

    fun turn(region: String) {
        if (!ticked.remove(region)) ticked += region
    }

    @Composable
    fun inShort(places: List<FigureRegion>): String? = places.count { it.region.id in ticked }.takeIf { it > 0 }
        ?.let { stringResource(R.string.sessions_chosen, it) }

    fun save() {
        val level = level ?: return
        plan.save(ticked.map { NewTouch(it, level = level) }) {
            here.say(R.string.saved)
            here.back()
        }
    }
}
