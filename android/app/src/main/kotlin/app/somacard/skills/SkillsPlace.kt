// Skills.

package app.somacard.skills

import androidx.compose.runtime.Composable
import app.somacard.R
import app.somacard.navigation.Here
import app.somacard.navigation.Place

data object SkillsPlace : Place {
    override val title = R.string.skills

    @Composable
    override fun Content(here: Here) = Unit
}
