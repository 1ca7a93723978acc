// The story's calls: the door and the card. The other screens are in Screens.kt, sync and clinics in Relays.kt.

package app.somacard.core.story

import app.somacard.core.Diary
import app.somacard.core.refusalWords
import app.somacard.core.startState
import kotlin.io.path.readText

/** Makes a call of the border by its name, as Rust has it. */
fun Story.call(name: String, with: Map<*, *>): Any? = door(name, with) {
    card(name, with) { screen(name, with) { relays(name, with) } }
}

private fun Story.door(name: String, with: Map<*, *>, other: () -> Any?): Any? {
    val folder = { "${folder(with.said("folder"))}" }
    val vault = { vaults.named(with.said("vault")) }
    return when (name) {
        "start_state" -> startState(folder(), vault())
        "create" -> Diary.create(folder(), vault(), with.chosen("language"), with.moment("now"))
        "create_to_join" -> Diary.createToJoin(folder(), vault(), with.chosen("language"), with.moment("now"))
        "open" -> Diary.open(folder(), vault(), with.chosen("language"))
        "in_language" -> diary.inLanguage(with.chosen("language"))
        "refusal_words" -> refusalWords(with.chosen("language"), with.said("field"), with.said("allowed"))
        "restore" -> Diary.restore(file(with), words(with["words"]), folder(), vault(), with.chosen("language"))
        "lock" -> diary.lock()
        else -> other()
    }
}

private fun Story.card(name: String, with: Map<*, *>, other: () -> Any?): Any? {
    val now = { with.moment("now") }
    return when (name) {
        "today" -> diary.today(now())
        "check_in_form" -> diary.checkInForm(now(), with.dayOrNone("for_day"), with.text("editing"))
        "save_check_in" -> diary.saveCheckIn(now(), with.checkIn("check_in"))
        "edit_check_in" -> diary.editCheckIn(now(), with.said("id"), with.checkIn("check_in"))
        "delete_check_in" -> diary.deleteCheckIn(now(), with.said("id"))
        "day" -> diary.day(now(), with.day("day"))
        "answer_day" -> diary.answerDay(now(), with.typed("typed"))
        "week" -> diary.week(now(), with.day("day"))
        "four_weeks" -> diary.fourWeeks(now(), with.day("day"))
        "edit_week" -> diary.editWeek(now(), with.day("day"), with.week("edit"))
        else -> other()
    }
}

/** A file of the story. */
fun Story.file(with: Map<*, *>): String = "${folder("files").resolve(with.said("file"))}"

/** The words that were shown; `wrong` are those of another diary. */
private fun words(given: Any?): String = when (given) {
    is List<*> -> given.joinToString(" ")
    "wrong" -> golden("format-1", "words.txt").readText()
    else -> error("no words $given")
}
