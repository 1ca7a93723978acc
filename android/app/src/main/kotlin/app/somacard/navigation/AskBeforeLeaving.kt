// Leaving a form in which something was typed: asked first, since it would be gone. A form says what is asked; the window asks
// it, by whichever way the form is left, also where another place lies above it.

package app.somacard.navigation

import androidx.annotation.StringRes
import androidx.compose.runtime.Composable
import androidx.compose.runtime.SideEffect
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.parts.Ask

/** What is asked before a place is left; [yes] names leaving. */
class LeavingQuestion(@param:StringRes val title: Int, @param:StringRes val text: Int, @param:StringRes val yes: Int)

/** What was typed is not saved. */
val UNSAVED = LeavingQuestion(R.string.today_leave_title, R.string.today_leave_text, R.string.today_leave_yes)

/** As long as something was [touched], leaving this place is asked first. */
@Composable
fun AskBeforeLeaving(touched: Boolean, here: Here, question: LeavingQuestion = UNSAVED) =
    SideEffect { here.asksBeforeLeaving(question.takeIf { touched }) }

/** The question of what is being left, until it is answered. */
@Composable
internal fun AskedBeforeLeaving(stack: BackStack) {
    val leaving = stack.leaving ?: return
    Asked(leaving.question, onNo = stack::stay, onYes = stack::leaveAnyway)
}

/** The question itself. */
@Composable
fun Asked(question: LeavingQuestion, onNo: () -> Unit, onYes: () -> Unit) =
    Ask(stringResource(question.title), stringResource(question.text), stringResource(question.yes), onNo, onYes)
