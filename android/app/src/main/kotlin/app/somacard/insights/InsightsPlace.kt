// What went together in the person's own days: sentences with how sure they are, never what leads to what, and what takes more
// days.

package app.somacard.insights

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.somacard.R
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Page
import app.somacard.parts.Refusal

data object InsightsPlace : Place {
    override val title = R.string.insights

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { InsightsModel(here.diary, here.scope) }
        val news by here.diary.news.collectAsState()
        // Only while it is looked at: looking takes a moment.
        LaunchedEffect(news) { model.lookAnew(news) }
        Page {
            model.refused?.let { Refusal(it, model::dismiss) }
            Period(model)
            Looking(model)
            if (!model.isLooking) model.shown?.let { Found(it, here) }
        }
    }
}
