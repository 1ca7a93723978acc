// The form of a chain: read once with all chains, then a draft of its own.

package app.somacard.chains

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.ChainsScreen
import app.somacard.navigation.Here

class ChainModel(private val here: Here, private val place: ChainPlace) {
    val chains = here.screen(Area.CARD, revision = ChainsScreen::revision) { chains(it) }
    var asks by mutableStateOf(false)
    private var draft: ChainDraft? = null

    /** The draft, made from the first [screen]; nothing where the chain is not there any more. */
    fun draft(screen: ChainsScreen): ChainDraft? = draft ?: begun(screen)?.also { draft = it }

    fun save() {
        val chain = draft?.chain() ?: return
        val id = place.id
        chains.act({ if (id == null) addChain(it, chain) else editChain(it, id, chain) }) {
            here.say(R.string.saved)
            here.back()
            it.chains
        }
    }

    fun delete() {
        asks = false
        val id = place.id ?: return
        chains.act({ deleteChain(it, id) }) {
            here.say(R.string.chains_deleted)
            here.back()
            it
        }
    }

    private fun begun(screen: ChainsScreen): ChainDraft? {
        val before = screen.chains.find { it.id == place.id }
        if (place.id != null && before == null) return null
        return ChainDraft(before, place.behaviour, place.day ?: screen.today)
    }
}
