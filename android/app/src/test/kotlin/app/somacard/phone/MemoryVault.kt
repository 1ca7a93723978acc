package app.somacard.phone

import app.somacard.core.KeySlot
import app.somacard.core.KeyVault
import app.somacard.core.Secret
import app.somacard.core.VaultException
import java.io.File
import java.util.concurrent.ConcurrentHashMap

/** Keeps keys for as long as a test runs. */
class MemoryVault :
    KeyVault,
    PersonKey {
    val kept = ConcurrentHashMap<KeySlot, ByteArray>()

    /** Whether the diary's key asks for the person; one that asks is out of reach until [isThere] says so. */
    var asks = false
    var isThere = false

    /** What can't be unwrapped any more; all of them where the file of wrapped keys is damaged. */
    var unreadable = emptySet<KeySlot>()

    /** Not reached now, as before the phone's first unlock. */
    var away = false

    override fun asksForPerson(): Boolean = asks

    override fun askForPerson(yes: Boolean) {
        asks = yes
    }

    override fun has(slot: KeySlot): Boolean {
        if (away) throw VaultException.Unavailable("not now")
        if (unreadable.size == KeySlot.entries.size) throw VaultException.Unreadable("the file is damaged")
        return kept.containsKey(slot)
    }

    override fun load(slot: KeySlot): ByteArray? {
        if (slot in unreadable) throw VaultException.Unreadable("its key is gone")
        if (slot == KeySlot.FILE && asks && !isThere) throw VaultException.Unavailable("the person was not asked")
        return kept[slot]?.copyOf()
    }

    override fun store(secrets: List<Secret>) {
        unreadable = emptySet()
        secrets.forEach { kept[it.slot] = it.bytes.copyOf() }
    }

    override fun erase() {
        kept.clear()
        unreadable = emptySet()
        asks = false
    }

    /** Takes the keys of a key file of the command line. */
    fun take(file: File) = file.readLines().drop(1).forEach { line ->
        val (name, digits) = line.split(' ')
        kept[SLOTS.getValue(name)] = digits.chunked(2).map { it.toInt(16).toByte() }.toByteArray()
    }

    private companion object {
        val SLOTS = mapOf("file" to KeySlot.FILE, "always" to KeySlot.ALWAYS, "device" to KeySlot.DEVICE_NONCE)
    }
}
