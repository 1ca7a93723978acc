// Chains: how one thing led to another, each to be read and changed. They are offered, never asked for.

package app.somacard.chains

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.ChainsScreen
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.GoRow
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.Words
import app.somacard.parts.short

data object ChainsPlace : Place {
    override val title = R.string.chains

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { ChainsModel(this) }
        Shown(model.chains) { screen ->
            Page {
                Quiet(stringResource(R.string.chains_about))
                MainButton(stringResource(R.string.chains_write)) { here.go(ChainPlace()) }
                if (screen.chains.isEmpty()) Words(stringResource(R.string.chains_none))
                screen.chains.forEach { chain ->
                    val about = listOfNotNull(chain.behaviour?.label, chain.promptingEvent.firstOrNull())
                    GoRow(chain.forDay.short(), about.joinToString("\n").ifEmpty { null }) {
                        here.go(ChainPlace(chain.id))
                    }
                }
            }
        }
    }
}

class ChainsModel(here: Here) {
    val chains = here.screen(Area.CARD, revision = ChainsScreen::revision) { chains(it) }
}
