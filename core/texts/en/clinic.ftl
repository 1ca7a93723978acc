### Links with clinics: what an invitation says, what linking allows, what came, why something was refused.

# $name (text): what they say they are called.
clinic-unverified = They say they are { $name }. Nobody has checked that.
clinic-compare = Compare these six words with those that the clinic shows you. If one differs, don't link.
# $name (text): what they say they are called.
clinic-key-changed = The key of { $name } has changed. Compare the words with them, in person or by telephone, before you go on.
clinic-key-same = You are linked already, with the same key. Going on renews the link.
# $words (text): the six words of the key that is known.
clinic-known-words = The words of the key you know: { $words }
# $host (text): where the relay is.
clinic-relay = What you send each other goes through { $host }, which can't read it.
clinic-allows-title = If you link
clinic-allows-offer = They can offer you appointments, cancellations and lines for your card. You accept or hide each; nothing happens on its own.
clinic-allows-read = They get the name you choose. They see nothing of your diary but what you send them later.
clinic-allows-end = You can end it at any time, without a reason.
# $words (text): the clinic's own words.
clinic-words = Their words: { $words }
clinic-not-monitored = It is no emergency line: nobody watches what you send.
# $day (text): the last day.
clinic-key-until = Their key holds until { $day }.
clinic-scan-kept-nothing = Nothing was kept and nothing was sent.
clinic-key-holds = key holds
clinic-key-expired = key ran out: ask for a new invitation
clinic-key-revoked = key ended by the clinic: ask for a new invitation
clinic-not-introduced = not linked at the relay yet
clinic-unlinking = ended here; the relay has not been told yet
clinic-none = No links with clinics.
clinic-no-items = Nothing was sent.

## What came

clinic-item-appointment = Appointment
clinic-item-cancellation = An appointment does not take place
clinic-item-template = Lines for your card
clinic-item-revocation = The clinic ended its key
clinic-answer-accepted = accepted
clinic-answer-hidden = hidden
clinic-answer-open = not answered
clinic-answer-past = can't be accepted any more
# $count (number): lines of the template.
clinic-lines =
    { $count ->
        [one] { $count } line
       *[other] { $count } lines
    }

## Why something was refused

clinic-refused-not-for-this-link = It is not for this link, or was changed on its way.
clinic-refused-not-signed = The clinic's key did not sign it.
clinic-refused-former-key = A key signed it that another one took the place of.
clinic-refused-key-expired = The clinic's key has run out.
clinic-refused-key-revoked = The clinic ended the key that signed it.
clinic-refused-replayed = It was shown before, or held back.
clinic-refused-expired = It ran out before it was read.
clinic-refused-content = A text in it is too long or no plain text, or a number is off.
clinic-refused-newer = A newer version made it.
clinic-refused-too-many = A hundred others wait for your answer already.
clinic-refused-gone = The relay does not have the file any more.
clinic-refused-differs = The file at the relay is not the one that was announced.
clinic-refused-too-large = A file of more than 16 MiB was announced.

## How a talk with a clinic's mailbox ended

clinic-ended-synced = Done: what they sent is here, and what they are to hear was sent.
clinic-ended-no-access = The relay does not let this device in: the link was ended or renewed elsewhere. What you accepted stays. To go on, ask for a new invitation.
clinic-ended-join-refused = The relay refused the invitation: its code is unknown, used up or too old. Nothing was opened. Ask the clinic for another one.
clinic-ended-full = The mailbox is full. Nothing is lost: what they are to hear waits here. Tell the clinic.
clinic-ended-later = The relay can't be reached or is busy. Nothing is lost. Try again later.
clinic-ended-unexpected = The relay answered something that it can't mean. Nothing is lost here. If it stays like this, tell the clinic.
# $count (number): items.
clinic-received =
    { $count ->
        [0] Nothing new
        [one] { $count } new item
       *[other] { $count } new items
    }
clinic-unlinked = The mailbox is deleted at the relay; the link is erased here with its secrets.
