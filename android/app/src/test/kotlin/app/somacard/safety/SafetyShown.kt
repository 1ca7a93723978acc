package app.somacard.safety

import app.somacard.navigation.Place

/** The places of this room that open on the sample diary. */
val SAFETY_SHOWN: List<Pair<String, Place>> = listOf(
    "safety" to SafetyPlace(),
    "safety-injury" to SafetyPlace(injuryFirst = true),
    "safety-plan" to SafetyPlanPlace,
    "safety-countries" to HelplinesPlace,
    "safety-lines" to CountryLinesPlace("ES", chosen = false),
    "safety-rules" to UrgeRulesPlace,
    "safety-history" to PlanHistoryPlace,
)
