// The terms on which the person agrees to a massage session, in own words.

package app.somacard.sessions

import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.mutableStateMapOf
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.core.NewTerm
import app.somacard.core.Term
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Field
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown

data object TermsPlace : Place {
    override val title = R.string.sessions_change_terms

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { TermsModel(this) }
        Shown(model.plan.screen) { plan ->
            val draft = model.draft(plan.terms)
            val changed = draft.changed()
            AskBeforeLeaving(changed.isNotEmpty(), here)
            Page(bar = { SaveBar(enabled = changed.isNotEmpty() && !model.plan.screen.busy) { model.save(changed) } }) {
                Quiet(stringResource(R.string.sessions_terms_more))
                plan.terms.forEach { term ->
                    Field(term.label, draft[term.name], lines = 2, modifier = Modifier.padding(top = 12.dp)) {
                        draft[term.name] = it
                    }
                }
            }
        }
    }
}

class TermsModel(private val here: Here) {
    val plan = MassagePlanModel(here)
    private var typed: TermsDraft? = null

    fun draft(terms: List<Term>): TermsDraft = typed ?: TermsDraft(terms).also { typed = it }

    fun save(changed: List<NewTerm>) {
        plan.screen.act({ editSessionTerms(it, changed) }) {
            here.say(R.string.saved)
            here.back()
            it
        }
    }
}

class TermsDraft(terms: List<Term>) {
    private val before = terms.associate { it.name to it.texts.together() }
    private val now = mutableStateMapOf<String, String>().apply { putAll(before) }

    operator fun get(name: String): String = now[name].orEmpty()

    operator fun set(name: String, text: String) {
        now[name] = text
    }

    fun changed(): List<NewTerm> =
        before.mapNotNull { (name, was) -> changed(this[name], was)?.let { NewTerm(name, it) } }
}
