package app.somacard.phone

/** Somebody in front of the phone who says yes or no, and whose yes the key of [vault] takes. */
class Person(private val vault: MemoryVault) : Presence {
    override var canAsk = true
    var says = true

    /** How often they were asked. */
    var asked = 0

    override suspend fun isConfirmed(): Boolean {
        asked++
        vault.isThere = says
        return says
    }
}
