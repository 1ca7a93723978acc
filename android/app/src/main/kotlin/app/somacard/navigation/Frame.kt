// What stands around every place: its title, the way back, the safety plan, and the rooms; below on a phone, at the side
// where there is room.

package app.somacard.navigation

import androidx.activity.compose.LocalOnBackPressedDispatcherOwner
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.consumeWindowInsets
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.imePadding
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.FilledTonalIconButton
import androidx.compose.material3.Icon
import androidx.compose.material3.IconButton
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.NavigationBar
import androidx.compose.material3.NavigationBarItem
import androidx.compose.material3.NavigationRail
import androidx.compose.material3.NavigationRailItem
import androidx.compose.material3.Scaffold
import androidx.compose.material3.SnackbarHost
import androidx.compose.material3.SnackbarHostState
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.runtime.snapshotFlow
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalResources
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.phone.PhoneDiary
import app.somacard.safety.SafetyPlace
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.filterNotNull
import kotlinx.coroutines.flow.first

/** From this width on the rooms stand at the side. */
private val WIDE = 600.dp

/** How much larger than usual the bar's words may be. */
private const val LARGEST_IN_BAR = 1.15f

@Composable
fun Frame(stack: BackStack, here: Here) = BoxWithConstraints {
    val wide = maxWidth >= WIDE
    val place = stack.here.place
    val inRoom = (ROOMS + MORE_ROOMS).any { it.place == place }
    Row {
        if (wide) Side(stack, place)
        Scaffold(
            topBar = { Top(stack, here, place, inRoom) },
            bottomBar = { if (!wide && inRoom) Below(stack, place) },
            snackbarHost = { Said(stack, here.diary) },
        ) { room ->
            Box(Modifier.padding(room).consumeWindowInsets(room).imePadding()) {
                KeptView(stack.here) { place.Content(here) }
            }
        }
    }
    AskedBeforeLeaving(stack)
}

/** Not the library's bar: that one is of a fixed height, which large letters do not fit into. */
@Composable
private fun Top(stack: BackStack, here: Here, place: Place, inRoom: Boolean) = Row(
    Modifier
        .windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Top + WindowInsetsSides.Horizontal))
        .fillMaxWidth()
        .heightIn(min = 64.dp)
        .padding(horizontal = 4.dp, vertical = 8.dp),
    verticalAlignment = Alignment.CenterVertically,
) {
    if (stack.canGoBack && !inRoom) {
        // As the phone's own way back, so that a place may ask before it is left.
        val back = LocalOnBackPressedDispatcherOwner.current?.onBackPressedDispatcher
        IconButton({ back?.onBackPressed() ?: stack.back() }) {
            Icon(painterResource(R.drawable.ic_back), stringResource(R.string.back))
        }
    }
    Text(
        stringResource(place.title),
        Modifier.weight(1f).padding(horizontal = 12.dp).semantics { heading() },
        style = MaterialTheme.typography.titleLarge,
    )
    SafetyButton { if (place !is SafetyPlace) here.go(SafetyPlace()) }
}

/** The way to the plan, beside the title of whatever there is. */
@Composable
internal fun SafetyButton(onPress: () -> Unit) {
    FilledTonalIconButton(onPress) {
        Icon(painterResource(R.drawable.ic_safety), stringResource(R.string.safety_plan))
    }
}

@Composable
private fun Below(stack: BackStack, place: Place) = NavigationBar {
    // Five words side by side: they grow with the person's letters as far as there is room.
    val density = LocalDensity.current
    val fitting = Density(density.density, density.fontScale.coerceAtMost(LARGEST_IN_BAR))
    CompositionLocalProvider(LocalDensity provides fitting) {
        ROOMS.forEach { room ->
            NavigationBarItem(
                selected = room.place == place,
                onClick = { stack.room(room.place) },
                icon = { Icon(painterResource(room.icon), contentDescription = null) },
                label = { Text(stringResource(room.words), maxLines = 1) },
            )
        }
    }
}

@Composable
private fun Side(stack: BackStack, place: Place) =
    NavigationRail(Modifier.fillMaxHeight().verticalScroll(rememberScrollState())) {
        (ROOMS + MORE_ROOMS).filter { it.place != MorePlace }.forEach { room ->
            NavigationRailItem(
                selected = room.place == place,
                onClick = { stack.room(room.place) },
                icon = { Icon(painterResource(room.icon), contentDescription = null) },
                label = { Text(stringResource(room.words)) },
            )
        }
    }

@Composable
private fun Said(stack: BackStack, diary: PhoneDiary) {
    val host = remember { SnackbarHostState() }
    val resources = LocalResources.current
    // What was said is taken before it is shown, so that it is said once; a newer word takes its place. What was said while
    // the diary was being locked waits for the person to come back.
    LaunchedEffect(stack, resources) {
        snapshotFlow { stack.said }.filterNotNull().collectLatest {
            diary.isLocked.first { locked -> !locked }
            stack.said = null
            host.showSnackbar(resources.getString(it))
        }
    }
    SnackbarHost(host) { said -> Word(said.visuals.message) }
}

/** It may stand over a button for a moment: presses go through to that. */
@Composable
private fun Word(words: String) = Box(
    Modifier
        .padding(12.dp)
        .fillMaxWidth()
        .background(MaterialTheme.colorScheme.inverseSurface, MaterialTheme.shapes.extraSmall)
        .padding(horizontal = 16.dp, vertical = 14.dp),
) {
    Text(words, color = MaterialTheme.colorScheme.inverseOnSurface, style = MaterialTheme.typography.bodyMedium)
}
