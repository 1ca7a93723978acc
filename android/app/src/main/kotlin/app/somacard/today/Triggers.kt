// What set it off: tags of the last weeks to tick, a new one, and own words.

package app.somacard.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.material3.FilterChip
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.core.CheckInForm
import app.somacard.core.SomacardException
import app.somacard.parts.Field
import app.somacard.parts.FoldedBlock
import app.somacard.parts.SmallButton

@Composable
fun Triggers(form: CheckInForm, draft: CheckInDraft, refused: SomacardException?) {
    val short = draft.triggers.joinToString(SEPARATOR)
    FoldedBlock(stringResource(R.string.today_triggers), draft.open[TRIGGERS] == true, short, onFold = {
        draft.open[TRIGGERS] =
            it
    }) {
        // One that is unticked stays to be ticked again.
        Chips((form.triggers + form.editing?.triggers.orEmpty() + draft.triggers).distinct(), draft)
        Field(
            stringResource(R.string.today_trigger_new),
            draft.newTrigger,
            wrong = if (refused.isAbout(CheckInDraft.TRIGGER)) stringResource(R.string.today_wrong_tag) else null,
        ) { draft.newTrigger = it }
        if (draft.newTrigger.isNotBlank()) {
            SmallButton(stringResource(R.string.today_trigger_add)) { draft.addTrigger() }
        }
        Field(
            stringResource(R.string.today_trigger_words),
            draft.triggerText,
            refused.tooLong(CheckInDraft.TRIGGER_TEXT),
            lines = 2,
        ) { draft.triggerText = it }
    }
}

@Composable
private fun Chips(tags: List<String>, draft: CheckInDraft) {
    if (tags.isEmpty()) return
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
        tags.forEach { tag ->
            val ticked = tag in draft.triggers
            FilterChip(
                selected = ticked,
                onClick = { if (ticked) draft.triggers -= tag else draft.triggers += tag },
                label = { Text(if (ticked) stringResource(R.string.today_ticked, tag) else tag) },
            )
        }
    }
}

private fun SomacardException?.isAbout(field: String) = this is SomacardException.Invalid && this.field == field
