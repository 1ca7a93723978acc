// Which skill is the one of the week.

package app.somacard.week

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.mutableStateMapOf
import androidx.compose.ui.Modifier
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.Day
import app.somacard.core.SkillModuleUse
import app.somacard.core.SkillsScreen
import app.somacard.core.WeekHeaderEdit
import app.somacard.core.WeekSaved
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.ChoiceRow
import app.somacard.parts.FoldedBlock
import app.somacard.parts.Page
import app.somacard.parts.Shown

/** Of the week that [day] is in; [chosen] is the one it has now. A choice is saved at once, a second press takes it back. */
data class SkillOfWeekPlace(val day: Day, val chosen: String?) : Place {
    override val title = R.string.week_skill

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { SkillOfWeekModel(this, day) }
        Shown(model.skills) { skills ->
            Page { skills.modules.filter { it.id != null }.forEach { Module(it, chosen, model) } }
        }
    }
}

class SkillOfWeekModel(private val here: Here, private val day: Day) {
    val skills = here.screen(Area.SETTINGS, revision = SkillsScreen::revision) { skills(it, day, null) }
    val open = mutableStateMapOf<String, Boolean>()

    fun choose(skill: String?) {
        val edit = WeekHeaderEdit(skillOfWeek = skill, clearSkillOfWeek = skill == null)
        skills.act({ now -> editWeek(now, day, edit) }) { saved: WeekSaved ->
            here.handBack(saved)
            here.say(R.string.saved)
            here.back()
            null
        }
    }
}

@Composable
private fun Module(module: SkillModuleUse, chosen: String?, model: SkillOfWeekModel) {
    val skills = module.skills.map { it.skill }
    val id = module.id.orEmpty()
    val short = skills.firstOrNull { it.id == chosen }?.label
    FoldedBlock(module.label, model.open[id] == true, short, onFold = { model.open[id] = it }) {
        Column(Modifier.selectableGroup()) {
            skills.forEach { skill ->
                ChoiceRow(skill.label, skill.id == chosen) { model.choose(skill.id.takeIf { it != chosen }) }
            }
        }
    }
}
