// What the window shows: the door while the diary is closed, else the place on top of the stack in its frame.

package app.somacard.navigation

import androidx.activity.compose.BackHandler
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalConfiguration
import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import app.somacard.phone.PhoneDiary
import app.somacard.start.Door
import app.somacard.start.DoorModel
import app.somacard.today.TodayPlace

/** What outlives turning the phone: where the person is. */
class WindowModel : ViewModel() {
    val stack = BackStack(TodayPlace)

    private var door: DoorModel? = null

    /** What the door keeps; where the diary of these places is not there any more, they are closed. */
    fun door(diary: PhoneDiary): DoorModel = door ?: DoorModel(diary, viewModelScope, stack::clear).also { door = it }

    override fun onCleared() = stack.clear()
}

@Composable
fun Window(model: WindowModel, diary: PhoneDiary) {
    val locked by diary.isLocked.collectAsState()
    val language = LocalConfiguration.current.locales[0].language
    LaunchedEffect(language) { diary.speak() }
    Surface(Modifier.fillMaxSize()) {
        val door = model.door(diary)
        if (locked || door.page.hasDiary) {
            Door(door, locked)
        } else {
            val stack = model.stack
            BackHandler(stack.canGoBack) { stack.back() }
            Frame(stack, Here(diary, stack, stack.here))
        }
    }
}
