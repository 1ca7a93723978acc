// Goals: what a life worth living is, in the person's own words, and what is worked on, first things first.

package app.somacard.chains

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.GoalsScreen
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Block
import app.somacard.parts.Field
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown
import app.somacard.parts.Words
import app.somacard.parts.wrongAt

data object GoalsPlace : Place {
    override val title = R.string.chains_goals

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { GoalsModel(this) }
        AskBeforeLeaving(model.life != null, here)
        Shown(model.goals, setOf(LIFE)) { GoalsForm(it, model) }
    }
}

class GoalsModel(private val here: Here) {
    val goals = here.screen(Area.CARD, Area.SETTINGS, revision = GoalsScreen::revision) { goals(it) }

    /** What is being written; nothing until something was typed. */
    var life by mutableStateOf<String?>(null)

    fun save() {
        val said = life ?: return
        goals.act({ setLifeWorthLiving(it, said) }) {
            life = null
            here.say(R.string.saved)
            it
        }
    }
}

@Composable
private fun GoalsForm(screen: GoalsScreen, model: GoalsModel) =
    Page(bar = { SaveBar(enabled = model.life != null && !model.goals.busy, onSave = model::save) }) {
        Field(
            stringResource(R.string.chains_life),
            model.life ?: screen.lifeWorthLiving.joinToString("\n"),
            wrong = model.goals.refused.wrongAt(LIFE),
            more = stringResource(R.string.chains_two_versions).takeIf { screen.lifeWorthLiving.size > 1 },
            lines = 4,
        ) { model.life = it }
        screen.skillOfWeek?.let { Words(stringResource(R.string.skills_of_week, it.label)) }
        Heading(stringResource(R.string.chains_targets))
        screen.targets.filter { it.items.isNotEmpty() }.forEach { target ->
            Block {
                Heading(target.label)
                Words(target.items.map { it.label })
            }
        }
    }

/** The core's name of the text. */
private const val LIFE = "life-worth-living"
