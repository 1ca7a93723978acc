package app.somacard.every

import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.unit.Density

/** What is wrong with a screen for who can't see it, can't press what is small, or reads large letters. */
class Audit(private val density: Density) {
    /** Of [controls], as a screen reader meets them, and of every text in [all]. */
    fun of(controls: List<SemanticsNode>, all: List<SemanticsNode>): List<String> =
        controls.filter { it.isControl() }.flatMap(::ofControl) + all.mapNotNull(::ofText)

    private fun SemanticsNode.isControl(): Boolean =
        config.contains(SemanticsActions.OnClick) || config.contains(SemanticsActions.SetText)

    private fun ofControl(node: SemanticsNode): List<String> = buildList {
        val name = node.name()
        if (name.isBlank()) add("a control without a name at ${node.boundsInRoot}")
        val role = node.config.getOrNull(SemanticsProperties.Role)
        if (role == null && !node.config.contains(SemanticsActions.SetText)) add("“$name” has no role")
        val least = with(density) { (SMALLEST_DP - 0.5f) * this.density }
        val touched = node.touchBoundsInRoot
        // What is scrolled out of sight has no bounds of its own.
        val inSight = node.boundsInRoot.width > 0 && node.boundsInRoot.height >= node.size.height - 1
        if (inSight && (touched.width < least || touched.height < least)) {
            add("“$name” is only ${touched.width / density.density} by ${touched.height / density.density} dp")
        }
    }

    /** A text that is cut off, or a word that is broken for want of room, can't be read. */
    private fun ofText(node: SemanticsNode): String? {
        val results = mutableListOf<TextLayoutResult>()
        node.config.getOrNull(SemanticsActions.GetTextLayoutResult)?.action?.invoke(results)
        return when {
            results.any { it.isCut() } -> "“${node.name()}” is cut off"
            results.any { it.breaksAWord() } -> "“${node.name()}” is broken within a word"
            else -> null
        }
    }

    private fun TextLayoutResult.isCut(): Boolean =
        multiParagraph.didExceedMaxLines || multiParagraph.height > size.height + 1 ||
            (0 until lineCount).any(::isLineEllipsized)

    private fun TextLayoutResult.breaksAWord(): Boolean {
        val text = layoutInput.text.text
        return (0 until lineCount - 1).map(::getLineEnd).any { end ->
            end in 1 until text.length && text[end - 1].isLetter() && text[end].isLetter() && !text.isAddressAt(end)
        }
    }

    /** An address on the web has no place to break at, and may be longer than a line. */
    private fun String.isAddressAt(place: Int): Boolean {
        val begins = lastIndexOf(' ', place) + 1
        return "://" in substring(begins, place)
    }

    private fun SemanticsNode.name(): String = (
        config.getOrNull(SemanticsProperties.ContentDescription).orEmpty() +
            config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text }
        ).joinToString(" ")

    private companion object {
        const val SMALLEST_DP = 48f
    }
}
