package app.somacard.devices

import androidx.compose.runtime.Composable
import androidx.compose.ui.test.hasContentDescription
import app.somacard.AppTest
import app.somacard.R
import app.somacard.core.Moment
import app.somacard.core.NoHandle
import app.somacard.core.Pairing
import app.somacard.core.PairingCode
import app.somacard.core.PairingEnd
import app.somacard.core.PairingQuestion
import app.somacard.core.PairingStep
import app.somacard.core.Response
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Page
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** Asks at once, as when the other device is there already; what is said to it ends it. */
private class Asking : Pairing(NoHandle) {
    @Volatile
    var same: Boolean? = null

    override fun code() = null as PairingCode?

    override fun next(now: Moment): PairingStep = when (same) {
        null -> PairingStep.Compare(
            PairingQuestion("042137", "The other one is Tablet.", "The same digits?", "There too."),
        )

        else -> PairingStep.Done(PairingEnd.DECLINED, "Not paired.")
    }

    override fun answer(response: Response) = Unit

    override fun compared(same: Boolean) {
        this.same = same
    }

    override fun close() = Unit
}

class PairingTest : AppTest() {
    private val asking = Asking()

    private inner class Comparing : Place {
        override val title = R.string.devices_add

        @Composable
        override fun Content(here: Here) {
            val pairing = here.keep { PairingTalk(diary, scope).apply { begin { asking } } }
            Page { PairingShown(pairing) }
        }
    }

    @Test
    fun sixDigitsAreShownLargeAndANoEndsIt() {
        launchSample()
        go(Comparing())
        until("042 137")
        rule.onNode(hasContentDescription("0 4 2 1 3 7")).assertExists()
        picture("devices/digits")
        assertTrue(sees("Tablet"))
        tap("They differ")
        until("Not paired.")
        assertEquals(false, asking.same)
        assertFalse(sees("042 137"))
    }

    @Test
    fun withoutAMailboxThereIsNoCode() {
        launchSample()
        online()
        app.counting.taken()
        go(PairingPlace)
        assertEquals(listOf("showPairing"), app.counting.taken())
        assertTrue(sees("This needs a mailbox first."))
    }
}
