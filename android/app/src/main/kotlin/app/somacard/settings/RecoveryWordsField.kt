// The 24 recovery words, typed: how many there are so far, and which of them can't be one.

package app.somacard.settings

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.input.KeyboardType
import app.somacard.R
import app.somacard.core.SomacardException
import app.somacard.core.WhyNotOpened
import app.somacard.parts.Field
import app.somacard.parts.Work
import app.somacard.parts.words

/** The words so far; a keyboard learns nothing of them. */
@Composable
fun RecoveryWordsField(text: String, work: Work, onType: (String) -> Unit) {
    val refused = work.refused
    Unseen()
    Field(
        label = stringResource(R.string.settings_words),
        text = text,
        wrong = if (refused.isOfWords()) refused?.ofWords() else null,
        more = stringResource(R.string.settings_words_so_far, text.split(' ', '\n', '\t').count { it.isNotEmpty() }),
        lines = 4,
        keyboard = KeyboardType.Password,
    ) {
        // What was wrong with the words before says nothing of these.
        if (refused.isOfWords()) work.dismiss()
        onType(it)
    }
}

/** Whether the words are what was refused: then their field says it. */
fun SomacardException?.isOfWords(): Boolean = when (this) {
    is SomacardException.Invalid -> field == "recovery-words"
    is SomacardException.CannotOpen -> why == WhyNotOpened.WRONG_WORDS
    else -> false
}

@Composable
private fun SomacardException.ofWords(): String {
    if (this !is SomacardException.Invalid) return words()
    val place = WORD_AT.find(given.text())?.groupValues?.get(1)
    return if (place ==
        null
    ) {
        stringResource(R.string.settings_words_wrong)
    } else {
        stringResource(R.string.settings_word_wrong, place)
    }
}

/** How the core says which word is on no list; it says it in English. */
private val WORD_AT = Regex("^word (\\d+) ")
