package app.somacard.phone

import android.content.pm.PackageManager.FEATURE_STRONGBOX_KEYSTORE
import android.security.keystore.KeyGenParameterSpec
import app.somacard.AppTest
import app.somacard.core.VaultException
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import java.security.ProviderException
import java.security.UnrecoverableKeyException
import javax.crypto.SecretKey
import javax.crypto.spec.SecretKeySpec

class KeystoreKeysTest : AppTest() {
    private val asked = mutableListOf<KeyGenParameterSpec>()

    private fun keys(generate: (KeyGenParameterSpec) -> SecretKey): KeystoreKeys {
        shadowOf(app.packageManager).setSystemFeature(FEATURE_STRONGBOX_KEYSTORE, true)
        return KeystoreKeys(app, { generate(it.also(asked::add)) })
    }

    /** A key store that refuses every key by [why]. */
    private fun refusing(why: UnrecoverableKeyException) = KeystoreKeys(app, stored = { throw why })

    @Test
    fun aVoidKeyIsGoneAndOneThatIsNotReachedIsNot() {
        // As the phone's key store says it: without a cause.
        val void = UnrecoverableKeyException("Key permanently invalidated")
        assertThrows(VaultException.Unreadable::class.java) { refusing(void).find("somacard.any") }
        val busy = UnrecoverableKeyException("Failed").apply { initCause(IllegalStateException("busy")) }
        assertThrows(VaultException.Unavailable::class.java) { refusing(busy).find("somacard.any") }
    }

    @Test
    fun whereTheChipTakesNoKeyTheKeyIsMadeWithoutIt() {
        val made = SecretKeySpec(ByteArray(32), "AES")
        val key = keys { if (it.isStrongBoxBacked) throw ProviderException("any of its own") else made }
            .make("somacard.any", asks = true)
        assertEquals(made, key)
        assertEquals(listOf(true, false), asked.map { it.isStrongBoxBacked })
        assertEquals(listOf(true, true), asked.map { it.isUserAuthenticationRequired })
    }

    @Test
    fun whatIsNotTheChipsFaultIsNotHidden() {
        val keys = keys { throw ProviderException("no key at all") }
        assertThrows(ProviderException::class.java) { keys.make("somacard.any", asks = false) }
    }
}
