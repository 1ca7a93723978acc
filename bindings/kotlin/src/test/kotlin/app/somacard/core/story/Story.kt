// What a story knows as it goes on, and how it is told: a step's call is made, and its answer or refusal looked at.

package app.somacard.core.story

import app.somacard.core.Diary
import app.somacard.core.Pairing
import app.somacard.core.ReminderPlan
import app.somacard.core.SomacardException
import app.somacard.core.SyncSession
import app.somacard.core.everything
import app.somacard.core.together
import java.nio.file.Path
import kotlin.io.path.copyTo
import kotlin.io.path.createDirectories
import kotlin.test.assertFalse
import kotlin.test.fail

class Story(private val folders: Path) : AutoCloseable {
    val vaults = Vaults()

    /** The last plan, to be handed over. */
    @Volatile
    var plan: ReminderPlan? = null
    private val diaries = mutableListOf<Diary>()
    private val begun = mutableListOf<AutoCloseable>()
    private val kept = mutableMapOf<String, Any?>()

    /** The diary that was opened last. */
    val diary: Diary
        get() = checkNotNull(diaries.lastOrNull()) { "no diary was opened" }

    /** The talk with a relay that was begun last. */
    val session: SyncSession
        get() = begun.last() as SyncSession

    /** The pairing that was begun last. */
    val pairing: Pairing
        get() = begun.last() as Pairing

    /** Keeps what was begun, to go on with. */
    fun begin(what: AutoCloseable) {
        begun += what
    }

    /** Makes a step. What fails says of which step. */
    fun tell(step: Map<*, *>) = during(step) {
        val unknown = step.keys - setOf("say", "call", "with", "expect", "keep", "refused", "at_once")
        check(unknown.isEmpty()) { "no step has $unknown" }
        val steps = (step["at_once"] as List<*>?)?.map { it as Map<*, *> }
        if (steps == null) {
            judge(step, runCatching { make(step) })
        } else {
            val all = together(steps.size) { runCatching { make(steps[it]) } }
            steps.zip(all).forEach { (one, came) -> during(one) { judge(one, came) } }
        }
    }

    private fun during(step: Map<*, *>, work: () -> Unit) {
        try {
            work()
        } catch (error: Throwable) {
            throw AssertionError("${step["say"]}: ${if (error is AssertionError) error.message else error}", error)
        }
    }

    private fun make(step: Map<*, *>): Any? = call(step["call"] as String, filled(step["with"]) as Map<*, *>)

    private fun judge(step: Map<*, *>, came: Result<Any?>) {
        val refusal = step["refused"]
        val error = came.exceptionOrNull()
        when {
            refusal == null -> see(step, came.getOrThrow())
            error is SomacardException -> refuse(filled(refusal) as Map<*, *>, error)
            error != null -> throw error
            else -> fail("it was not refused")
        }
    }

    private fun see(step: Map<*, *>, answer: Any?) {
        if (answer is Diary) diaries += answer
        parts(step["keep"]).forEach { (name, path) -> kept[name] = at(answer, filledPath(path as String)) }
        parts(step["expect"]).forEach { (path, expected) -> expect(answer, filledPath(path), filled(expected)) }
    }

    private fun refuse(expected: Map<*, *>, error: SomacardException) {
        assertFalse(SECRET in error.everything(), "it tells what the vault threw")
        parts(expected).forEach { (name, value) -> expect(fields(error), name, value) }
    }

    private fun parts(of: Any?): Map<String, Any?> =
        (of as Map<*, *>?).orEmpty().entries.associate { (name, value) -> name as String to value }

    /** With what was kept in the place of its name. */
    private fun filled(value: Any?): Any? = when (value) {
        is String -> if (value.startsWith("$")) kept.getValue(value.drop(1)) else value
        is List<*> -> value.map { filled(it) }
        is Map<*, *> -> value.mapValues { filled(it.value) }
        else -> value
    }

    private fun filledPath(path: String): String =
        Regex("""\$(\w+)""").replace(path) { kept.getValue(it.groupValues[1]) as String }

    /** A folder of the story. One that is named as a golden format holds a copy of its diary. */
    fun folder(name: String): Path {
        val folder = folders.resolve(name).createDirectories()
        if (name.startsWith("format-")) {
            listOf("diary.db", "sidecar.db").forEach { golden(name, it).copyTo(folder.resolve(it), overwrite = true) }
        }
        return folder
    }

    override fun close() = (begun + diaries).forEach { it.close() }
}

/** A file of the golden files. */
fun golden(format: String, file: String): Path = TESTS.resolve("golden/$format/$file")
