package app.somacard.body

import app.somacard.core.BodyAnswer
import app.somacard.core.Named
import app.somacard.core.NewReading
import app.somacard.core.ReadingRow
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

class MarkedBeforeTest {
    private val tight = row("tight", "since noon")
    private val before = MarkedBefore(listOf(tight, row("heavy")))

    private fun row(sensation: String, vararg notes: String) =
        ReadingRow("whole", "whole body", Named(sensation, sensation), five, notes.toList(), copied = false)

    /** What is sent after the place was opened and [how] it was said. */
    private fun sent(how: PlaceDraft.() -> Unit): List<NewReading> {
        val readings = before.readings.toMutableList()
        PlaceDraft("whole", null, readings).apply(how).mark(readings)
        return before.changed(readings)
    }

    @Test
    fun openingAndMarkingTheSameIsNoChange() {
        assertEquals(emptyList<NewReading>(), sent { })
        assertFalse(before.isOtherThan(before.readings.reversed()))
    }

    @Test
    fun anotherNumberIsSentWithoutTheNoteThatIsThere() {
        assertEquals(listOf(NewReading("whole", "tight", two)), sent { numbers["tight"] = 2 })
    }

    @Test
    fun anotherNoteIsSentAndAnEmptyOneTakesItAway() {
        assertEquals("since one", sent { note = " since one" }.single().note)
        assertEquals("", sent { note = "" }.single().note)
    }

    @Test
    fun aNoteGoesAlongWithAnotherSensation() {
        val sent = sent {
            toggle("tight")
            toggle("heavy")
            toggle("cold")
            numbers["cold"] = 2
        }
        assertEquals(listOf(NewReading("whole", "cold", two, "since noon")), sent)
    }

    @Test
    fun whatIsMarkedAnewWithoutItsNoteHasNone() {
        val anew = NewReading("whole", "tight", five)
        assertEquals(listOf(anew.copy(note = "")), before.changed(listOf(anew)))
        assertEquals(listOf("heavy"), before.gone(listOf(anew)).map { it.sensation })
        assertTrue(before.isOtherThan(listOf(anew)))
    }

    private companion object {
        val five = BodyAnswer.Intensity(5u)
        val two = BodyAnswer.Intensity(2u)
    }
}
