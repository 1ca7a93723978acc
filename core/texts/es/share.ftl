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
share-no-recipients = Todavía no has puesto a nadie.
share-for-self = Para ti
share-for-gone = Para alguien que ya no está en tu lista
# $count (number): how many entries of a part go.
share-entries =
    { $count ->
        [one] { $count } entrada
       *[other] { $count } entradas
    }
share-nothing = Todavía no has elegido nada: no se compartiría nada.
share-own-words = Tus notas y cadenas van tal como las escribiste. Repásalas: pueden hablar de lo que has omitido.
share-for-good = Quien lo tiene puede guardarlo: eso no se puede retirar.
share-written = Escrito. Quien tenga el archivo podrá leerlo y guardarlo. No se ha enviado nada.
share-written-sealed = Escrito. Solo quien tenga una clave para la que está sellado podrá leerlo. No se ha enviado nada.
share-hand-over-apart = Escrito y sellado, con su clave aparte. Entrégalos por separado: quien tenga ambos podrá leerlo y guardarlo. La clave no se puede mostrar otra vez. No se ha enviado nada.
# $day (text): the last day.
share-link-ready = Quien tenga este enlace podrá leer el archivo hasta { $day }. Si lo retiras antes, ya no se podrá descargar; quien lo haya descargado lo tiene.
# $name (text): the clinic.
share-delivered = Entregado para { $name }. Aquí no se sabe si lo abren ni cuándo.
share-taken-back = Retirado del relé. Quien lo haya descargado antes lo tiene: eso no se puede retirar.
share-ended-key = No se ha entregado: la clínica ha puesto fin a su clave. Pide una nueva invitación.
share-ended-no-access = El relé no deja entrar a este dispositivo: el buzón o el enlace con la clínica terminó o se renovó en otro lugar. No ha salido nada ni se ha retirado nada.
share-ended-join-refused = El relé ha rechazado el código de la invitación: no lo conoce, ya se usó o es demasiado antiguo. No ha salido nada. Pide otra a la clínica.
share-ended-full = El relé no tiene sitio para ello. No ha salido nada. Elige menos días o entrega un archivo.
share-ended-later = No se puede llegar al relé o está ocupado. No consta que se haya hecho. Inténtalo más tarde.
share-ended-unexpected = El relé ha respondido algo que no puede ser. No consta que se haya hecho. Si sigue así, avisa a quien lleva el relé.
share-form-report = Informe
share-form-fhir = Documento para el sistema de una clínica
share-form-csv = Tablas
share-form-json = Copia en JSON
share-form-package = Paquete sellado
share-way-file = Un archivo sin cifrar: quien lo tenga puede leerlo.
share-way-sealed = Un archivo sellado: quien lo tenga junto con una clave puede leerlo.
share-way-link = Un enlace: quien lo tuviera podía leerlo hasta que terminara.
share-way-clinic = Sellado para la clínica, a través del relé.
# $words (text): the parts that went.
share-held = Contenía: { $words }
share-log-nothing = Todavía no ha salido nada.
# $day (text): a day.
share-log-put = En el relé desde { $day }. Aquí no se sabe si alguien lo ha abierto.
share-log-delivered = Entregado el { $day }. Aquí no se sabe si alguien lo ha abierto.
share-log-not-delivered = No consta aquí que se haya entregado.
# $day (text): the last day.
share-log-until = Se puede descargar hasta { $day }.
share-log-ended = Se podía descargar hasta { $day }.
share-log-revoked = Retirado el { $day }. Quien lo haya descargado antes lo tiene.
share-log-stays = Quien lo tiene puede guardarlo: no se puede retirar.
