// A length of time, such as a night's sleep: hours and minutes, since nobody thinks in 430 minutes.

package app.somacard.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.core.Answer
import app.somacard.parts.Field

@Composable
fun MinutesField(label: String, answer: Answer?, wrong: String?, onAnswer: (Answer?) -> Unit) {
    val known = (answer as? Answer.Number)?.value
    // What is in the two fields while they are typed in; another answer from outside fills them anew.
    var hours by remember { mutableStateOf(known?.let { "${it / MINUTES_AN_HOUR}" }.orEmpty()) }
    var minutes by remember { mutableStateOf(known?.let { "${it % MINUTES_AN_HOUR}" }.orEmpty()) }
    if (known != null && together(hours, minutes) != answer) {
        hours = "${known / MINUTES_AN_HOUR}"
        minutes = "${known % MINUTES_AN_HOUR}"
    }
    Column(verticalArrangement = Arrangement.spacedBy(4.dp)) {
        Text(label, style = MaterialTheme.typography.bodyLarge)
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp)) {
            Part(label, R.string.today_hours, hours, Modifier.weight(1f)) {
                hours = it
                onAnswer(together(it, minutes))
            }
            Part(label, R.string.today_minutes_field, minutes, Modifier.weight(1f)) {
                minutes = it
                onAnswer(together(hours, it))
            }
        }
        wrong?.let {
            Text(
                it,
                Modifier.semantics { liveRegion = LiveRegionMode.Polite },
                color = MaterialTheme.colorScheme.error,
                style = MaterialTheme.typography.bodySmall,
            )
        }
    }
}

@Composable
private fun Part(label: String, of: Int, text: String, modifier: Modifier, onType: (String) -> Unit) {
    val name = stringResource(of)
    val spoken = stringResource(R.string.choices_of, label, name)
    Field(
        name,
        text,
        keyboard = KeyboardType.Number,
        modifier = modifier,
        spoken = spoken,
        onType = onType,
    )
}

private fun together(hours: String, minutes: String): Answer? {
    if (hours.isBlank() && minutes.isBlank()) return null
    val h = hours.ifBlank { "0" }.trim().toIntOrNull()
    val m = minutes.ifBlank { "0" }.trim().toIntOrNull()
    val total = if (h != null && m != null) h.toLong() * MINUTES_AN_HOUR + m else null
    return total?.takeIf { it in Int.MIN_VALUE..Int.MAX_VALUE }?.let { Answer.Number(it.toInt()) }
        ?: Answer.Text("$hours:$minutes")
}
