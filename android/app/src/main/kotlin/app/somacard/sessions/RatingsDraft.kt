// Numbers being answered, by their names. What was saved before can be changed; the core keeps an answer once it is there,
// so that taking a saved one back leads back to it.

package app.somacard.sessions

import androidx.compose.runtime.mutableStateMapOf

class RatingsDraft(private val saved: Map<String, Int>) {
    private val now = mutableStateMapOf<String, Int>().apply { putAll(saved) }

    val size get() = now.size

    operator fun get(name: String): Int? = now[name]

    fun answer(name: String, number: Int?) {
        val answer = number ?: saved[name]
        if (answer == null) now.remove(name) else now[name] = answer
    }

    /** What is new or different. */
    fun changed(): Map<String, Int> = now.filter { (name, number) -> saved[name] != number }
}
