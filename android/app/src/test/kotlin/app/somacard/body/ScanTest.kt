package app.somacard.body

import app.somacard.core.CheckInRow
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test

class ScanTest : BodyAppTest() {
    private fun checkIn(): CheckInRow = app.diary.core().day(app.phone.now(), TODAY).checkIns.single()

    private fun place(target: String) = app.diary.core().bodyDay(app.phone.now()).places.find { it.target == target }

    private fun begin() {
        launchNew()
        go(ScanPlace)
        tap("Turn body scans on")
        tap("Begin")
        app.counting.taken()
    }

    @Test
    fun aScanIsOffUntilItIsChosen() {
        launchNew()
        app.counting.taken()
        go(ScanPlace)
        assertEquals(listOf("bodyScan"), app.counting.taken())
        assertFalse(sees("Begin"))
        tap("Turn body scans on")
        assertEquals("setScan", app.counting.taken().first())
        tap("Turn body scans off")
        assertNull(app.diary.core().bodyScan().steps)
    }

    @Test
    fun onlyWhatWasAnsweredCountsAsAsked() {
        begin()
        picture("body/scan-step")
        tapNamed("forehead: nothing")
        tapNamed("left temple: something")
        tap("numb or absent")
        tap("Mark")
        tap("Next part")
        tap("Nothing in the other places here")
        picture("body/scan-neck")
        while (sees("Next part")) tap("Next part")
        tap("Save")
        assertEquals(listOf("saveCheckIn"), app.counting.taken().filter { it.startsWith("save") })
        assertEquals(0, place("forehead")?.intensity?.toInt())
        assertNull(place("temple-left")?.intensity)
        assertTrue(place("temple-left")?.absent == true)
        assertNull(place("temple-right"))
        assertEquals(0, place("throat")?.intensity?.toInt())
        assertNull(place("knee-left"))
    }

    @Test
    fun stoppingGroundsAtOnceAndKeepsWhatWasAnswered() {
        begin()
        tapNamed("forehead: nothing")
        tap("Next part")
        tap("Stop and ground")
        assertEquals("saveCheckIn", app.counting.taken().first())
        assertTrue(sees("Some ways to look outward"))
        picture("body/scan-stopped")
        assertEquals(listOf("forehead"), checkIn().scanned)
        tap("Go on with the scan")
        tapNamed("throat: nothing")
        while (sees("Next part")) tap("Next part")
        tap("Save")
        assertEquals(listOf("forehead", "throat"), checkIn().scanned)
    }

    @Test
    fun stoppingIsOnEachStep() {
        begin()
        var steps = 1
        assertTrue(sees("Stop and ground"))
        while (sees("Next part")) {
            tap("Next part")
            steps++
            assertTrue(sees("Stop and ground"))
        }
        assertEquals(app.diary.core().bodyScan().steps?.size, steps)
        tap("Stop and ground")
        tap("Leave the scan")
        assertEquals(emptyList<String>(), checkIn().scanned.orEmpty())
    }
}
