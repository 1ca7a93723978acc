package app.somacard.body

import app.somacard.AppTest
import app.somacard.core.Day
import org.junit.Assert.assertEquals
import org.junit.Test

class BodyTest : AppTest() {
    @Test
    fun look() {
        org.robolectric.RuntimeEnvironment.setQualifiers("+h2200dp")
        launchSample()
        app.counting.taken()
        BODY_SHOWN.forEach { (name, place) ->
            room(place)
            picture("body/$name")
            println(name + app.counting.taken())
        }
    }
}
