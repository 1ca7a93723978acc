### El informe para el terapeuta DBT de la persona. Muestra lo que se escribió; no dice nada de lo que alguien tiene, ni de qué lleva a qué.

report-title = Informe de la tarjeta diaria
report-title-parts = Lo que una persona comparte de su diario
# $from, $to (texto): días.
report-days = del { $from } al { $to }
# $day (texto): un día.
report-made = Hecho el { $day }, con lo que una persona escribió en su propio diario.
report-notice = Nadie lo vigila. No es para emergencias.
report-notice-more = Nadie está pendiente de lo que se escribe en el diario. En peligro, llama al número de emergencias de donde estés.
report-not-in-it = No está en este informe:
part-card = la tarjeta del diario
part-life-threatening = lo que trata de peligro para la vida
part-check-ins = las anotaciones sueltas
part-body = el mapa del cuerpo
part-hidden-regions = lugares que el mapa del cuerpo de la persona oculta
part-together = lo que fue a la par
part-visits = antes y después de las sesiones
part-sessions = las sesiones
part-touch-plan = dónde es bienvenido el contacto
part-screening = las preguntas de salud antes del masaje
part-session-terms = las condiciones de las sesiones de masaje
part-notes = notas, desencadenantes y otras palabras propias
part-chains = análisis en cadena
part-private-reasons = motivos privados
part-relationship-ratings = cómo se valoraron las sesiones y a quienes las llevan
part-safety-plan = el plan de seguridad
# $count (number): lines of the card that the person left out; which, is not told.
part-lines =
    { $count ->
        [one] una línea más de la tarjeta
       *[other] { $count } líneas más de la tarjeta
    }

## Títulos

report-first = En el orden de objetivos de la DBT
report-cards = Tarjetas de la semana
report-trends = A lo largo de los días
report-body = Cuerpo
report-together = Qué fue junto
report-visits = Antes y después de las sesiones
report-skills = Habilidades
report-sessions = Sesiones
report-massage = Para el trabajo corporal
report-chains = Análisis en cadena
report-safety-plan = Plan de seguridad
report-words = Con las palabras de la persona
report-method = Cómo leer esto

## La primera página

report-life = Una vida que vale la pena vivir
report-line = Línea de la tarjeta
# $days (número): días del informe.
report-known = Con respuesta, de { $days } días
report-peak = Máximo (primera vez)
report-above = Días sobre 0
report-total = En total
report-each-day = Cada día
report-none = –
report-left-out = La persona no lo incluyó; eso no dice que no hubiera nada.
report-no-line = Ninguna línea de la tarjeta está aquí.
report-bars-how = Una barra es el número más alto de un día, o de una semana si hay muchos días; una raya es un 0; nada es sin respuesta. Las líneas finas separan las semanas.
# $count: con asistencia. $before: sin asistencia. $known: canceladas (números).
report-sessions-said = Sesiones: { $count } con asistencia, { $before } sin asistencia, { $known } canceladas
# $count: días con una habilidad. $days: días rellenados (números).
report-skill-days =
    { $days ->
        [one] Se usó una habilidad en { $count } de { $days } día rellenado
       *[other] Se usó una habilidad en { $count } de { $days } días rellenados
    }
# $used, $helped (números): usos.
report-skill-helped =
    { $used ->
        [one] Ayudó en { $helped } de { $used } uso del que se dijo
       *[other] Ayudó en { $helped } de { $used } usos de los que se dijo
    }
report-numbers = Los números en una tabla
report-see-table = Los números están en la tabla
report-day = Día
report-week = Semana del

## Tarjetas de la semana

report-week-heads = Al principio de cada tarjeta; valoraciones al llegar a la sesión → al salir, de 0 a 5
report-complete-short = Cuánto
report-skills-a-day = Habilidades usadas, cuántas
report-cards-how = Sombreado: 3 y 4 de 5, o lo equivalente en otra escala. Oscuro: lo más alto que hay. Con marco: un acto que ocurrió. Rayado: ese día no se escribió nada, que no es un 0. ◦ todo el día escrito después · – fuera · «·» sin respuesta · ✓ sí. El sueño, en horas.
report-latest-weeks = Las tarjetas de las últimas doce semanas. Los gráficos muestran todos los días.

## A lo largo de los días

report-trends-how = Un punto es el número de un día. Una banda va de lo más bajo a lo más alto de la semana y su línea gruesa es el valor central: la mitad de los días están en él o por encima. Un hueco es sin respuesta.
# $mean (texto): un número. $days (número).
report-middle =
    { $days ->
        [one] centro { $mean }, { $days } día
       *[other] centro { $mean }, { $days } días
    }
report-trends-table = Valor central de cada semana (más bajo–más alto)
report-unanswered = En la tarjeta y sin respuesta en estos días:
report-nothing = En estos días no se respondió nada.

