// Readings that are not saved yet, as marks and in words. Of what is saved the core says both; these are the same.

package app.somacard.body

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.BodyAnswer
import app.somacard.core.BodyFill
import app.somacard.core.BodyMark
import app.somacard.core.Named
import app.somacard.core.NewReading

/** What is said of a place: “tight 6, ache 3”. */
@Composable
fun List<NewReading>.wordsOf(target: String, sensations: List<Named>): String? {
    val here = filter { it.target == target }
    if (here.isEmpty()) return null
    val said = here.map { one -> one.answer.words(sensations.find { it.id == one.sensation }?.label ?: one.sensation) }
    return (said + here.mapNotNull { it.note?.takeIf(String::isNotBlank) }).joinToString(", ")
}

/** An answer about a sensation, in words. */
@Composable
fun BodyAnswer.words(sensation: String): String = when (this) {
    is BodyAnswer.Intensity -> stringResource(R.string.body_sensation_number, sensation, value.toInt())
    is BodyAnswer.Absent -> stringResource(R.string.body_absent)
    is BodyAnswer.Declined -> stringResource(R.string.body_declined)
}

/** How each place is marked: its strongest number, in five steps, or that there is none. */
fun List<NewReading>.marks(): Map<String, BodyMark> = groupBy { it.target }.mapNotNull { (target, here) ->
    val strongest = here.mapNotNull { (it.answer as? BodyAnswer.Intensity)?.value?.toInt() }.maxOrNull()
    val mark = when {
        strongest == 0 -> BodyMark(BodyFill.Plain, "○", false)
        strongest != null -> BodyMark(BodyFill.Step(((strongest + 1) / 2).toUByte()), "$strongest", false)
        here.any { it.answer is BodyAnswer.Absent } -> BodyMark(BodyFill.Stripes, "–", false)
        else -> null
    }
    mark?.let { target to it }
}.toMap()
