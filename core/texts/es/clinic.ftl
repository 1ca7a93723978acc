### Vínculos con clínicas: qué dice una invitación, qué permite vincularse, qué llegó, por qué se rechazó algo.

# $name (text): cómo dicen llamarse.
clinic-unverified = Dicen ser { $name }. Nadie lo ha comprobado.
clinic-compare = Compara estas seis palabras con las que te muestra la clínica. Si una es distinta, no te vincules.
# $name (text): cómo dicen llamarse.
clinic-key-changed = La clave de { $name } ha cambiado. Compara las palabras con ellos, en persona o por teléfono, antes de seguir.
clinic-key-same = Ya hay un vínculo, con la misma clave. Si sigues, se renueva.
# $words (text): las seis palabras de la clave conocida.
clinic-known-words = Las palabras de la clave que conoces: { $words }
# $host (text): dónde está el relé.
clinic-relay = Lo que os enviáis pasa por { $host }, que no puede leerlo.
clinic-allows-title = Si te vinculas
clinic-allows-offer = Pueden proponerte citas, cancelaciones y líneas para tu tarjeta. Aceptas u ocultas cada una; nada ocurre por sí solo.
clinic-allows-read = Reciben el nombre que elijas. De tu diario no ven nada más que lo que les envíes después.
clinic-allows-end = Puedes terminarlo en cualquier momento, sin dar un motivo.
# $words (text): las palabras de la clínica.
clinic-words = Sus palabras: { $words }
clinic-not-monitored = No es una línea de emergencias: nadie vigila lo que envías.
# $day (text): el último día.
clinic-key-until = Su clave vale hasta el { $day }.
clinic-scan-kept-nothing = No se guardó ni se envió nada.
clinic-key-holds = la clave vale
clinic-key-expired = la clave ha vencido: pide una invitación nueva
clinic-key-revoked = la clínica terminó la clave: pide una invitación nueva
clinic-not-introduced = aún sin vincular en el relé
clinic-unlinking = terminado aquí; el relé aún no lo sabe
clinic-none = No hay vínculos con clínicas.
clinic-no-items = No se envió nada.

## Lo que llegó

clinic-item-appointment = Cita
clinic-item-cancellation = Una cita no tendrá lugar
clinic-item-template = Líneas para tu tarjeta
clinic-item-revocation = La clínica terminó su clave
clinic-answer-accepted = aceptado
clinic-answer-hidden = oculto
clinic-answer-open = sin responder
clinic-answer-past = ya no se puede aceptar
# $count (number): líneas de la plantilla.
clinic-lines =
    { $count ->
        [one] { $count } línea
       *[other] { $count } líneas
    }

## Por qué se rechazó algo

clinic-refused-not-for-this-link = No es para este vínculo, o se cambió por el camino.
clinic-refused-not-signed = No lo firmó la clave de la clínica.
clinic-refused-former-key = Lo firmó una clave que ya tiene sucesora.
clinic-refused-key-expired = La clave de la clínica ha vencido.
clinic-refused-key-revoked = La clínica terminó la clave que lo firmó.
clinic-refused-replayed = Ya se había mostrado, o se retuvo.
clinic-refused-expired = Venció antes de leerse.
clinic-refused-content = Un texto es demasiado largo o no es texto simple, o un número no cabe.
clinic-refused-newer = Lo hizo una versión más nueva.
clinic-refused-too-many = Ya hay otros cien que esperan tu respuesta.
clinic-refused-gone = El relé ya no tiene el archivo.
clinic-refused-differs = El archivo del relé no es el que se anunció.
clinic-refused-too-large = Se anunció un archivo de más de 16 MiB.

## Cómo terminó una conversación con el buzón de una clínica

clinic-ended-synced = Hecho: lo que enviaron está aquí, y lo que deben saber se envió.
clinic-ended-no-access = El relé no deja entrar a este dispositivo: el vínculo se terminó o se renovó en otro sitio. Lo que aceptaste queda. Para seguir, pide una invitación nueva.
clinic-ended-join-refused = El relé rechazó la invitación: no conoce su código, ya se usó o es demasiado antiguo. No se abrió nada. Pide otra a la clínica.
clinic-ended-full = El buzón está lleno. No se pierde nada: lo que deben saber espera aquí. Díselo a la clínica.
clinic-ended-later = No se puede llegar al relé, o está ocupado. No se pierde nada. Inténtalo más tarde.
clinic-ended-unexpected = El relé respondió algo que no tiene sentido. Aquí no se pierde nada. Si sigue así, díselo a la clínica.
# $count (number): cosas.
clinic-received =
    { $count ->
        [0] Nada nuevo
        [one] { $count } cosa nueva
       *[other] { $count } cosas nuevas
    }
clinic-unlinked = El buzón está borrado en el relé; el vínculo se borró aquí con sus secretos.
