package app.somacard.reminders

import android.os.Looper
import app.somacard.ByItself
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotEquals
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import java.time.Duration

class ByItselfTest : AlarmTest() {
    private fun aMomentLater() = shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(5))

    @Test
    fun aMomentAfterAChangeThePhoneIsToldAndThenItIsQuiet() {
        ByItself(app).start()
        new()
        remind()
        aMomentLater()
        assertEquals(at("2026-11-25T20:00:00Z"), times().first())
        val before = app.diary.news.value
        fillIn()
        aMomentLater()
        assertEquals(at("2026-11-26T20:00:00Z"), times().first())
        val after = app.diary.news.value
        assertNotEquals(before, after)
        aMomentLater()
        assertEquals(after, app.diary.news.value)
    }

    @Test
    fun whatTheAppDoesByItselfIsNoCallOfAScreen() {
        ByItself(app).start()
        launchNew()
        app.counting.taken()
        aMomentLater()
        aMomentLater()
        assertEquals(emptyList<String>(), app.counting.taken() - "today")
    }

    @Test
    fun aPermissionThatCameIsNoticedWhenThePersonComesBack() {
        shadowOf(notices).setNotificationsEnabled(false)
        ByItself(app).start()
        launchNew()
        remind()
        aMomentLater()
        assertEquals(0, told().size)
        shadowOf(notices).setNotificationsEnabled(true)
        launch()
        aMomentLater()
        assertEquals(at("2026-11-25T20:00:00Z"), times().first())
    }
}
