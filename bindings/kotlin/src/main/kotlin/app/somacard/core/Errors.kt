// Errors for a log. Records of the core hold what a person wrote, and Kotlin prints every field of a data class: never
// log one. Errors are safe: what was given crosses as an object that prints no content.

package app.somacard.core

/** The error for a log or a crash report: its kind, its reason and what to do, never what was given. English. */
val SomacardException.forLog: String
    get() =
        when (this) {
            is SomacardException.Invalid -> "Invalid: $field takes $allowed"
            is SomacardException.NotFound -> "NotFound: $field; $allowed"
            is SomacardException.Locked -> "Locked: the diary is locked; open it anew"
            is SomacardException.SavedThenLocked -> "SavedThenLocked: it was saved; the diary is locked now"
            is SomacardException.CannotOpen -> "CannotOpen $why: $advice"
            is SomacardException.CannotWrite -> "CannotWrite $why: $advice"
            is SomacardException.Vault -> "Vault: $reason"
            is SomacardException.NotYet -> "NotYet $why: $advice"
            is SomacardException.Cancelled -> "Cancelled: nothing was changed"
            is SomacardException.Failed -> "Failed: $reason"
        }

/** What was not taken, in the person's words: beside its field, or alone. [field] and [allowed] are English and the engineer's. */
fun SomacardException.Invalid.words(language: Language): RefusalWords = refusalWords(language, field, allowed)
