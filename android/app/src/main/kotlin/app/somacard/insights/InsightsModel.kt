// Looking at the days: a long call that tells how far it is and that can be ended at any time, with nothing changed then.

package app.somacard.insights

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.core.Area
import app.somacard.core.Day
import app.somacard.core.InsightsScreen
import app.somacard.core.SomacardException
import app.somacard.core.longCall
import app.somacard.phone.News
import app.somacard.phone.PhoneDiary
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch

class InsightsModel(private val diary: PhoneDiary, private val scope: CoroutineScope) {
    private var looking: Job? = null
    private var looks = 0
    private var seen: News? = null
    private var stopped = false
    private var from by mutableStateOf<Day?>(null)
    private var to by mutableStateOf<Day?>(null)

    /** What was found last. */
    var shown by mutableStateOf<InsightsScreen?>(null)
        private set

    /** Why it could not be looked at. */
    var refused by mutableStateOf<SomacardException?>(null)
        private set

    /** How far it is, from 0 to 1; nothing while it does not look. */
    var progress by mutableStateOf<Double?>(null)
        private set

    val isLooking get() = progress != null

    /** All days, none chosen. */
    val isUsual get() = from == null && to == null

    /** Looks if something is new, unless the person said to stop. */
    fun lookAnew(news: News) {
        val before = seen
        val same = before != null && before.opening == news.opening &&
            before.revisions[Area.INSIGHTS] == news.revisions[Area.INSIGHTS]
        if (same || stopped) return
        seen = news
        look()
    }

    /** Other days; without them, all of them. */
    fun lookAt(from: Day?, to: Day?) {
        this.from = from
        this.to = to
        look()
    }

    fun look() {
        looking?.cancel()
        stopped = false
        progress = 0.0
        val mine = ++looks
        looking = scope.launch {
            try {
                shown = found()
                refused = null
            } catch (_: SomacardException.Locked) {
                // The door is shown; after unlocking it looks anew.
            } catch (why: SomacardException) {
                refused = why
            } finally {
                if (looks == mine) progress = null
            }
        }
    }

    /** Ends it: what was found before stays. */
    fun stop() {
        stopped = true
        looks++
        looking?.cancel()
        progress = null
    }

    fun dismiss() {
        refused = null
    }

    private suspend fun found(): InsightsScreen {
        val (first, last, now) = Triple(from, to, diary.phone.now())
        return diary.core().longCall({ progress = it }, diary.phone.io) { job -> insights(now, first, last, job) }
    }
}
