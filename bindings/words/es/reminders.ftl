reminders = Recordatorios
reminders-more = Cuándo, cómo y las horas sin ninguno
reminders-none-yet = Todavía no hay ningún recordatorio.
reminders-next = Próximos
reminders-rules = Tus recordatorios
reminders-add = Añadir un recordatorio
reminders-here = Avisarme en este dispositivo
reminders-here-more = Tus otros dispositivos tienen su propio interruptor.

## What the phone allows

reminders-allow = Permitir recordatorios
reminders-phone-settings = Abrir los ajustes del teléfono
# only: android
reminders-exact = Al minuto
# only: android
reminders-exact-why = Android solo deja avisar al minuto si lo permites en «Alarmas y recordatorios». Sin ese permiso los recordatorios llegan con unos minutos de retraso.

## Trying it, and looking back

reminders-try = Mándame uno dentro de un minuto
reminders-trying = Dentro de un minuto llega uno
reminders-refused = El teléfono no lo ha aceptado
reminders-receipts = Qué fue de ellos
reminders-receipts-none = Todavía no se ha entregado nada a este teléfono.
reminders-receipts-more = Los últimos 90 días en este dispositivo. Si un recordatorio sonó de verdad, solo lo sabe el teléfono.
reminders-receipt-gone = Un recordatorio que se borró
reminders-receipt-told = entregado al teléfono
reminders-receipt-seen = visto
reminders-receipt-done = hecho
reminders-receipt-skipped = saltado
reminders-receipt-later = aplazado

## Quiet hours

reminders-quiet = Horas de silencio
reminders-quiet-on = Horas sin recordatorios
reminders-quiet-from = Desde
reminders-quiet-to = Hasta

## One reminder

reminder = Recordatorio
reminder-about = Sobre qué
reminder-replaces = Ocupa el lugar del que ya tienes.
reminder-when = Cuándo
reminder-time = Hora
reminder-first-day = Primer día
reminder-day = Día
reminder-repeats = Otra vez
reminder-once = Solo una vez
reminder-daily = Cada día
reminder-weekly = Cada semana
reminder-two-weeks = Cada dos semanas
reminder-monthly = Cada mes, en ese mismo día de la semana
reminder-as-it-is = Como está: { $times }
reminder-clock = Cuando viajas
reminder-floating = A esta hora esté donde esté
reminder-anchored = Con el reloj de { $zone }
reminder-sessions = Qué sesiones
reminder-before = Antes de que empiece
reminder-after = Después de que haya empezado
reminder-minutes = Minutos
reminder-lock-screen = En la pantalla de bloqueo
reminder-own-words = Tus palabras para la pantalla de bloqueo
reminder-own-words-more = Cualquiera que vea el teléfono puede leerlas.
reminder-manner = Cómo se comporta
reminder-on = Activado
reminder-only-if-not-done = Solo si aún no está hecho
reminder-rests = Descansa en días fuera
reminder-label = Tu nombre para él (si quieres)
reminder-skip-today = Hoy no
reminder-skipped = Hoy no llega
reminder-delete = Borrar este recordatorio
reminder-delete-ask = ¿Borrar este recordatorio?
reminder-delete-more = No vuelve a llegar. Lo que anotaste se queda.
reminder-deleted = Borrado

## Notifications

reminders-channel = Recordatorios
# only: android
reminders-channel-sessions = Antes y después de las sesiones
# only: android
reminders-channel-run-out = Se acaban los recordatorios
reminders-done = Hecho
reminders-later = Más tarde
# only: android
reminders-open-in-new-zone = El teléfono está en otra zona horaria. Abre la aplicación, por favor, para que lo que tenías previsto llegue a su hora de aquí.
