// Why something was not done, in the person's words: what was wrong and what to do, never what they typed. Where it was
// about one field, the screen shows it there (`wrongAt`).

package app.somacard.parts

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Card
import androidx.compose.material3.CardDefaults
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.core.RefusalWords
import app.somacard.core.SomacardException
import app.somacard.core.WhyNotOpened
import app.somacard.core.WhyNotWritten
import app.somacard.core.WhyNotYet
import app.somacard.core.words
import app.somacard.phone.language

/** A refusal that belongs to no single field. */
@Composable
fun Refusal(why: SomacardException, onRead: () -> Unit) {
    Card(
        Modifier.fillMaxWidth().semantics { liveRegion = LiveRegionMode.Polite },
        colors = CardDefaults.cardColors(
            containerColor = MaterialTheme.colorScheme.errorContainer,
            contentColor = MaterialTheme.colorScheme.onErrorContainer,
        ),
    ) {
        Column(Modifier.padding(start = 16.dp, top = 16.dp, end = 16.dp)) {
            Text(why.words())
            SmallButton(stringResource(R.string.understood), onPress = onRead)
        }
    }
}

/** What is possible in the field of this name, if the refusal is about it. */
@Composable
fun SomacardException?.wrongAt(field: String): String? =
    if (this is SomacardException.Invalid && this.field == field) inWords().here else null

/** What the core says of it in the language of the screens. */
@Composable
private fun SomacardException.Invalid.inWords(): RefusalWords {
    val language = LocalContext.current.language()
    return remember(this, language) { words(language) }
}

@Composable
fun SomacardException.words(): String = when (this) {
    is SomacardException.Invalid -> inWords().alone
    is SomacardException.NotFound -> stringResource(R.string.refused_not_found)
    is SomacardException.Locked -> stringResource(R.string.refused_locked)
    is SomacardException.SavedThenLocked -> stringResource(R.string.refused_saved_then_locked)
    is SomacardException.CannotOpen -> stringResource(why.words)
    is SomacardException.CannotWrite -> stringResource(why.words)
    is SomacardException.Vault -> stringResource(R.string.refused_vault)
    is SomacardException.NotYet -> stringResource(why.words)
    is SomacardException.Cancelled -> stringResource(R.string.refused_cancelled)
    is SomacardException.Failed -> stringResource(R.string.refused_failed)
}

private val WhyNotOpened.words: Int
    get() = when (this) {
        WhyNotOpened.NO_DIARY -> R.string.refused_no_diary
        WhyNotOpened.DIARY_EXISTS -> R.string.refused_diary_exists
        WhyNotOpened.KEY_MISSING -> R.string.refused_key_missing
        WhyNotOpened.FILE_MISSING -> R.string.refused_file_missing
        WhyNotOpened.WRONG_KEY -> R.string.refused_wrong_key
        WhyNotOpened.NOT_ENCRYPTED -> R.string.refused_not_encrypted
        WhyNotOpened.NEWER_FORMAT -> R.string.refused_newer_format
        WhyNotOpened.DAMAGED -> R.string.refused_damaged
        WhyNotOpened.WRONG_WORDS -> R.string.refused_wrong_words
    }

/** Why nothing can be written now. */
val WhyNotWritten.words: Int
    get() = when (this) {
        WhyNotWritten.READ_ONLY -> R.string.refused_read_only
        WhyNotWritten.DISK_FULL -> R.string.refused_disk_full
        WhyNotWritten.BUSY -> R.string.refused_busy
    }

private val WhyNotYet.words: Int
    get() = when (this) {
        WhyNotYet.RECOVERY_WORDS -> R.string.refused_recovery_words
        WhyNotYet.ACTION -> R.string.refused_action
        WhyNotYet.MAILBOX -> R.string.refused_mailbox
        WhyNotYet.LEAVING_THE_MAILBOX -> R.string.refused_leaving_the_mailbox
    }
