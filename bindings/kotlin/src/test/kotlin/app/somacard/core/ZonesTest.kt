// The core's zone data beside those of java.time. The two may be of different editions, and then a zone's offsets
// differ: that is no mistake, as long as a difference gives a new plan and never a second reminder. So offsets are
// compared and counted, and a phone is played that turns civil times into instants by its own data, right or an hour
// off, at home and on journeys.

package app.somacard.core

import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.time.LocalDateTime
import java.time.LocalTime
import java.time.ZoneId
import java.time.ZoneOffset
import java.time.zone.ZoneRulesProvider
import java.util.concurrent.TimeUnit
import kotlin.io.path.createDirectory
import kotlin.test.assertEquals
import kotlin.test.assertTrue

@Timeout(10, unit = TimeUnit.MINUTES)
class ZonesTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `offsets are those of java, but for zones that another edition changed`() {
        val (names, other) = BOTH to OTHER.keys
        println("zone data: core ${zoneDataVersion()}, Java $JAVA: ${names.size} zones, of which differ $other")
        assertTrue(names.size > 500, "only ${names.size} zones have a name in both")
        assertTrue(other.size <= MOST, "core ${zoneDataVersion()}, Java $JAVA: ${other.size} zones differ: $other")
    }

    @Test
    fun `around every change a civil time becomes the moment that java gives`() {
        val (gaps, folds) = mutableSetOf<String>() to mutableSetOf<String>()
        for (name in NAMES - OTHER.keys) {
            diary(name).use { diary ->
                changes(ZoneId.of(name)).forEachIndexed { number, change ->
                    if (change.isGap) gaps += name else folds += name
                    // What has a zone of its own is the same wherever the phone is.
                    val phone = if (number % 2 == 0) name else "America/St_Johns"
                    val now = change.instant.minus(Duration.ofHours(12))
                    val plan = diary.replan(now.toMoment(ZoneId.of(phone)), phone, LIMITS, Replan.DATA_CHANGED)
                    val rules = plan.all.filter { it.rule != null }
                    assertTrue(rules.count { it.at.instant > change.instant.toEpochMilli() } > 2 * TIMES.size)
                    rules.forEach {
                        assertEquals(instant(it, phone), it.at.toInstant(), "${it.civil} in ${it.zone ?: phone}")
                    }
                }
            }
        }
        assertTrue(gaps.size > 2 && folds.size > 2, "too few changes: $gaps, $folds")
    }

    @Test
    fun `at home each reminder rings once, whatever the phone thinks of its zone`() {
        everywhere { name, middle, off ->
            val phone = Phone(diary(name), off, same = name !in OTHER)
            phone.travel(middle) { name }
            // The two days in the middle: at either end it depends on whose data are right.
            val (zone, day) = ZoneId.of(name) to Duration.ofDays(1)
            val meant = { civil: LocalDateTime -> civil.atZone(zone).toInstant() in middle - day..middle + day }
            val dates = (-2L..2L).map { middle.atZone(zone).toLocalDate().plusDays(it) }
            val expected = TIMES.flatMap { time -> dates.map { it.atTime(time) } }.filter(meant)
            val rang = phone.rang.map { it.second }.filter(meant)
            assertEquals((expected + expected).sorted(), rang.sorted(), "$name, off by $off")
        }
    }

    @Test
    fun `on a journey nothing rings twice`() {
        everywhere { name, middle, off ->
            val phone = Phone(diary(name), off, same = name !in OTHER)
            phone.travel(middle) { tick -> listOf(name, "Pacific/Honolulu", name, "Asia/Tokyo", "UTC")[tick / 2 % 5] }
        }
    }

    private fun everywhere(tell: (name: String, middle: Instant, off: Duration) -> Unit) {
        for (name in NAMES) {
            val change = changes(ZoneId.of(name)).find { it.instant > YEAR_2026 }?.instant
            val middle = OTHER[name] ?: change ?: YEAR_2026
            listOf(-1L, 0L, 1L).forEach { tell(name, middle, Duration.ofHours(it)) }
        }
    }

    private var diaries = 0

    /** With reminders every half hour of the night, each on the phone's clock and on that of a zone. */
    private fun diary(zone: String): Diary {
        val diary = folder.resolve("${diaries++}").createDirectory().newDiary(MemoryVault())
        for (time in TIMES) {
            val start = LocalDateTime.parse("2000-01-01T00:00:00").with(time).toCivil()
            val floating = ReminderTimes.Floating(start, Repeats.Daily)
            for (times in listOf(floating, ReminderTimes.Anchored(start, Repeats.Daily, zone))) {
                diary.addReminder(MORNING, zone, LIMITS, ReminderAbout.Own, NewReminder(times, onlyIfNotDone = false))
            }
        }
        return diary
    }
}

