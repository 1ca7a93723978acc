// Saying what is felt at one place.

package app.somacard.body

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.FilterChip
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.core.BodyAnswer
import app.somacard.core.BodyFigure
import app.somacard.core.Named
import app.somacard.navigation.Asked
import app.somacard.navigation.UNSAVED
import app.somacard.parts.ChoiceRow
import app.somacard.parts.Field
import app.somacard.parts.MainButton
import app.somacard.parts.Quiet
import app.somacard.parts.Scale
import app.somacard.parts.SideButton
import app.somacard.parts.TickRow

/**
 * [onMark] once everything was said, [onUnmark] to take away what was marked before. A touch beside the sheet loses nothing
 * that was said.
 */
@Composable
fun PlacePanel(
    figure: BodyFigure,
    sensations: List<Named>,
    draft: PlaceDraft,
    onClose: () -> Unit,
    onUnmark: () -> Unit,
    onMark: () -> Unit,
) {
    var asking by remember { mutableStateOf(false) }
    Panel(
        figure.nameOf(draft.target),
        onClose,
        onAway = { if (draft.isTouched) asking = true else onClose() },
        bar = {
            MainButton(stringResource(R.string.body_mark), draft.isWhole, onPress = onMark)
            if (draft.isMarked) SideButton(stringResource(R.string.body_take_away), onPress = onUnmark)
        },
    ) {
        figure.otherSide(draft.target)?.let { SideChoice(figure.nameOf(draft.target), it.region.label, draft) }
        Quiet(stringResource(R.string.body_what_felt))
        Sensations(sensations, draft)
        draft.numbers.forEach { (sensation, number) ->
            val name = sensations.find { it.id == sensation }?.label ?: sensation
            Scale(
                name,
                0..10,
                number,
                low = stringResource(R.string.body_not_at_all),
                high = stringResource(R.string.body_strongest),
            ) { draft.numbers[sensation] = it }
        }
        WithoutNumber(draft)
        Field(stringResource(R.string.body_note), draft.note) { draft.note = it }
    }
    if (asking) Asked(UNSAVED, onNo = { asking = false }, onYes = onClose)
}

/** Left and right are what people mistake, so that the side is said in full, and both are a choice of their own. */
@Composable
private fun SideChoice(touched: String, other: String, draft: PlaceDraft) = Column(Modifier.selectableGroup()) {
    ChoiceRow(touched, draft.sides == Sides.THIS) { draft.sides = Sides.THIS }
    ChoiceRow(other, draft.sides == Sides.OTHER) { draft.sides = Sides.OTHER }
    ChoiceRow(stringResource(R.string.body_both_sides), draft.sides == Sides.BOTH) { draft.sides = Sides.BOTH }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Sensations(sensations: List<Named>, draft: PlaceDraft) = FlowRow(
    horizontalArrangement = Arrangement.spacedBy(8.dp),
) {
    sensations.forEach { sensation ->
        val chosen = sensation.id in draft.numbers
        FilterChip(
            chosen,
            { draft.toggle(sensation.id) },
            { Text(sensation.label) },
            leadingIcon = if (chosen) {
                (
                    {
                        Icon(painterResource(R.drawable.ic_marked), contentDescription = null)
                    }
                    )
            } else {
                null
            },
        )
    }
}

@Composable
private fun WithoutNumber(draft: PlaceDraft) {
    listOf(BodyAnswer.Absent to R.string.body_absent, BodyAnswer.Declined to R.string.body_declined)
        .forEach { (answer, words) ->
            TickRow(stringResource(words), draft.without == answer) { draft.toggle(answer) }
        }
}
