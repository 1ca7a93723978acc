// How a day stands in a grid: filled in, late, away, without an entry, or still to come. A missing day is never a 0.

package app.somacard.week

import androidx.annotation.StringRes
import app.somacard.R
import app.somacard.core.Day
import app.somacard.core.DayColumn
import app.somacard.core.toLocalDate

/** With the sign above its column and the words for it. */
enum class Standing(val sign: String, @param:StringRes val words: Int?, @param:StringRes val legend: Int?) {
    FILLED("", null, null),
    LATE("◦", R.string.today_late, R.string.week_legend_late),
    AWAY("–", R.string.today_away, R.string.week_legend_away),
    MISSING("", R.string.today_no_entry, R.string.week_legend_missing),
    TO_COME("", null, null),
}

fun DayColumn.standing(today: Day): Standing = when {
    away -> Standing.AWAY
    late -> Standing.LATE
    filled -> Standing.FILLED
    day.toLocalDate() >= today.toLocalDate() -> Standing.TO_COME
    else -> Standing.MISSING
}