## Cuerpo

report-body-now = Estos días
report-body-change = Qué es distinto de los días anteriores
report-strongest = Lo más fuerte
report-largest = Lo más distinto
report-no-change = No hay días anteriores con los que comparar:
report-against = La media de estos días junto a la de
report-more = más que antes
report-less = menos que antes
report-same = más o menos igual
# $mean, $before (texto): números.
report-place-change = { $mean }, antes { $before }
report-place = Lugar
report-place-felt = Días en que se sintió
report-place-known = Días que se saben
report-place-mean = Media
report-place-before = Media anterior

## Qué fue junto

report-pair = Emoción y lugar
report-when = Cuándo
report-when-same = el mismo día
report-when-body-next = el cuerpo al día siguiente
report-when-feeling-next = la emoción al día siguiente
report-interval = Menos juntos −1 · 0 · más juntos 1
report-size = Tamaño (intervalo del 95 %)
report-verdict = Cuán seguro
report-asked = pregunta propia
# $mean, $from, $to (texto): números.
report-measured = { $mean } ({ $from } a { $to })
report-too-few = Aún no hay días suficientes para buscar nada. Eso también es una respuesta.
report-together-not = Que vayan juntos no dice que uno lleve al otro. Lo que trata de peligro para la vida no se mira nunca.
report-together-how = Un punto es la correlación de rangos y su línea, el intervalo en el que está con una confianza del 95 %. Relleno: claro. Hueco: un indicio. Una raya: sin señal.
# $count (número): pares.
report-more-pairs =
    { $count ->
        [one] { $count } par más necesita más días.
       *[other] { $count } pares más necesitan más días.
    }

## Antes y después de las sesiones

report-visits-how = Hueco: antes. Relleno: después. Emociones y llegada a la sesión de 0 a 5, cuerpo de 0 a 10. Una sesión dice poco: a menudo se va cuando peor se está, y casi todo eso pasa igualmente.
# $count, $known (números): visitas.
report-latest-visits = Las últimas { $count } de { $known } sesiones de las que se anotó algo.
report-no-visit = En estos días no se anotó nada alrededor de las sesiones.
report-what = Qué
report-before-after = Antes y después
report-next-day = Al día siguiente, de 0 a 5:

## Habilidades y sesiones

report-skills-how = Días en que se usó una habilidad; usos que ayudaron o no, donde se dijo; veces que se intentó y no se pudo, o que no se hizo. Las barras comparan los días.
report-no-skill = En estos días no se anotó ninguna habilidad.
report-other-skills = Otras habilidades
report-skill = Habilidad
report-days-used = Días
report-helped = Ayudó
report-not-helped = No ayudó
report-could-not = No pude
report-not-done = No se hizo
# $count (número): días.
report-days-count =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
report-day-answers = La respuesta del día sobre habilidades: cuántos días tiene cada una
report-answer = Respuesta
report-kind = Tipo
report-attended = Con asistencia
report-missed = Sin asistencia
report-cancelled = Canceladas
report-unsaid = Sin decir
report-ahead = Por venir

## Cómo leer esto

report-complete = Hasta qué punto está completo
report-how-made = Cómo se hizo y qué no puede decir
method-peak = Los números de emociones e impulsos son lo más alto del día, según la propia persona: 0 ausente, 5 muy intenso. Un impulso no es un acto.
method-missing = Un día sin anotar falta. Nunca cuenta como 0, y los días fuera no cuentan como días que faltan. Lo que se escribió después está marcado; es un recuerdo, no se anotó en el momento.
method-body = Un lugar del cuerpo cuenta los días en que se dijo algo de él o en que un recorrido preguntó por él. Las marcas tomadas de un día anterior solo cuentan cuando se confirmaron. Izquierda y derecha son las de la persona.
method-skills = La respuesta de 0 a 7 sobre habilidades tiene dos lados, esfuerzo y ayuda. Se cuenta y nunca se hace una media.
method-together = Se buscó en todos los pares a la vez, y se tiene en cuenta cuántos son. Los días seguidos se parecen; también se tiene en cuenta. «Sin señal» no dice que no haya nada.
method-visits = Antes y después de una sesión son dos momentos. Si la sesión hizo la diferencia no se puede ver en ellos.
method-tables = Cada gráfico tiene sus números en una tabla, plegada en la pantalla. Las tablas abiertas se imprimen.
method-not = Esto es lo que una persona escribió. No es una prueba, no nombra ninguna enfermedad y no da consejos.

## Health questions, as they were answered

report-screening = Preguntas de salud antes del masaje
report-screening-how = Lo que la propia persona respondió, el día indicado. No es un hallazgo ni dice que el masaje sea seguro.
report-question = Pregunta
