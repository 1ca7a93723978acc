package app.somacard.settings

import android.app.LocaleManager
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.hasScrollAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onNodeWithText
import app.somacard.AppTest
import app.somacard.core.HistoryScreen
import app.somacard.navigation.Place
import app.somacard.phone.LockAfter
import app.somacard.phone.LockChoice
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

class SettingsTest : AppTest() {
    private fun opening(place: Place): List<String> {
        app.counting.taken()
        go(place)
        return app.counting.taken().also { inWindow { it.stack.back() } }
    }

    /** What an action called; today's screen below reads itself anew with every change. */
    private fun acting(act: () -> Unit): List<String> {
        app.counting.taken()
        act()
        return app.counting.taken() - "today"
    }

    private fun settings() = app.diary.core().settings(app.phone.now())

    @Test
    fun eachScreenIsOneCall() {
        launchSample()
        listOf(SettingsPlace, ItemsPlace, ItemPlace("sad"), HoursPlace, OtherEyesPlace, BackupPlace, HoldingsPlace)
            .forEach { assertEquals("$it", listOf("settings"), opening(it)) }
        assertEquals(listOf("texts"), opening(NewItemPlace()))
        assertEquals(listOf("texts"), opening(TargetPlace("sad", null)))
        assertEquals(listOf("history"), opening(HistoryPlace))
        val newest = history().changes.first().record
        assertEquals(listOf("historyOf"), opening(RecordPlace(newest.kind, newest.id)))
        listOf(RecoveryWordsPlace, DrillPlace, ImportPlace, WholeCopyPlace, ErasePlace, AboutPlace, LanguagePlace)
            .forEach { assertEquals("$it", emptyList<String>(), opening(it)) }
    }

    private fun history(): HistoryScreen = app.diary.core().history("Europe/Amsterdam", 400u)

    @Test
    fun theRoomLeadsToEachOfItsParts() {
        launchSample()
        room(SettingsPlace)
        val rows =
            listOf("What the card asks", "Day and week", "Language", "Lock and other eyes", "Backup", "History") +
                listOf("What the diary holds", "Import a table", "Take over a whole copy", "About", "Erase everything")
        rows.forEach { row ->
            tap(row)
            assertTrue(row, sees(row))
            inWindow { it.stack.back() }
        }
    }

    @Test
    fun dayAndWeekBeginWhenThePersonSays() {
        launchSample()
        go(HoursPlace)
        assertEquals(listOf("setWeekStart"), acting { tap("Sunday") })
        assertEquals(listOf("setDayStart"), acting { tap("00:00") })
        assertEquals(7, settings().weekStart.toInt())
        assertEquals(0, settings().dayStart.toInt())
    }

    @Test
    fun discreetIsOneCall() {
        launchSample()
        go(OtherEyesPlace)
        assertEquals(listOf("setDiscreet"), acting { tap("Discreet") })
        assertTrue(settings().discreet.discreet)
        assertEquals(listOf("setDiscreet"), acting { tap("Behind one more tap") })
        assertTrue(settings().discreet.hidden && settings().discreet.discreet)
    }

    @Test
    fun theLockIsChosenForThisPhoneAlone() {
        launchSample()
        go(OtherEyesPlace)
        assertTrue(sees("only your recovery words"))
        assertEquals(emptyList<String>(), acting { tap("Ask for me when opening") })
        assertTrue(app.vault.asks)
        app.person.says = false
        tap("Ask for me when opening")
        assertTrue(app.vault.asks)
        assertEquals(emptyList<String>(), acting { tap("After 15 minutes") })
        assertEquals(LockAfter.A_QUARTER, LockChoice.of(app).after)
    }

    @Test
    fun screenshotsShowNothingUntilThePersonChoosesOtherwise() {
        launchSample()
        assertTrue(isHidden())
        go(OtherEyesPlace)
        tap("Keep out of screenshots")
        assertFalse(isHidden())
        inWindow { it.stack.go(RecoveryWordsPlace) }
        assertTrue(isHidden())
        inWindow { it.stack.back() }
        assertFalse(isHidden())
    }

    private fun isHidden() = resumed().window.attributes.flags and FLAG_SECURE != 0

    @Test
    fun theLanguageIsTheAppsOwnWhereThePhoneKeepsOne() {
        launchSample()
        go(LanguagePlace)
        tap("Español")
        assertEquals("es", app.getSystemService(LocaleManager::class.java).applicationLocales.toLanguageTags())
    }

    @Test
    fun aCheckOfTheDiaryTellsThatAllIsWell() {
        launchSample()
        go(HoldingsPlace)
        assertEquals(listOf("check"), acting { tap("Check the diary") })
        assertTrue(sees("All is well"))
    }

    @Test
    fun takingBackIsAskedFirst() {
        launchSample()
        app.diary.core().setWeekStart(app.phone.now(), 7u)
        go(HistoryPlace)
        assertEquals(listOf<String>(), acting { tap("Take back the last change") })
        assertEquals(listOf("undo", "history"), acting { tap("Take back") })
        assertEquals(1, settings().weekStart.toInt())
    }

    @Test
    fun anEntryIsErasedForGoodAfterItWasAsked() {
        launchSample()
        val entry = history().changes.first { it.record.kind == "check-in" }.record
        go(HistoryPlace)
        go(RecordPlace(entry.kind, entry.id))
        tap("Erase for good")
        assertTrue(sees("Backups and files already handed out still hold it"))
        assertEquals("eraseEntry", acting { tap("Erase") }.first())
        assertTrue(app.diary.core().historyOf("UTC", entry.kind, entry.id).changes.isEmpty())
        assertTrue(sees("newest first"))
    }

    @Test
    fun everythingIsErasedOnlyAfterAWordWasTyped() {
        launchSample()
        go(OtherEyesPlace)
        tap("At once")
        room(SettingsPlace)
        tap("Erase everything")
        val button = rule.onNodeWithText("Erase everything on this phone")
        button.assertIsNotEnabled()
        type("Type “erase” to go on", "Erase")
        tap("Erase everything on this phone")
        assertTrue(sees("Welcome to Somacard"))
        assertTrue(app.vault.kept.isEmpty())
        assertEquals(emptyList<String>(), app.phone.folder.list().orEmpty().filter { it.endsWith(".db") })
        assertEquals(LockAfter.FIVE_MINUTES, LockChoice.of(app).after)
        tap("Begin")
        assertTrue(sees("Wednesday"))
        assertFalse(rule.onAllNodes(hasText("erase") and hasScrollAction()).fetchSemanticsNodes().isNotEmpty())
    }

    @Test
    fun aboutSaysThatNobodyWatches() {
        launchSample()
        go(AboutPlace)
        assertTrue(sees("Nobody watches"))
        assertTrue(sees("not a medical device"))
    }
}
