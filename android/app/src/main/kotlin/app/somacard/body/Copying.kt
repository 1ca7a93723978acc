// A map taken over from an earlier day: the offer, and what waits to be confirmed. It is no observation until then.

package app.somacard.body

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Day
import app.somacard.core.ToConfirm
import app.somacard.parts.Block
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Quiet
import app.somacard.parts.SideButton
import app.somacard.parts.written

@Composable
fun CopyOffer(from: Day, onCopy: () -> Unit) = Block {
    Quiet(stringResource(R.string.body_copy_more))
    SideButton(stringResource(R.string.body_copy, from.written()), onPress = onCopy)
}

/** [words] says what was taken over; [onConfirm] gets a place, or nothing for all of them. */
@Composable
fun ToConfirmBlock(waiting: ToConfirm, words: (String) -> String?, onConfirm: (String?) -> Unit) = Block {
    Heading(stringResource(R.string.body_to_confirm))
    Quiet(stringResource(R.string.body_to_confirm_more))
    if (waiting.places.size > 1) SideButton(stringResource(R.string.body_all_still_so)) { onConfirm(null) }
    waiting.places.forEach { place ->
        GoRow(words(place.id) ?: place.label, stringResource(R.string.body_still_so)) { onConfirm(place.id) }
    }
}
