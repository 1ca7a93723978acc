// Settings.

package app.somacard.settings

import androidx.compose.runtime.Composable
import app.somacard.R
import app.somacard.navigation.Here
import app.somacard.navigation.Place

data object SettingsPlace : Place {
    override val title = R.string.settings

    @Composable
    override fun Content(here: Here) = Unit
}
