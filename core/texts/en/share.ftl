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
