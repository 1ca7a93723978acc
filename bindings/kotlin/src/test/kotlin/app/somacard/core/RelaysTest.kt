// A talk with a relay over a real socket: what is asked, what is not told of the phone, and how it ends.

package app.somacard.core

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.io.OutputStream
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.ServerSocket
import java.nio.file.Path
import java.util.concurrent.CopyOnWriteArrayList
import java.util.zip.CRC32
import java.util.zip.CheckedInputStream
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNull
import kotlin.test.assertTrue

class RelaysTest {
    @TempDir
    lateinit var folder: Path

    private val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
    private val address = "http://127.0.0.1:${server.address.port}"
    private val asked = CopyOnWriteArrayList<String>()

    @AfterEach
    fun `the server goes`() = server.stop(0)

    private fun answering(status: Int, answer: ByteArray = byteArrayOf(), also: HttpExchange.() -> Unit = {}) {
        server.createContext("/") { exchange ->
            val sent = exchange.requestBody.readBytes().decodeToString()
            val told = exchange.requestHeaders.entries.joinToString("\n")
            asked += "${exchange.requestMethod} ${exchange.requestURI}\n$told\n$sent"
            exchange.also()
            exchange.sendResponseHeaders(status, if (answer.isEmpty()) -1 else answer.size.toLong())
            exchange.responseBody.use { it.write(answer) }
        }
        server.start()
    }

    private fun synced(relay: String = address): SyncReport = folder.newDiary(MemoryVault()).use { diary ->
        diary.openMailbox(MORNING, relay, "a-join-code", "Phone")
        runBlocking { diary.sync(MORNING).use { it.talk() } }
    }

    @Test
    fun `a code that is refused ends the sync, and the relay hears nothing of the phone`() {
        answering(403)
        assertEquals(SyncEnded.JOIN_REFUSED, synced().ended)
        val request = asked.single()
        assertTrue(request.startsWith("POST /v1/mailboxes\n") && "a-join-code" in request)
        assertTrue("User-agent=[somacard]" in request)
        for (own in listOf("Java", "Accept-language", "Cookie", "Phone")) assertFalse(own in request, request)
    }

    @Test
    fun `a relay that is not there ends it for now`() {
        val nobody = ServerSocket(0).use { it.localPort }
        val report = synced("http://127.0.0.1:$nobody")
        assertEquals(SyncEnded.LATER, report.ended)
        assertTrue("Try again later" in report.text)
    }

    @Test
    fun `no redirect is followed`() {
        answering(307) { responseHeaders.add("Location", "$address/elsewhere") }
        assertEquals(SyncEnded.UNEXPECTED, synced().ended)
        assertEquals(1, asked.size)
    }

    @Test
    fun `an answer longer than any relay gives is none`() {
        answering(200, ByteArray(5 shl 20))
        val request = Request(RelayMethod.GET, "$address/v1/batches?after=0", "Bearer 0", null, byteArrayOf())
        assertNull(runBlocking { request.ask() })
    }

    @Test
    fun `a file of sixteen megabytes arrives whole`() {
        val file = ByteArray(16 shl 20) { (it % 251).toByte() }
        val came = CRC32()
        server.createContext("/v1/blobs/") { exchange ->
            // Not held: the heap of a phone is small, and so is that of these tests.
            CheckedInputStream(exchange.requestBody, came).use { it.transferTo(OutputStream.nullOutputStream()) }
            exchange.sendResponseHeaders(201, -1)
            exchange.close()
        }
        server.start()
        val request = Request(RelayMethod.PUT, "$address/v1/blobs/x?days=7", "Bearer 0", "text/plain", file)
        assertEquals(201u.toUShort(), runBlocking { request.ask() }?.status)
        assertEquals(CRC32().apply { update(file) }.value, came.value)
    }

    @Test
    fun `what is shared by a link lies at the relay before there is a link, and nothing prints it`() {
        var (opened, kept) = 0 to byteArrayOf()
        server.createContext("/v1/mailboxes") { exchange ->
            exchange.requestBody.readBytes()
            opened += 1
            exchange.sendResponseHeaders(201, -1)
            exchange.close()
        }
        server.createContext("/v1/batches") { exchange ->
            exchange.requestBody.readBytes()
            exchange.sendResponseHeaders(503, -1)
            exchange.close()
        }
        server.createContext("/v1/blobs/") { exchange ->
            kept = exchange.requestBody.readBytes()
            exchange.sendResponseHeaders(201, -1)
            exchange.close()
        }
        server.start()
        folder.newDiary(MemoryVault()).use { diary ->
            diary.openMailbox(MORNING, address, "a-join-code", "Phone")
            runBlocking { diary.sync(MORNING).use { it.talk() } }
            val scope = diary.sharePreset(Role.DBT_THERAPIST)
            val report = runBlocking {
                diary.longCall { shareLink(MORNING, ShareRequest(scope), 7u, null, it) }.use { it.talk() }
            }
            val link = checkNotNull(report.link)
            assertTrue(report.done && link.text.startsWith("shlink:/") && kept.decodeToString().startsWith("eyJ"))
            assertEquals(link.qr.rows.size, link.qr.rows.first().size)
            assertFalse("shlink" in "$report ${ShareStep.Done(report)} ${link.qr}" || "svg" in "$report")
            assertEquals(1, opened)
        }
    }

    @Test
    fun `what holds a secret prints none`() {
        val request = Request(RelayMethod.PUT, "$address/x", "Bearer 4711", "text/plain", "4711".encodeToByteArray())
        val code = PairingCode("4711", listOf("wolf"), address, 10u, "", "", "")
        val all = listOf(request, SyncStep.Ask(request), PairingStep.Ask(request), code, Response(200u, request.body))
        val printed = "$all"
        assertFalse("4711" in printed || "wolf" in printed || "52, 55" in printed, printed)
    }
}
