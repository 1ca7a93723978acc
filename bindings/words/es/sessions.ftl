sessions-and = { $first }, { $second }
sessions-on-clock = Hora de { $zone }
sessions-note = Una nota
sessions-own-note = Nota
sessions-save-note = Guardar la nota
sessions-not-said = Aún no has dicho nada
sessions-answered = Respondidas: { $count }
sessions-marked = Marcadas: { $count }
sessions-chosen = Elegidos: { $count }

## The list of sessions

sessions-next = Próxima sesión
sessions-no-next = No hay ninguna sesión prevista
sessions-coming = Después
sessions-past = Antes
sessions-no-past = Ninguna sesión en estos días
sessions-earlier = Mostrar 12 semanas más
sessions-show-all = Mostrar todas ({ $count })
sessions-add = Añadir sesiones
sessions-around = Alrededor de tus sesiones
sessions-visits = Antes y después de las sesiones
sessions-visits-more = Lo que anotaste alrededor de ellas
sessions-series = Series
sessions-people = Personas y lugares
sessions-calendar = Archivo de calendario
sessions-massage = Masaje
sessions-massage-plan = Plan de masaje
sessions-screening = Preguntas de salud
sessions-touch = Plan de contacto

## One session

sessions-one = Sesión
sessions-its-series = Su serie
sessions-visit = Antes y después
sessions-visit-open = Aún no has anotado nada
sessions-visit-noted = Has anotado algo
sessions-became = Qué fue de ella
sessions-planned = Prevista
sessions-attended = Asistí
sessions-missed = No asistí
sessions-cancelled = Cancelada
sessions-became-later = Desde ese día puedes decir si asististe.
sessions-other-time = Otra hora
sessions-day = Día
sessions-time = Hora
sessions-move = Moverla
sessions-move-back = Volver a su hora de siempre
sessions-other-length = Otra duración
sessions-minutes = Minutos
sessions-set-length = Poner esta duración
sessions-usual-length = Como las demás

## Series

sessions-one-series = Serie
sessions-no-series = Aún no hay ninguna serie
sessions-ended = Terminadas
sessions-hours = Horario
sessions-from-day = Desde el { $day }
sessions-resume = Retomar desde hoy
sessions-let-go-on = Que siga como antes
sessions-change-hours = Cambiar el horario
sessions-change-hours-more = El nuevo horario vale desde su primera sesión. Lo anterior se queda como está.
sessions-edit-series = Cambiar nombre, personas, lugar
sessions-pause-or-end = Pausar o terminar
sessions-enough = Basta con el tipo y cuándo para empezar.
sessions-kind = De qué tipo
sessions-first = Cuándo
sessions-first-day = Primer día
sessions-repeats = Cada cuánto
sessions-repeats-weekly = Cada semana
sessions-repeats-two-weeks = Cada dos semanas
sessions-repeats-monthly = Cada mes, el mismo día de la semana
sessions-repeats-daily = Cada día
sessions-repeats-once = Una vez
sessions-repeats-by-rule = Como lo dice el archivo de calendario
sessions-zone = Zona horaria
sessions-zone-more = La de tu teléfono, si las sesiones no son en otra parte. Por ejemplo, Europe/Madrid.
sessions-about = Lo demás puede quedar sin decir.
sessions-own-title = Tu propio nombre para ella
sessions-with-whom = Con quién
sessions-where = Dónde
sessions-nothing-said = Sin decir
sessions-no-reason = Nadie tiene que decir por qué. Lo que fue se queda.
sessions-pause = Pausar
sessions-pause-from = Desde
sessions-pause-until = Hasta
sessions-pause-more = Sin primer día: desde hoy. Sin último día: hasta que la retomes.
sessions-end = Terminar
sessions-last-day = Último día
sessions-end-more = Sin último día, no queda ninguna sesión.
sessions-end-ask = ¿Terminar «{ $title }»?
sessions-end-ask-more = Las sesiones posteriores dejan de estar previstas. Puedes retomar la serie más adelante.

## People and places

sessions-practitioner = Persona
sessions-add-practitioner = Añadir una persona
sessions-nobody = Aún nadie
sessions-place = Lugar
sessions-add-place = Añadir un lugar
sessions-nowhere = Aún ningún lugar
sessions-name = Nombre
sessions-role = Qué es para ti
sessions-phone = Teléfono
sessions-address = Dirección
sessions-call = Llamar al { $number }
sessions-no-dialler = Este teléfono no puede llamar.
sessions-delete-ask = ¿Borrar «{ $name }»?
sessions-delete-practitioner = Borrar a esta persona
sessions-delete-practitioner-more = Las series con esta persona mantienen su horario y quedan sin nadie.
sessions-delete-place = Borrar este lugar
sessions-delete-place-more = Las series de este lugar mantienen su horario y quedan sin lugar.

## Around a visit

