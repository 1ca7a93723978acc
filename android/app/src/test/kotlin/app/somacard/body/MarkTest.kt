package app.somacard.body

import app.somacard.core.Day
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

class MarkTest : BodyAppTest() {
    private fun open(day: Day = TODAY) {
        launchNew()
        go(MarkPlace(day))
        app.counting.taken()
    }

    private fun tight(number: Int) {
        tap("tight")
        tapNamed("tight: $number")
    }

    @Test
    fun aTouchOnTheMapAndTheListOfPlacesMarkTheSame() {
        open()
        touch("knee-left")
        tight(6)
        sheet("body/mark")
        tap("Mark")
        val byMap = "left knee" to "tight 6"
        assertTrue(sees(byMap.first) && sees(byMap.second))
        picture("body/marked")
        tap("left knee")
        tap("Take this mark away")
        assertFalse(sees("tight 6"))
        openListFromMap()
        choose("left knee")
        tight(6)
        tap("Mark")
        assertTrue(sees(byMap.first) && sees(byMap.second))
        tap("Save")
        assertEquals("saveCheckIn", app.counting.taken().last { it != "today" })
        assertEquals(listOf("tight" to 6), felt("knee-left"))
        assertEquals(emptyList<Any>(), felt("knee-right"))
    }

    @Test
    fun bothSidesMakeTwoReadings() {
        open()
        touch("knee-left")
        tap("both sides")
        tight(4)
        tap("Mark")
        tap("Save")
        assertEquals(listOf("tight" to 4), felt("knee-left"))
        assertEquals(listOf("tight" to 4), felt("knee-right"))
    }

    @Test
    fun theWrongSideIsPutRight() {
        open()
        touch("knee-left")
        tight(4)
        tap("Mark")
        tap("left knee")
        tap("right knee")
        tap("Mark")
        tap("Save")
        assertEquals(emptyList<Any>(), felt("knee-left"))
        assertEquals(listOf("tight" to 4), felt("knee-right"))
    }

    @Test
    fun numbAndNotLookingAreAnswersAndTheWholeBodyHasAPlace() {
        open()
        touch("throat")
        tap("numb or absent")
        tap("Mark")
        tap("head as a whole")
        tap("prefer not to look")
        tap("Mark")
        tap("whole body")
        tap("heavy")
        tapNamed("heavy: 0")
        tap("Mark")
        picture("body/answers")
        tap("Save")
        assertEquals(listOf(ANY_SENSATION to null), felt("throat"))
        assertEquals(listOf(ANY_SENSATION to null), felt("head"))
        assertEquals(listOf("heavy" to 0), felt("whole"))
    }

    @Test
    fun severalSensationsAndTheNumbersThatAreMissing() {
        open()
        tap("Back")
        touch("nape")
        tap("tight")
        tap("ache")
        tapNamed("tight: 3")
        tap("Mark")
        assertTrue(sees("What do you feel there"))
        tapNamed("ache: 5")
        tap("Mark")
        tap("Save")
        assertEquals(setOf("tight" to 3, "ache" to 5), felt("nape").toSet())
    }

    @Test
    fun whatIsRefusedStays() {
        open(Day(2027, 3u, 1u))
        touch("throat")
        tight(3)
        tap("Mark")
        tap("Save")
        assertTrue(sees("This could not be saved"))
        assertTrue(sees("tight 3"))
        picture("body/refused")
    }

    @Test
    fun placesAreFoundByName() {
        open()
        openListFromMap()
        type("Find a place", "SHOULDER")
        sheet("body/found")
        assertTrue(sees("left shoulder"))
        assertFalse(sees("throat"))
        assertFalse(sees("left breast"))
        type("Find a place", "xyz")
        assertTrue(sees("No place has this name."))
    }
}
