### Hallazgos: cada frase sobre los días viene del núcleo.

insights-from = Desde
insights-to = Hasta
insights-all-days = Todos los días
insights-look = Mirar mis días
insights-looking = Mirando tus días. Puede tardar un momento.
insights-stop = Parar
insights-next-days = El día después de una visita
insights-not-enough = Aún faltan días

## Los extremos de un gráfico pequeño

insights-less = menos
insights-more = más

## Preguntas propias

insights-own-questions = Mis preguntas
insights-change-questions = Elegir mis preguntas
insights-questions-about = ¿Va una línea de la tarjeta con un lugar del cuerpo? Hasta { $count } preguntas, mejor elegidas antes de mirar. Son las primeras y siempre tienen respuesta.
insights-no-questions = No hay ninguna pregunta elegida.

## Una línea de la tarjeta y un lugar

insights-pair = { $item } – { $place }
insights-take-back = Quitarla
insights-take-back-of = Quitarla: { $question }
insights-ask = Hacer una pregunta
insights-line = Línea de la tarjeta
insights-place = Lugar del cuerpo
insights-search = Buscar
