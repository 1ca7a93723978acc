// A moment as the phone's language writes it, on the clock that the person had then.

package app.somacard.parts

import androidx.compose.runtime.Composable
import androidx.compose.ui.platform.LocalConfiguration
import app.somacard.core.Moment
import app.somacard.core.toOffsetDateTime
import java.time.format.DateTimeFormatter

@Composable
fun Moment.written(): String = toOffsetDateTime().format(
    DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", LocalConfiguration.current.locales[0]),
)
