// The process: what it has from the phone, and the one diary in it. Screens, receivers and jobs all ask here.

package app.somacard

import android.app.Application
import android.content.Context
import app.somacard.phone.Phone
import app.somacard.phone.PhoneDiary
import app.somacard.share.SharedFiles

open class SomacardApplication : Application() {
    /** What comes from outside; a test puts its own in its place. */
    open val phone: Phone by lazy { Phone.of(this) }

    val diary: PhoneDiary by lazy { PhoneDiary(phone) }

    override fun onCreate() {
        super.onCreate()
        SharedFiles(this).forgetOld()
    }
}

/** The process that this context is of. */
val Context.somacard: SomacardApplication get() = applicationContext as SomacardApplication
