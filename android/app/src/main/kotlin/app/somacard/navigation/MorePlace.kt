// The rooms that have no place in the bar of a phone.

package app.somacard.navigation

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.parts.GoRow
import app.somacard.parts.Page

data object MorePlace : Place {
    override val title = R.string.more

    @Composable
    override fun Content(here: Here) = Page {
        MORE_ROOMS.forEach { room -> GoRow(stringResource(room.words)) { here.go(room.place) } }
    }
}
