// What helped me before in moments like this one, counted and never promised, or a short list to try. From an urge to die or to
// hurt oneself it leads to the plan, and to nothing else.

package app.somacard.skills

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.semantics
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.CopingScreen
import app.somacard.core.CopingStart
import app.somacard.core.HelpedModule
import app.somacard.core.HelpedSkill
import app.somacard.core.Suggestions
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Block
import app.somacard.parts.Heading
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.Words
import app.somacard.safety.SafetyPlace

/** From what it is like now. */
data class CopingPlace(val start: CopingStart) : Place {
    override val title = R.string.skills_what_helped

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { CopingModel(this, start) }
        Shown(model.coping) { CopingPage(it, here) }
    }
}

class CopingModel(here: Here, start: CopingStart) {
    val coping = here.screen(Area.SKILLS, Area.CARD, revision = CopingScreen::revision) { coping(it, start) }
}

@Composable
private fun CopingPage(screen: CopingScreen, here: Here) = Page {
    screen.planFirst?.let { words ->
        Words(words)
        MainButton(stringResource(R.string.safety_plan)) { here.go(SafetyPlace()) }
    }
    if (screen.helped.isNotEmpty()) {
        Heading(screen.heading)
        screen.helped.forEach { Helped(it) }
        Quiet(screen.noPromise)
    }
    screen.suggestions?.let { Suggested(it) }
}

@Composable
private fun Helped(module: HelpedModule) = Block {
    Heading(module.label)
    module.skills.forEach { HelpedRow(it) }
}

/** What to know before a skill stands before how often it helped. */
@Composable
private fun HelpedRow(helped: HelpedSkill) {
    Column(Modifier.fillMaxWidth().semantics(mergeDescendants = true) { }) {
        Text(helped.skill.label, style = MaterialTheme.typography.titleMedium)
        Caution(helped.skill)
        Quiet(helped.words)
    }
}

@Composable
private fun Suggested(suggestions: Suggestions) = Block {
    Heading(suggestions.heading)
    Words(suggestions.lines)
}
