clinics = Clínicas
clinics-came = Lo que enviaron
clinics-answered = Respondido y pasado
clinics-links = Vínculos
clinics-offline = Esta versión de la app no se conecta a internet: no puede vincularse con una clínica.

## What came

clinics-tell = Decírselo
clinics-accept = Aceptar
clinics-hide = Ocultar

## A link

clinics-more-about = Más sobre este vínculo
clinics-known-as-is = Te conocen como { $name }.
clinics-relay = Relé: { $host }
clinics-six-words = Las seis palabras de su clave: { $words }
clinics-talk = Ver si hay algo nuevo
clinics-end = Terminar el vínculo
clinics-end-title = ¿Terminar el vínculo con { $clinic }?
clinics-end-text = No se recibe nada más de ellos y se borra el buzón. No se da ningún motivo. Lo que aceptaste queda; lo que les enviaste, lo tienen.
clinics-forget = Olvidarlo aquí
clinics-forget-title = ¿Olvidar este vínculo?
clinics-forget-text = Para un relé que ya no existe. Su buzón queda allí mientras el relé lo guarde, y ya nadie puede borrarlo.

## An invitation

clinics-invitation = Leer una invitación
clinics-scan-about = Una clínica te muestra un código QR. Leerlo aquí no guarda ni envía nada.
clinics-invitation-text = El texto de la invitación
clinics-read = Ver qué dice
clinics-reading = Leyendo
clinics-compared = Las seis palabras que muestra la clínica
clinics-compared-more = Escríbelas tal como las muestra o las dice la clínica.
clinics-known-as = El nombre por el que te van a conocer
clinics-known-as-more = Es lo único que reciben con el vínculo.
clinics-other-invitation = Leer otra
clinics-link = Vincular
clinics-linking = Vinculando
clinics-linked = El vínculo está hecho aquí. Esto dijo el relé:
clinics-done = Hecho