/** A phone that rings by its own zone data; [off] is by how much they are wrong, [same] whether they are the core's. */
private class Phone(private val diary: Diary, private val off: Duration, same: Boolean) {
    private val same = same && off.isZero
    private val set = mutableMapOf<String, Pair<PlannedReminder, Instant>>()
    private val names = mutableMapOf<Any, Any>()
    val rang = mutableListOf<Pair<String, LocalDateTime>>()

    /** Rang, while the core thinks that they are to come: when the phone flies within that hour, these come again. */
    private val early = mutableListOf<Pair<String, LocalDateTime>>()

    /** Almost three days around a moment, in which it hears every four hours in which zone it is. */
    fun travel(middle: Instant, zone: (tick: Int) -> String) = diary.use {
        (0..16).forEach { tick(middle.plus(Duration.ofHours(4L * it - 32)), zone(it)) }
    }

    private fun tick(now: Instant, zone: String) {
        ring(now)
        val (moment, because) = now.toMoment(ZoneId.of(zone)) to Replan.ZONE_CHANGED
        val plan = diary.replan(moment, zone, LIMITS, because)
        plan.cancel.forEach { set.remove(it) }
        for (reminder in plan.add) {
            assertTrue(reminder.id !in set, "two of the same id at $now in $zone: $reminder")
            val at = instant(reminder, zone).plus(off)
            if (at >= now) set[reminder.id] = reminder to at
        }
        assertEquals(plan.all.size, plan.all.distinctBy { it.id }.size)
        if (same) assertEquals(plan.all.map { it.id }.toSet(), set.keys)
        for (reminder in plan.all) {
            val name = listOf(reminder.rule ?: continue, reminder.civil)
            assertEquals(reminder.id, names.getOrPut(name) { reminder.id }, "another id at $now in $zone")
            assertEquals(name, names.getOrPut(reminder.id) { name }, "another reminder at $now in $zone")
        }
        diary.handedOver(moment, plan)
        val again = diary.replan(moment, zone, LIMITS, because)
        // What was due this very moment came, and leaves its place to one that was not told yet.
        val told = plan.all.filter { it.rule != null }.map { it.id }.toSet()
        assertEquals(emptySet(), told intersect (again.cancel + again.add.map { it.id }), "told again at $now in $zone")
    }

    private fun ring(now: Instant) {
        val due = set.filterValues { (_, at) -> at <= now }
        set.keys -= due.keys
        for ((reminder, _) in due.values) {
            val name = (reminder.rule ?: continue) to reminder.civil.toLocalDateTime()
            assertTrue(name !in rang || name in early, "a second time by $now: $name")
            if (reminder.at.toInstant() > now) early += name
            rang += name
        }
    }
}

/** So many zones one edition may change: one country's rule can be a dozen names. */
private const val MOST = 30
private val LIMITS = ReminderLimits(200u, exact = true)
private val YEAR_2026 = Instant.parse("2026-01-01T00:00:00Z")
private val TIMES = (0L..7L).map { LocalTime.MIDNIGHT.plusMinutes(30 * it) }
private val JAVA = ZoneRulesProvider.getVersions("UTC").lastKey()
private val BOTH by lazy { zoneNames().filter { it in ZoneId.getAvailableZoneIds() } }

/** The zones that differ, and since when. */
private val OTHER by lazy { BOTH.mapNotNull { name -> differs(name)?.let { name to it } }.toMap() }
private val NAMES by lazy {
    val some =
        listOf("Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kathmandu")
    (some + OTHER.keys).distinct()
}

private fun changes(zone: ZoneId) = generateSequence(zone.rules.nextTransition(Instant.parse("2000-01-01T00:00:00Z"))) {
    zone.rules.nextTransition(it.instant)
}.takeWhile { it.instant < Instant.parse("2038-01-01T00:00:00Z") }

private fun differs(name: String): Instant? {
    val zone = ZoneId.of(name)
    val months = generateSequence(LocalDateTime.parse("2000-01-01T12:00:00")) { it.plusMonths(1) }
    val grid = months.takeWhile { it.year < 2038 }.map { it.toInstant(ZoneOffset.UTC) }
    val around = changes(zone).flatMap { listOf(it.instant.minusMillis(1), it.instant) }
    val instants = (grid + around).sorted().toList()
    val offsets = zoneOffsets(name, instants.map { it.toEpochMilli() })
    return instants.zip(offsets).find { (at, offset) -> zone.rules.getOffset(at).totalSeconds != offset }?.first
}

/** When the phone rings: java moves forward over a gap by its length, and takes the first of two. */
private fun instant(reminder: PlannedReminder, phone: String): Instant =
    reminder.civil.toLocalDateTime().atZone(ZoneId.of(reminder.zone ?: phone)).toInstant()
