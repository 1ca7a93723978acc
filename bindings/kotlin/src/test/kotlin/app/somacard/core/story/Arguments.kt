// The story's arguments as the border takes them. What is left out is nothing; what is of another kind is a mistake.

package app.somacard.core.story

import app.somacard.core.Answer
import app.somacard.core.BodyAnswer
import app.somacard.core.Civil
import app.somacard.core.Day
import app.somacard.core.FilledIn
import app.somacard.core.MissingDay
import app.somacard.core.Moment
import app.somacard.core.NewAnswer
import app.somacard.core.NewCheckIn
import app.somacard.core.NewDay
import app.somacard.core.NewRating
import app.somacard.core.NewReading
import app.somacard.core.SkillUsed
import app.somacard.core.Ticked
import app.somacard.core.WeekHeaderEdit
import app.somacard.core.toCivil
import app.somacard.core.toDay
import app.somacard.core.toMoment
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.OffsetDateTime

fun Map<*, *>.number(name: String): Int = whole(this[name])

fun Map<*, *>.flag(name: String): Boolean? = this[name] as Boolean?

fun Map<*, *>.isSo(name: String): Boolean = flag(name) == true

/** A text that has to be there. */
fun Map<*, *>.said(name: String): String = checkNotNull(text(name)) { "no $name" }

/** A text, which may be written as one that repeats. */
fun Map<*, *>.text(name: String): String? = when (val given = this[name]) {
    is Map<*, *> -> given.said("repeat").repeat(given.number("times"))
    else -> given as String?
}

fun Map<*, *>.moment(name: String): Moment = when (val given = this[name]) {
    is Map<*, *> -> Moment((given["instant"] as Number).toLong(), given.number("offset_minutes"))
    else -> OffsetDateTime.parse(given as String).toMoment()
}

fun Map<*, *>.day(name: String): Day = checkNotNull(dayOrNone(name)) { "no $name" }

/** A day, which may be one that never was. */
fun Map<*, *>.dayOrNone(name: String): Day? = when (val given = this[name]) {
    null -> null
    is Map<*, *> -> Day(given.number("year"), given.number("month").toUByte(), given.number("day").toUByte())
    else -> LocalDate.parse(given as String).toDay()
}

fun Map<*, *>.civil(name: String): Civil = LocalDateTime.parse(said(name)).toCivil()

/** A choice by its name. */
inline fun <reified T : Enum<T>> Map<*, *>.chosen(name: String): T =
    enumValues<T>().single { letters(it.name) == letters(said(name)) }

fun Map<*, *>.checkIn(name: String): NewCheckIn = part(name).run {
    NewCheckIn(
        forDay = dayOrNone("for_day"),
        inSession = isSo("in_session"),
        answers = each("answers", ::answer),
        readings = all("readings").map { reading(it as Map<*, *>) },
        triggers = all("triggers").map { it as String },
        triggerText = text("trigger_text"),
        skills = each("skills") { skill, given -> SkillUsed(skill, whole(given)) },
        untrigger = all("untrigger").map { it as String },
        unskill = all("unskill").map { it as String },
        note = text("note"),
    )
}

fun Map<*, *>.typed(name: String): NewDay = part(name).run {
    NewDay(
        day = dayOrNone("day"),
        inSession = isSo("in_session"),
        answers = each("answers", ::answer),
        ticks = each("ticks") { skill, ticked -> Ticked(skill, ticked as Boolean) },
        note = text("note"),
        away = flag("away"),
        missing = (this["missing"] as Map<*, *>?)?.run {
            MissingDay(flag("knew"), flag("willing"), flag("thought_of_it"), text("in_the_way"))
        },
    )
}

fun Map<*, *>.week(name: String): WeekHeaderEdit = part(name).run {
    WeekHeaderEdit(
        startedOn = dayOrNone("started_on"),
        filledIn = text("filled_in")?.let { chosen<FilledIn>("filled_in") },
        filledInSession = flag("filled_in_session"),
        skillOfWeek = text("skill_of_week"),
        before = each("before") { coming, given -> NewRating(coming, given?.let(::whole)) },
        after = each("after") { coming, given -> NewRating(coming, given?.let(::whole)) },
        clearSkillOfWeek = isSo("clear_skill_of_week"),
    )
}

private fun Map<*, *>.part(name: String) = this[name] as Map<*, *>

private fun Map<*, *>.all(name: String): List<*> = this[name] as List<*>? ?: emptyList<Any?>()

private fun <T> Map<*, *>.each(name: String, make: (String, Any?) -> T): List<T> =
    (this[name] as Map<*, *>?).orEmpty().map { (one, given) -> make(one as String, given) }

private fun whole(given: Any?): Int = Math.toIntExact(given as Long)

private fun answer(item: String, given: Any?): NewAnswer = NewAnswer(
    item,
    when (given) {
        null -> null
        is Boolean -> Answer.YesNo(given)
        is String -> Answer.Text(given)
        else -> Answer.Number(whole(given))
    },
)

private fun reading(given: Map<*, *>): NewReading {
    val answer =
        when {
            given["intensity"] != null -> BodyAnswer.Intensity(given.number("intensity").toUByte())
            given.isSo("absent") -> BodyAnswer.Absent
            else -> BodyAnswer.Declined
        }
    return NewReading(given.said("target"), given.said("sensation"), answer, given.text("note"))
}
