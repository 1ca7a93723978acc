// What is typed of a series, and how it is saved: a new one whole, of a known one what was changed.

package app.somacard.sessions

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.R
import app.somacard.core.Day
import app.somacard.core.SeriesAbout
import app.somacard.core.SeriesRow
import app.somacard.core.SessionKind
import app.somacard.core.SessionsScreen
import app.somacard.navigation.Here

class SeriesFormModel(private val here: Here, private val series: String?) {
    val sessions = SeriesModel(here)
    val busy get() = sessions.screen.busy
    private var typed: SeriesDraft? = null

    fun draft(screen: SessionsScreen): SeriesDraft = typed ?: SeriesDraft(
        screen.series.find { it.id == series },
        screen.today,
        here.phone.clock().zone.id,
    ).also { typed = it }

    fun save(draft: SeriesDraft) {
        if (series != null) {
            sessions.screen.act({ editSeries(it, series, draft.about()) }) { it.also { done() } }
        } else {
            val kind = draft.kind ?: return
            val hours = draft.hours.hours() ?: return
            sessions.screen.act({ addSeries(it, kind, hours, draft.about()) }) { it.sessions.also { done() } }
        }
    }

    private fun done() {
        here.say(R.string.saved)
        here.back()
    }
}

class SeriesDraft(private val of: SeriesRow?, today: Day, zone: String) {
    var kind by mutableStateOf<SessionKind?>(of?.kind)
    val hours = HoursDraft(null, today, zone)

    var title by mutableStateOf(of?.ownTitle.orEmpty())
    var practitioner by mutableStateOf(of?.practitioner.orEmpty())
    var place by mutableStateOf(of?.place.orEmpty())
    var note by mutableStateOf(of?.notes.orEmpty().together())

    /** What was said or changed. */
    fun about() = SeriesAbout(
        title = changed(title, of?.ownTitle.orEmpty()),
        practitioner = changed(practitioner, of?.practitioner.orEmpty()),
        place = changed(place, of?.place.orEmpty()),
        note = changed(note, of?.notes.orEmpty().together()),
    )

    /** Something was said or changed. */
    val isTouched get() = kind != of?.kind || hours.isChanged || about() != SeriesAbout()

    fun isReady(): Boolean = if (of == null) kind != null && hours.hours() != null else about() != SeriesAbout()
}
