package app.somacard.every

import app.somacard.AppTest
import app.somacard.body.BodyPlace
import app.somacard.navigation.Place
import app.somacard.today.TodayPlace
import app.somacard.week.WeekPlace
import kotlinx.coroutines.runBlocking
import org.junit.Test
import java.util.Locale

/**
 * How long a person waits for the first screens, with twelve weeks in the diary and with ten years: opening, the core's one
 * call, and all until it is drawn. Its name keeps it out of the tests; `without-sdk/build bench` prints the table.
 */
class FirstScreenBench : AppTest() {
    @Test
    fun twelveWeeks() = measure("en")

    @Test
    fun tenYears() = measure("ten-years")

    private fun measure(sample: String) {
        launchSample(sample)
        val opening = List(ROUNDS) {
            runBlocking { app.diary.lock() }
            timed { runBlocking { app.diary.open() } }
        }
        row(sample, "opening", opening)
        row(sample, "Today, the call", List(ROUNDS) { timed { runBlocking { app.diary.call { today(it) } } } })
        listOf("Today" to TodayPlace, "Week" to WeekPlace, "Body" to BodyPlace).forEach { (name, place) ->
            row(sample, "$name, drawn", List(ROUNDS) { drawn(place) })
        }
    }

    /** From asking for the place to its picture, with everything the JVM does in between. */
    private fun drawn(place: Place): Double = timed { go(place).also { rule.waitForIdle() } }
        .also { inWindow { it.stack.back() } }

    private fun timed(what: () -> Unit): Double {
        val began = System.nanoTime()
        what()
        return (System.nanoTime() - began) / 1e6
    }

    private fun row(sample: String, name: String, times: List<Double>) {
        val sorted = times.drop(ROUNDS / 3).sorted()
        val said = listOf(sorted[sorted.size / 2], sorted.last()).joinToString(" | ") {
            "%.1f ms".format(Locale.ROOT, it)
        }
        println("| $name | $sample | $said |")
    }

    private companion object {
        /** A third of them warms up. */
        const val ROUNDS = 30
    }
}
