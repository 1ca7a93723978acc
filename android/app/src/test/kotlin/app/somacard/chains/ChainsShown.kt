package app.somacard.chains

import app.somacard.navigation.Place

/** The places of this room that open on the sample diary. */
val CHAINS_SHOWN: List<Pair<String, Place>> = listOf(
    "chains" to ChainsPlace,
    "chain" to ChainPlace(),
    "goals" to GoalsPlace,
)
