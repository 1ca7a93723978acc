// What an app does all day: call the diary away from the main thread, and read a screen anew when something changed.

package app.somacard.core

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.channels.Channel.Factory.UNLIMITED
import kotlinx.coroutines.channels.awaitClose
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.buffer
import kotlinx.coroutines.flow.callbackFlow
import kotlinx.coroutines.flow.conflate
import kotlinx.coroutines.flow.flowOn
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.withContext

/** Something changed: screens of these [areas] with a lower revision than [revision] may show something else now. */
data class Change(val areas: Set<Area>, val revision: ULong)

/**
 * Calls the diary on a thread that may wait. Every call of the core blocks until it is done.
 *
 * A call that has begun is finished: cancelling the coroutine drops its answer, not the entry it saved. It is a call of the
 * interface that [Diary] is, so that an app's own test may put something between them.
 */
suspend fun <T> DiaryInterface.io(call: DiaryInterface.() -> T): T = withContext(Dispatchers.IO) { call() }

/**
 * Every change from now on, whoever makes it, none left out. It listens while it is collected.
 *
 * Several writes at the same time may come as one. `lock()` comes as a change of all areas; it is the last one, but the
 * flow does not end with it. What happened before it began to listen it can't tell: to keep a screen up to date use
 * [watch], which listens first and reads then.
 */
fun DiaryInterface.changes(): Flow<Change> = told<Change>(first = null) { it }.buffer(UNLIMITED)

/**
 * What [read] gives now, and again after each change in [areas] (of any area, when none is named), read on a thread
 * that may wait. No change is missed; of many that come during one reading, only one more reading comes.
 *
 * ```
 * diary.watch(Area.CARD) { today(Moment.now()) }.collect { state -> … }
 * ```
 *
 * It fails with what [read] throws. When the diary is locked it reads once more and so ends with
 * `SomacardException.Locked`: catch that, and ask to unlock.
 */
fun <T> DiaryInterface.watch(vararg areas: Area, read: DiaryInterface.() -> T): Flow<T> {
    val shown = areas.toSet()
    // It listens before it reads: what changes in between is read again.
    return told(first = Unit) { change -> Unit.takeIf { shown.isEmpty() || change.areas.any(shown::contains) } }
        .conflate()
        .map { read() }
        .flowOn(Dispatchers.IO)
        .conflate()
}

/** Listens, sends [first] if there is one, then what [news] makes of each change, until it is no longer collected. */
private fun <T : Any> DiaryInterface.told(first: T?, news: (Change) -> T?): Flow<T> = callbackFlow {
    val listening =
        listen(
            object : ChangeListener {
                override fun changed(areas: List<Area>, revision: ULong) {
                    news(Change(areas.toSet(), revision))?.let { trySend(it) }
                }
            },
        )
    first?.let { trySend(it) }
    awaitClose { listening.close() }
}
