package app.somacard.every

import app.somacard.AppTest
import app.somacard.core.Day
import app.somacard.sessions.WherePlace
import app.somacard.share.SharePlace
import app.somacard.today.CheckInPlace
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.RuntimeEnvironment

/** Why something was not taken is said in the language of the screens, with no name that only the core knows. */
class RefusalTest : AppTest() {
    private fun isPlain() {
        listOf("for_day", "for-day", "characters", "date from", "takes").forEach { assertFalse(it, sees(it)) }
    }

    @Test
    fun besideItsFieldWhatIsPossibleThere() {
        launchSample()
        go(WherePlace())
        type("Name", "n".repeat(90))
        tap("Save")
        picture("every/refused-at-its-field")
        assertTrue(sees("Possible here: one line of 1 to 80 letters."))
        isPlain()
    }

    @Test
    fun inSpanishWhereTheScreensAre() {
        RuntimeEnvironment.setQualifiers("+es")
        launchSample("es")
        go(SharePlace)
        tap("Añadir a alguien")
        tap("Añadir")
        assertTrue(sees("Aquí es posible: "))
        go(CheckInPlace(Day(2027, 3u, 1u)))
        tapNamed("Tristeza: 3")
        tap("Guardar")
        picture("every/refused-in-spanish")
        assertTrue(sees("No se pudo guardar."))
        assertFalse(sees("This could not be saved"))
        isPlain()
    }
}
