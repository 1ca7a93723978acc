// What an app does with a relay: asks it what the core wants asked, and hands back what it answered.

package app.somacard.core

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.delay
import kotlinx.coroutines.withContext
import java.io.ByteArrayOutputStream
import java.io.IOException
import java.io.InputStream
import java.net.HttpURLConnection
import java.net.URI

/**
 * Talks with a relay until it is over: a sync, a recovery or a clinic's mailbox. Cancelled, it stops where it is, and
 * the next session goes on from there. What the relay does not answer at all ends it as [SyncEnded.LATER].
 *
 * ```
 * val report = diary.io { sync(Moment.now()) }.use { it.talk() }
 * ```
 */
suspend fun SyncSession.talk(ask: suspend (Request) -> Response? = Request::ask): SyncReport {
    while (true) {
        val request =
            when (val step = withContext(Dispatchers.IO) { next() }) {
                is SyncStep.Ask -> step.request
                is SyncStep.Done -> return step.report
            }
        val response = ask(request) ?: Response(NOT_THERE, byteArrayOf())
        withContext(Dispatchers.IO) { answer(response) }
    }
}

/**
 * Brings to a relay what goes out, or takes it back, until that is over. Cancelled, it stops where it is, and the log says
 * that it is not known to be there. What the relay does not answer at all ends it as [SyncEnded.LATER].
 *
 * ```
 * val report = diary.longCall { job -> shareLink(Moment.now(), request, 7u, pdf, job) }.use { it.talk() }
 * ```
 */
suspend fun ShareSession.talk(ask: suspend (Request) -> Response? = Request::ask): ShareReport {
    while (true) {
        val request =
            when (val step = withContext(Dispatchers.IO) { next() }) {
                is ShareStep.Ask -> step.request
                is ShareStep.Done -> return step.report
            }
        val response = ask(request) ?: Response(NOT_THERE, byteArrayOf())
        withContext(Dispatchers.IO) { answer(response) }
    }
}

/**
 * Pairs until it is over, at most ten minutes. [compare] asks the person and gives their answer; after a yes it shows
 * `afterYes`. A relay that does not answer is asked again.
 */
suspend fun Pairing.talk(
    ask: suspend (Request) -> Response? = Request::ask,
    now: () -> Moment = { Moment.now() },
    compare: suspend (PairingQuestion) -> Boolean,
): PairingStep.Done {
    while (true) {
        when (val step = withContext(Dispatchers.IO) { next(now()) }) {
            is PairingStep.Ask -> when (val response = ask(step.request)) {
                null -> delay(PAUSE_MS)
                else -> withContext(Dispatchers.IO) { answer(response) }
            }

            is PairingStep.Wait -> delay(PAUSE_MS)

            is PairingStep.Compare -> compared(compare(step.question))

            is PairingStep.Done -> return step
        }
    }
}

/**
 * Asks the relay, and waits for it on a thread that may wait; nothing when it can't be reached, or says more than a
 * relay ever does. No redirect, no cache, and nothing of the phone in the request: not its model, not its language.
 */
suspend fun Request.ask(): Response? = withContext(Dispatchers.IO) {
    val connection = URI(url).toURL().openConnection() as HttpURLConnection
    try {
        connection.answer(this@ask)
    } catch (_: IOException) {
        null
    } finally {
        connection.disconnect()
    }
}

private fun HttpURLConnection.answer(request: Request): Response? {
    requestMethod = request.method.name
    instanceFollowRedirects = false
    useCaches = false
    connectTimeout = WAIT_MS
    readTimeout = WAIT_MS
    setRequestProperty("User-Agent", "somacard")
    request.authorization?.let { setRequestProperty("Authorization", it) }
    request.contentType?.let { setRequestProperty("Content-Type", it) }
    if (request.method == RelayMethod.POST || request.method == RelayMethod.PUT) {
        doOutput = true
        setFixedLengthStreamingMode(request.body.size)
        outputStream.use { it.write(request.body) }
    }
    val status = responseCode
    // Of a refusal without a body there is no stream at all.
    val stream = if (status < REFUSED) inputStream else errorStream ?: return Response(status.toUShort(), byteArrayOf())
    return stream.use { it.upTo(MOST) }?.let { Response(status.toUShort(), it) }
}

/** All there is; nothing when it is more than [most] bytes. */
private fun InputStream.upTo(most: Int): ByteArray? {
    val read = ByteArrayOutputStream()
    val part = ByteArray(PART)
    while (true) {
        val count = read(part)
        if (count < 0) return read.toByteArray()
        if (read.size() + count > most) return null
        read.write(part, 0, count)
    }
}

private const val NOT_THERE: UShort = 503u
private const val REFUSED = 400
private const val PAUSE_MS = 1_500L
private const val WAIT_MS = 30_000

/** What is asked for is of about 2 MiB at most, a page of a mailbox; a file of up to 16 MiB only goes out. */
private const val MOST = 4 shl 20
private const val PART = 1 shl 16
