package app.somacard.safety

import androidx.compose.ui.test.assertIsOn
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import app.somacard.AppTest
import app.somacard.core.SafetyCard
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

class SafetyPlanTest : AppTest() {
    private fun written() = app.diary.core().safetyPlan(app.phone.now()).also { app.counting.taken() }

    private fun lines(step: String) = written().plan.steps.first { it.heading == step }.lines

    private fun addTo(step: String) {
        val at = written().plan.steps.indexOfFirst { it.heading == step }
        rule.onAllNodesWithText("Add a line")[at].performScrollTo().performClick()
        rule.waitForIdle()
    }

    @Test
    fun aPlanIsWrittenFromNothingAndStandsOnThePage() {
        launchNew()
        go(SafetyPlace())
        assertTrue(sees("Nothing is written here yet."))
        picture("safety/empty")
        tap("Write the plan")
        addTo("Signs that it is getting bad")
        type("In your own words", "I stop answering.")
        tap("Save")
        assertEquals("addPlanLine", app.counting.taken().first())
        addTo("People I can ask for help")
        type("Who or where, in your own words", "Mila")
        type("Number", "07700 900326")
        tap("Not for 24 hours after self-harm")
        picture("safety/line")
        tap("Save")
        assertTrue(sees("07700 900326 · Not for 24 hours after self-harm"))
        inWindow { it.stack.back() }
        assertTrue(sees("I stop answering."))
        assertTrue(sees("Mila: 07700 900326"))
        rule.onNodeWithText("Call 07700 900326").assertExists()
    }

    @Test
    fun openingThePlanAndEachChangeIsOneCall() {
        launchSample()
        app.counting.taken()
        go(SafetyPlanPlace)
        assertEquals(listOf("safetyPlan"), app.counting.taken())
        picture("safety/plan")
        tap("Two evenings without supper.")
        assertEquals(emptyList<String>(), app.counting.taken())
        type("In your own words", "Three evenings without supper.")
        tap("Save")
        assertEquals(listOf("editPlanLine"), app.counting.taken())
        assertEquals("Three evenings without supper.", lines("Signs that it is getting bad")[1].words.single())
    }

    @Test
    fun aLineMovesAndAnotherGoesOnlyAfterAQuestion() {
        launchSample()
        go(SafetyPlanPlace)
        tap("Two evenings without supper.")
        app.counting.taken()
        tap("Move up")
        assertEquals(listOf("editPlanLine"), app.counting.taken())
        assertTrue(sees("Line 1 of 2"))
        tap("Delete the line")
        assertEquals(emptyList<String>(), app.counting.taken())
        assertTrue(sees("It leaves the plan."))
        rule.onAllNodesWithText("Delete the line")[1].performClick()
        rule.waitForIdle()
        assertEquals(listOf("deletePlanLine"), app.counting.taken())
        assertEquals(1, lines("Signs that it is getting bad").size)
    }

    @Test
    fun aRefusalKeepsWhatWasTyped() {
        launchSample()
        go(SafetyPlanPlace)
        addTo("People I can ask for help")
        type("Number", "07700 900999")
        tap("Save")
        assertTrue(sees("It needs words."))
        assertTrue(sees("07700 900999"))
        type("Who or where, in your own words", "Noor")
        tap("Save")
        assertFalse(sees("It needs words."))
        assertEquals("Noor", lines("People I can ask for help").last().words.single())
    }

    @Test
    fun theAgreementIsSaidAndTakenAway() {
        launchSample()
        go(SafetyPlanPlace)
        tap("Agreement and review")
        picture("safety/agreement")
        type("Agreed with", "Dr Noor")
        tap("Take the day away: Agreed on")
        app.counting.taken()
        tap("Save")
        assertEquals(listOf("editSafetyPlan"), app.counting.taken())
        assertEquals(listOf("Agreed with Dr Noor"), written().plan.dates)
    }

    @Test
    fun thePlanIsShownWhileLockedOnlyOnceThatIsAllowed() {
        launchSample()
        go(SafetyPlanPlace)
        assertEquals(null, fromCard().plan)
        app.counting.taken()
        tap("Show the plan while the diary is locked")
        assertEquals("setPlanWhileLocked", app.counting.taken().first())
        rule.onNodeWithText("Show the plan while the diary is locked").assertIsOn()
        assertTrue(fromCard().blocks.first().lines.any { it.words == "Two evenings without supper." })
    }

    private fun fromCard() = SafetyCard.open(app.phone.folder.path, app.phone.vault, app.phone.language()).use {
        it.screen(app.phone.now(), injuryFirst = false)
    }

    @Test
    fun thePlanOfAnEarlierDayCanBeSeen() {
        launchSample()
        app.counting.taken()
        go(PlanHistoryPlace)
        assertEquals(listOf("safetyPlanChanges"), app.counting.taken())
        picture("safety/history")
        val first = app.diary.core().safetyPlanChanges(app.phone.now()).changes.first()
        app.counting.taken()
        go(EarlierPlanPlace(first.at))
        assertEquals(listOf("safetyPlanAt"), app.counting.taken())
        assertTrue(sees(first.words))
        assertTrue(sees("Two evenings without supper."))
        picture("safety/earlier")
    }
}
