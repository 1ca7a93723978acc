package app.somacard.settings

import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.onNodeWithText
import app.somacard.AppTest
import app.somacard.core.DbtTarget
import app.somacard.core.ItemKind
import app.somacard.core.NewItem
import app.somacard.core.NewScale
import app.somacard.core.ScaleKind
import app.somacard.core.TemplateLine
import app.somacard.today.TodayPlace
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

class ItemsTest : AppTest() {
    private fun acting(act: () -> Unit): List<String> {
        app.counting.taken()
        act()
        return app.counting.taken() - setOf("today", "settings")
    }

    private fun line(label: String): TemplateLine =
        app.diary.core().settings(app.phone.now()).template.first { it.item.label == label }

    private fun asked(): List<String> = app.diary.core().checkInForm(app.phone.now(), null, null)
        .items.flatMap { kind -> kind.items.map { it.item.label } }

    @Test
    fun aLineOfOnesOwnIsAskedAtTheNextCheckIn() {
        launchSample()
        room(SettingsPlace)
        tap("What the card asks")
        tap("Add a line of your own")
        type("Wording", "Tension in my jaw")
        tap("Questions")
        tap("Numbers with ends of your own")
        type("Highest number", "7")
        type("What the highest means, if you like", "very tight")
        tap("Quality of life")
        picture("settings/new-item")
        assertEquals(listOf("addItem"), acting { tap("Save") })
        assertTrue("Tension in my jaw" in asked())
        val added = line("Tension in my jaw")
        assertEquals(ScaleKind.RANGE, added.item.scale.kind)
        assertEquals("very tight", added.item.scale.high)
        assertEquals(DbtTarget.QUALITY_OF_LIFE, added.item.target)
        assertTrue(sees("Tension in my jaw"))
    }

    @Test
    fun aRefusedScaleIsToldAtItsFieldAndWhatWasTypedStays() {
        launchSample()
        go(NewItemPlace())
        type("Wording", "Jaw")
        tap("Numbers with ends of your own")
        type("Lowest number", "9")
        type("Highest number", "3")
        tap("Save")
        assertTrue(sees("The lowest number has to be below the highest"))
        assertTrue(sees("Jaw"))
        assertFalse("Jaw" in asked())
    }

    @Test
    fun aLineIsRenamedAndAnEmptyWordingGoesBack() {
        launchSample()
        go(ItemPlace("sad"))
        type("Wording", "Heavy heart")
        assertEquals(listOf("editItem"), acting { tap("Save the wording") })
        assertTrue("Heavy heart" in asked())
        type("Wording", "")
        tap("Save the wording")
        assertTrue("Sadness" in asked())
    }

    @Test
    fun aLineIsMovedByButtons() {
        launchSample()
        val before = asked()
        val label = "Shame"
        go(ItemPlace("shame"))
        assertTrue(sees("under “Emotions”"))
        assertEquals(listOf("moveItem"), acting { tap("Move up") })
        assertEquals(before.indexOf(label) - 1, asked().indexOf(label))
        tap("Move down")
        assertEquals(before, asked())
    }

    @Test
    fun aLineRestsFromTodayAndIsAskedAgain() {
        launchSample()
        go(ItemPlace("sad"))
        assertEquals(listOf("editItem"), acting { tap("Stop asking from today") })
        assertFalse("Sadness" in asked())
        assertEquals(listOf("editItem"), acting { tap("Ask again") })
        assertTrue("Sadness" in asked())
    }

    @Test
    fun aLineGetsATarget() {
        launchSample()
        go(ItemPlace("sad"))
        tap("DBT target")
        assertEquals(listOf("editItem"), acting { tap("Quality of life") })
        assertEquals(DbtTarget.QUALITY_OF_LIFE, line("Sadness").item.target)
        assertTrue(sees("Quality of life"))
    }

    @Test
    fun aLineThatTakesThePlaceOfAnotherBeginsWithItsScaleAndSleepWithMinutes() {
        launchSample()
        val range = NewScale.Range(1, 7, low = "none", high = "full")
        app.diary.core().addItem(app.phone.now(), NewItem("Trust", ItemKind.QUESTION, range))
        go(ItemPlace(line("Trust").item.id))
        tap("Ask it differently")
        rule.onNodeWithText("Numbers with ends of your own").assertIsSelected()
        type("Wording", "Trust in people")
        tap("Save")
        assertEquals(line("Trust").item.scale, line("Trust in people").item.scale)
        go(NewItemPlace())
        tap("Sleep")
        rule.onNodeWithText("Minutes").assertIsSelected()
    }

    @Test
    fun aLineTakesThePlaceOfAnother() {
        launchSample()
        go(ItemPlace("sad"))
        tap("Ask it differently")
        type("Wording", "Sad or not")
        tap("Yes or no")
        assertEquals(listOf("addItem"), acting { tap("Save") })
        assertFalse("Sadness" in asked())
        assertEquals("sad", line("Sad or not").replaces)
        room(TodayPlace)
    }
}
