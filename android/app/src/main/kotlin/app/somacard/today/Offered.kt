// What a save offers: the plan at once, or one quiet line that leads to it. The entry is saved already; nothing here asks
// for more, and whoever puts the line away is not asked again about the same.

package app.somacard.today

import androidx.compose.foundation.layout.FlowRow
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Offer
import app.somacard.core.Show
import app.somacard.core.SomacardException
import app.somacard.core.Today
import app.somacard.navigation.Here
import app.somacard.parts.Block
import app.somacard.parts.SmallButton
import app.somacard.parts.Words
import app.somacard.safety.SafetyPlace
import kotlinx.coroutines.launch

/** What a place hands back after a save or a deletion: today as it is now, and what to offer. */
class Changed(val today: Today, val offer: Offer? = null)

/** Leaves this place: for the plan if that is offered, else back to where it was opened. */
fun Here.leadOn(offer: Offer) {
    if (offer.show == Show.PLAN) instead(SafetyPlace(offer.injuryFirst)) else back()
}

/** What was offered last and not put away. */
class Offered(private val here: Here) {
    var offer by mutableStateOf<Offer?>(null)
        private set

    fun take(offer: Offer) {
        if (offer.show != Show.NOTHING) this.offer = offer
    }

    fun putAway() {
        val away = offer ?: return
        offer = null
        here.scope.launch {
            try {
                here.diary.call { dismissOffer(away) }
            } catch (_: SomacardException) {
                // It was put away on this screen; it may be offered once more.
            }
        }
    }
}

/** The quiet line, where there is something to offer. */
@Composable
fun QuietLine(offered: Offered, here: Here) {
    val offer = offered.offer ?: return
    Block {
        Words(stringResource(R.string.today_plan_is_there))
        FlowRow {
            SmallButton(stringResource(R.string.today_plan_open)) { here.go(SafetyPlace(offer.injuryFirst)) }
            SmallButton(stringResource(R.string.today_plan_put_away), onPress = offered::putAway)
        }
    }
}
