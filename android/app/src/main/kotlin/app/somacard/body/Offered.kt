// What the core offers after a check-in was saved: the safety plan, where its rules put it first.

package app.somacard.body

import app.somacard.core.Offer
import app.somacard.core.Show
import app.somacard.navigation.Here
import app.somacard.safety.SafetyPlace

fun Here.follow(offer: Offer) {
    if (offer.show == Show.PLAN) go(SafetyPlace(offer.injuryFirst))
}
