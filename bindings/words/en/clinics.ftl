clinics = Clinics
clinics-came = What they sent
clinics-answered = Answered and past
clinics-links = Links
clinics-offline = This version of the app does not go online: it can’t link with a clinic.

## What came

clinics-tell = Let them know
clinics-accept = Accept
clinics-hide = Hide

## A link

clinics-more-about = More about this link
# $name (text)
clinics-known-as-is = They know you as { $name }.
# $host (text)
clinics-relay = Relay: { $host }
# $words (text)
clinics-six-words = The six words of their key: { $words }
clinics-talk = Look for something new
clinics-end = End the link
# $clinic (text)
clinics-end-title = End the link with { $clinic }?
clinics-end-text = Nothing is taken from them any more, and the mailbox is deleted. No reason is given. What you accepted stays; what you sent them, they have.
clinics-forget = Forget it here
clinics-forget-title = Forget this link?
clinics-forget-text = For a relay that is gone. Its mailbox stays there as long as the relay keeps it, and nobody can delete it any more.

## An invitation

clinics-invitation = Read an invitation
clinics-scan-about = A clinic shows you a QR code. Reading it here keeps nothing and sends nothing.
clinics-invitation-text = The text of the invitation
clinics-read = Show what it says
clinics-reading = Reading it
clinics-compared = The six words that the clinic shows
clinics-compared-more = Type them as the clinic shows or says them.
clinics-known-as = The name they are to know you by
clinics-known-as-more = It is all they get by linking.
clinics-other-invitation = Read another one
clinics-link = Link
clinics-linking = Linking
clinics-linked = You are linked here. This is what the relay said:
clinics-done = Done
