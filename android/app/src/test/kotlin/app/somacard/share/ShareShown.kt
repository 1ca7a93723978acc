package app.somacard.share

import app.somacard.core.Day
import app.somacard.core.Role
import app.somacard.core.SharePart
import app.somacard.core.ShareRequest
import app.somacard.core.ShareScope
import app.somacard.navigation.Place

/** Three weeks of the sample person's card. */
val THREE_WEEKS = ShareRequest(
    ShareScope(Role.DBT_THERAPIST, listOf(SharePart.CARD, SharePart.LIFE_THREATENING, SharePart.NOTES)),
    from = Day(2026, 11u, 4u),
    to = Day(2026, 11u, 25u),
)

val SHARE_SHOWN: List<Pair<String, Place>> = listOf(
    "share" to SharePlace,
    "share-ways" to WaysPlace(THREE_WEEKS),
    "share-log" to ShareLogPlace,
    "share-file" to FilePlace(THREE_WEEKS, true),
    "share-under-key" to UnderKeyPlace(THREE_WEEKS),
    "share-link" to LinkPlace(THREE_WEEKS),
    "share-report" to ReportPlace(THREE_WEEKS),
)
