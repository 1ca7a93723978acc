// The phone's keys around the core's secrets: each has a name and never leaves the phone's key store.

package app.somacard.phone

import javax.crypto.SecretKey

/** Keys of 256 bits for AES-GCM. Every call answers with a `VaultException` what it can't do. */
interface WrappingKeys {
    /** The key of this name; nothing only where it is known that there is none. */
    fun find(name: String): SecretKey?

    /** A new key in the place of whatever had this name; one that [asks] works only just after the person was there. */
    fun make(name: String, asks: Boolean): SecretKey

    /** The names of the app's own keys. */
    fun names(): List<String>

    /** Forgets a key; what it wrapped is noise then. */
    fun forget(name: String)
}

/** A vault that can be told to open the diary only for the person. */
interface PersonKey {
    /** Whether the diary's key works only just after the person was asked. */
    fun asksForPerson(): Boolean

    /** Chooses that; the person has just been asked. Whatever happens in between, the diary can be opened afterwards. */
    fun askForPerson(yes: Boolean)
}
