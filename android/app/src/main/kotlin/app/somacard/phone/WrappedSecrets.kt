// The wrapped secrets as they lie in their file: a line each with its slot, the name of the key around it, and what that key
// made of it. Slot and key name are sealed in, so that no line can take another's place.

package app.somacard.phone

import app.somacard.core.KeySlot
import app.somacard.core.VaultException
import java.util.Base64

/** A secret in its wrapping. */
class Wrapped(val key: String, val nonce: ByteArray, val sealed: ByteArray)

object WrappedSecrets {
    private const val HEADER = "somacard-wrapped 1"
    private val SLOTS =
        mapOf(KeySlot.FILE to "file", KeySlot.ALWAYS to "always", KeySlot.DEVICE_NONCE to "device")

    /** What is sealed in beside the secret itself. */
    fun bound(slot: KeySlot, key: String): ByteArray = "$HEADER ${SLOTS.getValue(slot)} $key".toByteArray()

    fun write(secrets: Map<KeySlot, Wrapped>): ByteArray {
        val base64 = Base64.getEncoder()
        val lines = secrets.map { (slot, kept) ->
            val wrapping = listOf(kept.nonce, kept.sealed).joinToString(" ", transform = base64::encodeToString)
            "${SLOTS.getValue(slot)} ${kept.key} $wrapping"
        }
        return (listOf(HEADER) + lines).joinToString("\n", postfix = "\n").toByteArray()
    }

    fun read(bytes: ByteArray): Map<KeySlot, Wrapped> {
        val lines = bytes.decodeToString().removeSuffix("\n").split('\n')
        if (lines.first() != HEADER) throw VaultException.Unreadable("not a file of keys")
        return lines.drop(1).associate(::line)
    }

    private fun line(line: String): Pair<KeySlot, Wrapped> {
        val parts = line.split(' ')
        val slot = SLOTS.entries.find { it.value == parts.first() }?.key
        if (slot == null || parts.size != PARTS) throw VaultException.Unreadable("a line that is none")
        return try {
            val base64 = Base64.getDecoder()
            slot to Wrapped(parts[1], base64.decode(parts[2]), base64.decode(parts[3]))
        } catch (_: IllegalArgumentException) {
            throw VaultException.Unreadable("a line that is none")
        }
    }

    private const val PARTS = 4
}
