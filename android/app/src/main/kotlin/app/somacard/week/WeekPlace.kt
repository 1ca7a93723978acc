// Week.

package app.somacard.week

import androidx.compose.runtime.Composable
import app.somacard.R
import app.somacard.navigation.Here
import app.somacard.navigation.Place

data object WeekPlace : Place {
    override val title = R.string.week

    @Composable
    override fun Content(here: Here) = Unit
}
