### El documento FHIR: sus secciones, qué es cada número y preguntas que no están en otra parte.

## Secciones

fhir-left-out = No compartido
fhir-check-ins = Anotaciones del momento
fhir-origin = De dónde viene esto
# $count (number): recursos de una sección.
fhir-entries =
    { $count ->
        [one] Una anotación.
       *[other] { $count } anotaciones.
    }
fhir-nothing = No se anotó nada en estos días.

## Qué es un número

fhir-highest-of-day = el más alto del día
fhir-in-the-moment = en el momento
fhir-remembered = recordado, del día
# $what (text): nombre de una línea de la tarjeta.
fhir-what-highest = { $what }, el más alto del día
fhir-what-remembered = { $what }, recordado del día
fhir-session-before = antes de una sesión
fhir-session-after = después de una sesión
fhir-session-next-day = el día después de una sesión

## Códigos que no están en otra parte

fhir-own-line = Una línea propia
fhir-any-sensation = cualquier sensación
fhir-own-sensation = una sensación en palabras propias
fhir-elsewhere = un lugar que esta versión no conoce
fhir-scan = Recorrido del cuerpo: lugares preguntados y si se anotó algo allí
fhir-scan-stopped = Parado para volver al presente
fhir-completeness = Cuánto se rellenó y cuándo
fhir-entries-days = Días que han empezado y sin contar los de ausencia
fhir-entries-filled = Días rellenados
fhir-entries-away = Días de ausencia
fhir-entries-live = Anotaciones escritas ese día
fhir-entries-late = Anotaciones añadidas después
fhir-entries-in-session = Anotaciones escritas en sesión
fhir-entries-imported = Anotaciones importadas

## Formularios

fhir-check-in = Anotación del momento
fhir-week = La tarjeta de la semana
fhir-skill-use = Una habilidad y cómo fue
fhir-how-it-went = Cómo fue
fhir-trigger-text = Qué lo desencadenó
fhir-boundary-note = Qué pasó con un límite
fhir-homework-done = La tarea está hecha
fhir-touch-reason = Por qué
fhir-chain-behaviour = De qué trata la cadena
fhir-plan-words = En palabras propias
fhir-plan-phone = Cómo contactar
fhir-plan-not-after = Acordado: no en las 24 horas después de una autolesión
fhir-agreed-with = Acordado con
fhir-agreed-on = Acordado el
fhir-reviewed-on = Repasado por última vez el
