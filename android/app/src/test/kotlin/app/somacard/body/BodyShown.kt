package app.somacard.body

import app.somacard.core.Day
import app.somacard.navigation.Place

/** Places of the body that open on the sample person's diary, the main ones first. */
val BODY_SHOWN: List<Pair<String, Place>> = listOf(
    "body" to BodyPlace,
    "body-mark" to MarkPlace(Day(2026, 11u, 25u)),
    "body-period" to BodyPeriodPlace,
    "body-history" to PlaceHistoryPlace("throat"),
    "body-scan" to ScanPlace,
)
