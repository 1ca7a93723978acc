// What the screens of ten years cost in Kotlin: the same ones with the same arguments as in core/benches/border.
// `-Dsomacard.bench=DIR` names the folder in which Rust left the diary and its key file; the medians are written to
// `DIR/kotlin.txt`, in microseconds, a line for each screen. Its name keeps it out of an ordinary run.

package app.somacard.core

import app.somacard.core.story.keys
import org.junit.jupiter.api.Assumptions.assumeTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import java.nio.file.Path
import java.security.MessageDigest
import java.time.OffsetDateTime
import java.util.Locale
import java.util.concurrent.TimeUnit
import kotlin.io.path.Path
import kotlin.io.path.writeLines
import kotlin.test.assertTrue

/** How often each screen is asked for, after as many times to warm up; one that takes long is asked for less often. */
private const val ROUNDS = 200
private const val LONG_NS = 20_000_000L

@Timeout(60, unit = TimeUnit.MINUTES)
class ScreensBench {
    private val lines = mutableListOf<String>()

    @Test
    fun `the screens of ten years`() {
        val folder: String? = System.getProperty("somacard.bench")
        assumeTrue(folder != null, "skipped: -Dsomacard.bench names no folder")
        val place = Path("$folder", "diary").toRealPath()
        place.openDiary(here(Path("$folder", "diary.key"), place)).use { measure(it) }
        Path("$folder", "kotlin.txt").writeLines(lines)
    }

    private fun measure(diary: Diary) {
        val now = OffsetDateTime.parse("2026-06-30T21:00:00+02:00").toMoment()
        val day = Day(2026, 6u, 30u)
        val phone = ReminderLimits(64u, exact = true)
        val scope = diary.sharePreset(Role.DBT_THERAPIST)
        screen("today") { diary.today(now) }
        screen("check_in_form") { diary.checkInForm(now, null, null) }
        screen("day") { diary.day(now, day) }
        screen("week") { diary.week(now, day) }
        screen("four_weeks") { diary.fourWeeks(now, day) }
        screen("body_figure") { diary.bodyFigure() }
        screen("body_day") { diary.bodyDay(now, day) }
        screen("body_period") { diary.bodyPeriod(now, null, null, null) }
        screen("skills") { diary.skills(now, null, null) }
        screen("sessions") { diary.sessions(now, null) }
        screen("visits") { diary.visits(now, null) }
        screen("massage_plan") { diary.massagePlan(now) }
        screen("touch_plan") { diary.touchPlan() }
        screen("screening") { diary.screening(now) }
        screen("reminders") { diary.reminders(now, "Europe/Amsterdam", phone) }
        screen("insights") { Job().use { diary.insights(now, null, null, it) } }
        screen("safety") { diary.safety(now, false) }
        screen("report") { Job().use { diary.report(now, null, null, scope, it) } }
        screen("settings") { diary.settings(now) }
    }

    private fun screen(name: String, ask: () -> Any) {
        ask()
        val rounds = if (time(ask) > LONG_NS) ROUNDS / 20 else ROUNDS
        repeat(rounds) { ask() }
        val times = List(rounds) { time(ask) }.sorted()
        lines += "kotlin $name ${"%.1f".format(Locale.ROOT, times[times.size / 2] / 1000.0)}"
    }

    private fun time(ask: () -> Any): Long {
        val began = System.nanoTime()
        seen = ask()
        return System.nanoTime() - began
    }

    /** Kept, so that no answer is left out as unused. */
    private var seen: Any? = null

    /** The keys as Rust's key file gives them: the device's is made of the place too, or it would be another device. */
    private fun here(file: Path, place: Path): MemoryVault {
        val vault = keys(file)
        val secret = vault.kept.getValue(KeySlot.DEVICE_NONCE) + "$place".encodeToByteArray()
        vault.kept[KeySlot.DEVICE_NONCE] = MessageDigest.getInstance("SHA-256").digest(secret)
        assertTrue(vault.kept.size == KeySlot.entries.size)
        return vault
    }
}
