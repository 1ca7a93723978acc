// What comes from outside: where files lie, who keeps the keys, what time it is, on which threads may be waited.

package app.somacard.phone

import android.content.Context
import app.somacard.SomacardApplication
import app.somacard.core.Diary
import app.somacard.core.DiaryInterface
import app.somacard.core.KeyVault
import app.somacard.core.Language
import app.somacard.core.Moment
import app.somacard.core.Request
import app.somacard.core.Response
import app.somacard.core.ask
import app.somacard.core.now
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import java.io.File
import java.time.Clock

class Phone(
    /** The app's own folder for the diary, which no backup takes along. */
    val folder: File,
    val vault: KeyVault,
    /** The language of the screens. */
    val language: () -> Language,
    /** The clock with the phone's zone: asked for at each call, since the person may have travelled. */
    val clock: () -> Clock = Clock::systemDefaultZone,
    /** Where the core is called: its calls wait for the disk. */
    val io: CoroutineDispatcher = Dispatchers.IO,
    /** What stands between the screens and an open diary: nothing, or a test that counts. */
    val between: (Diary) -> DiaryInterface = { it },
    /** Who asks a relay: nothing where nobody answered. */
    val ask: suspend (Request) -> Response? = Request::ask,
    /** Asks for the person. */
    val presence: Presence = NobodyToAsk,
) {
    fun now(): Moment = Moment.now(clock())

    /** The phone's zone, by its IANA name. */
    fun zone(): String = clock().zone.id

    companion object {
        fun of(context: SomacardApplication): Phone = Phone(
            folder = File(context.noBackupFilesDir, "diary").apply { mkdirs() },
            vault = KeystoreVault.of(context),
            language = { context.language() },
            presence = PhonePresence(context, context.screenLock) { context.leaving },
        )
    }
}

/** The core's language for these screens: Spanish where they are Spanish, else English. */
fun Context.language(): Language =
    if (resources.configuration.locales[0].language == "es") Language.SPANISH else Language.ENGLISH
