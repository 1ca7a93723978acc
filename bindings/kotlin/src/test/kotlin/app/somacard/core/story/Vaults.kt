// The vaults of the story, and keys read from a key file.

package app.somacard.core.story

import app.somacard.core.KeySlot
import app.somacard.core.KeyVault
import app.somacard.core.MemoryVault
import app.somacard.core.Secret
import app.somacard.core.VaultException
import java.lang.reflect.Proxy
import java.nio.file.Path
import java.util.HexFormat
import kotlin.io.path.readLines

/** What no error may tell. */
const val SECRET = "a secret of the vault: 4711"

/** The vaults by their names; `mine`, `other` and `tablet` stay the same. */
class Vaults {
    private val mine = MemoryVault()
    private val other = MemoryVault()
    private val tablet = MemoryVault()

    fun named(name: String): KeyVault = when (name) {
        "mine" -> mine
        "other" -> other
        "tablet" -> tablet
        "forgetful" -> Forgetful()
        "stranger" -> MemoryVault().apply { KeySlot.entries.forEach { kept[it] = ByteArray(32) { 7 } } }
        "failing" -> failing { VaultException.Unavailable("the phone is locked") }
        "shocked" -> failing { IllegalStateException(SECRET, RuntimeException(SECRET)) }
        else -> keys(golden(name, "key.hex"))
    }
}

/** The keys of a file: a header, then a line for each with its name and 64 hexadecimal digits. */
fun keys(file: Path): MemoryVault {
    val slots = mapOf("file" to KeySlot.FILE, "always" to KeySlot.ALWAYS, "device" to KeySlot.DEVICE_NONCE)
    val vault = MemoryVault()
    file.readLines().drop(1).forEach { line ->
        val (name, hex) = line.split(' ')
        vault.kept[slots.getValue(name)] = HexFormat.of().parseHex(hex)
    }
    return vault
}

/** Has none and keeps none. */
private class Forgetful : MemoryVault() {
    override fun store(secrets: List<Secret>) = Unit
}

/** A vault that throws, whatever it is asked. */
private fun failing(error: () -> Exception): KeyVault {
    val vault = KeyVault::class.java
    return Proxy.newProxyInstance(vault.classLoader, arrayOf(vault)) { _, _, _ -> throw error() } as KeyVault
}
