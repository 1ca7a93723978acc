// Insights.

package app.somacard.insights

import androidx.compose.runtime.Composable
import app.somacard.R
import app.somacard.navigation.Here
import app.somacard.navigation.Place

data object InsightsPlace : Place {
    override val title = R.string.insights

    @Composable
    override fun Content(here: Here) = Unit
}
