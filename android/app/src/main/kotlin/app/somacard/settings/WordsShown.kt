// The recovery words while they are shown, and the two places that are asked back.

package app.somacard.settings

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.R
import app.somacard.navigation.Here
import app.somacard.parts.Work

enum class WordsStep { WHY, WORDS, BACK }

class WordsShown(private val here: Here) {
    var step by mutableStateOf(WordsStep.WHY)
        private set

    var words by mutableStateOf(emptyList<String>())
        private set

    /** Which places are asked back. */
    var asked by mutableStateOf(emptyList<Int>())
        private set

    var typed by mutableStateOf(emptyList<String>())
        private set

    /** Which of the asked were typed otherwise. */
    var wrong by mutableStateOf(emptySet<Int>())
        private set

    val work = Work(here.diary, here.scope)

    fun show() = work.begin {
        words = here.diary.call { newRecoveryWords() }
        asked = words.indices.shuffled().take(2).sorted()
        step = WordsStep.WORDS
    }

    fun askBack() {
        typed = asked.map { "" }
        wrong = emptySet()
        step = WordsStep.BACK
    }

    fun lookAgain() {
        step = WordsStep.WORDS
    }

    fun type(at: Int, text: String) {
        typed = typed.toMutableList().also { it[at] = text }
        wrong = wrong - at
    }

    fun check() {
        wrong = asked.indices.filterNot { typed[it].trim().equals(words[asked[it]], ignoreCase = true) }.toSet()
        if (wrong.isNotEmpty()) return
        here.say(R.string.settings_words_done)
        here.back()
    }
}
