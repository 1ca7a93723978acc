// The calls of sharing.

package app.somacard.core.story

import app.somacard.core.Job
import app.somacard.core.Role
import app.somacard.core.SharePart
import app.somacard.core.ShareRequest
import app.somacard.core.ShareScope

fun Story.sharing(name: String, with: Map<*, *>, other: () -> Any?): Any? {
    val now = { with.moment("now") }
    return when (name) {
        "share_preset" -> diary.sharePreset(with.chosen("role"))

        "report" -> Job().use { diary.report(now(), null, null, with.scope()!!, it) }

        "share_screen" -> diary.shareScreen(now(), with.text("recipient"), with.scope(), named = with.isSo("named"))

        "add_recipient" -> diary.addRecipient(now(), with.said("name"), with.chosen("role"))

        "share_file" -> Job().use {
            diary.shareFile(now(), with.request(), with.chosen("form"), null, file(with), it)
        }

        "share_log" -> diary.shareLog(now())

        "share_link" -> Job().use { begin(diary.shareLink(now(), with.request(), 7u, null, it)) }

        else -> other()
    }
}

private fun Map<*, *>.request() = ShareRequest(scope()!!, recipient = text("recipient"), named = isSo("named"))

/** A scope as it was told, or as a screen had it. */
private fun Map<*, *>.scope(): ShareScope? = when (val given = this["scope"]) {
    is Map<*, *> -> {
        val parts = (given["parts"] as List<*>).map { part -> enumValues<SharePart>().single { it.isCalled(part) } }
        ShareScope(given.chosen<Role>("role"), parts)
    }

    else -> given as ShareScope?
}

private fun SharePart.isCalled(name: Any?) = letters(this.name) == letters(name as String)
