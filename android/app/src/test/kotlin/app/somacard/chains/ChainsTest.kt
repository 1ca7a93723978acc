package app.somacard.chains

import androidx.compose.ui.test.hasText
import app.somacard.AppTest
import app.somacard.core.Answer
import app.somacard.core.ChainsScreen
import app.somacard.core.Day
import app.somacard.core.LinkKind
import app.somacard.core.NewAnswer
import app.somacard.core.NewCheckIn
import app.somacard.core.NewDay
import app.somacard.devices.tapLast
import app.somacard.today.DayPlace
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.RuntimeEnvironment

class ChainsTest : AppTest() {
    private fun chains(): ChainsScreen = app.diary.core().chains(app.phone.now()).also { app.counting.taken() }

    /** Today, below everything, shows the card, too, and is read anew. */
    private fun taken() = app.counting.taken().filter { it != "today" }

    @Test
    fun theChainsAreOneCall() {
        launchSample()
        app.counting.taken()
        go(ChainsPlace)
        assertEquals(listOf("chains"), app.counting.taken())
        picture("chains/chains")
        assertTrue(sees(chains().chains.first().promptingEvent.first()))
    }

    @Test
    fun aChainIsSavedWithItsLinksInTheirOrder() {
        RuntimeEnvironment.setQualifiers("+h1600dp")
        launchSample()
        val before = chains().chains.size
        go(ChainPlace())
        assertEquals(listOf("chains"), app.counting.taken())
        type("What made me vulnerable", "Slept four hours.")
        tapNamed("Add a link: Thought")
        type("1. Thought", "She is leaving.")
        tapNamed("Add a link: Urge")
        type("2. Urge", "To send ten messages.")
        tapNamed("Add a link: Emotion")
        type("3. Emotion", "Fear, 5.")
        tapNamed("Move up: 3. Emotion")
        picture("chains/chain")
        tap("Save")
        assertEquals(listOf("addChain"), taken())
        val now = chains().chains
        assertEquals(before + 1, now.size)
        val saved = now.first { "Slept four hours." in it.vulnerability }
        assertEquals(listOf(LinkKind.THOUGHT, LinkKind.EMOTION, LinkKind.URGE), saved.links.map { it.kind })
        assertEquals(listOf("She is leaving.", "Fear, 5.", "To send ten messages."), saved.links.map { it.text })
    }

    @Test
    fun ofAChangedChainOnlyWhatIsNewIsSent() {
        launchSample()
        val before = chains().chains.first()
        go(ChainPlace(before.id))
        app.counting.taken()
        type("What could put things right", "Ask her on Sunday.")
        tap("Save")
        assertEquals(listOf("editChain"), taken())
        val now = chains().chains.first { it.id == before.id }
        assertEquals(before.copy(repair = listOf("Ask her on Sunday.")), now)
    }

    @Test
    fun aRefusalKeepsTheDraft() {
        launchSample()
        go(ChainPlace(chains().chains.first().id))
        tap("Save")
        assertTrue(sees("This could not be saved."))
        type("What followed", "We did not speak for a day.")
        assertTrue(sees("We did not speak for a day."))
        tap("Save")
        assertEquals(listOf("We did not speak for a day."), chains().chains.first().consequences)
    }

    @Test
    fun goalsAreOneCallAndSavedInOne() {
        launchSample()
        app.counting.taken()
        go(GoalsPlace)
        assertEquals(listOf("goals"), app.counting.taken())
        picture("chains/goals")
        rule.onNode(hasText("A life worth living")).assertExists()
        type("A life worth living", "A garden, and somebody to sit in it with.")
        tap("Save")
        assertEquals(listOf("setLifeWorthLiving"), taken())
        val said = app.diary.core().goals(app.phone.now()).lifeWorthLiving
        assertEquals(listOf("A garden, and somebody to sit in it with."), said)
    }

    @Test
    fun aChainIsDeletedWhenAskedTwice() {
        launchSample()
        val before = chains().chains
        go(ChainPlace(before.first().id))
        tap("Delete this chain")
        assertTrue(sees("The history keeps the chain."))
        assertEquals(before, chains().chains)
        tapLast("Delete this chain")
        assertEquals(listOf("deleteChain"), taken())
        assertEquals(before.drop(1).map { it.id }, chains().chains.map { it.id })
    }

    @Test
    fun whatItIsAboutCanBeTakenBack() {
        launchSample()
        val before = chains().chains.first { it.behaviour != null }
        go(ChainPlace(before.id))
        tap("Something else")
        tap("Save")
        assertEquals(before.copy(behaviour = null), chains().chains.first { it.id == before.id })
    }

    @Test
    fun ofWhatHappenedAChainIsOfferedWithItsDayAndNothingIsAskedFor() {
        launchSample()
        val day = Day(2026, 11u, 20u)
        app.diary.core().answerDay(app.phone.now(), NewDay(day, answers = listOf(NewAnswer("lied", Answer.Number(2)))))
        go(DayPlace(day))
        assertTrue(sees("Only if you want to"))
        picture("chains/offered")
        tap("Write a chain about “Lied”")
        type("What set it off", "They asked how I was.")
        app.counting.taken()
        tap("Save")
        assertEquals(listOf("addChain"), taken().filter { it != "day" })
        val saved = chains().chains.first { "They asked how I was." in it.promptingEvent }
        assertEquals("lied" to day, saved.behaviour?.id to saved.forDay)
    }

    @Test
    fun soItIsToday() {
        launchSample()
        assertFalse(sees("Write a chain about"))
        val said = NewCheckIn(answers = listOf(NewAnswer("lied", Answer.Number(1))))
        app.diary.core().saveCheckIn(app.phone.now(), said)
        rule.waitForIdle()
        picture("chains/offered-today")
        tap("Write a chain about “Lied”")
        inWindow { assertEquals(ChainPlace(behaviour = "lied", day = Day(2026, 11u, 25u)), it.stack.here.place) }
    }
}
