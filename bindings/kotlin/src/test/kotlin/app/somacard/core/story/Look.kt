// Looking for what the story expects in an answer or a refusal. A part that does not exist is a mistake, and never the
// same as one that holds nothing.

package app.somacard.core.story

import app.somacard.core.Given
import app.somacard.core.SomacardException
import kotlin.reflect.full.memberProperties
import kotlin.test.assertTrue

/** The part of an answer at a path. */
fun at(answer: Any?, path: String): Any? =
    path.split('/').filter { it.isNotEmpty() }.fold(answer) { here, part -> part(here, part) }

/** Fails unless the part at the path is as expected. */
fun expect(answer: Any?, path: String, expected: Any?) {
    val found = at(answer, path)
    assertTrue(same(found, expected), "$path is $found, expected $expected")
}

/** The fields of a refusal, and its kind. */
fun fields(error: SomacardException): Map<String, Any?> {
    val own = setOf("field", "given", "allowed", "why", "advice", "reason")
    val all = error::class.memberProperties.filter { it.name in own }.associate { it.name to it.getter.call(error) }
    return all.mapValues { (_, value) -> if (value is Given) value.text() else value } +
        ("kind" to checkNotNull(error::class.simpleName))
}

private fun part(of: Any?, part: String): Any? = when (of) {
    is List<*> -> when {
        part == "#" -> of.size

        '=' in part -> first(of, part.substringBefore('='), part.substringAfter('='))

        else -> checkNotNull(part.toIntOrNull()?.takeIf { it in of.indices }) { "no place $part of ${of.size}" }
            .let { of[it] }
    }

    is Map<*, *> -> {
        check(part in of) { "no $part among ${of.keys}" }
        of[part]
    }

    else -> property(of, part)
}

/** The first in which the field, or the field of a field, holds. */
private fun first(all: List<*>, field: String, value: String): Any? {
    val holds = { one: Any? ->
        val inner = field.split('.').fold(one) { here, name -> property(here, name) }
        same(inner, value) || (inner != null && inner.toString() == value)
    }
    check(all.any(holds)) { "none with $field=$value" }
    return all.first(holds)
}

/** A field of a record, named as in Rust. */
private fun property(of: Any?, field: String): Any? {
    checkNotNull(of) { "nothing there to have $field" }
    check(of::class.isData) { "${of::class.simpleName} is no record: no $field" }
    val name = field.split('_').reduce { name, word -> name + word.replaceFirstChar(Char::uppercase) }
    val property = of::class.memberProperties.find { it.name == name }
    return checkNotNull(property) { "${of::class.simpleName} has no $name" }.getter.call(of)
}

/** Numbers of any type are the same by their value, choices by the letters of their name: each language has its own. */
private fun same(found: Any?, expected: Any?): Boolean = when {
    found == expected -> true
    found == null || expected == null -> false
    expected is Number -> isNumber(found) && "$found".toBigDecimal().compareTo("$expected".toBigDecimal()) == 0
    expected is String && found is Enum<*> -> letters(found.name) == letters(expected)
    expected is String && isChoice(found) -> letters("${found::class.simpleName}") == letters(expected)
    else -> false
}

private fun isNumber(found: Any) =
    found is Number || found is UByte || found is UShort || found is UInt || found is ULong

/** A choice without content beside others that have some. */
private fun isChoice(found: Any) = found::class.objectInstance != null && "app.somacard.core." in found.javaClass.name

fun letters(text: String): String = text.filter(Char::isLetterOrDigit).lowercase()
