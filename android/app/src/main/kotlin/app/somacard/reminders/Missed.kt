// Reminders whose time came while the phone was off. After a start no alarm of the past rings: they are shown from the copy, in
// its private words, unless too much time has passed or they were seen or answered.

package app.somacard.reminders

import app.somacard.core.LockScreenReminder
import app.somacard.core.SomacardException
import app.somacard.phone.PhoneDiary
import kotlinx.coroutines.withContext

class Missed(private val diary: PhoneDiary, private val notices: Notices, private val answered: Answered) {
    private val phone get() = diary.phone

    /** Once after each start of the phone, before planning anew: that forgets what is past. */
    suspend fun show() = try {
        val told = told()
        copied().filterNot { it.id in answered || it.id in told }.forEach {
            notices.show(it.alarm(), mostPrivate = it.text)
        }
    } catch (_: SomacardException) {
        // There is no diary, or nothing can be read now.
    }

    private suspend fun copied(): List<LockScreenReminder> {
        val now = phone.now().instant
        val all = withContext(phone.io) { phone.lockScreen { it.reminders() } }
        return all.filter { it.at in now - Answered.LATE..now }
    }

    /** Those of which the diary knows that they were seen or answered, here or on another device. */
    private suspend fun told(): Set<String> {
        if (!diary.opensByItself()) return emptySet()
        val receipts = diary.aside { withContext(phone.io) { it.reminderReceipts(phone.zone()) } }.receipts
        return receipts.filter { it.seen != null || it.act != null }.map { it.id }.toSet()
    }
}
