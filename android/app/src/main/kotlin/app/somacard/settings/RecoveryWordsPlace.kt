// The recovery words: why, the 24 of them once, and two typed back. They are nowhere but on this screen, and gone with it.

package app.somacard.settings

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.LeavingQuestion
import app.somacard.navigation.Place
import app.somacard.parts.Block
import app.somacard.parts.Field
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.Refusal
import app.somacard.parts.SaveBar
import app.somacard.parts.SideButton
import app.somacard.parts.Words

data object RecoveryWordsPlace : Place {
    override val title = R.string.settings_words

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { WordsShown(this) }
        Unseen()
        when (model.step) {
            WordsStep.WHY -> Why(model)
            WordsStep.WORDS -> TheWords(model)
            WordsStep.BACK -> TypedBack(model)
        }
        AskBeforeLeaving(model.step != WordsStep.WHY, here, WORDS_UNWRITTEN)
    }
}

@Composable
private fun Why(model: WordsShown) = Page {
    model.work.refused?.let { Refusal(it, model.work::dismiss) }
    Words(
        stringResource(R.string.settings_words_what),
        stringResource(R.string.settings_words_paper),
        stringResource(R.string.settings_words_once),
        stringResource(R.string.settings_words_former),
    )
    MainButton(stringResource(R.string.settings_words_show), !model.work.running, onPress = model::show)
}

@Composable
private fun TheWords(model: WordsShown) =
    Page(bar = { SaveBar(stringResource(R.string.settings_words_written), onSave = model::askBack) }) {
        Words(stringResource(R.string.settings_words_in_order))
        // Two beside each other where they fit, one below the other where letters are large.
        val width = 140.dp * LocalDensity.current.fontScale.coerceAtLeast(1f)
        Block {
            FlowRow(
                Modifier.fillMaxWidth(),
                horizontalArrangement = Arrangement.spacedBy(8.dp),
                maxItemsInEachRow = 2,
            ) {
                model.words.forEachIndexed { at, word ->
                    Text(
                        stringResource(R.string.settings_words_numbered, at + 1, word),
                        Modifier.widthIn(min = width).weight(1f).padding(vertical = 6.dp),
                        style = MaterialTheme.typography.titleMedium,
                    )
                }
            }
        }
    }

@Composable
private fun TypedBack(model: WordsShown) =
    Page(bar = { SaveBar(stringResource(R.string.settings_words_check), onSave = model::check) }) {
        Words(stringResource(R.string.settings_words_type_back))
        model.asked.forEachIndexed { at, place ->
            Field(
                label = stringResource(R.string.settings_words_number, place + 1),
                text = model.typed[at],
                wrong = if (at in model.wrong) stringResource(R.string.settings_words_other) else null,
                keyboard = KeyboardType.Password,
            ) { model.type(at, it) }
        }
        SideButton(stringResource(R.string.settings_words_look), onPress = model::lookAgain)
    }

/** The words can't be shown again. */
private val WORDS_UNWRITTEN = LeavingQuestion(
    title = R.string.settings_words_leave,
    text = R.string.settings_words_leave_more,
    yes = R.string.settings_words_leave_yes,
)
