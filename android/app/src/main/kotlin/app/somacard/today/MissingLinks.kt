// A day without an entry: the four questions after it, each of which may be left open. Nothing is owed.

package app.somacard.today

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.MissingDay
import app.somacard.core.SomacardException
import app.somacard.parts.Block
import app.somacard.parts.Field
import app.somacard.parts.Words
import app.somacard.parts.YesOrNo

@Composable
fun MissingLinks(before: MissingDay?, draft: DayDraft, refused: SomacardException?) = Block {
    val said = draft.missing ?: before ?: MissingDay()
    Words(stringResource(R.string.today_missing_intro))
    YesOrNo(stringResource(R.string.today_missing_knew), said.knew) { draft.missing = said.copy(knew = it) }
    YesOrNo(stringResource(R.string.today_missing_willing), said.willing) { draft.missing = said.copy(willing = it) }
    YesOrNo(stringResource(R.string.today_missing_thought), said.thoughtOfIt) {
        draft.missing = said.copy(thoughtOfIt = it)
    }
    Field(
        stringResource(R.string.today_missing_in_the_way),
        said.inTheWay.orEmpty(),
        refused.tooLong(DayDraft.IN_THE_WAY),
        lines = 2,
    ) { text -> draft.missing = said.copy(inTheWay = text) }
}
