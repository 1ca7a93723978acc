// What the person chose to share so far. Each change asks the core for the screen again; what the screen then holds is what
// goes.

package app.somacard.share

import app.somacard.core.DiaryInterface
import app.somacard.core.Moment
import app.somacard.core.RecipientEdit
import app.somacard.core.Role
import app.somacard.core.SharePart
import app.somacard.core.ShareRequest
import app.somacard.core.ShareScope
import app.somacard.core.ShareScreen
import app.somacard.navigation.Here
import kotlinx.coroutines.launch

class ShareModel(private val here: Here) {
    /** What the screen holds, for reading it again. */
    @Volatile
    private var held: ShareRequest? = null

    /** What was ticked last, while its screen is not there yet. */
    private var wanted: ShareRequest? = null
    private var waiting = 0

    val screen = here.screen(revision = ShareScreen::revision) { now -> looked(now, held).also { held = it.request } }

    /** For whom, with what is usual for them; days stay. */
    fun whom(recipient: String?) = ask { now -> shareScreen(now, recipient, null, held?.from, held?.to, false) }

    /** Adds somebody: then it is for them. Whether it came about. */
    suspend fun add(name: String, role: Role, sealTo: String?): Boolean {
        screen.act({ addRecipient(it, name, role, sealTo) }) { added -> added.share.also { held = it.request } }.join()
        return screen.refused == null
    }

    /** Changes somebody whom the person named: it is for them still. Whether it came about. */
    suspend fun edit(id: String, edit: RecipientEdit): Boolean = done { editRecipient(it, id, edit) }

    /** Takes them off the list: then it is for nobody. Whether it came about. */
    suspend fun takeOff(id: String): Boolean = done { deleteRecipient(it, id) }

    private suspend fun done(call: DiaryInterface.(Moment) -> ShareScreen): Boolean {
        screen.act(call) { share -> share.also { held = it.request } }.join()
        return screen.refused == null
    }

    /** For nobody in particular, as for one who is this to the person. */
    fun role(role: Role) = change { copy(scope = scope.copy(role = role)) }

    fun part(part: SharePart, goes: Boolean) = scope { copy(parts = if (goes) parts + part else parts - part) }

    /** What is usual, and nothing else. */
    fun usual() = screen.shown?.let { shown ->
        scope { copy(parts = shown.parts.filter { it.usual }.map { it.part }) }
    }

    fun item(id: String, goes: Boolean) =
        scope { copy(withoutItems = if (goes) withoutItems - id else withoutItems + id) }

    fun question(id: String, goes: Boolean) =
        scope { copy(healthQuestions = if (goes) healthQuestions + id else healthQuestions - id) }

    private fun scope(how: ShareScope.() -> ShareScope) = change { copy(scope = scope.how()) }

    fun change(how: ShareRequest.() -> ShareRequest) {
        val next = (wanted ?: screen.shown?.request ?: return).how()
        wanted = next
        ask { now -> looked(now, next) }
    }

    private fun ask(call: DiaryInterface.(Moment) -> ShareScreen) {
        waiting += 1
        here.scope.launch {
            screen.act(call) { share ->
                held = share.request
                share
            }.join()
            waiting -= 1
            if (waiting == 0) wanted = null
        }
    }
}

/** What of this would go; of nothing yet, what the core begins with. */
internal fun DiaryInterface.looked(now: Moment, asked: ShareRequest?): ShareScreen = when (asked) {
    null -> shareScreen(now)
    else -> shareScreen(now, asked.recipient, asked.scope, asked.from, asked.to, asked.named)
}