sessions-visits-private = Es privado. No llega a nadie si no lo marcas.
sessions-visits-year = El último año
sessions-no-visits = Aún no has anotado nada
sessions-one-off = Una sesión fuera de toda serie
sessions-one-off-more = ¿De qué tipo fue?
sessions-mood-before = Ánimo antes
sessions-mood-after = Ánimo después
sessions-body-before = Cuerpo antes
sessions-body-after = Cuerpo después
sessions-later = Más tarde
sessions-homework = Lo acordado
sessions-homework-done = Hecho
sessions-show-rated = La persona a la que valoro puede ver estas respuestas
sessions-show-rated-touch = La persona a la que valoro puede ver estas respuestas, también la de mi límite
sessions-show-rated-more = Solo si las compartes. Nada se envía por sí solo.
sessions-boundary-private = Tu respuesta se queda aquí. No se envía nada.
sessions-saved-plan = Guardado. Tu plan de seguridad está arriba.
sessions-delete-visit = Borrar lo que anoté
sessions-delete-visit-ask = ¿Borrar lo que anotaste aquí?
sessions-delete-visit-more = El ánimo y el cuerpo se quedan en tu día. La sesión también se queda.
sessions-visit-deleted = Borrado
sessions-next-steps = Qué puedes hacer
sessions-private-note = Nota privada
sessions-step-people = Ver personas y sus teléfonos
sessions-nothing-now = Nada por ahora
sessions-complaint = Dónde presentar una queja
sessions-complaint-why = Cambia de un país a otro. Estos son lugares habituales.
sessions-complaint-help = Tú decides si lo haces y cuándo. Puedes ir con alguien de confianza y pedir a tu terapeuta DBT que te ayude a escribirla.
sessions-complaint-where =
    .practice = En la propia consulta o clínica: muchas tienen a alguien para las quejas.
    .association = En el colegio o la asociación profesional de esa persona.
    .authority = En la autoridad sanitaria o un servicio de atención a pacientes de donde vives: pueden decirte quién se encarga.

## The massage plan

sessions-change-goal = Cambiar para qué y cada cuánto
sessions-cadence-days = Cada cierto número de días
sessions-days = Días
sessions-no-cadence = Sin ritmo fijo
sessions-no-terms = Aún no has dicho condiciones
sessions-change-terms = Cambiar mis condiciones
sessions-terms-more = Con tus palabras. Deja sin decir lo que no te importe.
sessions-before-massage = Antes de un masaje

## Health questions

sessions-numbers = Números a los que llamar
sessions-answer-asked = Responder las preguntas ({ $count })
sessions-answer-all = Repasar todas las preguntas
sessions-screening-changed = Algo ha cambiado
sessions-screening-noted = Anotado. Se vuelven a hacer todas las preguntas.
sessions-screening-history = Respuestas anteriores
sessions-no-screenings = Aún no hay respuestas
sessions-question-of = Pregunta { $number } de { $count }
sessions-carried = Tu última respuesta vale hasta que respondas de nuevo.
sessions-answer-said = { $answer } (tu respuesta)
sessions-leave-open = Dejarla sin responder
sessions-question-before = La pregunta anterior
sessions-save-so-far = Guardar y parar aquí
sessions-which-places = ¿Qué lugares? Puedes dejarlo sin decir.
sessions-on = Siguiente
sessions-all-asked = Esa era la última pregunta.

## The touch plan

sessions-touch-places = Lugar por lugar
sessions-touch-several = Marcar varios lugares
sessions-touch-several-more = Marca luego los lugares. Se guardan juntos.
sessions-touch-level = ¿Hasta qué punto quieres que te toquen ahí?
sessions-has-reason = con un motivo privado
sessions-locked-more = Este lugar siempre se evita. Eso no se puede cambiar.
sessions-no-go-more = Tus respuestas a las preguntas de salud dejan fuera este lugar. Lo que marques volverá a valer cuando ya no lo hagan.
sessions-unmarked = Sin marcar
sessions-unmarked-more = Eso significa: pregunta antes.
sessions-reason = Motivo
sessions-reason-more = Es privado. Nunca está en la hoja para quien da el masaje.
sessions-touch-sheet = Hoja para quien da el masaje
sessions-sheet-more = Esto es lo que diría la hoja. No se envía nada.
sessions-sheet-plan = Siempre está: dónde es bienvenido el contacto, por delante y por detrás.
sessions-sheet-page = Ver la hoja
sessions-sheet-print = Imprimir
sessions-sheet-hand-over = Entregar como archivo
sessions-sheet-file = plan-de-contacto
sessions-sheet-terms = Condiciones que mostrar
sessions-sheet-always = { $line } (siempre está)
sessions-sheet-left-out = Nunca está

## Calendar files

sessions-import = Tomar el archivo de una clínica
sessions-import-more = Elige de qué tipo son las sesiones y luego el archivo .ics. Lo que cambiaste tú se queda.
sessions-choose-file = Elegir un archivo
sessions-unreadable = Este archivo no se puede leer. No se ha cambiado nada.
sessions-imported = Nuevas: { $new }. Cambiadas: { $changed }. Como antes: { $same }.
sessions-passed-over = Se pasaron por alto, porque no son sesiones:
sessions-passed-over-line = Línea { $number }: { $reason }
sessions-export = Escribir un archivo
sessions-export-more = Las horas de todas las sesiones, todas con un mismo título. Sin nombres, lugares ni notas.
sessions-export-title = Título de cada entrada
sessions-export-title-more = Si se deja vacío, dice «Cita».
sessions-export-file = Elegir dónde
sessions-export-name = citas.ics
sessions-exported = El archivo está escrito
sessions-not-written = No se pudo escribir el archivo
sessions-read =
    { $count ->
        [one] { $count } sesión o serie leída
       *[other] { $count } sesiones o series leídas
    }
