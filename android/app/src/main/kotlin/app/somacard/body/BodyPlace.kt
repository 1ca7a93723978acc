// Body.

package app.somacard.body

import androidx.compose.runtime.Composable
import app.somacard.R
import app.somacard.navigation.Here
import app.somacard.navigation.Place

data object BodyPlace : Place {
    override val title = R.string.body

    @Composable
    override fun Content(here: Here) = Unit
}
