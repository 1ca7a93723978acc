// A sealed file with its key apart, as a QR code that is shown once: two things to hand over by two ways.

package app.somacard.share

import android.content.Context
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.ShareRequest
import app.somacard.core.SharedUnderKey
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.QrPicture
import app.somacard.parts.Words
import app.somacard.parts.Work
import app.somacard.parts.Working
import java.io.File

data class UnderKeyPlace(val request: ShareRequest) : Place {
    override val title = R.string.share_under_key

    @Composable
    override fun Content(here: Here) {
        val context = LocalContext.current
        val model = here.keep { UnderKeyModel(this, request, context.applicationContext) }
        Page(bar = { if (model.made == null) MakeBar(model.work.running, model::make) }) {
            Working(model.work, stringResource(R.string.share_making))
            when (val made = model.made) {
                null -> Words(stringResource(R.string.share_under_key_about))

                else -> {
                    Made(made.text) { SharedFiles(context).handOver(File(made.path), "application/jose") }
                    Heading(stringResource(R.string.share_key))
                    QrPicture(made.key)
                }
            }
        }
    }
}

class UnderKeyModel(here: Here, private val request: ShareRequest, private val context: Context) {
    val work = Work(here.diary, here.scope)
    var made by mutableStateOf<SharedUnderKey?>(null)
        private set

    fun make() = work.begin {
        val place = SharedFiles(context).placeFor(request.fileName(".jwe"))
        made = long { now, job -> shareUnderKey(now, request, null, place.path, job) }
    }
}
