### Hallazgos: lo que fue junto en los propios días, con cuántos días y cuán seguro. Aquí nada dice qué lleva a qué.

## Cuán seguro

verdict-clear = claro
verdict-hint = un indicio
verdict-no-sign = sin señales
verdict-not-enough-days = aún faltan días

## Partes del cuerpo

part-head = cabeza
part-neck = cuello
part-chest = pecho
part-belly = vientre
part-pelvis = pelvis
part-back = espalda
part-arm-left = brazo y mano izquierdos
part-arm-right = brazo y mano derechos
part-leg-left = pierna y pie izquierdos
part-leg-right = pierna y pie derechos
part-whole = todo el cuerpo

## Qué va con qué

# $item, $place (text): una línea de la tarjeta, un lugar del cuerpo.
strength-strong = mucho
strength-middle = algo
strength-weak = un poco
association-same-day-more = En los días con más { $item }, hubo { $strength } más en: { $place }.
association-same-day-less = En los días con más { $item }, hubo { $strength } menos en: { $place }.
association-body-next-day-more = Al día siguiente de más { $item }, hubo { $strength } más en: { $place }.
association-body-next-day-less = Al día siguiente de más { $item }, hubo { $strength } menos en: { $place }.
association-feeling-next-day-more = Al día siguiente de más en: { $place }, hubo { $strength } más { $item }.
association-feeling-next-day-less = Al día siguiente de más en: { $place }, hubo { $strength } menos { $item }.
association-no-sign = { $item } y { $place }: sin señales de que vayan juntos, en los días hasta ahora.
association-not-enough = { $item } y { $place }
# $effect, $low, $high (text): números de -1 a 1. $days (number).
finding-measured =
    Correlación de rangos { $effect } (entre { $low } y { $high }), { $days ->
        [one] { $days } día
       *[other] { $days } días
    }, { $verdict }.
days-needed =
    { $count ->
        [one] { $count } día más
       *[other] { $count } días más
    }

## Alrededor

insights-asked = Tus preguntas
insights-found = Lo que fue junto
insights-not-enough = Aún faltan días
insights-nothing = Nada destaca en estos días. También es una respuesta.
# $pairs, $days (numbers).
insights-looked =
    { $days ->
        [one] { $days } día con anotaciones
       *[other] { $days } días con anotaciones
    }; { $pairs ->
        [0] todavía no se pudo mirar ningún par.
        [one] se miró { $pairs } par, que podría destacar por azar; eso se tiene en cuenta.
       *[other] se miraron { $pairs } pares, de modo que algunos destacarían por azar; eso se tiene en cuenta.
    }
insights-together = Ir juntos no dice que uno lleve al otro. Los impulsos de morir o de hacerse daño nunca se miran aquí.

## Tendencias

# $name (text): una línea de la tarjeta o un lugar. Niveles (text) como «2 (1 a 3)».
trend-more = { $name }: más últimamente. { $lately } en las últimas cuatro semanas, { $before } antes.
trend-less = { $name }: menos últimamente. { $lately } en las últimas cuatro semanas, { $before } antes.
trend-same = { $name }: más o menos como antes. { $lately } en las últimas cuatro semanas, { $before } antes.
trend-level = { $median } (la mitad de los días de { $low } a { $high })

## Desencadenantes

trigger-same-day-more = En los días con «{ $trigger }», hubo { $strength } más: { $name }.
trigger-same-day-less = En los días con «{ $trigger }», hubo { $strength } menos: { $name }.
trigger-body-next-day-more = Al día siguiente de «{ $trigger }», hubo { $strength } más: { $name }.
trigger-body-next-day-less = Al día siguiente de «{ $trigger }», hubo { $strength } menos: { $name }.
trigger-feeling-next-day-more = El día antes de «{ $trigger }», hubo { $strength } más: { $name }.
trigger-feeling-next-day-less = El día antes de «{ $trigger }», hubo { $strength } menos: { $name }.

## Habilidades y visitas

# $name (text): una habilidad o un módulo; $number (text): un número de puntos.
skill-less = Después de { $name }, lo más fuerte bajó { $number } puntos más hasta la siguiente anotación que en momentos sin habilidad que empezaron igual de fuertes.
skill-more = Después de { $name }, lo más fuerte bajó { $number } puntos menos hasta la siguiente anotación que en momentos sin habilidad que empezaron igual de fuertes.
visit-less = { $session }: al día siguiente, { $name } estuvo { $number } puntos más bajo que después de días parecidos sin visita.
visit-more = { $session }: al día siguiente, { $name } estuvo { $number } puntos más alto que después de días parecidos sin visita.
return-days = { $session }: cuando { $name } estuvo más bajo al día siguiente, volvió a ser como antes a los { $number } días más o menos (la mitad de las veces de { $low } a { $high }), { $days } visitas.
difference-measured =
    (Entre { $low } y { $high }; { $days ->
        [one] { $days } vez
       *[other] { $days } veces
    }, { $verdict }.)
# $asked, $felt, $strong (numbers): visitas.
next-day-count =
    { $session }, al día siguiente: { $question } después de { $felt } de { $asked ->
        [one] { $asked } visita
       *[other] { $asked } visitas
    }, fuerte después de { $strong }.

## Encabezados

insights-trends = Últimamente y antes
insights-triggers = En torno a lo que lo desencadenó
insights-skills = En torno a las habilidades
insights-visits = En torno a las visitas
# $count (number): más hallazgos.
insights-more =
    { $count ->
        [one] y uno más
       *[other] y { $count } más
    }
