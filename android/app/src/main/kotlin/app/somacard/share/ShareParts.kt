// What of the diary goes: parts, single lines of the card, single health questions, each to be ticked; and what stays out,
// by its name.

package app.somacard.share

import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.SharePart
import app.somacard.core.ShareScreen
import app.somacard.parts.Block
import app.somacard.parts.Folded
import app.somacard.parts.Heading
import app.somacard.parts.Point
import app.somacard.parts.Quiet
import app.somacard.parts.SideButton
import app.somacard.parts.TickRow
import app.somacard.parts.begun

@Composable
internal fun Parts(share: ShareScreen, model: ShareModel) {
    Heading(stringResource(R.string.share_what))
    if (share.parts.any { it.usual != it.chosen } && share.parts.any { it.usual }) {
        SideButton(stringResource(R.string.share_usual)) { model.usual() }
    }
    Column {
        share.parts.forEach { row ->
            TickRow(row.label.begun(), row.chosen, row.entriesText.takeIf { row.chosen }) { model.part(row.part, it) }
        }
    }
    if (share.items.isNotEmpty()) {
        val leftOut = share.itemsText?.let { stringResource(R.string.share_lines_left_out, it) }
        Folded(stringResource(R.string.share_lines), leftOut ?: stringResource(R.string.share_lines_all)) {
            Column { share.items.forEach { row -> TickRow(row.label, !row.leftOut) { model.item(row.id, it) } } }
        }
    }
    if (SharePart.SCREENING in share.request.scope.parts) Questions(share, model)
}

@Composable
private fun Questions(share: ShareScreen, model: ShareModel) {
    Heading(stringResource(R.string.share_questions))
    if (share.questions.isEmpty()) Quiet(stringResource(R.string.share_no_questions))
    share.questions.forEach { row ->
        TickRow(row.text, row.chosen, row.answerLabel) { model.question(row.id, it) }
    }
}

/** What does not go. */
@Composable
internal fun LeftOut(share: ShareScreen) {
    val parts = share.parts.filterNot { it.chosen }.map { it.label }
    val all = parts + listOfNotNull(share.itemsText)
    if (all.isNotEmpty()) Listed(share.leftOutTitle, all)
}

/** What goes, with how many entries of it. */
@Composable
internal fun Goes(share: ShareScreen) {
    val parts = share.parts.filter { it.chosen }
    Listed(share.goesTitle, parts.map { row -> listOfNotNull(row.label, row.entriesText).joinToString(": ") })
}

@Composable
private fun Listed(title: String, lines: List<String>) = Block {
    Heading(title)
    lines.forEach { Point(it) }
}
