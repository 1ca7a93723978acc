package app.somacard.settings

import app.somacard.AppTest
import app.somacard.core.Job
import app.somacard.core.ShareForm
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File

class ImportTest : AppTest() {
    private fun acting(act: () -> Unit): List<String> {
        app.counting.taken()
        act()
        return app.counting.taken() - "today"
    }

    private fun file(ending: String, text: String): File =
        File.createTempFile("table", ending).apply { writeText(text) }

    private val map = """
        name = "notebook"
        zone = "Europe/Amsterdam"
        key = ["date"]
        [time]
        column = "date"
        format = "%Y-%m-%d"
        at = "21:00"
        [[column]]
        name = "mood"
        item = "sad"
    """.trimIndent()

    private val holds get() = app.diary.core().settings(app.phone.now()).holds

    @Test
    fun aTableIsTakenInWithItsMapAndTheLinesLeftOutAreNamed() {
        launchNew()
        go(ImportPlace)
        choose("Table (CSV)", file(".csv", "date,mood,extra\n2026-11-01,3,a\n2026-11-02,9,b\n2026-11-03,1,c\n"))
        choose("Map (TOML)", file(".toml", map))
        assertEquals(listOf("importCsv"), acting { tap("Import") })
        assertTrue(sees("Nothing was taken in"))
        assertTrue(sees("Line 3"))
        assertEquals(null, holds.firstDay)
        tap("Leave out rows that can’t be taken")
        assertEquals(listOf("importCsv"), acting { tap("Import") })
        picture("settings/import")
        assertTrue(sees("New or changed: 2"))
        assertTrue(sees("extra"))
        assertEquals(1, holds.firstDay?.day?.toInt())
        assertEquals(emptyList<File>(), leftAside())
    }

    @Test
    fun aMapThatIsNoneIsRefusedByItsPart() {
        launchNew()
        go(ImportPlace)
        choose("Table (CSV)", file(".csv", "date,mood\n2026-11-01,3\n"))
        choose("Map (TOML)", file(".toml", map.replace("Europe/Amsterdam", "Mars/Olympus")))
        tap("Import")
        picture("settings/import-refused")
        assertTrue(sees("zone"))
        assertEquals(null, holds.firstDay)
    }

    @Test
    fun aWholeCopyComesBackIntoAnEmptyDiaryOnly() {
        launchSample()
        val copy = File.createTempFile("whole", ".json").also { it.delete() }
        val request = app.diary.core().wholeCopy(app.phone.now())
        app.diary.core().shareFile(app.phone.now(), request, ShareForm.JSON, null, copy.path, Job())
        go(WholeCopyPlace)
        choose("Whole copy (JSON)", copy)
        tap("Take over")
        assertTrue(sees("Something is written in this diary already"))
        go(ErasePlace)
        type("Type “erase” to go on", "erase")
        tap("Erase everything on this phone")
        tap("Begin")
        go(WholeCopyPlace)
        choose("Whole copy (JSON)", copy)
        assertEquals(listOf("importJson"), acting { tap("Take over") })
        assertTrue(sees("The copy is here"))
        picture("settings/copy")
    }
}
