// What an engineer is told when the library is missing or of another build. Each case runs in a JVM of its own, which
// loads once.

package app.somacard.core

import org.junit.jupiter.api.Assumptions.assumeTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.lang.reflect.Modifier
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import kotlin.io.path.readText
import kotlin.io.path.writeText
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** Loads the library twice and says what came of it. */
object LoadTwice {
    @JvmStatic
    fun main(args: Array<String>) {
        repeat(2) {
            try {
                Somacard.load()
                println("LOADED")
            } catch (error: SomacardLibraryException) {
                println("${error.why}\n${error.message}")
            }
        }
    }
}

class LibraryTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `the library of this build loads, any number of times`() {
        assertEquals("LOADED\nLOADED\n", loadTwice(null))
        Somacard.load()
        Somacard.load()
    }

    @Test
    fun `a missing library`() {
        val said = loadTwice("somacard-that-is-not-there")
        assertEquals(2, said.lines().count { it == "MISSING" }, said)
        val useful = listOf("bindings/generate", "jna.library.path", "jniLibs", "somacard-that-is-not-there")
        assertTrue(useful.all { it in said }, said)
    }

    @Test
    fun `a library for no processor`() {
        val file = folder.resolve("libbroken.so").apply { writeText("not a library") }
        assertTrue(loadTwice("$file").startsWith("MISSING\n"))
    }

    @Test
    fun `a library of another version of UniFFI`() = mismatch(library(contract = 1, functions = exported()))

    @Test
    fun `a library with another function behind a name`() = mismatch(library(contract(), functions = exported()))

    @Test
    fun `a library without a function that the Kotlin calls`() =
        mismatch(library(contract(), functions = exported().drop(3)))

    private fun mismatch(library: Path) {
        val said = loadTwice("$library")
        assertEquals(2, said.lines().count { it == "MISMATCH" }, said)
        assertTrue("different builds" in said && "bindings/generate" in said, said)
    }

    /** The functions by which UniFFI compares library and Kotlin. */
    private fun exported(): List<String> = Class
        .forName("app.somacard.core.IntegrityCheckingUniffiLib", false, javaClass.classLoader)
        .declaredMethods
        .filter { Modifier.isNative(it.modifiers) && "contract_version" !in it.name }
        .map { it.name }

    /** The number that the generated Kotlin expects of its library. */
    private fun contract(): Int {
        val source = Path.of("generated/app/somacard/core/somacard.kt").readText()
        return source.substringAfter("bindings_contract_version = ").substringBefore('\n').toInt()
    }

    /** A library that exports what is asked for and answers 0 to everything but its contract version. */
    private fun library(contract: Int, functions: List<String>): Path {
        assumeTrue(compiler() == 0, "skipped: a C compiler (cc) is missing")
        val source = folder.resolve("other.c")
        source.writeText(
            "int ffi_somacard_core_uniffi_contract_version(void) { return $contract; }\n" +
                functions.joinToString("") { "short $it(void) { return 0; }\n" },
        )
        val library = folder.resolve(System.mapLibraryName("other"))
        assertEquals(0, run("cc", "-shared", "-fPIC", "-o", "$library", "$source").first)
        return library
    }

    private fun compiler(): Int = runCatching { run("cc", "--version").first }.getOrDefault(1)

    private fun loadTwice(library: String?): String {
        val java = Path.of(System.getProperty("java.home"), "bin", "java")
        val options = listOf("-cp", "java.class.path".property(), "-Djna.library.path=" + "jna.library.path".property())
        val instead = library?.let { listOf("-Duniffi.component.somacard.libraryOverride=$it") }.orEmpty()
        val (status, said) = run("$java", *(options + instead).toTypedArray(), LoadTwice::class.java.name)
        assertEquals(0, status, said)
        return said
    }

    private fun String.property(): String = System.getProperty(this)

    private fun run(vararg command: String): Pair<Int, String> {
        val process = ProcessBuilder(*command).redirectErrorStream(true).start()
        val said = process.inputStream.bufferedReader().readText()
        assertTrue(process.waitFor(60, TimeUnit.SECONDS))
        return process.exitValue() to said
    }
}
