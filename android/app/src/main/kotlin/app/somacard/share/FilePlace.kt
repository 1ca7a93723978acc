// A file to hand over: in which form, what can be done with it, and the phone's own way of handing it on.

package app.somacard.share

import android.content.Context
import androidx.annotation.StringRes
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.ShareForm
import app.somacard.core.ShareRequest
import app.somacard.core.SharedFile
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Block
import app.somacard.parts.ChoiceRow
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SaveBar
import app.somacard.parts.Words
import app.somacard.parts.Work
import app.somacard.parts.Working
import java.io.File

/** [sealable]: they have a key that a file can be sealed to. */
data class FilePlace(val request: ShareRequest, val sealable: Boolean) : Place {
    override val title = R.string.share_file

    @Composable
    override fun Content(here: Here) {
        val context = LocalContext.current
        val model = here.keep { FileModel(this, request, context.applicationContext) }
        Page(bar = { if (model.made == null) MakeBar(model.work.running, model::make) }) {
            Working(model.work, stringResource(R.string.share_making))
            model.made?.let { Made(it.text) { SharedFiles(context).handOver(File(it.path), model.form.kind().type) } }
                ?: Forms(sealable, model)
        }
    }
}

@Composable
internal fun MakeBar(running: Boolean, onMake: () -> Unit) =
    SaveBar(stringResource(R.string.share_make), !running, onMake)

@Composable
private fun Forms(sealable: Boolean, model: FileModel) = Column(Modifier.selectableGroup()) {
    ShareForm.entries.filter { sealable || it != ShareForm.PACKAGE }.forEach { form ->
        val kind = form.kind()
        ChoiceRow(stringResource(kind.words), form == model.form, stringResource(kind.more)) { model.form = form }
    }
}

/** It is written: who can read it, and handing it on. */
@Composable
internal fun ColumnScope.Made(text: String, onHandOver: () -> Unit) {
    Block { Words(text) }
    MainButton(stringResource(R.string.share_hand_over), onPress = onHandOver)
    Quiet(stringResource(R.string.share_kept_an_hour))
}

class FileModel(private val here: Here, private val request: ShareRequest, private val context: Context) {
    val work = Work(here.diary, here.scope)
    var form by mutableStateOf(ShareForm.REPORT)
    var made by mutableStateOf<SharedFile?>(null)
        private set

    fun make() = work.begin {
        val form = form
        val place = SharedFiles(context).placeFor(request.fileName(form.kind().ending))
        made = long { now, job -> shareFile(now, request, form, null, place.path, job) }
    }
}

/** How a form is called, what it is for, and what its file is to the phone. */
internal class FormKind(
    @param:StringRes val words: Int,
    @param:StringRes val more: Int,
    val ending: String,
    val type: String,
)

internal fun ShareForm.kind() = when (this) {
    ShareForm.REPORT -> FormKind(R.string.share_form_report, R.string.share_form_report_more, ".html", "text/html")

    ShareForm.FHIR -> FormKind(
        R.string.share_form_fhir,
        R.string.share_form_fhir_more,
        ".fhir.json",
        "application/json",
    )

    ShareForm.CSV -> FormKind(R.string.share_form_csv, R.string.share_form_csv_more, "", "text/csv")

    ShareForm.JSON -> FormKind(R.string.share_form_json, R.string.share_form_json_more, ".json", "application/json")

    ShareForm.PACKAGE -> FormKind(R.string.share_form_package, R.string.share_form_package_more, ".age", BYTES)
}

private const val BYTES = "application/octet-stream"
