// From an invitation's text to a link: what was typed, what it says, the yes to it, and the first talk.

package app.somacard.clinics

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.core.ClinicPreview
import app.somacard.devices.Talk
import app.somacard.navigation.Here
import app.somacard.parts.Work

class InvitationModel(here: Here) {
    val work = Work(here.diary, here.scope)
    val talk = Talk(here.diary, here.scope)
    var text by mutableStateOf("")
    var preview by mutableStateOf<ClinicPreview?>(null)
        private set
    var knownAs by mutableStateOf("")

    /** The six words as the clinic shows them. */
    var compared by mutableStateOf("")
    var linked by mutableStateOf(false)
        private set

    fun scanned(code: String) {
        text = code
        read()
    }

    fun read() = work.begin {
        val invitation = text.trim()
        preview = call { scanClinic(it, invitation) }
    }

    fun another() {
        preview = null
        text = ""
        work.dismiss()
    }

    /** Links, and tells the clinic who the person is. */
    fun link() = work.begin {
        val (invitation, name, words) = Triple(text.trim(), knownAs, compared.ifBlank { null })
        val pair = call { linkClinic(it, invitation, name, words) }.pair
        linked = true
        talk.begin { clinicSession(it, pair) }
    }
}
