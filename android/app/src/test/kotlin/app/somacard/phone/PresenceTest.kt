package app.somacard.phone

import android.app.Activity
import android.app.KeyguardManager
import androidx.activity.ComponentActivity
import androidx.test.core.app.ActivityScenario
import app.somacard.AppTest
import app.somacard.MainActivity
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf

/** The phone's lock as a question, as it is put before Android 11. */
class PresenceTest : AppTest() {
    private val presence get() = PhonePresence(app, app.screenLock) { app.leaving }

    private fun window(what: (ActivityScenario<MainActivity>) -> Unit) {
        shadowOf(app.getSystemService(KeyguardManager::class.java)).setIsDeviceSecure(true)
        ActivityScenario.launch(MainActivity::class.java).use(what)
    }

    private fun ActivityScenario<MainActivity>.ask(): Deferred<Boolean> {
        lateinit var answer: Deferred<Boolean>
        onActivity { answer = CoroutineScope(Dispatchers.Main.immediate).async { presence.byScreenLock(it) } }
        return answer
    }

    /** The question that was sent off is answered, to the window that is there now. */
    private fun ActivityScenario<MainActivity>.answer(code: Int) = onActivity {
        val asked = checkNotNull(shadowOf(app as android.app.Application).nextStartedActivity)
        shadowOf(it as ComponentActivity).receiveResult(asked, code, null)
    }

    private val Deferred<Boolean>.said: Boolean? get() = if (isCompleted) getCompleted() else null

    @Test
    fun theAnswerIsThePersons() = window { window ->
        val yes = window.ask()
        assertEquals(null, yes.said)
        window.answer(Activity.RESULT_OK)
        assertEquals(true, yes.said)
        val no = window.ask()
        window.answer(Activity.RESULT_CANCELED)
        assertEquals(false, no.said)
    }

    @Test
    fun turnedWhileItIsAskedThePhoneIsAnsweredAllTheSame() = window { window ->
        val asked = window.ask()
        window.recreate()
        assertFalse(asked.isCompleted)
        window.answer(Activity.RESULT_OK)
        assertEquals(true, asked.said)
    }

    @Test
    fun anAnswerThatNobodyWaitsForOpensNothing() = window { window ->
        app.screenLock.answered(true)
        val asked = window.ask()
        assertFalse(asked.isCompleted)
        app.screenLock.answered(false)
        assertTrue(asked.isCompleted)
    }
}
