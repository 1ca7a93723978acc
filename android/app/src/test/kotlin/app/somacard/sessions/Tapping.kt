package app.somacard.sessions

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
