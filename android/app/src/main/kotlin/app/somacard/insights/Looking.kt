// Which days are looked at, and how far it is.

package app.somacard.insights

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.somacard.R
import app.somacard.parts.DayField
import app.somacard.parts.MainButton
import app.somacard.parts.SideButton
import app.somacard.parts.SmallButton

@Composable
internal fun Period(model: InsightsModel) {
    val screen = model.shown ?: return
    DayField(stringResource(R.string.insights_from), screen.from) { model.lookAt(it, screen.to) }
    DayField(stringResource(R.string.insights_to), screen.to) { model.lookAt(screen.from, it) }
    if (!model.isUsual) SmallButton(stringResource(R.string.insights_all_days)) { model.lookAt(null, null) }
}

@Composable
internal fun Looking(model: InsightsModel) {
    val progress = model.progress
    if (progress == null) {
        if (model.shown == null) MainButton(stringResource(R.string.insights_look), onPress = model::look)
        return
    }
    Text(
        stringResource(R.string.insights_looking),
        Modifier.semantics { liveRegion = LiveRegionMode.Polite },
    )
    LinearProgressIndicator({ progress.toFloat() }, Modifier.fillMaxWidth())
    SideButton(stringResource(R.string.insights_stop), onPress = model::stop)
}
