// One place of the touch plan: how welcome touch is there, and why, which is private. A locked place says that it is locked.

package app.somacard.sessions

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.NewTouch
import app.somacard.core.TouchLevel
import app.somacard.core.TouchRow
import app.somacard.core.TouchScreen
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.ChoiceRow
import app.somacard.parts.Field
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown
import app.somacard.parts.Words
import app.somacard.parts.wrongAt

data class TouchRegionPlace(val region: String) : Place {
    override val title = R.string.sessions_touch

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { TouchRegionModel(this, region) }
        Shown(model.plan.screen, setOf("reason")) { plan ->
            val row = plan.regions.find { it.region == region }
            if (row ==
                null
            ) {
                Page { Words(stringResource(R.string.refused_not_found)) }
            } else {
                OneRegion(model, plan, row, here)
            }
        }
    }
}

@Composable
private fun OneRegion(model: TouchRegionModel, plan: TouchScreen, row: TouchRow, here: Here) {
    val draft = model.draft(row)
    val change = draft.change()
    val isTouched = change != NewTouch(row.region)
    val ready = isTouched && !model.plan.screen.busy
    AskBeforeLeaving(isTouched, here)
    Page(bar = { SaveBar(enabled = ready) { model.save(change) } }) {
        Heading(row.label.begun())
        Words(listOfNotNull(row.levelText, row.why).joinToString(" · ").begun())
        if (row.locked) Quiet(stringResource(R.string.sessions_locked_more)) else Levels(plan, draft)
        if (row.noGo) Quiet(stringResource(R.string.sessions_no_go_more))
        Field(
            stringResource(R.string.sessions_reason),
            draft.reason,
            wrong = model.plan.screen.refused.wrongAt("reason"),
            more = stringResource(R.string.sessions_reason_more),
            lines = 3,
        ) { draft.reason = it }
        Quiet(plan.changeable)
    }
}

@Composable
private fun Levels(plan: TouchScreen, draft: TouchDraft) = Column(Modifier.selectableGroup()) {
    plan.levels.forEach { choice ->
        ChoiceRow(choice.label.begun(), draft.level == choice.level, choice.means) { draft.level = choice.level }
    }
    ChoiceRow(
        stringResource(R.string.sessions_unmarked),
        draft.level == null,
        stringResource(R.string.sessions_unmarked_more),
    ) { draft.level = null }
}

class TouchRegionModel(private val here: Here, private val region: String) {
    val plan = TouchPlanModel(here)
    private var typed: TouchDraft? = null

    fun draft(row: TouchRow): TouchDraft = typed ?: TouchDraft(region, row).also { typed = it }

    fun save(change: NewTouch) {
        plan.save(listOf(change)) {
            here.say(R.string.saved)
            here.back()
        }
    }
}

class TouchDraft(private val region: String, private val of: TouchRow) {
    var level by mutableStateOf<TouchLevel?>(of.marked)
    var reason by mutableStateOf(of.reasons.together())

    /** What was changed. */
    fun change() = NewTouch(
        region,
        level = level.takeIf { it != of.marked },
        unmark = level == null && of.marked != null,
        reason = changed(reason, of.reasons.together()),
    )
}
