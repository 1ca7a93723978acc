## The map: front or back; left or right

body-map-name = Mapa del cuerpo, { $view }. Lo que muestra está en la lista de al lado.
body-your-side = tu { $side }
body-which-place = ¿Qué lugar quieres decir?

## The list of places

body-choose-place = Elegir de la lista de lugares
body-find-place = Buscar un lugar
body-no-place = Ningún lugar se llama así.

## Marking a place

body-what-felt = ¿Qué sientes ahí? Una cosa o varias.
body-both-sides = los dos lados
body-not-at-all = nada
body-strongest = lo más fuerte
body-absent = entumecido o ausente
body-declined = prefiero no mirar
body-note = Nota, si quieres
body-mark = Marcar
body-take-away = Quitar esta marca
body-sensation-number = { $sensation } { $number }
body-marked = Marcado
body-nothing-marked = Aún no hay nada marcado. Toca el mapa o elige de la lista.

## A day

body-mark-day = Marcar lo que sientes
body-in-words = En palabras
body-legend = Qué significan los colores
body-more = Más
body-mark-here = Marcar algo aquí
body-nothing-here = Ese día no se anotó nada aquí.
body-day = Día
body-day-before = Día anterior
body-day-after = Día siguiente
body-show-intimate = Mostrar zonas íntimas
body-show-intimate-more = Ingles, genitales, mamas. Ocultas mientras no elijas verlas.

## Taken over

body-copy = Igual que el { $day }
body-copy-more = Si se siente igual, puedes tomar ese mapa. Cada lugar queda marcado como tomado de antes hasta que lo confirmes.
body-to-confirm = Tomado de antes, sin confirmar
body-to-confirm-more = Esto aún no cuenta. Toca lo que sigue así.
body-still-so = Sigue así
body-all-still-so = Todo sigue así

## Weeks and months

body-period = Semanas y meses
body-period-more = Cómo de fuerte fue cada lugar con el tiempo
body-four-weeks = Cuatro semanas
body-three-months = Tres meses
body-a-year = Un año
body-own-days = Otros días
body-from = Primer día
body-to = Último día
body-sensation = Qué sensación
body-all-sensations = todas, la más fuerte

## One place

body-place-history = Este lugar con el tiempo
body-history-none = En estos días no se anotó nada aquí.
body-late = anotado más tarde
body-in-session = anotado en una sesión
body-imported = importado
body-copied = tomado de antes, sin confirmar

## Scan

body-scan = Recorrido corporal
body-scan-is-on = Activado
body-scan-is-off = Desactivado mientras no lo elijas
body-scan-turn-on = Activar los recorridos corporales
body-scan-turn-off = Desactivar los recorridos corporales
body-scan-begin = Empezar
body-scan-about = Un recorrido pasa por tu cuerpo parte por parte y pregunta qué hay.
body-scan-about-stop = Mirar el cuerpo de cerca puede traer de vuelta cosas difíciles. Puedes parar en cada pantalla; lo que dijiste hasta ahí se guarda.
body-scan-about-open = Deja abierto lo que quieras. Solo cuenta lo que respondes.
body-scan-heading = { $view }: { $part }
body-scan-step = Parte { $number } de { $count }
body-scan-nothing = nada
body-scan-something = algo
body-scan-answer = { $place }: { $answer }
body-scan-nothing-else = Nada en los demás lugares de aquí
body-scan-next = Parte siguiente
body-scan-previous = Parte anterior
body-scan-stop = Parar y volver al presente
body-own-grounding = Lo que te trae de vuelta, en tus palabras
body-scan-kept = Lo que anotaste hasta ahora está guardado.
body-scan-done = Salir del recorrido
body-scan-go-on = Seguir con el recorrido
body-scan-save-again = Guardar de nuevo
