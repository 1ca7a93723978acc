package app.somacard.clinics

import androidx.compose.runtime.Composable
import app.somacard.AppTest
import app.somacard.R
import app.somacard.core.ClinicItemKind
import app.somacard.core.ClinicItemRow
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Page
import app.somacard.parts.Shown
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

class ItemTest : AppTest() {
    private val row = ClinicItemRow(
        id = "641a359f29f44c6bd8cac846aaf615e2",
        pair = "19454a27b752f905909507d6160ddc88",
        claimedName = "Dr. A. Example",
        kind = ClinicItemKind.APPOINTMENT,
        title = "Appointment",
        lines = listOf("Individual session", "Tue 1 Dec 2026 09:00, 50 min"),
        appointment = null,
        receivedAt = null,
        expires = null,
        answer = null,
        answerText = "open",
        acceptable = true,
    )

    /** One thing that came, which the diary does not know. */
    private inner class One : Place {
        override val title = R.string.clinics

        @Composable
        override fun Content(here: Here) {
            val model = here.keep { ClinicsModel(this) }
            Shown(model.screen) { Page { Item(row, model) } }
        }
    }

    private fun open() {
        launchSample()
        go(One())
        app.counting.taken()
    }

    @Test
    fun acceptingIsOneCall() {
        open()
        picture("clinics/item")
        tap("Let them know")
        assertEquals(emptyList<String>(), app.counting.taken())
        tap("Accept")
        // The diary refuses it, and so nobody is told.
        assertEquals(listOf("acceptClinicItem"), app.counting.taken())
        assertTrue(sees("This is not there any more."))
    }

    @Test
    fun hidingIsOneCall() {
        open()
        tap("Hide")
        assertEquals(listOf("hideClinicItem"), app.counting.taken())
    }
}
