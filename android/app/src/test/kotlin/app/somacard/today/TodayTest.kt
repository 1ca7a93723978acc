package app.somacard.today

import app.somacard.AppTest
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

class TodayTest : AppTest() {
    @Test
    fun todayIsOneCall() {
        launchSample()
        picture("today")
        assertTrue(sees("Wednesday"))
        assertEquals(listOf("today"), app.counting.taken())
    }
}
