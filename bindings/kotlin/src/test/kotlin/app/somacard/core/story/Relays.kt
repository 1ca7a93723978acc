// The calls of sync and of links with clinics. What the relay answers is told by the story.

package app.somacard.core.story

import app.somacard.core.PairingStep
import app.somacard.core.Request
import app.somacard.core.Response
import app.somacard.core.SyncStep
import com.google.gson.JsonParser
import kotlin.io.path.readText

fun Story.relays(name: String, with: Map<*, *>): Any? = syncing(name, with) {
    pairing(name, with) { clinics(name, with) }
}

private fun Story.syncing(name: String, with: Map<*, *>, other: () -> Any?): Any? {
    val now = { with.moment("now") }
    return when (name) {
        "syncing" -> diary.syncing(now())

        "open_mailbox" -> diary.openMailbox(now(), with.said("relay"), with.said("join"), with.said("device_name"))

        "stop_syncing" -> diary.stopSyncing(now())

        "sync" -> begin(diary.sync(now()))

        "sync_next" -> when (val step = session.next()) {
            is SyncStep.Ask -> asked(step.request)
            is SyncStep.Done -> step.report
        }

        "sync_answer" -> session.answer(response(with))

        else -> other()
    }
}

private fun Story.pairing(name: String, with: Map<*, *>, other: () -> Any?): Any? = when (name) {
    "join" -> begin(diary.join(with.moment("now"), with.said("scanned"), with.said("device_name")))

    "pairing_next" -> when (val step = pairing.next(with.moment("now"))) {
        is PairingStep.Ask -> asked(step.request)
        else -> step
    }

    "pairing_answer" -> pairing.answer(response(with))

    else -> other()
}

private fun Story.clinics(name: String, with: Map<*, *>): Any? {
    val now = { with.moment("now") }
    val invitation = { with.text("golden")?.let { golden(it, "invitation.txt").readText() } ?: with.said("text") }
    return when (name) {
        "scan_clinic" -> diary.scanClinic(now(), invitation())
        "link_clinic" -> diary.linkClinic(now(), invitation(), with.said("known_as"), with.text("compared"))
        "clinic_session" -> begin(diary.clinicSession(now(), with.said("pair")))
        "forget_clinic" -> diary.forgetClinic(now(), with.said("pair"))
        else -> error("no call $name")
    }
}

/** A question to the relay, as the story looks at it. */
private fun asked(request: Request): Map<String, Any?> {
    val body = request.body.decodeToString().ifEmpty { null }?.let { JsonParser.parseString(it).asJsonObject }
    return mapOf(
        "method" to request.method,
        "url" to request.url,
        "authorized" to (request.authorization != null),
        "body" to body?.asMap()?.mapValues { it.value.asString },
        "printed" to "$request",
    )
}

private fun response(with: Map<*, *>) = Response(with.number("status").toUShort(), byteArrayOf())
