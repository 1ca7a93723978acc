// An answer and a line of the card in words, as short as they can be.

package app.somacard.today

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Answer
import app.somacard.core.BodyAnswer
import app.somacard.core.DayItem
import app.somacard.core.DayItems
import app.somacard.core.Item
import app.somacard.core.ReadingRow
import app.somacard.core.ScaleKind
import app.somacard.core.SkillRow
import app.somacard.core.Source

internal const val MINUTES_AN_HOUR = 60

@Composable
fun Item.words(answer: Answer): String = when (answer) {
    is Answer.Number -> if (scale.kind == ScaleKind.MINUTES) minutesInWords(answer.value) else answer.value.toString()
    is Answer.YesNo -> stringResource(if (answer.value) R.string.choices_yes else R.string.choices_no)
    is Answer.Text -> answer.value
}

@Composable
private fun minutesInWords(minutes: Int): String {
    val hours = minutes / MINUTES_AN_HOUR
    val rest = minutes % MINUTES_AN_HOUR
    return if (hours == 0) {
        stringResource(R.string.today_minutes, rest)
    } else {
        stringResource(R.string.today_hours_minutes, hours, rest)
    }
}

/** “Sadness 3”. */
@Composable
fun Item.with(answer: Answer): String = stringResource(R.string.today_item_answer, label, words(answer))

/** What the lines of one kind say; empty where they say nothing. */
@Composable
fun DayItems.said(answer: (DayItem) -> Answer? = DayItem::value): String =
    items.mapNotNull { line -> answer(line)?.let { line.item.with(it) } }.joinToString(SEPARATOR)

/** “Left shoulder: tight 6”. */
@Composable
fun ReadingRow.words(): String = when (val answer = answer) {
    is BodyAnswer.Intensity ->
        stringResource(R.string.today_reading_intensity, place, sensation.label, answer.value.toInt())

    BodyAnswer.Absent -> stringResource(R.string.today_reading_absent, place)

    BodyAnswer.Declined -> stringResource(R.string.today_reading_declined, place)
}

/** “STOP: 5 · Tried and could; it helped”. */
@Composable
fun SkillRow.words(): String = stringResource(R.string.choices_of, skill.label, skillNumberInWords(number))

/** How an entry came about, where that is worth a word. */
val Source.words: Int?
    get() = when (this) {
        Source.LIVE -> null
        Source.LATE -> R.string.today_source_late
        Source.IN_SESSION -> R.string.today_source_in_session
        Source.IMPORTED -> R.string.today_source_imported
    }

/** What the 0–7 numbers of a skill mean. */
val SKILL_NUMBERS = listOf(
    R.string.today_skill_0,
    R.string.today_skill_1,
    R.string.today_skill_2,
    R.string.today_skill_3,
    R.string.today_skill_4,
    R.string.today_skill_5,
    R.string.today_skill_6,
    R.string.today_skill_7,
)

/** “5 · Tried and could; it helped”. */
@Composable
fun skillNumberInWords(number: Int): String = stringResource(
    R.string.today_skill_number,
    number,
    SKILL_NUMBERS.getOrNull(number)?.let {
        stringResource(it)
    }.orEmpty(),
)

/** Between things said in one line; the dot stays with what is before it. */
const val SEPARATOR = "\u00A0· "
