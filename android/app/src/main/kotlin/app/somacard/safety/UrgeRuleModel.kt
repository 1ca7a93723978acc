// What is being said of a rule, until it is saved; and a number of the item's own scale to choose for it.

package app.somacard.safety

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.KeyboardType
import app.somacard.R
import app.somacard.core.Scale
import app.somacard.core.SomacardException
import app.somacard.core.UrgeJump
import app.somacard.core.UrgeRuleEdit
import app.somacard.navigation.Here
import app.somacard.parts.Field
import app.somacard.parts.Scale

class UrgeRuleModel(private val here: Here, place: UrgeRulePlace) {
    private val rules = place.rules
    val item = place.item
    var on by mutableStateOf(place.rule?.on != false)
    var atLeast by mutableStateOf(place.rule?.atLeast)
    var jumps by mutableStateOf(place.rule?.jump != null)
    var jumpBy by mutableStateOf(place.rule?.jump?.by)
    var jumpLeast by mutableStateOf(place.rule?.jump?.least)
    var act by mutableStateOf(place.rule?.act == true)
    var quiet by mutableStateOf(place.rule?.quiet == true)
    var agreedOn by mutableStateOf(place.rule?.agreedOn)
    private val begun = edit()

    val isTouched get() = edit() != begun

    init {
        rules.dismiss()
    }

    fun isRefusedAt(field: String): Boolean = (rules.refused as? SomacardException.Invalid)?.field == field

    private fun edit(): UrgeRuleEdit {
        // A rise that was not chosen is sent as 0: the core says then what it has to be.
        val jump = (jumpBy ?: 0).let { by -> UrgeJump(by, jumpLeast ?: by) }.takeIf { jumps }
        return UrgeRuleEdit(
            atLeast = atLeast,
            clearAtLeast = atLeast == null,
            jump = jump,
            clearJump = jump == null,
            act = act,
            quiet = quiet,
            on = on,
            agreedOn = agreedOn,
            clearAgreedOn = agreedOn == null,
        )
    }

    fun save() {
        val edit = edit()
        rules.act({ editUrgeRule(it, item.id, edit) }) {
            here.say(R.string.saved)
            here.back()
            it
        }
    }
}

/** A scale of so many numbers is pressed, a longer one is typed. */
private const val PRESSED = 11

/** A number of the item's [scale]. */
@Composable
internal fun RuleNumber(label: String, scale: Scale?, number: Int?, wrong: String? = null, onAnswer: (Int?) -> Unit) {
    val numbers = scale?.min?.let { low -> scale.max?.let { high -> low..high } }
    if (numbers != null && numbers.count() <= PRESSED) {
        Scale(label, numbers, number, low = scale.low, high = scale.high, onAnswer = onAnswer)
        wrong?.let { Wrong(it) }
    } else {
        Field(label, number?.toString().orEmpty(), wrong, keyboard = KeyboardType.Number) { typed ->
            onAnswer(typed.filter(Char::isDigit).toIntOrNull())
        }
    }
}

/** What is wrong with what stands above it, read out when it comes. */
@Composable
internal fun Wrong(words: String) {
    Text(
        words,
        Modifier.semantics { liveRegion = LiveRegionMode.Polite },
        color = MaterialTheme.colorScheme.error,
        style = MaterialTheme.typography.bodyMedium,
    )
}
