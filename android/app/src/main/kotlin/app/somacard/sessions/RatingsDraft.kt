// Numbers being answered, by their names. One that was saved can be changed, and taken back as one that was not.

package app.somacard.sessions

import androidx.compose.runtime.mutableStateMapOf
import app.somacard.core.NewRating

class RatingsDraft(private val saved: Map<String, Int>) {
    private val now = mutableStateMapOf<String, Int>().apply { putAll(saved) }

    val size get() = now.size

    operator fun get(name: String): Int? = now[name]

    fun answer(name: String, number: Int?) {
        if (number == null) now.remove(name) else now[name] = number
    }

    /** What is new or different; nothing for what is taken back. */
    fun changed(): Map<String, Int?> = (saved.keys + now.keys).filter { saved[it] != now[it] }.associateWith { now[it] }

    /** The same, to be saved. */
    fun ratings(): List<NewRating> = changed().map { (name, number) -> NewRating(name, number) }
}
