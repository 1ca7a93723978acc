### Sesiones: tipos, qué fue de ellas, qué se anota alrededor de una visita, el plan de masaje.

session-kind-individual-dbt = Terapia individual
session-kind-skills-group = Grupo de habilidades
session-kind-phone-coaching = Apoyo por teléfono
session-kind-massage = Masaje
session-kind-other = Sesión
session-cancelled = cancelada
session-attended = asistí
session-missed = no asistí
# $from (text): día y hora que tenía al principio.
session-moved = movida desde { $from }
session-minutes =
    { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
session-none = Ninguna sesión en estos días.
session-paused-open = en pausa desde { $from }
session-paused = en pausa desde { $from } hasta { $to }
session-ended = terminó el { $day }
role-dbt-therapist = terapeuta DBT
role-group-leader = dirige el grupo de habilidades
role-massage-practitioner = masajista
role-other = otra persona

## Alrededor de una visita

visit-before = Antes
visit-after = Después
relationship-title = Cómo fue entre nosotros, de 0 nada a 10 del todo
relationship-why = Es para ti. Estas preguntas son nuestras y no están validadas; no llegan a nadie si no lo marcas.
relationship-heard = Sentí que me escuchaban y me respetaban
relationship-worked-on = Trabajamos en lo que yo quería
relationship-way-of-working = La forma de trabajar me vino bien
relationship-overall = En conjunto, hoy me vino bien
boundary-question = ¿Se respetó mi límite?
boundary-yes = sí
boundary-no = no
boundary-not-sure = no sé
boundary-steps = Si quieres, y cuando quieras. No se envía nada.
boundary-step-note = Anota para ti lo que pasó, con la fecha de hoy
boundary-step-dbt-therapist = Háblalo con tu terapeuta DBT
boundary-step-end-series = Termina estas sesiones, sin dar un motivo
boundary-step-complaint = Mira dónde se puede presentar una queja
boundary-step-assault-line = Mira teléfonos para personas que sufrieron una agresión o acoso
next-day-title = Al día siguiente, de 0 nada a 5 muy fuerte
next-day-soreness = Dolorido
next-day-bruising = Con moretones
next-day-flashback = Recuerdos intrusivos
next-day-dissociation = Fuera de mí
next-day-urge = Impulsos
homework-title = Tarea
homework-done = hecha

## El plan de masaje

massage-goal = Para qué es
massage-cadence = Cada cuánto lo quiero
cadence-weekly = cada semana
cadence-two-weeks = cada dos semanas
cadence-monthly = cada mes
cadence-days =
    { $count ->
        [one] cada día
       *[other] cada { $count } días
    }
massage-no-visit = Todavía no hay visitas anotadas
massage-last-days =
    { $count ->
        [0] Última visita hoy
        [one] Última visita ayer
       *[other] Última visita hace { $count } días
    }
massage-last-weeks =
    { $count ->
        [one] Última visita hace una semana
       *[other] Última visita hace { $count } semanas
    }
massage-last-months =
    { $count ->
        [one] Última visita hace un mes
       *[other] Última visita hace { $count } meses
    }
massage-next = Próxima: { $day }
massage-no-next = No hay próxima sesión prevista

## Archivos de calendario

ics-title = Cita

# Por qué se pasa por alto una entrada de un archivo de calendario.
passed-over-it-lasts-all-day = dura todo el día
passed-over-it-is-a-task = es una tarea
passed-over-it-is-a-note = es una nota
passed-over-it-tells-when-someone-is-busy = dice cuándo alguien está ocupado
passed-over-it-is-of-another-kind = es de otro tipo
passed-over-this-diary-wrote-it = la escribió este diario
passed-over-it-lasts-longer-than-a-day = dura más de un día
