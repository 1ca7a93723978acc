package app.somacard.sessions

import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onLast
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import app.somacard.AppTest

/** Presses the first of several that are called so. */
fun AppTest.tapFirst(words: String) {
    rule.onAllNodes(hasText(words, substring = true, ignoreCase = true)).onFirst().performScrollTo().performClick()
    rule.waitForIdle()
}

/** Presses the last: what a question in front is called as. */
fun AppTest.tapLast(words: String) {
    rule.onAllNodes(hasText(words)).onLast().performClick()
    rule.waitForIdle()
}

/** Presses the button of this name, where a heading says the same. */
fun AppTest.tapButton(words: String) {
    rule.onNode(hasText(words) and hasClickAction()).performScrollTo().performClick()
    rule.waitForIdle()
}
