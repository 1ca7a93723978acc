// A small file that is always whole: written beside, brought to the disk, and renamed, so that after a crash at any step it
// is either as before or new.

package app.somacard.phone

import android.system.Os
import android.system.OsConstants
import java.io.File
import java.io.FileNotFoundException
import java.io.FileOutputStream
import java.io.IOException

/** The steps that writing takes; a test lets one of them fail. */
interface Disk {
    fun write(file: File, bytes: ByteArray)

    fun rename(from: File, to: File)

    fun delete(file: File)

    /** Brings names in a folder to the disk. */
    fun sync(folder: File)
}

object PhoneDisk : Disk {
    override fun write(file: File, bytes: ByteArray) = FileOutputStream(file).use {
        it.write(bytes)
        it.fd.sync()
    }

    override fun rename(from: File, to: File) {
        if (!from.renameTo(to)) throw IOException("not renamed")
    }

    override fun delete(file: File) {
        if (!file.delete() && file.exists()) throw IOException("not deleted")
    }

    override fun sync(folder: File) {
        val names = Os.open(folder.path, OsConstants.O_RDONLY, 0)
        try {
            Os.fsync(names)
        } finally {
            Os.close(names)
        }
    }
}

class WholeFile(private val file: File, private val disk: Disk) {
    private val beside = File(file.parentFile, file.name + ".new")

    /** What is in it; nothing when there is no file. */
    fun read(): ByteArray? = try {
        file.readBytes()
    } catch (why: FileNotFoundException) {
        // It is there, and can't be opened.
        if (file.exists()) throw why
        null
    }

    /** Returns when it is durable. */
    fun write(bytes: ByteArray) {
        val folder = checkNotNull(file.parentFile)
        if (!folder.isDirectory && !folder.mkdirs()) throw IOException("no folder")
        disk.write(beside, bytes)
        disk.rename(beside, file)
        disk.sync(folder)
    }

    fun delete() {
        val folder = checkNotNull(file.parentFile)
        disk.delete(beside)
        disk.delete(file)
        if (folder.isDirectory) disk.sync(folder)
    }
}
