// One line of the card to answer, in the shape that its scale takes. What can't be read as a number is handed on as it was
// typed: the core refuses it and says so, nothing is guessed.

package app.somacard.today

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.input.KeyboardType
import app.somacard.R
import app.somacard.core.Answer
import app.somacard.core.Item
import app.somacard.core.ScaleKind
import app.somacard.core.SomacardException
import app.somacard.parts.Field
import app.somacard.parts.Quiet
import app.somacard.parts.Scale
import app.somacard.parts.YesOrNo

/** So many numbers are shown side by side; more are typed. */
private const val SIDE_BY_SIDE = 12

/**
 * [item] with its [answer]; [before] is what the day says already. [ends] names the ends of the scale. [onAnswer] is given
 * nothing when the answer is taken back.
 */
@Composable
fun ItemAnswer(
    item: Item,
    answer: Answer?,
    before: Answer? = null,
    ends: Boolean = true,
    refused: SomacardException? = null,
    onAnswer: (Answer?) -> Unit,
) {
    val wrong = refused.wrongAt(item)
    when {
        item.scale.kind == ScaleKind.YES_NO -> YesOrNo(item.label, (answer as? Answer.YesNo)?.value) {
            onAnswer(it?.let(Answer::YesNo))
        }

        item.scale.kind == ScaleKind.SKILLS ->
            SkillAnswer(item.label, (answer as? Answer.Number)?.value) { onAnswer(it?.let(Answer::Number)) }

        item.scale.kind == ScaleKind.MINUTES -> MinutesField(item.label, answer, wrong, onAnswer)

        item.scale.kind == ScaleKind.TEXT ->
            Field(item.label, (answer as? Answer.Text)?.value.orEmpty(), wrong, lines = 2) { onAnswer(Answer.Text(it)) }

        numbers(item).let { it != null && it.count() <= SIDE_BY_SIDE } -> Scale(
            label = item.label,
            numbers = checkNotNull(numbers(item)),
            answer = (answer as? Answer.Number)?.value,
            before = (before as? Answer.Number)?.value,
            low = item.scale.low.takeIf { ends },
            high = item.scale.high.takeIf { ends },
        ) { onAnswer(it?.let(Answer::Number)) }

        else -> NumberField(item.label, answer, wrong) { onAnswer(it) }
    }
    val shown = item.scale.kind == ScaleKind.PEAK || item.scale.kind == ScaleKind.RANGE
    before?.takeIf { !shown && answer == null }?.let { Quiet(stringResource(R.string.today_so_far, item.words(it))) }
}

private fun numbers(item: Item): IntProgression? {
    val (min, max) = (item.scale.min ?: return null) to (item.scale.max ?: return null)
    return min..max step item.scale.step.coerceAtLeast(1)
}

@Composable
private fun NumberField(label: String, answer: Answer?, wrong: String?, onAnswer: (Answer?) -> Unit) =
    Field(label, answer.typed(), wrong, keyboard = KeyboardType.Number) { onAnswer(it.asNumber()) }

private fun Answer?.typed(): String = when (this) {
    is Answer.Number -> value.toString()
    is Answer.Text -> value
    else -> ""
}

internal fun String.asNumber(): Answer? = when {
    isBlank() -> null
    else -> trim().toIntOrNull()?.let(Answer::Number) ?: Answer.Text(this)
}

/** What was wrong with this line, said by what its scale takes. */
@Composable
private fun SomacardException?.wrongAt(item: Item): String? {
    if (this !is SomacardException.Invalid || field != item.id) return null
    val (min, max) = item.scale.min to item.scale.max
    return when {
        item.scale.kind == ScaleKind.MINUTES && max != null ->
            stringResource(R.string.today_wrong_minutes, max / MINUTES_AN_HOUR)

        min != null && max != null -> stringResource(R.string.today_wrong_number, min, max)

        else -> stringResource(R.string.today_wrong_text)
    }
}
