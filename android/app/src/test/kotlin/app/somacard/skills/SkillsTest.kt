package app.somacard.skills

import app.somacard.AppTest
import app.somacard.core.CopingStart
import app.somacard.core.SkillsScreen
import app.somacard.core.toDay
import app.somacard.navigation.Here
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.RuntimeEnvironment
import java.time.LocalDate

class SkillsTest : AppTest() {
    private fun skills(): SkillsScreen =
        app.diary.core().skills(app.phone.now(), null, null).also { app.counting.taken() }

    @Test
    fun theSkillsAreOneCallInTheCoresWords() {
        RuntimeEnvironment.setQualifiers("+h1600dp")
        launchSample()
        app.counting.taken()
        go(SkillsPlace)
        assertEquals(listOf("skills"), app.counting.taken())
        picture("skills/skills")
        val screen = skills()
        screen.words.forEach { assertTrue(sees(it)) }
        val used = screen.modules.flatMap { it.skills }.first { it.answers.isNotEmpty() }
        assertTrue(sees(used.skill.label))
        assertTrue(sees("${used.answers.first().label}: ${used.answers.first().count}"))
    }

    @Test
    fun otherDaysAreOneCallAndStayWhenSomethingChanges() {
        launchSample()
        go(SkillsPlace)
        app.counting.taken()
        val first = LocalDate.of(2026, 9, 10).toDay()
        val model = model()
        model.show(first, model.skills.shown?.to)
        rule.waitForIdle()
        assertEquals(listOf("skills"), app.counting.taken())
        assertEquals(first, model.skills.shown?.from)
        assertTrue(sees("The last four weeks"))
        tap("The last four weeks")
        assertEquals(skills().from, model.skills.shown?.from)
    }

    private fun model(): SkillsModel {
        var found: SkillsModel? = null
        inWindow { window -> found = Here(app.diary, window.stack, window.stack.here).keep { SkillsModel(this) } }
        return checkNotNull(found)
    }

    @Test
    fun aFeelingLeadsToWhatHelpedBefore() {
        launchSample()
        go(SkillsPlace)
        app.counting.taken()
        tap("What helped me before")
        assertEquals(listOf("checkInForm"), app.counting.taken())
        picture("skills/now")
        tap("Sadness")
        tap("Show what helped")
        assertEquals(listOf("coping"), app.counting.taken())
        picture("skills/coping")
        assertTrue(sees("What you used in moments like this"))
        assertTrue(sees("What helped then may or may not help now."))
    }

    @Test
    fun anUrgeToDieLeadsToThePlanAndToNoTip() {
        launchSample()
        go(CopingPlace(CopingStart(items = listOf("sad", "urge-suicide"))))
        picture("skills/plan-first")
        assertFalse(sees("What you used in moments like this"))
        tap("Safety plan")
        assertTrue(sees("Nobody is watching this"))
    }
}
