// Skills: what was used in a span of days and how that went, by module, in the core's words; and the ways from here to what
// helped before, to chains and to goals.

package app.somacard.skills

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.chains.ChainsPlace
import app.somacard.chains.GoalsPlace
import app.somacard.core.Area
import app.somacard.core.Day
import app.somacard.core.SkillsScreen
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Block
import app.somacard.parts.DayField
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.Shown
import app.somacard.parts.SmallButton
import app.somacard.parts.Words

data object SkillsPlace : Place {
    override val title = R.string.skills

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { SkillsModel(this) }
        Shown(model.skills) { screen ->
            Page {
                MainButton(stringResource(R.string.skills_what_helped)) { here.go(NowPlace) }
                GoRow(stringResource(R.string.skills_chains)) { here.go(ChainsPlace) }
                GoRow(stringResource(R.string.skills_goals)) { here.go(GoalsPlace) }
                Used(screen, model)
                screen.modules.forEach { ModuleBlock(it) }
                DayAnswers(screen)
            }
        }
    }
}

class SkillsModel(here: Here) {
    private var from by mutableStateOf<Day?>(null)
    private var to by mutableStateOf<Day?>(null)

    val skills = here.screen(Area.SKILLS, Area.CARD, revision = SkillsScreen::revision) { skills(it, from, to) }

    val isUsual get() = from == null && to == null

    /** Other days; none are the usual ones. */
    fun show(newFrom: Day?, newTo: Day?) {
        skills.act({ skills(it, newFrom, newTo) }) { screen ->
            from = newFrom
            to = newTo
            screen
        }
    }
}

@Composable
private fun Used(screen: SkillsScreen, model: SkillsModel) = Block {
    Heading(stringResource(R.string.skills_used))
    DayField(stringResource(R.string.skills_from), screen.from) { model.show(it, screen.to) }
    DayField(stringResource(R.string.skills_to), screen.to) { model.show(screen.from, it) }
    if (!model.isUsual) {
        SmallButton(stringResource(R.string.skills_lately)) { model.show(null, null) }
    }
    Words(screen.words)
    screen.skillOfWeek?.let { Words(stringResource(R.string.skills_of_week, it.label)) }
}
