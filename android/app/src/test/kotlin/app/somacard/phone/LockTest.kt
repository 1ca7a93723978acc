package app.somacard.phone

import android.content.ActivityNotFoundException
import android.content.Intent
import android.os.Looper
import android.os.SystemClock
import android.view.View
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.activity.result.contract.ActivityResultContracts.GetContent
import androidx.activity.result.contract.ActivityResultContracts.StartActivityForResult
import androidx.lifecycle.Lifecycle
import androidx.test.core.app.ActivityScenario
import app.somacard.AppTest
import app.somacard.MainActivity
import app.somacard.core.SomacardException
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import java.time.Duration

class LockTest : AppTest() {
    private val isLocked get() = app.diary.isLocked.value

    private fun pass(time: Duration) = shadowOf(Looper.getMainLooper()).idleFor(time)

    private fun opened(): ActivityScenario<MainActivity> {
        app.takeSample()
        runBlocking { app.diary.open() }
        return ActivityScenario.launch(MainActivity::class.java)
    }

    private fun ActivityScenario<MainActivity>.leave() = moveToState(Lifecycle.State.CREATED)

    private fun ActivityScenario<MainActivity>.comeBack() = moveToState(Lifecycle.State.RESUMED)

    @Test
    fun theDiaryIsLockedAfterTheAppWasLeftForAsLongAsChosen() = opened().use { window ->
        window.leave()
        pass(Duration.ofMinutes(4))
        window.comeBack()
        pass(Duration.ofMinutes(10))
        assertFalse(isLocked)
        window.leave()
        pass(Duration.ofMinutes(6))
        assertTrue(isLocked)
    }

    @Test
    fun atOnceMeansAtOnceButNotForTurningThePhone() = opened().use { window ->
        LockChoice.of(app).after = LockAfter.AT_ONCE
        window.recreate()
        pass(Duration.ofSeconds(5))
        assertFalse(isLocked)
        window.leave()
        pass(Duration.ofMillis(1))
        assertTrue(isLocked)
    }

    @Test
    fun aPhoneThatSleptCounts() = opened().use { window ->
        window.leave()
        SystemClock.setCurrentTimeMillis(SystemClock.uptimeMillis() + Duration.ofMinutes(7).toMillis())
        window.comeBack()
        assertTrue(isLocked)
    }

    @Test
    fun whoTheAppSendsAwayForAFileComesBackToAnOpenDiary() = opened().use { window ->
        LockChoice.of(app).after = LockAfter.AT_ONCE
        window.onActivity {
            it.activityResultRegistry.register("file", GetContent()) { }.launch("text/plain")
        }
        window.leave()
        pass(Duration.ofMinutes(2))
        window.comeBack()
        assertFalse(isLocked)
        window.leave()
        pass(Duration.ofMillis(1))
        assertTrue(isLocked)
    }

    @Test
    fun whoCallsSomebodyOrHandsAPageOverHasLeft() = opened().use { window ->
        LockChoice.of(app).after = LockAfter.AT_ONCE
        window.onActivity { it.startActivity(Intent(Intent.ACTION_DIAL)) }
        window.leave()
        pass(Duration.ofMillis(1))
        assertTrue(isLocked)
    }

    @Test
    fun whereNoOtherAppOpenedNobodyWasSentAway() = opened().use { window ->
        LockChoice.of(app).after = LockAfter.AT_ONCE
        shadowOf(app).checkActivities(true)
        window.onActivity {
            val scanner = it.activityResultRegistry.register("scanner", StartActivityForResult()) { }
            assertThrows(ActivityNotFoundException::class.java) { scanner.launch(Intent("nobody.has.it")) }
        }
        window.leave()
        pass(Duration.ofMillis(1))
        assertTrue(isLocked)
    }

    @Test
    fun theScreenIsHiddenUntilThePersonChoosesOtherwise() {
        fun isHidden(window: ActivityScenario<MainActivity>): Boolean {
            var flags = 0
            window.onActivity { flags = it.window.attributes.flags }
            return flags and FLAG_SECURE != 0
        }
        opened().use { assertTrue(isHidden(it)) }
        ScreenChoice.of(app).hides = false
        ActivityScenario.launch(MainActivity::class.java).use { assertFalse(isHidden(it)) }
    }

    @Test
    fun noServiceThatFillsInFieldsIsGivenWhatIsTyped() = opened().use { window ->
        window.onActivity {
            val wanted = View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
            assertEquals(wanted, it.window.decorView.importantForAutofill)
        }
        Unit
    }

    @Test
    fun aKeyThatAsksForThePersonAsksOnceAndNoIsNo() {
        app.takeSample()
        app.vault.asks = true
        app.person.says = false
        assertThrows(SomacardException.Cancelled::class.java) { runBlocking { app.diary.open() } }
        assertTrue(isLocked)
        assertFalse(runBlocking { app.diary.opensByItself() })
        app.person.says = true
        runBlocking { app.diary.open() }
        assertFalse(isLocked)
        assertEquals(2, app.person.asked)
        assertTrue(runBlocking { app.diary.opensByItself() })
    }

    @Test
    fun atTheDoorAKeyThatAsksWaitsForThePerson() {
        app.takeSample()
        app.vault.asks = true
        app.person.says = false
        launch()
        assertEquals(0, app.person.asked)
        tap("Unlock")
        assertTrue(sees("Unlock"))
        assertFalse(sees("Stopped"))
        app.person.says = true
        tap("Unlock")
        assertTrue(sees("Wednesday"))
    }

    @Test
    fun whatTheAppDoesByItselfLeavesADiaryClosedThatWasClosed() = runBlocking {
        app.takeSample()
        val aside = app.diary.aside { it.also { diary -> diary.today(app.phone.now()) } }
        assertTrue(isLocked)
        assertThrows(SomacardException.Locked::class.java) { aside.today(app.phone.now()) }
        app.diary.open()
        app.diary.aside { it.today(app.phone.now()) }
        assertFalse(isLocked)
        app.diary.call { today(it) }
        Unit
    }

    @Test
    fun whatThePersonOpensMeanwhileStaysOpen() = runBlocking {
        app.takeSample()
        app.diary.aside { app.diary.open() }
        app.diary.call { today(it) }
        assertFalse(isLocked)
    }
}
