package app.somacard.phone

import android.content.pm.PackageManager.FEATURE_STRONGBOX_KEYSTORE
import android.security.keystore.KeyGenParameterSpec
import app.somacard.AppTest
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import java.security.ProviderException
import javax.crypto.SecretKey
import javax.crypto.spec.SecretKeySpec

class KeystoreKeysTest : AppTest() {
    private val asked = mutableListOf<KeyGenParameterSpec>()

    private fun keys(generate: (KeyGenParameterSpec) -> SecretKey): KeystoreKeys {
        shadowOf(app.packageManager).setSystemFeature(FEATURE_STRONGBOX_KEYSTORE, true)
        return KeystoreKeys(app) { generate(it.also(asked::add)) }
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
