// What is chosen for this phone alone, beside the diary: when it locks, and whether the system may keep pictures of it.
// There is nothing of the diary in it. Whether its key asks for the person is the vault's to say (`PhoneDiary.askForPerson`).

package app.somacard.phone

import android.app.Activity
import android.content.Context
import android.content.SharedPreferences
import android.os.Build
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.core.content.edit

/** How long the diary stays open after the app was left. */
enum class LockAfter(val minutes: Int) { AT_ONCE(0), ONE_MINUTE(1), FIVE_MINUTES(5), A_QUARTER(15) }

/** When the diary is closed. */
class LockChoice(private val kept: SharedPreferences) {
    var after: LockAfter
        get() = LockAfter.entries.firstOrNull { it.minutes == kept.getInt(AFTER, -1) } ?: LockAfter.FIVE_MINUTES
        set(after) = kept.edit { putInt(AFTER, after.minutes) }

    companion object {
        fun of(context: Context) = LockChoice(context.choices())
    }
}

/** Whether screenshots and the list of recent apps show the diary. */
class ScreenChoice(private val kept: SharedPreferences) {
    /** They show nothing of it; so it is until the person chooses otherwise. */
    var hides: Boolean
        get() = kept.getBoolean(HIDES, true)
        set(hides) = kept.edit { putBoolean(HIDES, hides) }

    fun takeEffect(activity: Activity) {
        activity.window.setFlags(if (hides) FLAG_SECURE else 0, FLAG_SECURE)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) activity.setRecentsScreenshotEnabled(!hides)
    }

    companion object {
        fun of(context: Context) = ScreenChoice(context.choices())
    }
}

/** Forgets what was chosen for this phone, as if the app were new. */
fun Context.forgetChoices() = choices().edit { clear() }

private fun Context.choices(): SharedPreferences = getSharedPreferences("choices", Context.MODE_PRIVATE)

private const val AFTER = "minutes until locked"
private const val HIDES = "hides the screen"
