// Asks for the person: a finger, a face, or what they unlock the phone with. The key that opens the diary only for them works
// for some seconds after that.

package app.somacard.phone

import android.app.KeyguardManager
import android.content.Context
import android.hardware.biometrics.BiometricManager.Authenticators.BIOMETRIC_STRONG
import android.hardware.biometrics.BiometricManager.Authenticators.DEVICE_CREDENTIAL
import android.hardware.biometrics.BiometricPrompt
import android.os.Build
import android.os.CancellationSignal
import androidx.activity.ComponentActivity
import androidx.annotation.RequiresApi
import app.somacard.MainActivity
import app.somacard.R
import kotlinx.coroutines.suspendCancellableCoroutine
import kotlin.coroutines.resume

interface Presence {
    /** Whether the phone can ask: it has a screen lock. */
    val canAsk: Boolean

    /** Asks, with the words of the phone; false when the person did not want to, or there is no window to ask in. */
    suspend fun isConfirmed(): Boolean
}

/** Where there is no window to ask in. */
object NobodyToAsk : Presence {
    override val canAsk = false

    override suspend fun isConfirmed() = false
}

/** By the phone's own prompt, over the window in front. */
class PhonePresence(context: Context, private val screenLock: ScreenLock, private val leaving: () -> Leaving) :
    Presence {
    private val guard = context.getSystemService(KeyguardManager::class.java)

    override val canAsk: Boolean get() = guard.isDeviceSecure

    // Before Android 11 a prompt can't promise a finger that the key store trusts: the phone's lock is asked for there.
    override suspend fun isConfirmed(): Boolean {
        val over = leaving().window ?: return false
        return if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) byPrompt(over) else byScreenLock(over)
    }

    @RequiresApi(Build.VERSION_CODES.R)
    private suspend fun byPrompt(over: ComponentActivity): Boolean = suspendCancellableCoroutine { waiting ->
        val stop = CancellationSignal()
        val answer = object : BiometricPrompt.AuthenticationCallback() {
            // A finger that was not known is no end: the prompt says so itself.
            override fun onAuthenticationSucceeded(result: BiometricPrompt.AuthenticationResult) = say(true)

            override fun onAuthenticationError(code: Int, words: CharSequence?) = say(false)

            private fun say(yes: Boolean) {
                if (waiting.isActive) waiting.resume(yes)
            }
        }
        waiting.invokeOnCancellation { stop.cancel() }
        BiometricPrompt.Builder(over)
            .setTitle(over.getString(R.string.phone_presence))
            .setAllowedAuthenticators(BIOMETRIC_STRONG or DEVICE_CREDENTIAL)
            .build()
            .authenticate(stop, over.mainExecutor, answer)
    }

    internal suspend fun byScreenLock(over: ComponentActivity): Boolean {
        @Suppress("DEPRECATION")
        val question = guard.createConfirmDeviceCredentialIntent(over.getString(R.string.phone_presence), null)
        val window = over as? MainActivity
        if (question == null || window == null) return false
        return screenLock.isConfirmed { window.question.launch(question) }
    }
}
