// Where the core's three secrets are kept.

package app.somacard.phone

import android.content.Context
import app.somacard.core.KeySlot
import app.somacard.core.KeyVault
import app.somacard.core.Secret
import app.somacard.core.VaultException

class KeystoreVault(private val context: Context) : KeyVault {
    override fun has(slot: KeySlot): Boolean = throw VaultException.Unavailable(context.packageName)

    override fun load(slot: KeySlot): ByteArray? = throw VaultException.Unavailable("")

    override fun store(secrets: List<Secret>) = throw VaultException.Unavailable("")

    override fun erase() = throw VaultException.Unavailable("")
}
