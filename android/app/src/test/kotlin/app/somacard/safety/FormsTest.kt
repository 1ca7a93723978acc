package app.somacard.safety

import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.unit.Density
import app.somacard.AppTest
import app.somacard.every.Audit
import org.junit.Assert.assertEquals
import org.junit.Test
import org.robolectric.RuntimeEnvironment

/** The forms of the plan can't be opened by themselves: here they are, in Spanish and in letters twice as large. */
class FormsTest : AppTest() {
    private val wrong = mutableListOf<String>()

    private fun look(name: String) {
        picture("large/safety-$name")
        val density = Density(RuntimeEnvironment.getApplication().resources.displayMetrics.density)
        val (all, controls) = listOf(true, false).map {
            rule.onAllNodes(SemanticsMatcher("any") { true }, useUnmergedTree = it).fetchSemanticsNodes()
        }
        wrong += Audit(density).of(controls, all).map { "$name: $it" }
    }

    @Test
    fun everybodyCanUseTheForms() {
        RuntimeEnvironment.setQualifiers("+es")
        RuntimeEnvironment.setFontScale(2f)
        launchSample("es")
        go(SafetyPlanPlace)
        val steps = app.diary.core().safetyPlan(app.phone.now()).plan.steps
        tap(steps.first { it.hasContacts }.lines.first().words.first())
        look("line")
        inWindow { it.stack.back() }
        tap("Acuerdo y repaso")
        look("agreement")
        go(UrgeRulesPlace)
        tap(app.diary.core().urgeRules(app.phone.now()).rules.first().label)
        look("rule")
        assertEquals(wrong.joinToString("\n"), 0, wrong.size)
    }
}
