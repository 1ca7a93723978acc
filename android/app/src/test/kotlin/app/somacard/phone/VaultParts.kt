package app.somacard.phone

import app.somacard.core.VaultException
import java.io.File
import java.io.IOException
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey

/** Keys as the phone's key store has them, but in memory; the [failsAt]th change of them ends the process. */
class MemoryKeys(val kept: MutableMap<String, SecretKey> = mutableMapOf(), private val failsAt: Int = 0) :
    WrappingKeys {
    var found = 0
    var changes = 0
    var onFind: () -> Unit = {}

    override fun find(name: String): SecretKey? {
        found++
        onFind()
        return kept[name]
    }

    override fun make(name: String, asks: Boolean): SecretKey {
        step()
        return KeyGenerator.getInstance("AES").apply { init(256) }.generateKey().also { kept[name] = it }
    }

    override fun names(): List<String> = kept.keys.toList()

    override fun forget(name: String) {
        step()
        kept -= name
    }

    private fun step() {
        if (++changes == failsAt) throw VaultException.Unavailable("the process ended")
    }
}

/** A disk on which the [failsAt]th step does not come to its end; what is being written then is half there. */
class FailingDisk(private val failsAt: Int = 0) : Disk {
    var steps = 0

    override fun write(file: File, bytes: ByteArray) {
        if (fails()) {
            file.writeBytes(bytes.copyOf(bytes.size / 2))
            throw IOException("the process ended")
        }
        file.writeBytes(bytes)
    }

    override fun rename(from: File, to: File) = step {
        if (!from.renameTo(to)) throw IOException("not renamed")
    }

    override fun delete(file: File) = step { file.delete() }

    override fun sync(folder: File) = step { }

    private fun step(what: () -> Unit) {
        if (fails()) throw IOException("the process ended")
        what()
    }

    private fun fails(): Boolean = ++steps == failsAt
}
