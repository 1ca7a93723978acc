// The head of a week's card, as it is: when it was begun, how often it was filled in, the skill of the week, the ratings on
// coming into session and on leaving it.

package app.somacard.week

import androidx.annotation.StringRes
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.ComingRating
import app.somacard.core.FilledIn
import app.somacard.core.WeekScreen
import app.somacard.navigation.Here
import app.somacard.parts.Heading
import app.somacard.parts.SideButton
import app.somacard.parts.Words
import app.somacard.parts.short
import app.somacard.today.SEPARATOR

@Composable
fun Head(week: WeekScreen, here: Here) {
    val head = week.header
    Heading(stringResource(R.string.week_head))
    head.startedOn?.let {
        Words(stringResource(R.string.week_said, stringResource(R.string.week_started_on), it.short()))
    }
    head.filledIn?.let {
        Words(stringResource(R.string.week_said, stringResource(R.string.week_filled_in), stringResource(it.words)))
    }
    if (head.filledInSession == true) Words(stringResource(R.string.week_filled_in_session))
    week.skillOfWeek()?.let {
        Words(stringResource(R.string.week_said, stringResource(R.string.week_skill), it))
    }
    Ratings(R.string.week_coming_before, head.before)
    Ratings(R.string.week_coming_after, head.after)
    SideButton(stringResource(R.string.week_head_change)) { here.go(WeekHeadPlace(week.days.first().day)) }
}

/** The name of the skill of the week, where the week's card has it. */
fun WeekScreen.skillOfWeek(): String? = skills.firstOrNull { it.skill == header.skillOfWeek }?.label

@Composable
private fun Ratings(@StringRes heading: Int, ratings: List<ComingRating>) {
    val words = COMING.mapNotNull { (name, label) ->
        ratings.firstOrNull { it.name == name }?.let { "${stringResource(label)}\u00A0${it.number}" }
    }
    if (words.isNotEmpty()) {
        Words(stringResource(R.string.week_said, stringResource(heading), words.joinToString(SEPARATOR)))
    }
}

val FilledIn.words: Int
    @StringRes get() = when (this) {
        FilledIn.DAILY -> R.string.week_filled_in_daily
        FilledIn.FOUR_TO_SIX -> R.string.week_filled_in_4_6
        FilledIn.TWO_OR_THREE -> R.string.week_filled_in_2_3
        FilledIn.ONCE -> R.string.week_filled_in_once
    }

/** What is rated on coming into session and on leaving it, by the core's names, in the order of the card. */
val COMING: List<Pair<String, Int>> = listOf(
    "urge-quit-therapy" to R.string.week_coming_urge_quit_therapy,
    "urge-use" to R.string.week_coming_urge_use,
    "urge-self-harm" to R.string.week_coming_urge_self_harm,
    "urge-suicide" to R.string.week_coming_urge_suicide,
    "change-emotions" to R.string.week_coming_change_emotions,
    "change-actions" to R.string.week_coming_change_actions,
    "change-thoughts" to R.string.week_coming_change_thoughts,
)
