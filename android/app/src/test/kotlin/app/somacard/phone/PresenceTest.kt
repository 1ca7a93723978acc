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
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.async
import org.junit.Assert.assertEquals
import org.junit.Test
import org.robolectric.Shadows.shadowOf

/** The phone's lock as a question, as it is put before Android 11. */
class PresenceTest : AppTest() {
    private val presence get() = PhonePresence(app, app.screenLock) { app.leaving }

    private fun window(what: (ActivityScenario<MainActivity>) -> Unit) {
        shadowOf(app.getSystemService(KeyguardManager::class.java)).setIsDeviceSecure(true)
        ActivityScenario.launch(MainActivity::class.java).use(what)
    }

    private fun ActivityScenario<MainActivity>.ask(): Asked {
        lateinit var asked: Asked
        onActivity {
            val said = CoroutineScope(Dispatchers.Main.immediate).async { presence.byScreenLock(it) }
            asked = Asked(said, shadowOf(it as ComponentActivity).nextStartedActivityForResult.requestCode)
        }
        return asked
    }

    /** The phone gives the answer to the window that is there now. */
    private fun ActivityScenario<MainActivity>.answer(asked: Asked, code: Int) = onActivity {
        shadowOf(it as ComponentActivity).callOnActivityResult(asked.code, code, null)
    }

    /** A question and what was said to it. */
    private class Asked(val answer: Deferred<Boolean>, val code: Int) {
        @OptIn(ExperimentalCoroutinesApi::class)
        val said: Boolean? get() = if (answer.isCompleted) answer.getCompleted() else null
    }

    @Test
    fun theAnswerIsThePersons() = window { window ->
        val yes = window.ask()
        assertEquals(null, yes.said)
        window.answer(yes, Activity.RESULT_OK)
        assertEquals(true, yes.said)
        val no = window.ask()
        window.answer(no, Activity.RESULT_CANCELED)
        assertEquals(false, no.said)
    }

    @Test
    fun turnedWhileItIsAskedItIsAnsweredAllTheSame() = window { window ->
        val asked = window.ask()
        window.recreate()
        assertEquals(null, asked.said)
        window.answer(asked, Activity.RESULT_OK)
        assertEquals(true, asked.said)
    }

    @Test
    fun anAnswerThatNobodyWaitsForIsDropped() = window { window ->
        app.screenLock.answered(true)
        val asked = window.ask()
        assertEquals(null, asked.said)
        window.answer(asked, Activity.RESULT_CANCELED)
        app.screenLock.answered(true)
        assertEquals(false, asked.said)
    }
}
