// What the window shows: the door while the diary is closed, else the place on top of the stack in its frame.

package app.somacard.navigation

import androidx.activity.compose.BackHandler
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.lifecycle.ViewModel
import app.somacard.phone.PhoneDiary
import app.somacard.start.Door
import app.somacard.today.TodayPlace

/** What outlives turning the phone: where the person is. */
class WindowModel : ViewModel() {
    val stack = BackStack(TodayPlace)

    override fun onCleared() = stack.clear()
}

@Composable
fun Window(model: WindowModel, diary: PhoneDiary) {
    val locked by diary.isLocked.collectAsState()
    Surface(Modifier.fillMaxSize()) {
        if (locked) {
            Door(diary)
        } else {
            val stack = model.stack
            BackHandler(stack.canGoBack) { stack.back() }
            Frame(stack, Here(diary, stack, stack.here))
        }
    }
}
