// The rooms that are always in reach: five below on a phone, all at the side of a large screen. The rest is behind "More".

package app.somacard.navigation

import androidx.annotation.DrawableRes
import androidx.annotation.StringRes
import app.somacard.R
import app.somacard.body.BodyPlace
import app.somacard.insights.InsightsPlace
import app.somacard.sessions.SessionsPlace
import app.somacard.settings.SettingsPlace
import app.somacard.share.SharePlace
import app.somacard.skills.SkillsPlace
import app.somacard.today.TodayPlace
import app.somacard.week.WeekPlace

/** A room with its place in the bar. */
class Room(val place: Place, @param:StringRes val words: Int, @param:DrawableRes val icon: Int)

/** Always in reach. */
val ROOMS = listOf(
    Room(TodayPlace, R.string.today, R.drawable.ic_today),
    Room(BodyPlace, R.string.body, R.drawable.ic_body),
    Room(WeekPlace, R.string.week, R.drawable.ic_week),
    Room(SessionsPlace, R.string.sessions, R.drawable.ic_sessions),
    Room(MorePlace, R.string.more, R.drawable.ic_more),
)

/** Behind "More" on a phone. */
val MORE_ROOMS = listOf(
    Room(SkillsPlace, R.string.skills, R.drawable.ic_skills),
    Room(InsightsPlace, R.string.insights, R.drawable.ic_insights),
    Room(SharePlace, R.string.share, R.drawable.ic_share),
    Room(SettingsPlace, R.string.settings, R.drawable.ic_settings),
)
