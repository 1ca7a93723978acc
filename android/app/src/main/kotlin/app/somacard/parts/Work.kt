// Something that takes a while: a long call of the core, or a talk with a relay. It tells how far it is and can be stopped;
// turning the phone does not end it, leaving its place does.

package app.somacard.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.core.DiaryInterface
import app.somacard.core.Moment
import app.somacard.core.SomacardException
import app.somacard.core.longCall
import app.somacard.phone.PhoneDiary
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch
import java.io.IOException
import app.somacard.core.Job as LongCall

/** Used on the main thread; the core is called elsewhere. One thing at a time. */
class Work(val diary: PhoneDiary, private val scope: CoroutineScope) {
    private var job: Job? = null

    /** It runs now. */
    var running by mutableStateOf(false)
        private set

    /** How far it is, 0 to 1; nothing while nobody knows. */
    var fraction by mutableStateOf<Float?>(null)

    /** Why it was refused. */
    var refused by mutableStateOf<SomacardException?>(null)
        private set

    fun begin(what: suspend Work.() -> Unit) {
        if (running) return
        running = true
        refused = null
        job = scope.launch {
            try {
                what()
            } catch (_: SomacardException.Locked) {
                // A locked diary shows its own screen.
            } catch (why: SomacardException) {
                refused = why
            } catch (why: IOException) {
                // A file of the person's that can't be read or written: what it is called stays out of any log.
                refused = SomacardException.Failed(why.javaClass.simpleName)
            } finally {
                fraction = null
                running = false
            }
        }
    }

    /** The person does not want to wait for it. */
    fun stop() {
        job?.cancel()
    }

    /** The person has read why. */
    fun dismiss() {
        refused = null
    }

    /** A short call of the core. */
    suspend fun <T> call(call: DiaryInterface.(Moment) -> T): T = diary.call(call)

    /** A long one, which tells how far it is. */
    suspend fun <T> long(call: DiaryInterface.(Moment, LongCall) -> T): T {
        val now = diary.phone.now()
        return diary.core().longCall({ fraction = it.toFloat() }, diary.phone.io) { call(now, it) }.also {
            fraction = null
        }
    }
}

/** How far it is, with [words] saying what; or why it was refused. */
@Composable
fun Working(work: Work, words: String) {
    work.refused?.let { Refusal(it, work::dismiss) }
    if (!work.running) return
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        Text(
            words,
            Modifier.semantics { liveRegion = LiveRegionMode.Polite },
            style = MaterialTheme.typography.bodyLarge,
        )
        when (val far = work.fraction) {
            null -> LinearProgressIndicator(Modifier.fillMaxWidth())
            else -> LinearProgressIndicator({ far }, Modifier.fillMaxWidth())
        }
        SmallButton(stringResource(R.string.working_stop), onPress = work::stop)
    }
}
