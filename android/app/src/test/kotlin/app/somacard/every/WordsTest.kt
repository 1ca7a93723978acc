package app.somacard.every

import org.junit.Assert.assertEquals
import org.junit.Test
import org.w3c.dom.Element
import java.io.File
import javax.xml.parsers.DocumentBuilderFactory

/** The app's own words, as the resources have them: complete in both languages, and calm. */
class WordsTest {
    private val english = words("values")
    private val spanish = words("values-es")

    @Test
    fun everyWordIsThereInBothLanguages() {
        assertEquals(english.keys, spanish.keys)
    }

    @Test
    fun whatIsFilledInIsTheSameInBoth() {
        val places = Regex("%\\d\\$[sd]")
        val differ = english.keys.filter { name ->
            places.findAll(english.getValue(name)).map { it.value }.toSortedSet() !=
                places.findAll(spanish[name].orEmpty()).map { it.value }.toSortedSet()
        }
        assertEquals(emptyList<String>(), differ)
    }

    @Test
    fun nothingShoutsPromisesOrExplainsAway() {
        val loud =
            Regex("[!¡]|\\b(causes?|streak|overdue|cure[sd]?|causa|racha|atrasad[oa]|cura)\\b", RegexOption.IGNORE_CASE)
        assertEquals(emptyMap<String, String>(), (english + spanish).filterValues { loud.containsMatchIn(it) })
    }

    @Test
    fun everyWordIsUsed() {
        val sources = File("src/main").walk().filter { it.extension == "kt" || it.extension == "xml" }
        val used = sources.flatMap { USE.findAll(it.readText()) }.map { it.groupValues[1] }.toSet()
        assertEquals(emptyList<String>(), english.keys.filter { it.substringAfter(": ") !in used })
    }

    private fun words(folder: String): Map<String, String> {
        val files = File("src/main/res/$folder").listFiles { file -> file.name.startsWith("strings") }.orEmpty()
        return files.sorted().flatMap { file ->
            val document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file)
            val all = document.documentElement.childNodes
            (0 until all.length).mapNotNull { all.item(it) as? Element }
                .filter { it.getAttribute("translatable") != "false" }
                .map { "${file.name}: ${it.getAttribute("name")}" to it.textContent }
        }.toMap()
    }

    private companion object {
        val USE = Regex("(?:R\\.(?:string|plurals|array)\\.|@string/)(\\w+)")
    }
}
