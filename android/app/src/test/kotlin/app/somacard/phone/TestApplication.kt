package app.somacard.phone

import app.somacard.SomacardApplication
import app.somacard.core.Request
import app.somacard.core.Response
import kotlinx.coroutines.Dispatchers
import java.io.File
import java.nio.file.Files
import java.time.Clock
import java.time.Instant
import java.time.ZoneId

/** The app on a phone whose keys are in memory, whose clock stands still, and where the core is called at once. */
class TestApplication : SomacardApplication() {
    val vault = MemoryVault()
    val counting = Counting()
    var clock: Clock = Clock.fixed(EVENING, ZoneId.of("Europe/Amsterdam"))

    /** The person in front of the phone. */
    val person = Person(vault)

    // A test starts what the app does by itself when it is about that.
    override val startsByItself = false

    /** What a relay answers; nobody answers until a test says something else. */
    var relay: suspend (Request) -> Response? = { null }

    override val phone by lazy {
        Phone(
            folder = Files.createTempDirectory("somacard").toFile(),
            vault = vault,
            language = { language() },
            clock = { clock },
            io = Dispatchers.Main.immediate,
            between = counting::around,
            ask = { relay(it) },
            presence = person,
        )
    }

    /** The sample person's diary of twelve weeks, as the command line makes it (without-sdk/build). */
    fun takeSample(language: String = "en") {
        val sample = File(checkNotNull(System.getProperty("somacard.sample")) { "no sample was made" }, language)
        sample.listFiles().orEmpty().filter { it.isFile }.forEach { it.copyTo(File(phone.folder, it.name)) }
        vault.take(File("$sample.key"))
    }

    companion object {
        /** Wednesday, twenty to nine in the evening in Amsterdam. */
        val EVENING: Instant = Instant.parse("2026-11-25T19:40:00Z")
    }
}
