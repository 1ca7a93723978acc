// What this phone allows, said plainly, and the way to allow more. Asked when the person switches reminders on, never before.

package app.somacard.reminders

import android.Manifest
import android.content.ActivityNotFoundException
import android.content.Context
import android.content.Intent
import android.content.pm.PackageManager
import android.net.Uri
import android.os.Build
import android.provider.Settings
import androidx.activity.compose.rememberLauncherForActivityResult
import androidx.activity.result.ActivityResultLauncher
import androidx.activity.result.contract.ActivityResultContracts.RequestPermission
import androidx.activity.result.contract.ActivityResultContracts.StartActivityForResult
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Replan
import app.somacard.parts.Block
import app.somacard.parts.Heading
import app.somacard.parts.SideButton
import app.somacard.parts.Words
import app.somacard.somacard
import kotlinx.coroutines.launch

/** The ways to the phone's own questions and settings. */
class Permission(
    private val context: Context,
    private val question: ActivityResultLauncher<String>,
    private val settings: ActivityResultLauncher<Intent>,
) {
    /** Whether the phone can still be asked itself, rather than its settings opened. */
    val canAsk: Boolean
        get() = Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU &&
            context.checkSelfPermission(Manifest.permission.POST_NOTIFICATIONS) != PackageManager.PERMISSION_GRANTED

    /** Asks whether reminders may be shown, where that is a question. */
    fun ask() {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU && canAsk) {
            question.launch(Manifest.permission.POST_NOTIFICATIONS)
        }
    }

    fun openNotifications() = open(
        Intent(Settings.ACTION_APP_NOTIFICATION_SETTINGS).putExtra(Settings.EXTRA_APP_PACKAGE, context.packageName),
    )

    fun openExactAlarms() {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.S) return
        open(Intent(Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM, app))
    }

    private val app: Uri get() = Uri.fromParts("package", context.packageName, null)

    /** Not every phone has each page of its settings: all of them have the app's own. */
    private fun open(page: Intent) = try {
        settings.launch(page)
    } catch (_: ActivityNotFoundException) {
        settings.launch(Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, app))
    }
}

@Composable
internal fun rememberPermission(model: RemindersModel): Permission {
    val context = LocalContext.current
    val question = rememberLauncherForActivityResult(RequestPermission()) { model.lookAgain() }
    val settings = rememberLauncherForActivityResult(StartActivityForResult()) { model.lookAgain() }
    return remember(context, question, settings) { Permission(context, question, settings) }
}

/** What is not allowed, and what that means; nothing where all is. */
@Composable
internal fun Allowed(model: RemindersModel, permission: Permission) {
    if (!model.mayShow) {
        // That nothing comes the core has said already.
        if (permission.canAsk) SideButton(stringResource(R.string.reminders_allow)) { permission.ask() }
        SideButton(stringResource(R.string.reminders_phone_settings)) { permission.openNotifications() }
    } else if (!model.mayBeExact) {
        Block {
            Heading(stringResource(R.string.reminders_exact))
            Words(stringResource(R.string.reminders_exact_why))
            SideButton(stringResource(R.string.reminders_phone_settings)) { permission.openExactAlarms() }
        }
    }
}

/** Asks the phone whether reminders may be shown, where that is a question still: what the first reminder is saved with. */
@Composable
internal fun rememberQuestion(): () -> Unit {
    val app = LocalContext.current.somacard
    val question = rememberLauncherForActivityResult(RequestPermission()) {
        app.scope.launch { app.reminding.replan(Replan.PERMISSION_CHANGED) }
    }
    return {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU && !app.alarms.mayShow) {
            question.launch(Manifest.permission.POST_NOTIFICATIONS)
        }
    }
}
