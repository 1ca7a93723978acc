package app.somacard.every

import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.unit.Density
import app.somacard.AppTest
import app.somacard.body.BODY_SHOWN
import app.somacard.chains.CHAINS_SHOWN
import app.somacard.clinics.CLINICS_SHOWN
import app.somacard.devices.DEVICES_SHOWN
import app.somacard.insights.INSIGHTS_SHOWN
import app.somacard.navigation.MorePlace
import app.somacard.navigation.Place
import app.somacard.reminders.REMINDERS_SHOWN
import app.somacard.safety.SAFETY_SHOWN
import app.somacard.sessions.SESSIONS_SHOWN
import app.somacard.settings.SETTINGS_SHOWN
import app.somacard.share.SHARE_SHOWN
import app.somacard.skills.SKILLS_SHOWN
import app.somacard.today.TODAY_SHOWN
import app.somacard.week.WEEK_SHOWN
import org.junit.Assert.assertEquals
import org.junit.Test
import org.robolectric.RuntimeEnvironment

/** Every screen on the sample person's diary: a picture of it in each look, and whether everybody can use it. */
class EveryScreenTest : AppTest() {
    @Test
    fun inTheLight() = each("light")

    @Test
    fun inTheDark() = each("dark") { RuntimeEnvironment.setQualifiers("+night") }

    @Test
    fun inSpanish() = each("spanish", "es") { RuntimeEnvironment.setQualifiers("+es") }

    @Test
    fun inLettersTwiceAsLarge() = each("large") { RuntimeEnvironment.setFontScale(2f) }

    @Test
    fun onALargeScreen() = each("tablet") { RuntimeEnvironment.setQualifiers("w1000dp-h700dp-land-mdpi") }

    private fun each(look: String, language: String = "en", before: () -> Unit = {}) {
        before()
        launchSample(language)
        val wrong = SHOWN.flatMap { (name, place) ->
            go(place)
            picture("$look/$name")
            audit().map { "$name: $it" }.also { inWindow { it.stack.back() } }
        }
        assertEquals(wrong.joinToString("\n"), 0, wrong.size)
    }

    private fun audit(): List<String> {
        val density = Density(RuntimeEnvironment.getApplication().resources.displayMetrics.density)
        return Audit(density).of(nodes(merged = true), nodes(merged = false))
    }

    private fun nodes(merged: Boolean): List<SemanticsNode> =
        rule.onAllNodes(SemanticsMatcher("any") { true }, useUnmergedTree = !merged).fetchSemanticsNodes()

    private companion object {
        val SHOWN: List<Pair<String, Place>> = TODAY_SHOWN + WEEK_SHOWN + BODY_SHOWN + SESSIONS_SHOWN +
            ("more" to MorePlace) + SKILLS_SHOWN + CHAINS_SHOWN + INSIGHTS_SHOWN + SAFETY_SHOWN + SHARE_SHOWN +
            CLINICS_SHOWN + DEVICES_SHOWN + SETTINGS_SHOWN + REMINDERS_SHOWN
    }
}
