// The form of a week's head.

package app.somacard.week

import androidx.annotation.StringRes
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.snapshots.SnapshotStateMap
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.FilledIn
import app.somacard.core.WeekScreen
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.parts.ChoiceRow
import app.somacard.parts.DayField
import app.somacard.parts.FoldedBlock
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SaveBar
import app.somacard.parts.Scale
import app.somacard.parts.SmallButton
import app.somacard.parts.TickRow
import app.somacard.sessions.RatingsDraft
import app.somacard.today.SEPARATOR

@Composable
fun WeekHeadPage(week: WeekScreen, model: WeekHeadModel, here: Here) {
    val draft = model.draft(week)
    val head = week.header
    AskBeforeLeaving(draft.isTouched(), here)
    Page(bar = { SaveBar(enabled = draft.isTouched() && !model.week.busy) { model.save(draft) } }) {
        Quiet(week.span())
        DayField(stringResource(R.string.week_started_on), draft.startedOn, last = week.today) { draft.startedOn = it }
        if (draft.startedOn != null) {
            SmallButton(stringResource(R.string.week_started_on_away)) { draft.startedOn = null }
        }
        Heading(stringResource(R.string.week_filled_in))
        Column(Modifier.selectableGroup()) {
            FilledIn.entries.forEach { each ->
                ChoiceRow(stringResource(each.words), each == draft.filledIn) { draft.answer(each) }
            }
        }
        TickRow(
            stringResource(R.string.week_filled_in_session),
            draft.filledInSession == true,
            onTick = draft::tickInSession,
        )
        val skill = week.skillOfWeek() ?: head.skillOfWeek?.let { stringResource(R.string.week_skill_chosen) }
        GoRow(stringResource(R.string.week_skill), skill ?: stringResource(R.string.not_chosen)) {
            here.go(SkillOfWeekPlace(week.days.first().day, head.skillOfWeek))
        }
        Ratings(R.string.week_coming_before, draft.before, draft.open)
        Ratings(R.string.week_coming_after, draft.after, draft.open)
    }
}

@Composable
private fun Ratings(@StringRes heading: Int, draft: RatingsDraft, open: SnapshotStateMap<Int, Boolean>) {
    val short = COMING.mapNotNull { (name, label) -> draft[name]?.let { "${stringResource(label)}\u00A0$it" } }
    FoldedBlock(
        stringResource(heading),
        open[heading] == true,
        short.joinToString(SEPARATOR),
        onFold = { open[heading] = it },
    ) {
        COMING.forEach { (name, label) ->
            Scale(stringResource(label), 0..5, draft[name]) { draft.answer(name, it) }
        }
    }
}
