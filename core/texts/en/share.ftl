### Sharing: what goes, what does not, and what can't be taken back.

share-goes = This goes:
share-left-out = This does not go, and is named as left out:
# $name (text): what somebody is called.
share-for = For { $name }
share-for-nobody = For nobody in particular: who has the file can read it.
# $name (text): the name by which a clinic knows the person.
share-named = With your name: { $name }
share-not-monitored = Not monitored, not for emergencies: nobody watches what you share. In danger, call the emergency number where you are.
# At most 80 characters, and nothing that tells what is behind the link.
share-link-label = A shared file
share-qr-link = QR code of a link to a shared file
share-qr-key = QR code of the key to a sealed file
share-no-recipients = Nobody is named yet.
share-for-self = For your own use
share-for-gone = For somebody who is not on your list any more
# $count (number): how many entries of a part go.
share-entries =
    { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }
share-nothing = Nothing is chosen yet: nothing would go.
share-own-words = Your notes and chains go as you wrote them. Look through them: they may speak of what you left out.
share-for-good = What somebody has, they can keep: that can't be taken back.
share-written = Written. Who has the file can read and keep it. Nothing was sent.
share-written-sealed = Written. Only who has a key that it is sealed to can read it. Nothing was sent.
share-hand-over-apart = Written, sealed, with its key apart. Hand them over apart: who has both can read and keep it. The key can't be shown again. Nothing was sent.
# $day (text): the last day.
share-link-ready = Who has this link can read the file until { $day }. Taken back before that, it can't be fetched any more; what somebody fetched, they have.
# $name (text): the clinic.
share-delivered = Delivered for { $name }. Whether and when they open it is not known here.
share-taken-back = Taken back at the relay. What somebody fetched before, they have: that can't be taken back.
share-ended-key = Not delivered: the clinic has ended its key. Ask for a new invitation.
share-ended-no-access = The relay does not let this device in: the mailbox or the link was ended or renewed elsewhere. Nothing went out, and nothing was taken back.
share-ended-join-refused = The relay refused the invitation's code: it is unknown, used up or too old. Nothing went out. Ask the clinic for another one.
share-ended-full = The relay has no room for it. Nothing went out. Choose fewer days, or hand over a file.
share-ended-later = The relay can't be reached or is busy. It is not known to be done. Try again later.
share-ended-unexpected = The relay answered something that it can't mean. It is not known to be done. If it stays like this, tell who runs the relay.
share-form-report = Report
share-form-fhir = Document for a clinic's system
share-form-csv = Tables
share-form-json = Copy as JSON
share-form-package = Sealed package
share-way-file = A plain file: who has it can read it.
share-way-sealed = A sealed file: who has it and a key can read it.
share-way-link = A link: who had it could read it until it ended.
share-way-clinic = Sealed to the clinic, through the relay.
# $words (text): the parts that went.
share-held = It held: { $words }
share-log-nothing = Nothing went out yet.
# $day (text): a day.
share-log-put = At the relay since { $day }. Whether anybody opened it is not known here.
share-log-delivered = Delivered { $day }. Whether anybody opened it is not known here.
share-log-not-delivered = Not delivered, as far as is known here.
# $day (text): the last day.
share-log-until = It can be fetched until { $day }.
share-log-ended = It could be fetched until { $day }.
share-log-revoked = Taken back { $day }. What somebody fetched before, they have.
share-log-stays = Who has it can keep it: it can't be taken back.
