// What is being written of a chain, until it is saved: parts by their names, links in their order. Of a chain that is changed
// only what became different is sent.

package app.somacard.chains

import androidx.annotation.StringRes
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateListOf
import androidx.compose.runtime.mutableStateMapOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.R
import app.somacard.core.ChainRow
import app.somacard.core.Day
import app.somacard.core.LinkKind
import app.somacard.core.NewChain
import app.somacard.core.NewChainLink

/** A text of a chain, by the core's [name]. */
class ChainPart(val name: String, @param:StringRes val words: Int, val of: (ChainRow) -> List<String>)

private val VULNERABILITY = ChainPart("vulnerability", R.string.chains_vulnerability, ChainRow::vulnerability)
private val PROMPTING_EVENT = ChainPart("prompting_event", R.string.chains_prompting_event, ChainRow::promptingEvent)
private val CONSEQUENCES = ChainPart("consequences", R.string.chains_consequences, ChainRow::consequences)
private val SKILL_INSTEAD = ChainPart("skill_instead", R.string.chains_skill_instead, ChainRow::skillInstead)
private val REPAIR = ChainPart("repair", R.string.chains_repair, ChainRow::repair)

/** Before the links, and after them. */
val BEFORE = listOf(VULNERABILITY, PROMPTING_EVENT)
val AFTER = listOf(CONSEQUENCES, SKILL_INSTEAD, REPAIR)
val PARTS = BEFORE + AFTER

/** What the core calls a link that it does not take. */
const val LINK = "link"

/** A link while it is written. */
class LinkDraft(val kind: LinkKind, text: String = "") {
    var text by mutableStateOf(text)
}

/** [before] is the chain that is changed. */
class ChainDraft(val before: ChainRow?, behaviour: String?, day: Day) {
    var day by mutableStateOf(before?.forDay ?: day)
    var behaviour by mutableStateOf(before?.behaviour?.id ?: behaviour)
    var inSession by mutableStateOf(false)
    val links = mutableStateListOf<LinkDraft>().apply {
        addAll(before?.links.orEmpty().map { LinkDraft(it.kind, it.text) })
    }
    private val said = mutableStateMapOf<String, String>()
    private val begun = chain()

    val isNew get() = before == null

    /** Something is other than it was at the beginning. */
    val isTouched get() = chain() != begun

    fun text(part: ChainPart): String = said[part.name] ?: written(part)

    fun say(part: ChainPart, text: String) {
        said[part.name] = text
    }

    fun hasVersions(part: ChainPart): Boolean = before?.let(part.of).orEmpty().size > 1

    fun move(from: Int, to: Int) = links.add(to, links.removeAt(from))

    fun chain() = NewChain(
        day = day.takeIf { isNew || it != before?.forDay },
        inSession = inSession,
        behaviour = behaviour.takeIf { isNew || it != before?.behaviour?.id },
        clearBehaviour = behaviour == null && before?.behaviour != null,
        vulnerability = changed(VULNERABILITY),
        promptingEvent = changed(PROMPTING_EVENT),
        links = newLinks(),
        consequences = changed(CONSEQUENCES),
        skillInstead = changed(SKILL_INSTEAD),
        repair = changed(REPAIR),
    )

    private fun written(part: ChainPart): String = before?.let(part.of).orEmpty().joinToString("\n")

    /** Left out where it is as before. */
    private fun changed(part: ChainPart): String? = text(part).takeIf { it != written(part) }

    /** All of them, where any is new; one without words says nothing. */
    private fun newLinks(): List<NewChainLink>? {
        val now = links.filter { it.text.isNotBlank() }.map { NewChainLink(it.kind, it.text) }
        val written = before?.links.orEmpty().map { NewChainLink(it.kind, it.text) }
        return now.takeIf { it != written }
    }
}
