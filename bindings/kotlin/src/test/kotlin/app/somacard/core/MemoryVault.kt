// What the tests share: a vault in memory, a morning, a check-in.

package app.somacard.core

import java.nio.file.Path
import java.time.Instant
import java.time.ZoneId
import java.util.concurrent.ConcurrentHashMap

/** Keeps keys for as long as a test runs. */
open class MemoryVault : KeyVault {
    val kept = ConcurrentHashMap<KeySlot, ByteArray>()

    override fun has(slot: KeySlot): Boolean = kept.containsKey(slot)

    override fun load(slot: KeySlot): ByteArray? = kept[slot]?.copyOf()

    override fun store(secrets: List<Secret>) = secrets.forEach { kept[it.slot] = it.bytes.copyOf() }

    override fun erase() = kept.clear()
}

val MORNING: Moment = Instant.parse("2026-11-25T08:30:00Z").toMoment(ZoneId.of("Europe/Amsterdam"))

fun Path.newDiary(vault: KeyVault): Diary = Diary.create(toString(), vault, Language.ENGLISH, MORNING)

fun Path.openDiary(vault: KeyVault): Diary = Diary.open(toString(), vault, Language.ENGLISH)

fun feeling(number: Int, item: String = "sad") = NewCheckIn(answers = listOf(NewAnswer(item, Answer.Number(number))))

fun DayScreen.number(item: String): Int? = items
    .flatMap { it.items }
    .single { it.item.id == item }
    .value
    ?.let { (it as Answer.Number).value }

/** Everything that a log could print of an error. */
fun Throwable.everything(): String = listOf(message, toString(), stackTraceToString()).joinToString("\n")
