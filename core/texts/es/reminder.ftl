### Recordatorios: qué muestra la pantalla de bloqueo, de qué trata una regla, y hasta cuándo es seguro el plan.

## En la pantalla de bloqueo

reminder-private = Tienes algo previsto
reminder-open-me = Abre la aplicación, por favor: después de esto no tiene nada más previsto
reminder-plain-card = Tu tarjeta de hoy
reminder-plain-body-scan = Un momento para tu recorrido corporal
reminder-plain-before-session = Pronto tienes una sesión
reminder-plain-after-session = ¿Quieres anotar cómo fue la sesión?
reminder-plain-medication = Tu medicación
reminder-plain-homework = Tu tarea
reminder-plain-plan-review = Una mirada a tu plan
reminder-plain-own = Algo que tenías previsto

## De qué trata una regla

reminder-card = Tarjeta del día
reminder-body-scan = Recorrido corporal
reminder-before-session = Antes de una sesión
reminder-after-session = Después de una sesión
reminder-medication = Medicación
reminder-homework = Tarea
reminder-plan-review = Repasar el plan de seguridad
reminder-own = Recordatorio propio
reminder-class-private = privado en la pantalla de bloqueo
reminder-class-plain = dice en la pantalla de bloqueo de qué trata
reminder-class-own = palabras propias en la pantalla de bloqueo
reminder-off = desactivado
reminder-every-session = todas las sesiones
reminder-even-if-done = aunque ya esté hecho
reminder-rests-when-away = descansa en días fuera
# $count (number): minutes.
reminder-minutes-before =
    { $count ->
        [one] { $count } minuto antes
       *[other] { $count } minutos antes
    }
reminder-minutes-after =
    { $count ->
        [one] { $count } minuto después
       *[other] { $count } minutos después
    }

## El plan

reminder-none = No hay nada previsto.
reminder-certain = Seguro hasta el { $day }.
reminder-certain-open = Seguro hasta el { $day }. Entonces se te pide abrir la aplicación.
reminder-inexact = Este dispositivo puede avisar con unos minutos de retraso.
reminder-not-here = Los recordatorios están desactivados en este dispositivo.
reminder-not-permitted = Este dispositivo no puede mostrar recordatorios; no llegará nada.
reminder-quiet = Silencio de { $from } a { $to }
