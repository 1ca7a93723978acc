// Sessions.

package app.somacard.sessions

import androidx.compose.runtime.Composable
import app.somacard.R
import app.somacard.navigation.Here
import app.somacard.navigation.Place

data object SessionsPlace : Place {
    override val title = R.string.sessions

    @Composable
    override fun Content(here: Here) = Unit
}
