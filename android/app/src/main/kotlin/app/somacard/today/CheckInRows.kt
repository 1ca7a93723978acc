// The check-ins of a day: when each was, what it says, and the ways to change and to delete it.

package app.somacard.today

import androidx.compose.foundation.layout.FlowRow
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import app.somacard.R
import app.somacard.core.CheckInRow
import app.somacard.core.DayScreen
import app.somacard.core.toDay
import app.somacard.core.toLocalDate
import app.somacard.core.toOffsetDateTime
import app.somacard.navigation.Here
import app.somacard.parts.Block
import app.somacard.parts.Quiet
import app.somacard.parts.SmallButton
import app.somacard.parts.Words
import app.somacard.parts.short
import app.somacard.parts.written

@Composable
fun CheckInRows(day: DayScreen, here: Here, onDelete: (String) -> Unit) {
    var asking by remember { mutableStateOf<String?>(null) }
    day.checkIns.forEach { row ->
        Block {
            Text(row.time(), style = MaterialTheme.typography.titleSmall)
            row.source.words?.let { Quiet(stringResource(it)) }
            row.said(day).forEach { Words(it) }
            Buttons(row.time(), { here.go(CheckInPlace(row.forDay, row.id)) }) { asking = row.id }
        }
    }
    asking?.let { id ->
        AskToDelete({ asking = null }) {
            asking = null
            onDelete(id)
        }
    }
}

@Composable
private fun Buttons(time: String, onChange: () -> Unit, onDelete: () -> Unit) = FlowRow {
    val change = stringResource(R.string.today_change_of, time)
    val delete = stringResource(R.string.today_delete_of, time)
    SmallButton(
        stringResource(R.string.edit),
        modifier = Modifier.semantics { contentDescription = change },
        onPress = onChange,
    )
    SmallButton(
        stringResource(R.string.delete),
        modifier = Modifier.semantics { contentDescription = delete },
        onPress = onDelete,
    )
}

/** When it was typed: the time, with the date where that is another one. */
@Composable
fun CheckInRow.time(): String {
    val typed = recordedAt.toOffsetDateTime()
    val time = typed.toLocalTime().written()
    return if (typed.toLocalDate() == forDay.toLocalDate()) {
        time
    } else {
        stringResource(R.string.today_typed_on, typed.toLocalDate().toDay().short(), time)
    }
}

/** What it says, a sentence for each part. */
@Composable
private fun CheckInRow.said(day: DayScreen): List<String> {
    val said = answers.associate { it.item to it.answer }
    val answered = day.items.flatMap { it.items }.mapNotNull { line -> said[line.item.id]?.let { line.item.with(it) } }
    val felt = readings.map { it.words() }
    // Each with its number in words, so that two of them would not be told apart in one line.
    val skills = skills.map { listOf(it.words()) }
    val parts = listOf(answered, felt, triggers, triggerTexts) + skills + listOf(notes)
    return parts.filter { it.isNotEmpty() }.map { it.joinToString(SEPARATOR) }
}
