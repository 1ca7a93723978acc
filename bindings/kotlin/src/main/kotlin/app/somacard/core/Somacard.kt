// Loading the native library. The generated code loads it at its first use and fails with errors of the JVM that say
// neither what is wrong nor, the second time, why. Called first, `Somacard.load()` says both.

package app.somacard.core

import com.sun.jna.Platform

/** The native library could not be loaded: the app was put together wrongly. [why] and the message say what to do. */
class SomacardLibraryException internal constructor(val why: Why, message: String, cause: Throwable) :
    RuntimeException(message, cause) {
    enum class Why {
        /** No library was found, or it is not for this processor. */
        MISSING,

        /** The library and the generated Kotlin are of different builds. */
        MISMATCH,
    }
}

object Somacard {
    private var failure: SomacardLibraryException? = null

    /**
     * Loads the native library and compares it with the generated Kotlin. Call it once when the app starts, on a thread
     * that may wait; calling it again costs nothing and gives the same answer.
     */
    @Synchronized
    @Throws(SomacardLibraryException::class)
    fun load() {
        failure?.let { throw it }
        try {
            uniffiEnsureInitialized()
        } catch (error: LinkageError) {
            failure = explain(error)
        }
        failure?.let { throw it }
    }

    private fun explain(error: LinkageError): SomacardLibraryException {
        val reasons = generateSequence<Throwable>(error) { it.cause }.mapNotNull { it.message }.toList()
        val mismatch = reasons.any { "mismatch" in it || "Error looking up function" in it }
        return if (mismatch) {
            SomacardLibraryException(SomacardLibraryException.Why.MISMATCH, MISMATCH, error)
        } else {
            SomacardLibraryException(SomacardLibraryException.Why.MISSING, missing(reasons), error)
        }
    }

    private fun missing(reasons: List<String>): String = listOf(
        "The native library of Somacard was not found.",
        "On a computer: run bindings/generate and start the JVM with -Djna.library.path=<the folder it prints>;",
        "it is now ${System.getProperty("jna.library.path") ?: "not set"}.",
        "On Android: put libsomacard.so into jniLibs/${abi()}/ and depend on JNA as `net.java.dev.jna:jna:…@aar`.",
        "What the loader said: ${reasons.firstOrNull() ?: "nothing"}",
    ).joinToString("\n")

    /** Android's name for this processor. JNA itself may be what is missing: then it can't be asked. */
    private fun abi(): String = when (val arch = runCatching { Platform.ARCH }.getOrDefault("<abi>")) {
        "aarch64" -> "arm64-v8a"
        "arm" -> "armeabi-v7a"
        "x86-64" -> "x86_64"
        else -> arch
    }

    private const val MISMATCH =
        "The native library and the Kotlin around it are of different builds. " +
            "Run bindings/generate, which writes both, build the app's library from the same commit, and replace both."
}
