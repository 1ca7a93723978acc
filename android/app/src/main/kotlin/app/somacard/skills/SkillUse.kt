// What was noted of skills: each answer counted by itself, none averaged, and what to know before a skill that asks for
// caution.

package app.somacard.skills

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.core.Skill
import app.somacard.core.SkillAnswerCount
import app.somacard.core.SkillModuleUse
import app.somacard.core.SkillUsage
import app.somacard.core.SkillsScreen
import app.somacard.parts.Block
import app.somacard.parts.Heading
import app.somacard.parts.Quiet

/** Skills that were used first, with how that went; the names of the others below. */
@Composable
internal fun ModuleBlock(module: SkillModuleUse) = Block {
    Heading(module.label)
    val (noted, others) = module.skills.partition { it.days > 0u || it.answers.isNotEmpty() }
    noted.forEach { Usage(it) }
    if (others.isNotEmpty()) {
        val names = others.joinToString { it.skill.label }
        Quiet(if (noted.isEmpty()) names else stringResource(R.string.skills_others, names))
    }
    others.forEach { Caution(it.skill) }
}

@Composable
private fun Usage(used: SkillUsage) {
    Column(
        Modifier.fillMaxWidth().semantics(mergeDescendants = true) { },
        verticalArrangement = Arrangement.spacedBy(2.dp),
    ) {
        Text(used.skill.label, style = MaterialTheme.typography.bodyLarge)
        Quiet(pluralStringResource(R.plurals.skills_days, used.days.toInt(), used.days.toInt()))
        used.answers.forEach { Answers(it) }
        Caution(used.skill)
    }
}

@Composable
private fun Answers(row: SkillAnswerCount) = Quiet(stringResource(R.string.skills_answer, row.label, row.count.toInt()))

/** It stands where the skill stands. */
@Composable
internal fun Caution(skill: Skill) {
    skill.caution?.let { Text(it, style = MaterialTheme.typography.bodyMedium) }
}

/** On how many days the day's own answer about skills was which. */
@Composable
internal fun DayAnswers(screen: SkillsScreen) {
    val given = screen.dayAnswers.filter { it.count > 0u }
    if (given.isEmpty()) return
    Block {
        Heading(stringResource(R.string.skills_day_answers))
        given.forEach { Answers(it) }
    }
}
