// A moment as it was on the person's wall clock.

package app.somacard.settings

import androidx.compose.runtime.Composable
import androidx.compose.ui.platform.LocalConfiguration
import app.somacard.core.Moment
import app.somacard.core.toOffsetDateTime
import java.time.format.DateTimeFormatter
import java.time.format.FormatStyle

/** Date and time: 25 Nov 2026, 20:40. */
@Composable
internal fun Moment.written(): String {
    val form = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
    return toOffsetDateTime().format(form.withLocale(LocalConfiguration.current.locales[0]))
}
