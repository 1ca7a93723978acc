### Syncing with one's other devices: how it ended, what was noticed, pairing, the devices.

## How a sync ended

sync-ended-synced = Synced: all that is in the mailbox is here, and all that is here is in the mailbox.
sync-ended-no-access = The relay does not let this device in: it was taken off the list, or the mailbox is gone. Everything stays here. To go on, stop syncing here and pair this device again.
sync-ended-join-refused = The relay refused the join code: it is unknown, used up or too old. Nothing was opened. Ask the relay's operator for another one and give it instead.
sync-ended-full = The mailbox is full. Nothing is lost: everything stays here, but your other devices don't get what is new. Ask the relay's operator for more room.
sync-ended-later = The relay can't be reached or is busy. Nothing is lost: everything stays here. Try again later.
sync-ended-unexpected = The relay answered something that it can't mean. Nothing is lost here. If it stays like this, tell the relay's operator.
# $received (number): changes. $sent (number): changes.
sync-counts = Changes that came: { $received }, that went: { $sent }
sync-compacted = The mailbox was made smaller.

## What was noticed. $device is a device's name, or sync-some-device.

sync-noticed = Noticed
sync-some-device = one of your devices
sync-notice-rolled-back = The relay shows an older state of the mailbox than before, as after it was restored from a backup. What was missing was sent again. If it happens often, ask the relay's operator.
# $device (text): the device's name.
sync-notice-fork = It looks as if { $device } was running twice, as a copied or restored diary does. All that both wrote is here. If you have a copy that you don't use, take it off the list.
# $device (text): the device's name.
sync-notice-list-fork = The list of your devices was changed in two places at once, once by { $device }. One of the two holds. Look whether the list is as you want it.
# $device (text): the device's name.
sync-notice-missing = Something that { $device } wrote is not in the mailbox, or came in another order. Sync with that device once more; it sends again what is missing.
# $device (text): the device's name.
sync-notice-differs = This device and { $device } did not hold the same after a sync. Everything was sent again. Sync both once more.
# $device (text): the device's name.
sync-notice-clock-wrong = The clock of { $device } is more than a day ahead. Set it right: otherwise what is typed there counts as the newest for a while.
sync-notice-tampered = Something in the mailbox was damaged or changed on its way, or is not of your devices. It was not taken over. If it happens again, ask the relay's operator.
sync-notice-truncated = Something in the mailbox was cut off. It was not taken over. Sync your other devices once more; if it happens again, ask the relay's operator.
# $device (text): the device's name.
sync-notice-replayed = The relay showed something of { $device } a second time. It counts once. There is nothing to do.
# $device (text): the device's name.
sync-notice-reordered = Something of { $device } stands in the mailbox where that device did not put it. It was not taken over there. Sync that device once more. If it happens often, ask the relay's operator.
sync-notice-wrongly-signed = Something in the mailbox is signed by none of your devices. It was not taken over. If you don't know why, look through the list of your devices.
# $device (text): the device's name.
sync-notice-old-key = Something of { $device } came under an old key after a device was taken off the list. It was not taken over: the device taken off knew that key. Sync { $device } once more; it sends what is missing again.
sync-notice-newer = Something in the mailbox can be read by a newer version only. It is kept there. Update this device.
sync-notice-held-back = The relay does not show all that was there when this device was paired. Sync your other device, then this one. If it stays like this, ask the relay's operator.
# $count (number): how often.
sync-notice-times =
    { $count ->
        [one] once
       *[other] { $count } times
    }

## Pairing

sync-pairing-paired = The devices are paired.
sync-pairing-declined = Not paired: the digits were not said to be the same. Nothing was joined.
sync-pairing-expired = Not paired: it took too long, or the relay does not know this code any more. Show a new one.
sync-pairing-disturbed = Not paired: somebody else answered, or what was said does not fit together. Show a new code where nobody else sees it.
sync-pairing-later = Not paired: the relay can't be reached or is busy. Nothing was joined. Try again later.
sync-pairing-scan = Scan this with the other device, or type it there. It holds for ten minutes. Show it to nobody else.
sync-pairing-words = Or type these twelve words there:
# $host (text): where the relay is.
sync-pairing-relay = With the relay { $host }
# $name (text): what the other device calls itself.
sync-pairing-name = The other device calls itself { $name }.
sync-pairing-question = Does the other device show the same digits?
sync-pairing-waiting = Say so on the other device as well.

## The devices

sync-devices = Devices
sync-this-computer = This computer
sync-this-device = this device
# $day (text): the day.
sync-last-seen = last seen { $day }
sync-never-seen = not seen yet
sync-clock-wrong = its clock is wrong
sync-going = goes with the next sync
sync-not-listed = This device is not on the list: it was taken off, or is a copy.
sync-no-devices = The mailbox was not opened yet.
# $day (text): the day.
sync-last-synced = Last synced { $day }
sync-never-synced = Not synced yet
# $count (number): changes.
sync-waiting =
    { $count ->
        [0] Nothing waits to be sent
        [one] { $count } change waits to be sent
       *[other] { $count } changes wait to be sent
    }
sync-words-read-it = Your recovery words can read the mailbox
sync-words-not = No recovery words can read the mailbox: make some, so that you get at it when every device is gone
# $host (text): where the relay is.
sync-relay = Through { $host }, which can't read it
sync-removed = It gets nothing new from now on. It can't be made to forget what it had: what was on it stays on it.
sync-removed-later = It goes with the next sync. It can't be made to forget what it had: what was on it stays on it.
sync-stopped = This device syncs no longer. All entries stay here.
sync-stopped-shared = Your other devices go on. Where this one is still on their list, take it off there.
sync-put-away = What was noticed is put away.
sync-mailbox-deleted = The mailbox at the relay is deleted.
sync-mailbox-gone = The relay does not know the mailbox any more.
sync-mailbox-kept = The mailbox could not be deleted at the relay. What stays there is sealed, and nobody has the key.
sync-mailbox-shared = The mailbox stays at the relay, for your other devices, and they keep the diary. Where this one is still on their list, take it off there.
sync-mailbox-unknown = If the diary was synced, its mailbox stays at the relay. What is there is sealed; only your other devices or your recovery words can read it.

## Recovery with the words alone

# $device (text): the device's name. $day (text): the day.
sync-last-written = The last to write was { $device }, by its own clock on { $day }.
sync-recovery-unknown = The relay knows no mailbox that these words open. Compare the words and the relay's address with what you wrote down.
sync-nothing-written = There is nothing in the mailbox.
sync-only-you-know = Only you can say whether that is all: look at your latest entries.
sync-recovered-next = This diary is not synced any more. To sync it again, open a new mailbox.
