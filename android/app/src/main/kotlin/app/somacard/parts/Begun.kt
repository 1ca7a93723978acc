// Words of the core that stand within a sentence elsewhere, as the beginning of a row of their own.

package app.somacard.parts

fun String.begun(): String = replaceFirstChar { it.titlecase() }
