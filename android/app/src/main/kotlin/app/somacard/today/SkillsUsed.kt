// Skills used in this moment, by module: each with how far it came and whether it helped.

package app.somacard.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.core.CheckInForm
import app.somacard.core.Skill
import app.somacard.parts.FoldedBlock

@Composable
fun SkillsUsed(form: CheckInForm, draft: CheckInDraft) {
    fun short(skills: List<Skill>) = skills.filter { draft.skill(it.id) != null }.joinToString(SEPARATOR) {
        "${it.label} ${draft.skill(it.id)}"
    }

    val all = short(form.modules.flatMap { it.skills })
    FoldedBlock(stringResource(R.string.today_skills_used), draft.open[SKILLS] == true, all, onFold = {
        draft.open[SKILLS] =
            it
    }) {
        Column(Modifier.padding(start = 12.dp), verticalArrangement = Arrangement.spacedBy(4.dp)) {
            form.modules.forEach { module ->
                FoldedBlock(
                    module.label,
                    draft.open[module.id] == true,
                    short(module.skills),
                    onFold = { draft.open[module.id] = it },
                ) {
                    module.skills.forEach { skill ->
                        SkillAnswer(skill.label, draft.skill(skill.id), skill.caution) { draft.setSkill(skill.id, it) }
                    }
                }
            }
        }
    }
}
