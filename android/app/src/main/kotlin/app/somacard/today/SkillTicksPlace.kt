// Which skills were used on a day: a tick for each. How far one came is said in a check-in, and what a check-in says is changed
// there.

package app.somacard.today

import androidx.compose.runtime.Composable
import androidx.compose.runtime.mutableStateMapOf
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.CheckInForm
import app.somacard.core.Day
import app.somacard.core.DayAnswered
import app.somacard.core.DayScreen
import app.somacard.core.NewDay
import app.somacard.core.Skill
import app.somacard.core.SkillModule
import app.somacard.core.Ticked
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.FoldedBlock
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown
import app.somacard.parts.TickRow
import app.somacard.parts.written

/** [ticked] are the ids of those that were ticked or used before, [used] of those that were in a check-in. */
data class SkillTicksPlace(val day: Day, val ticked: List<String>, val used: Set<String> = emptySet()) : Place {
    override val title = R.string.today_skills_used

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { SkillTicksModel(this, this@SkillTicksPlace) }
        AskBeforeLeaving(model.touched.isNotEmpty(), here)
        Shown(model.skills) { form ->
            Page(bar = { SaveBar(enabled = model.touched.isNotEmpty() && !model.skills.busy, onSave = model::save) }) {
                Quiet(day.written())
                form.modules.forEach { Module(it, model) }
            }
        }
    }
}

class SkillTicksModel(private val here: Here, private val place: SkillTicksPlace) {
    val skills = here.screen(Area.SETTINGS, revision = CheckInForm::revision) { checkInForm(it, place.day, null) }
    val touched = mutableStateMapOf<String, Boolean>()
    val open = mutableStateMapOf<String, Boolean>()

    fun isUsed(skill: String): Boolean = skill in place.used

    fun isTicked(skill: String): Boolean = touched[skill] ?: (skill in place.ticked)

    fun tick(skill: String, so: Boolean) {
        if (so == (skill in place.ticked)) touched.remove(skill) else touched[skill] = so
    }

    fun save() {
        val typed = NewDay(day = place.day, ticks = touched.map { (skill, so) -> Ticked(skill, so) })
        skills.act({ now -> answerDay(now, typed) }) { answered: DayAnswered ->
            here.handBack(answered)
            here.say(R.string.saved)
            here.back()
            null
        }
    }
}

@Composable
private fun Module(module: SkillModule, model: SkillTicksModel) {
    val ticked = module.skills.filter { model.isTicked(it.id) }.joinToString(SEPARATOR) { it.label }
    FoldedBlock(module.label, model.open[module.id] == true, ticked, onFold = { model.open[module.id] = it }) {
        module.skills.forEach { skill ->
            if (model.isUsed(skill.id)) Used(skill) else Tickable(skill, model)
        }
    }
}

/** What a check-in says is no tick of the card: it stands among them. */
@Composable
private fun Used(skill: Skill) {
    val more = listOfNotNull(stringResource(R.string.today_used_in_check_in), skill.caution).joinToString("\n")
    TickRow(skill.label, ticked = true, more, enabled = false) { }
}

@Composable
private fun Tickable(skill: Skill, model: SkillTicksModel) =
    TickRow(skill.label, model.isTicked(skill.id), skill.caution) { model.tick(skill.id, it) }

/** The ids of the skills that a check-in of the day says were used. */
fun DayScreen.usedInCheckIns(): Set<String> = skills.filter { it.used }.map { it.skill.id }.toSet()
