// Share.

package app.somacard.share

import androidx.compose.runtime.Composable
import app.somacard.R
import app.somacard.navigation.Here
import app.somacard.navigation.Place

data object SharePlace : Place {
    override val title = R.string.share

    @Composable
    override fun Content(here: Here) = Unit
}
