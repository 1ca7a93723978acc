// A body scan as it goes: where it is, what was asked and answered, and saving it. Only what was answered counts as asked;
// what is left open is missing, never 0. Stopping saves at once, so that nothing has to be decided then.

package app.somacard.body

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateListOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.BodyScanScreen
import app.somacard.core.CheckInSaved
import app.somacard.core.DiaryInterface
import app.somacard.core.Moment
import app.somacard.core.Named
import app.somacard.core.NewCheckIn
import app.somacard.core.NewReading
import app.somacard.core.RegionRow
import app.somacard.core.ScanStep
import app.somacard.navigation.Here

/** Before the first step. */
private const val BEFORE = -1

class ScanModel(private val here: Here) {
    val screen = here.screen(Area.BODY, revision = BodyScanScreen::revision) { bodyScan() }

    val readings = mutableStateListOf<NewReading>()
    private val nothing = mutableStateListOf<String>()

    var sensations by mutableStateOf<List<Named>>(emptyList())
        private set

    /** The step that is shown, from 0; before the first one until the person begins. */
    var step by mutableIntStateOf(BEFORE)
        private set
    val hasBegun: Boolean get() = step != BEFORE

    /** The person stopped, to ground themselves. */
    var stopped by mutableStateOf(false)
        private set

    /** The place that is being answered. */
    var draft by mutableStateOf<PlaceDraft?>(null)

    /** What a stop saved already: the check-in and what it holds. */
    private var saved by mutableStateOf<Saved?>(null)

    private class Saved(val id: String, val readings: List<NewReading>, val asked: Set<String>)

    fun switch(on: Boolean) = screen.act { setScan(it, on) }

    /** The words for what is felt come with the day's map: the scan's own screen has none. */
    fun begin() = screen.act({ bodyDay(it) }) { day ->
        sensations = day.sensations
        next()
        null
    }

    fun next() {
        step++
    }

    fun previous() {
        step--
    }

    /** Whether it was said that nothing is felt there. */
    fun isNothing(region: String): Boolean = region in nothing

    fun isOpen(region: String): Boolean = region !in nothing && readings.none { it.target == region }

    fun sayNothing(region: String) {
        if (region !in nothing) {
            readings.removeAll { it.target == region }
            nothing += region
        } else if (saved?.asked?.contains(region) != true) {
            // What a stop saved as asked stays asked: the core takes no asking back.
            nothing -= region
        }
    }

    fun sayNothingElse(step: ScanStep) = step.regions.map(RegionRow::id).filter(::isOpen).forEach { nothing += it }

    fun mark(draft: PlaceDraft) {
        draft.mark(readings)
        nothing.removeAll { region -> readings.any { it.target == region } }
        this.draft = null
    }

    fun unmark(draft: PlaceDraft) {
        draft.unmark(readings)
        this.draft = null
    }

    /** Shows what brings back first, then saves: it must not wait for the disk. */
    fun stop() {
        stopped = true
        save(stopping = true) { saved = Saved(it.id, readings.toList(), asked().toSet()) }
    }

    fun goOn() {
        stopped = false
    }

    fun finish() = save(stopping = false) {
        here.say(R.string.saved)
        here.back()
        here.follow(it.offer)
    }

    /** Whether there is anything to save. */
    val hasAnswers: Boolean get() = nothing.isNotEmpty() || readings.isNotEmpty()

    /** Whether something was answered that no stop saved. */
    val isTouched: Boolean
        get() = saved?.let { it.readings != readings.toList() || it.asked != asked().toSet() } ?: hasAnswers

    private fun save(stopping: Boolean, then: (CheckInSaved) -> Unit) = screen.act({ saved(it, stopping) }) {
        then(it)
        null
    }

    private fun DiaryInterface.saved(now: Moment, stopping: Boolean): CheckInSaved {
        val before = saved
        val gone = before?.readings.orEmpty().filter { old -> readings.none { it.isAbout(old) } }
        val checkIn = NewCheckIn(
            readings = readings.toList(),
            unmark = gone,
            scanned = asked(),
            scanStopped = stopping,
        )
        return if (before == null) saveCheckIn(now, checkIn) else editCheckIn(now, before.id, checkIn)
    }

    private fun asked(): List<String> = nothing + readings.map { it.target }.distinct()
}
