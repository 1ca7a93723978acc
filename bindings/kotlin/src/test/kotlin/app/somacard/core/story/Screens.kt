// The calls of all screens but the card's.

package app.somacard.core.story

import app.somacard.core.Job
import app.somacard.core.LockScreen
import app.somacard.core.NewHours
import app.somacard.core.NewItem
import app.somacard.core.NewPlanLine
import app.somacard.core.NewReminder
import app.somacard.core.NewScale
import app.somacard.core.NewTouch
import app.somacard.core.Offer
import app.somacard.core.ReminderAbout
import app.somacard.core.ReminderLimits
import app.somacard.core.ReminderTimes
import app.somacard.core.Repeats
import app.somacard.core.SeriesAbout
import app.somacard.core.SessionChange

fun Story.screen(name: String, with: Map<*, *>, other: () -> Any?): Any? = body(name, with) {
    sessions(name, with) { reminders(name, with) { safety(name, with) { kept(name, with, other) } } }
}

private fun Story.body(name: String, with: Map<*, *>, other: () -> Any?): Any? {
    val now = { with.moment("now") }
    return when (name) {
        "body_figure" -> diary.bodyFigure()

        "body_hit" -> {
            val (x, y) = point(with)
            diary.bodyHit(with.chosen("view"), x, y, with.real("reach"), false)
        }

        "body_day" -> diary.bodyDay(now(), with.dayOrNone("day"))

        "skills" -> diary.skills(now(), null, null)

        "insights" -> Job().use { job ->
            if (with.isSo("cancelled")) job.cancel()
            diary.insights(now(), null, null, job)
        }

        else -> other()
    }
}

/** Where the label of a region stands, or a point as it is given. */
private fun Story.point(with: Map<*, *>): Pair<Double, Double> {
    val id = with.text("region") ?: return with.real("x") to with.real("y")
    val found = diary.bodyFigure().views.flatMap { it.regions }.single { it.region.id == id }
    return found.labelX.toDouble() to found.labelY.toDouble()
}

private fun Map<*, *>.real(name: String): Double =
    if (this[name] == "nan") Double.NaN else (this[name] as Number).toDouble()

private fun Story.sessions(name: String, with: Map<*, *>, other: () -> Any?): Any? {
    val now = { with.moment("now") }
    return when (name) {
        "sessions" -> diary.sessions(now(), null)

        "add_series" -> {
            val minutes = with.number("minutes").toUInt()
            val hours = NewHours(with.civil("start"), with.said("zone"), repeats(with.said("repeats")), minutes)
            diary.addSeries(now(), with.chosen("kind"), hours, SeriesAbout(), null)
        }

        "move_session" -> {
            val change = SessionChange(movedTo = with.civil("moved_to"))
            diary.editSession(now(), with.said("series"), with.civil("original"), change, null)
        }

        "edit_touch" -> {
            val mark = NewTouch(with.said("region"), with.chosen("level"), unmark = false, with.text("reason"))
            diary.editTouch(now(), listOf(mark))
        }

        else -> other()
    }
}

private fun repeats(name: String): Repeats = when (name) {
    "Weekly" -> Repeats.Weekly
    "TwoWeeks" -> Repeats.TwoWeeks
    else -> error("no repeats $name")
}

private fun Story.reminders(name: String, with: Map<*, *>, other: () -> Any?): Any? {
    val (now, zone) = { with.moment("now") } to { with.said("zone") }
    val limits = { ReminderLimits(with.number("capacity").toUInt(), exact = true) }
    return when (name) {
        "add_reminder" -> {
            check(with.said("about") == "Card")
            val reminder = NewReminder(times = ReminderTimes.Floating(with.civil("start"), Repeats.Daily))
            diary.addReminder(now(), zone(), limits(), ReminderAbout.Card, reminder)
        }

        "replan" -> diary.replan(now(), zone(), limits(), with.chosen("because")).also { plan = it }

        "handed_over" -> diary.handedOver(now(), checkNotNull(plan))

        "lock_screen" -> {
            val (folder, vault) = folder(with.said("folder")) to vaults.named(with.said("vault"))
            LockScreen("$folder", vault).use { it.reminders() }
        }

        else -> other()
    }
}

private fun Story.safety(name: String, with: Map<*, *>, other: () -> Any?): Any? = when (name) {
    "add_plan_line" -> {
        val line = NewPlanLine(with.said("words"), with.text("phone"), notAfterSelfHarm = false, place = null)
        diary.addPlanLine(with.moment("now"), with.chosen("step"), line)
    }

    "safety" -> diary.safety(with.moment("now"), false)

    "dismiss_offer" -> diary.dismissOffer(with["offer"] as Offer)

    else -> other()
}

private fun Story.kept(name: String, with: Map<*, *>, other: () -> Any?): Any? = settings(name, with) {
    sharing(name, with, other)
}

private fun Story.settings(name: String, with: Map<*, *>, other: () -> Any?): Any? {
    val now = { with.moment("now") }
    return when (name) {
        "settings" -> diary.settings(now())
        "set_day_start" -> diary.setDayStart(now(), with.number("hour").toUByte())
        "add_item" -> diary.addItem(now(), NewItem(with.said("label"), with.chosen("kind"), NewScale.Peak))
        "undo" -> diary.undo(now())
        "new_recovery_words" -> diary.newRecoveryWords()
        "backup" -> diary.backup(now(), file(with))
        else -> other()
    }
}
