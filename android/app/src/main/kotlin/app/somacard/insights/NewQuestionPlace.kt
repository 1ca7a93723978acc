// A new question of one's own: first a line of the card, then a place. It acts on the screen of all questions, which stands
// below it.

package app.somacard.insights

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.InsightQuestions
import app.somacard.core.Named
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.ChoiceRow
import app.somacard.parts.Field
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown
import app.somacard.state.Screen

data class NewQuestionPlace(val questions: Screen<InsightQuestions>) : Place {
    override val title = R.string.insights_ask

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { NewQuestionModel(this, questions) }
        AskBeforeLeaving(model.isTouched, here)
        Shown(questions) { screen ->
            Page(bar = { SaveBar(enabled = model.isWhole && !questions.busy, onSave = model::save) }) {
                Chosen(stringResource(R.string.insights_line), screen.items, model.item) { model.item = it }
                if (model.item != null) {
                    Chosen(stringResource(R.string.insights_place), screen.places, model.place) { model.place = it }
                }
            }
        }
    }
}

class NewQuestionModel(private val here: Here, private val questions: Screen<InsightQuestions>) {
    var item by mutableStateOf<Named?>(null)
    var place by mutableStateOf<Named?>(null)

    val isTouched get() = item != null || place != null
    val isWhole get() = item != null && place != null

    init {
        questions.dismiss()
    }

    fun save() {
        val (item, place) = listOf(item ?: return, place ?: return)
        questions.act({ setInsightQuestion(it, item.id, place.id, true) }) {
            here.say(R.string.saved)
            here.back()
            it
        }
    }
}

/** More than this many can be searched. */
private const val MANY = 20

/** One of a list; once chosen it folds, and unfolds when it is pressed again. */
@Composable
private fun Chosen(label: String, all: List<Named>, chosen: Named?, onChoose: (Named?) -> Unit) {
    if (chosen != null) {
        GoRow(label, chosen.label) { onChoose(null) }
        return
    }
    Heading(label)
    var searched by androidx.compose.runtime.remember { mutableStateOf("") }
    if (all.size > MANY) Field(stringResource(R.string.insights_search), searched) { searched = it }
    all.filter { it.label.contains(searched.trim(), ignoreCase = true) }.forEach { one ->
        ChoiceRow(one.label, chosen = false) { onChoose(one) }
    }
}
