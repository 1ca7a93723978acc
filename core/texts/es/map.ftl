### El mapa del cuerpo como imagen y en palabras.

side-left = izquierda
side-right = derecha
map-title-day = Mapa del cuerpo del { $day }
map-title-period = Mapa del cuerpo, del { $from } al { $to }
map-title-sensation = { $title }: { $sensation }
map-own-sides = Izquierda y derecha son las de la persona, por delante y por detrás.
map-mean =
    { $days ->
        [0] En estos días no se anotó nada.
        [one] Media de un día con mapa. Un día que no dice nada de un lugar no cuenta; no es un 0.
       *[other] Media de { $days } días con mapa. Un día que no dice nada de un lugar no cuenta; no es un 0.
    }
map-zero = no se sentía nada al preguntar
map-step-1 = tenue
map-step-2 = leve
map-step-3 = claro
map-step-4 = fuerte
map-step-5 = muy fuerte
map-stripes = dormido o ausente, sin número
map-empty = no se preguntó o no se dijo
map-copied = tomado de antes, sin confirmar
map-none = No se anotó nada.

felt-nothing = no se siente nada
felt-nothing-at = Al preguntar no se sentía nada: { $places }
felt-nothing-count = Al preguntar no se sentía nada en otros { $count } lugares.
felt-unsaid = sin decir
felt-copied = tomado de antes, sin confirmar
change-up = antes { $before }, sube
change-down = antes { $before }, baja
place-days =
    { $known ->
        [one] se sintió { $felt } de { $known } día
       *[other] se sintió { $felt } de { $known } días
    }
place-mean = media { $mean }
place-peak = máximo { $peak }
place-absent =
    { $days ->
        [one] dormido o ausente { $days } día
       *[other] dormido o ausente { $days } días
    }

## Dónde es bienvenido el contacto

touch-avoid = evitar
touch-ask-first = preguntar antes
touch-usually-fine = suele estar bien, preguntar igualmente
touch-avoid-means = Evitar. No tocar aquí.
touch-ask-first-means = Preguntar antes, también donde no hay marca.
touch-usually-fine-means = Suele estar bien. Preguntar igualmente.
touch-title = Dónde es bienvenido el contacto
touch-locked = bloqueado
touch-no-go = se deja fuera después de las preguntas de salud
touch-changeable = Puedes cambiar esto en cualquier momento. Sin respuesta significa no.
touch-dated = A { $day }. El consentimiento vale para el día en que se da.
touch-terms = Condiciones de la sesión
touch-stop = Señal para parar, sin palabras
touch-for = Para quien da el masaje

term-position = Tumbarse, sentarse, darse la vuelta
term-clothes = Ropa y cobertura
term-door = La puerta
term-others-present = Otras personas en la sala
term-talk = Conversación
term-scents = Aromas y aceites
term-pressure = Presión
term-check-in = Cada cuánto preguntarme cómo estoy
term-stop-signal = Mi señal para parar, sin palabras
term-spaced-out = Cómo se me nota cuando me desconecto
term-grounding = Lo que me trae de vuelta
term-getting-up = Levantarme
