// One part of the body in a scan: its places, each to be answered or left open.

package app.somacard.body

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.FilterChip
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.key
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.core.BodyFigure
import app.somacard.core.Named
import app.somacard.core.RegionRow
import app.somacard.core.ScanStep
import app.somacard.navigation.Here
import app.somacard.parts.Heading
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SideButton
import app.somacard.parts.SmallButton

@Composable
fun ScanStepScreen(here: Here, model: ScanModel, steps: List<ScanStep>) {
    val figure = here.figure() ?: return
    val at = model.step.coerceIn(steps.indices)
    val step = steps[at]
    val sensations = model.sensations
    key(at) {
        Page(bar = { Bar(model, isLast = at == steps.lastIndex) }) {
            val view = figure.views.first { it.view == step.regions.first().view }
            Heading(stringResource(R.string.body_scan_heading, step.heading, view.label))
            Quiet(stringResource(R.string.body_scan_step, at + 1, steps.size))
            step.regions.forEach { region -> Asked(figure, model, sensations, region) }
            SideButton(stringResource(R.string.body_scan_nothing_else)) { model.sayNothingElse(step) }
            if (at > 0) SmallButton(stringResource(R.string.body_scan_previous)) { model.previous() }
        }
    }
    model.draft?.let { draft ->
        PlacePanel(
            figure,
            sensations,
            draft,
            onClose = { model.draft = null },
            onUnmark = { model.unmark(draft) },
            onMark = { model.mark(draft) },
        )
    }
}

/** Stopping is on every step, above going on. */
@Composable
private fun Bar(model: ScanModel, isLast: Boolean) = Surface(color = MaterialTheme.colorScheme.surface) {
    Column(Modifier.padding(horizontal = 16.dp, vertical = 8.dp), Arrangement.spacedBy(4.dp)) {
        SideButton(stringResource(R.string.body_scan_stop), !model.screen.busy) { model.stop() }
        if (isLast) {
            val whole = model.hasAnswers && !model.screen.busy
            MainButton(stringResource(R.string.save), whole) { model.finish() }
        } else {
            MainButton(stringResource(R.string.body_scan_next)) { model.next() }
        }
    }
}

@Composable
private fun Asked(figure: BodyFigure, model: ScanModel, sensations: List<Named>, region: RegionRow) =
    Column(Modifier.fillMaxWidth()) {
        Text(region.label, style = MaterialTheme.typography.bodyLarge)
        FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
            val felt = model.readings.wordsOf(region.id, sensations)
            AnswerChip(region.label, stringResource(R.string.body_scan_nothing), model.isNothing(region.id)) {
                model.sayNothing(region.id)
            }
            AnswerChip(region.label, felt ?: stringResource(R.string.body_scan_something), felt != null) {
                model.draft = PlaceDraft(region.id, figure.otherSide(region.id)?.region?.id, model.readings)
            }
        }
    }

@Composable
private fun AnswerChip(place: String, words: String, chosen: Boolean, onPress: () -> Unit) {
    val spoken = stringResource(R.string.body_scan_answer, place, words)
    FilterChip(
        chosen,
        onPress,
        { Text(words) },
        Modifier.semantics { contentDescription = spoken },
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
