package app.somacard.devices

import android.Manifest
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.performClick
import app.somacard.AppTest
import app.somacard.core.RelayMethod
import app.somacard.core.Request
import app.somacard.core.Response
import org.robolectric.Shadows.shadowOf

/** A relay that takes what comes and has nothing; it writes down what it was asked. */
class FakeRelay : suspend (Request) -> Response? {
    val asked = mutableListOf<String>()

    override suspend fun invoke(request: Request): Response? {
        val path = request.url.substringAfter("/v1/").substringBefore('?').substringBefore('/')
        asked += "${request.method} $path"
        return when (request.method to path) {
            RelayMethod.POST to "mailboxes" -> Response(201u, byteArrayOf())
            RelayMethod.PUT to "blobs" -> Response(201u, byteArrayOf())
            RelayMethod.DELETE to "blobs", RelayMethod.DELETE to "mailbox" -> Response(204u, byteArrayOf())
            else -> Response(503u, byteArrayOf())
        }
    }
}

/** The phone may go online, and this relay answers. */
fun AppTest.online(relay: FakeRelay = FakeRelay()): FakeRelay {
    shadowOf(app).grantPermissions(Manifest.permission.INTERNET)
    app.relay = relay
    return relay
}

/** Waits for what other threads do. */
fun AppTest.until(words: String) = rule.waitUntil("“$words” is to be read", 20_000) { sees(words) }

/** Presses the button of a question whose words are on the page below it, too. */
fun AppTest.tapLast(words: String) {
    val all = rule.onAllNodes(hasText(words) and hasClickAction())
    all[all.fetchSemanticsNodes().size - 1].performClick()
    rule.waitForIdle()
}
