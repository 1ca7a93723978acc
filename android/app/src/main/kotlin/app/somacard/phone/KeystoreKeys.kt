// Keys in the phone's own key store: in its secure chip where there is one, else where the phone keeps keys.

package app.somacard.phone

import android.content.Context
import android.content.pm.PackageManager
import android.os.Build
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.KeyProperties
import androidx.annotation.RequiresApi
import app.somacard.core.VaultException
import java.security.KeyStore
import java.security.ProviderException
import java.security.UnrecoverableKeyException
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey

class KeystoreKeys(
    private val context: Context,
    /** What makes a key in the phone's key store. */
    private val generate: (KeyGenParameterSpec) -> SecretKey = ::inStore,
    /** What finds one there. */
    private val stored: (String) -> SecretKey? = ::fromStore,
) : WrappingKeys {
    override fun find(name: String): SecretKey? = try {
        stored(name)
    } catch (why: UnrecoverableKeyException) {
        throw if (isGone(why)) VaultException.Unreadable("key gone") else VaultException.Unavailable("key not reached")
    }

    override fun make(name: String, asks: Boolean): SecretKey {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.P) return generate(spec(name, asks))
        val hasChip = context.packageManager.hasSystemFeature(PackageManager.FEATURE_STRONGBOX_KEYSTORE)
        return (if (hasChip) inChip(name, asks) else null) ?: generate(spec(name, asks))
    }

    override fun names(): List<String> = store.aliases().toList().filter { it.startsWith(PREFIX) }

    override fun forget(name: String) = store.deleteEntry(name)

    /** Some chips say that they are there, and take no key; what is not the chip's fault is the same without it. */
    @RequiresApi(Build.VERSION_CODES.P)
    private fun inChip(name: String, asks: Boolean): SecretKey? = try {
        generate(spec(name, asks) { setIsStrongBoxBacked(true) })
    } catch (_: ProviderException) {
        null
    }

    private fun spec(name: String, asks: Boolean, more: KeyGenParameterSpec.Builder.() -> Unit = {}) =
        KeyGenParameterSpec.Builder(name, KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT)
            .setKeySize(KEY_BITS)
            .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
            .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
            .apply { if (asks) asking() }
            .apply(more)
            .build()

    /** The core reads a new diary's key twice: the key stays usable for some seconds. */
    private fun KeyGenParameterSpec.Builder.asking() {
        setUserAuthenticationRequired(true)
        // A new finger must not end a diary.
        setInvalidatedByBiometricEnrollment(false)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
            val how = KeyProperties.AUTH_BIOMETRIC_STRONG or KeyProperties.AUTH_DEVICE_CREDENTIAL
            setUserAuthenticationParameters(SECONDS, how)
        } else {
            @Suppress("DEPRECATION")
            setUserAuthenticationValidityDurationSeconds(SECONDS)
        }
    }

    /** Gone for good, rather than not reached now: in doubt it is not reached. */
    private fun isGone(why: UnrecoverableKeyException): Boolean {
        // A void key comes without its cause: of all others the store says what it was refused by.
        if (why.cause == null || why.cause is KeyPermanentlyInvalidatedException) return true
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU) return false
        val store = why.cause as? android.security.KeyStoreException
        return store != null && !store.isTransientFailure && !store.requiresUserAuthentication() && !store.isSystemError
    }

    private companion object {
        const val STORE = "AndroidKeyStore"
        const val PREFIX = "somacard."
        const val KEY_BITS = 256
        const val SECONDS = 15

        val store: KeyStore by lazy { KeyStore.getInstance(STORE).apply { load(null) } }

        fun fromStore(name: String): SecretKey? = store.getKey(name, null) as SecretKey?

        fun inStore(spec: KeyGenParameterSpec): SecretKey =
            KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, STORE).apply { init(spec) }.generateKey()
    }
}
