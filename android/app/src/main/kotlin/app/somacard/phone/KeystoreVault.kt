// Where the core's three secrets are kept: wrapped by keys of the phone's key store, together in one small file that no
// backup takes along. One key is around the diary's secret and may ask for the person; one is around the other two and never
// asks. "There is nothing" is said only when that is known: it would lead the person to begin anew.

package app.somacard.phone

import android.content.Context
import android.os.UserManager
import android.security.keystore.KeyPermanentlyInvalidatedException
import app.somacard.core.KeySlot
import app.somacard.core.KeyVault
import app.somacard.core.Secret
import app.somacard.core.VaultException
import java.io.File
import java.security.InvalidKeyException
import java.util.concurrent.locks.ReentrantLock
import javax.crypto.AEADBadTagException
import javax.crypto.Cipher
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec
import kotlin.concurrent.withLock

class KeystoreVault(
    private val file: WholeFile,
    private val keys: WrappingKeys,
    private val isUnlockedOnce: () -> Boolean,
) : KeyVault,
    PersonKey {
    private val turn = ReentrantLock()

    override fun has(slot: KeySlot): Boolean = answering { slot in kept() }

    override fun load(slot: KeySlot): ByteArray? = answering {
        kept()[slot]?.let { unwrapped(slot, it) }
    }

    override fun store(secrets: List<Secret>) = answering {
        val before = keptIfReadable()
        val added = secrets.associate { (slot, bytes) ->
            val name = if (slot == KeySlot.FILE) before[slot]?.key ?: OPEN else ALWAYS
            slot to wrappedAnew(slot, bytes, name)
        }
        file.write(WrappedSecrets.write(before + added))
    }

    override fun erase() = answering {
        // The keys first: the rest is noise then. One that can't be forgotten keeps nothing else from going.
        val left = keys.names().filter { runCatching { keys.forget(it) }.isFailure }
        file.delete()
        if (left.isNotEmpty()) throw VaultException.Unavailable("a key is left")
    }

    override fun asksForPerson(): Boolean = answering { kept()[KeySlot.FILE]?.key == ASKING }

    override fun askForPerson(yes: Boolean) = answering {
        val before = kept()
        val secret = before[KeySlot.FILE] ?: throw VaultException.Unavailable("no key yet")
        val name = if (yes) ASKING else OPEN
        if (secret.key == name) return@answering
        // What has that name was left over by a change that did not come to its end: nothing is wrapped by it.
        val bytes = unwrapped(KeySlot.FILE, secret)
        try {
            val wrapped = wrapped(KeySlot.FILE, bytes, name, keys.make(name, asks = yes))
            file.write(WrappedSecrets.write(before + (KeySlot.FILE to wrapped)))
        } finally {
            bytes.fill(0)
        }
        // A key that is left over opens nothing any more.
        runCatching { keys.forget(secret.key) }
        Unit
    }

    private fun kept(): Map<KeySlot, Wrapped> {
        // Before that the file can't even be seen.
        if (!isUnlockedOnce()) throw VaultException.Unavailable("before the first unlock")
        return file.read()?.let(WrappedSecrets::read).orEmpty()
    }

    /** Of a file that can't be read any more there is nothing to keep: the core asked before it stores something new. */
    private fun keptIfReadable(): Map<KeySlot, Wrapped> = try {
        kept()
    } catch (_: VaultException.Unreadable) {
        emptyMap()
    }

    private fun unwrapped(slot: KeySlot, secret: Wrapped): ByteArray {
        val key = keys.find(secret.key) ?: throw VaultException.Unreadable("its key is gone")
        return Cipher.getInstance(AES_GCM).run {
            init(Cipher.DECRYPT_MODE, key, GCMParameterSpec(TAG_BITS, secret.nonce))
            updateAAD(WrappedSecrets.bound(slot, secret.key))
            doFinal(secret.sealed)
        }
    }

    /** A key that is gone or void is made anew: what it wrapped is lost already, and this takes its place. */
    private fun wrappedAnew(slot: KeySlot, bytes: ByteArray, name: String): Wrapped = try {
        wrapped(slot, bytes, name, keys.find(name) ?: throw VaultException.Unreadable("its key is gone"))
    } catch (_: VaultException.Unreadable) {
        wrapped(slot, bytes, name, keys.make(name, asks = name == ASKING))
    } catch (_: KeyPermanentlyInvalidatedException) {
        wrapped(slot, bytes, name, keys.make(name, asks = name == ASKING))
    }

    private fun wrapped(slot: KeySlot, bytes: ByteArray, name: String, key: SecretKey): Wrapped =
        Cipher.getInstance(AES_GCM).run {
            init(Cipher.ENCRYPT_MODE, key)
            updateAAD(WrappedSecrets.bound(slot, name))
            Wrapped(name, iv, doFinal(bytes))
        }

    /** The core takes a `VaultException` and nothing else; anything it does not know is "not now". */
    @Suppress("TooGenericExceptionCaught")
    private fun <T> answering(call: () -> T): T = turn.withLock {
        try {
            call()
        } catch (why: Throwable) {
            throw when (why) {
                is VaultException -> why
                is AEADBadTagException -> VaultException.Unreadable("a secret does not unwrap")
                is KeyPermanentlyInvalidatedException -> VaultException.Unreadable("its key is void")
                is InvalidKeyException -> VaultException.Unavailable("the key does not work now")
                else -> VaultException.Unavailable(why.javaClass.simpleName)
            }
        }
    }

    companion object {
        /** Around the diary's secret: for whoever unlocked the phone, and for the person alone. */
        const val OPEN = "somacard.file.open"
        const val ASKING = "somacard.file.asking"

        /** Around the two others. */
        const val ALWAYS = "somacard.always"
        private const val AES_GCM = "AES/GCM/NoPadding"
        private const val TAG_BITS = 128

        fun of(context: Context): KeystoreVault {
            val users = context.getSystemService(UserManager::class.java)
            val file = File(File(context.noBackupFilesDir, "keys"), "wrapped")
            return KeystoreVault(WholeFile(file, PhoneDisk), KeystoreKeys(context)) { users.isUserUnlocked }
        }
    }
}
