// The story of tests/scenario, told to the core in Kotlin. Rust and Swift tell the same one; where the answers differ,
// the border is wrong.

package app.somacard.core.story

import app.somacard.core.FfiConverterTypeKeyVault
import com.google.gson.Gson
import com.google.gson.GsonBuilder
import com.google.gson.ToNumberPolicy
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import kotlin.io.path.Path
import kotlin.io.path.reader
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** The folder `tests` of the repository. Maven runs the tests in the folder of the package. */
val TESTS: Path = Path("../../tests").toRealPath()

class EveningTest {
    @TempDir
    lateinit var folders: Path

    @Test
    fun `the evening`() {
        val steps = read(TESTS.resolve("scenario/evening.json"))["steps"] as List<*>
        assertTrue(steps.isNotEmpty())
        val vaults = FfiConverterTypeKeyVault.handleMap.size
        Story(folders).use { story -> steps.forEach { story.tell(it as Map<*, *>) } }
        assertEquals(vaults, FfiConverterTypeKeyVault.handleMap.size, "vaults are let go with the last diary")
    }

    /** JSON as maps, lists, texts, whole and other numbers. */
    private fun read(file: Path): Map<*, *> {
        val gson: Gson = GsonBuilder().setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE).create()
        return file.reader().use { gson.fromJson(it, Any::class.java) as Map<*, *> }
    }
}
