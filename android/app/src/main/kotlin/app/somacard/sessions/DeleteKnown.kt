// Taking a person or a place off: asked first, as the series that named them stay without.

package app.somacard.sessions

import androidx.annotation.StringRes
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.parts.Ask
import app.somacard.parts.SideButton

/** What the deed is called, and what becomes of the series. */
class Deleting(@param:StringRes val deed: Int, @param:StringRes val more: Int)

val PERSON = Deleting(R.string.sessions_delete_practitioner, R.string.sessions_delete_practitioner_more)
val PLACE = Deleting(R.string.sessions_delete_place, R.string.sessions_delete_place_more)

@Composable
fun DeleteKnown(what: Deleting, name: String, enabled: Boolean, onDelete: () -> Unit) {
    var asking by rememberSaveable { mutableStateOf(false) }
    SideButton(stringResource(what.deed), enabled) { asking = true }
    if (!asking) return
    Ask(
        stringResource(R.string.sessions_delete_ask, name),
        stringResource(what.more),
        stringResource(what.deed),
        onNo = { asking = false },
        onYes = {
            asking = false
            onDelete()
        },
    )
}
