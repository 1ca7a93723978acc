### Sharing: what goes, what does not, and what can't be taken back.

share-goes = Esto se comparte:
share-left-out = Esto no se comparte, y consta como omitido:
# $name (text): what somebody is called.
share-for = Para { $name }
share-for-nobody = Para nadie en particular: quien tenga el archivo podrá leerlo.
# $name (text): the name by which a clinic knows the person.
share-named = Con tu nombre: { $name }
share-not-monitored = Sin vigilancia, no es para emergencias: nadie vigila lo que compartes. Si hay peligro, llama al número de emergencias de donde estés.
# At most 80 characters, and nothing that tells what is behind the link.
share-link-label = Un archivo compartido
share-qr-link = Código QR de un enlace a un archivo compartido
share-qr-key = Código QR de la clave de un archivo sellado
