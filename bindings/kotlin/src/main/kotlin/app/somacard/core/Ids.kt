// Ids are strings that the core checks. Those of what a person typed (check-ins, visits, series, items of their own)
// are UUIDs; those that come with the app (`sad`, a region, a skill) are names. Keep and send back the string as it
// came.

package app.somacard.core

import java.util.UUID

/** The id as a UUID, or nothing when it is a name. Unlike `UUID.fromString` it takes the full written form only. */
fun String.toUuidOrNull(): UUID? = try {
    UUID.fromString(this).takeIf { it.toString().equals(this, ignoreCase = true) }
} catch (_: IllegalArgumentException) {
    null
}
