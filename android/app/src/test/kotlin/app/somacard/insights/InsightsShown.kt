package app.somacard.insights

import app.somacard.navigation.Place

/** The places of this room that open on the sample diary. */
val INSIGHTS_SHOWN: List<Pair<String, Place>> = listOf(
    "insights" to InsightsPlace,
    "insights-questions" to QuestionsPlace,
)
