// How sessions are said in a line or two.

package app.somacard.sessions

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.SessionRow
import app.somacard.navigation.Here
import app.somacard.parts.GoRow

/** A session, and the way to it. */
@Composable
fun SessionGoRow(row: SessionRow, here: Here) {
    GoRow(row.title, row.inShort(here)) { here.go(SessionPlace(row.series, row.original, row.day)) }
}

/** When, how long, where its clock is another one, and what became of it. */
@Composable
fun SessionRow.inShort(here: Here): String {
    val time = stringResource(R.string.sessions_and, beginsText, minutesText)
    return listOfNotNull(time, clockText(here), movedText, outcomeText).joinToString("\n") { it.begun() }
}

/** Said where the session's clock is not the phone's. */
@Composable
fun SessionRow.clockText(here: Here): String? =
    zone.takeIf { it != here.phone.clock().zone.id }?.let { stringResource(R.string.sessions_on_clock, it) }

/** As a line or a button begins: the core's words for answers and outcomes are made to stand within a sentence. */
fun String.begun(): String = replaceFirstChar { it.titlecase() }

/** A text to save, where the person changed it. */
fun changed(typed: String, before: String): String? = typed.trim().takeIf { it != before.trim() }

/** Texts of one field, where devices wrote at once. */
fun List<String>.together(): String = joinToString("\n\n")
