// The person's own questions: does this line of the card go with this place? They are best chosen before looking.

package app.somacard.insights

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.InsightQuestions
import app.somacard.core.QuestionRow
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Block
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.SmallButton
import app.somacard.parts.Words
import app.somacard.state.Screen

data object QuestionsPlace : Place {
    override val title = R.string.insights_own_questions

    @Composable
    override fun Content(here: Here) {
        val questions = here.keep { QuestionsModel(this) }.questions
        Shown(questions) { screen ->
            Page {
                Quiet(stringResource(R.string.insights_questions_about, screen.most.toInt()))
                if (screen.questions.isEmpty()) Words(stringResource(R.string.insights_no_questions))
                screen.questions.forEach { Asked(it, questions) }
                if (screen.questions.size < screen.most.toInt()) {
                    SideButton(stringResource(R.string.insights_ask)) { here.go(NewQuestionPlace(questions)) }
                }
            }
        }
    }
}

class QuestionsModel(here: Here) {
    val questions = here.screen(Area.INSIGHTS, Area.SETTINGS, revision = InsightQuestions::revision) {
        insightQuestions(it)
    }
}

@Composable
private fun Asked(question: QuestionRow, questions: Screen<InsightQuestions>) = Block {
    val (item, place) = question
    val words = stringResource(R.string.insights_pair, item.label, place.label)
    val spoken = stringResource(R.string.insights_take_back_of, words)
    Words(words)
    SmallButton(
        stringResource(R.string.insights_take_back),
        !questions.busy,
        Modifier.semantics { contentDescription = spoken },
    ) {
        questions.act { setInsightQuestion(it, item.id, place.id, false) }
    }
}
