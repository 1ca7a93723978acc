devices = Your devices
devices-offline = This version of the app does not go online: it does not sync.
devices-about = Your diary can be the same on several of your devices. What is sent is sealed; the relay between them can’t read it.
devices-talking = Talking with the relay
devices-sync-now = Sync now
devices-done = Done
devices-make-words = Recovery words

## A mailbox

devices-open-mailbox = Open a mailbox
devices-open-mailbox-more = On the first device.
devices-mailbox-about = A relay keeps a sealed mailbox for you. Who runs it gives you its address and a code.
devices-relay = Address of the relay
devices-relay-more = It begins with https://
devices-code = Code to open the mailbox
devices-name = What you call this device
devices-name-more = Only your own devices see it.
devices-open = Open it

## Devices

devices-remove = Take it off
# $name (text)
devices-remove-title = Take “{ $name }” off?
devices-put-away = Put these away
devices-taken-off = To go on, stop syncing here, then join one of your devices again.

## Another device

devices-add = Add a device
devices-new-code = Show a new code
devices-code-picture = QR code to join this diary
devices-waiting = Waiting for the other device
devices-same = They are the same
devices-differ = They differ

## Joining

devices-join = Join another device
devices-join-more = When the diary is on another one already.
devices-join-about = On the other device choose “Add a device”. It shows a code there for ten minutes.
# only: android
devices-by-code = By its QR code or its text
# only: ios
devices-by-text = By the text of its code
devices-by-words = By its twelve words
devices-code-text = The text of the code
# only: android
devices-code-wrong = This is not the whole code of another device. Copy all of it, or scan it.
# only: ios
devices-code-not-whole = This is not the whole code of another device. Copy all of it.
devices-twelve-words = The twelve words
devices-join-now = Join

## Recovery

devices-recover = Recover with the 24 words
devices-recover-about = When every device is gone, your recovery words read the mailbox at the relay.
devices-24-words = The 24 words
devices-recover-now = Recover

## An end

devices-stop = Stop syncing
devices-stop-title = Stop syncing on this device?
devices-stop-shared = Everything stays here. Your other devices go on; if this one is still on their list, take it off there.
devices-stop-last = Everything stays here. The mailbox at the relay is deleted with all that is in it.
devices-stop-kept = The mailbox could not be deleted at the relay. What stays there is sealed, and nobody has its key then.
devices-deleting = Deleting the mailbox
