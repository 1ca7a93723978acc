// What was found, in the core's sentences and order: first the person's own questions. That nothing stands out, or that it
// takes more days, is an answer, too.

package app.somacard.insights

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.core.FindingKind
import app.somacard.core.FindingRow
import app.somacard.core.InsightsScreen
import app.somacard.navigation.Here
import app.somacard.parts.Block
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Quiet
import app.somacard.parts.Words

@Composable
internal fun Found(screen: InsightsScreen, here: Here) {
    Words(screen.nothing)
    val (around, others) = screen.findings.partition { it.kind == FindingKind.VISIT || it.kind == FindingKind.RETURN }
    val (lately, together) = others.partition { it.kind == FindingKind.TREND }
    Findings(together)
    NextDays(screen)
    Findings(around)
    Findings(lately)
    Quiet(screen.looked)
    NotEnough(screen)
    Heading(stringResource(R.string.insights_own_questions))
    screen.questions.forEach { Words(stringResource(R.string.insights_pair, it.item.label, it.place.label)) }
    GoRow(stringResource(R.string.insights_change_questions)) { here.go(QuestionsPlace) }
}

/** Each heading once, above what belongs to it. */
@Composable
private fun Findings(findings: List<FindingRow>) = findings.groupBy { it.heading }.forEach { (heading, rows) ->
    Heading(heading)
    rows.forEach { Finding(it) }
}

@Composable
private fun Finding(finding: FindingRow) = Block {
    Column(
        Modifier.fillMaxWidth().semantics(mergeDescendants = true) { },
        verticalArrangement = Arrangement.spacedBy(8.dp),
    ) {
        Surface(color = MaterialTheme.colorScheme.secondaryContainer, shape = MaterialTheme.shapes.small) {
            Text(
                finding.verdictLabel,
                Modifier.padding(horizontal = 8.dp, vertical = 2.dp),
                style = MaterialTheme.typography.labelLarge,
            )
        }
        Text(finding.sentence, style = MaterialTheme.typography.bodyLarge)
        // How many days until it was as before says nothing of less or more.
        if (finding.kind != FindingKind.RETURN) IntervalChart(finding)
    }
}

@Composable
private fun NextDays(screen: InsightsScreen) {
    if (screen.nextDays.isEmpty()) return
    Heading(stringResource(R.string.insights_next_days))
    Block { Words(screen.nextDays.map { it.sentence }) }
}

@Composable
private fun NotEnough(screen: InsightsScreen) {
    if (screen.notEnough.isEmpty()) return
    Heading(stringResource(R.string.insights_not_enough))
    Block { Words(screen.notEnough.map { it.sentence }) }
}
