week-span = { $from } – { $to }
week-filled = Días rellenados: { $count } de { $of }
week-filled-none = Aún no hay días que rellenar
week-earlier = Semana anterior
week-later = Semana siguiente
week-days = Los días
week-not-answered = sin respuesta
week-spoken-raised = { $value }, lo subió una anotación
week-row-in-words = { $row }: { $days }
week-no = no

## What the marks mean

week-legend-peak = Impulsos y emociones: lo más alto del día, de 0 (ausente) a 5 (muy intenso). Sombreado: alto. Oscuro: lo más alto que hay.
week-legend-late = Añadido después de ese día
week-legend-away = Fuera: no se cuenta
week-legend-missing = Sin anotar, que no es un 0
week-legend-act = El acto ocurrió
week-legend-raised = Lo subió una anotación posterior al número de la tarjeta

## Four weeks

week-four = Cuatro semanas
week-four-more = Una junto a otra, para ver patrones
week-four-earlier = Semanas anteriores
week-four-later = Semanas siguientes
week-item-from = { $item }, semana del { $day }

## The head of the card

week-head = Encabezado de la tarjeta
week-head-change = Rellenar el encabezado de la tarjeta
week-said = { $name }: { $value }
week-started-on = Empezada el
week-started-on-away = Quitar este día
week-filled-in = Rellenada
week-filled-in-daily = Todos los días
week-filled-in-4-6 = De 4 a 6 veces
week-filled-in-2-3 = 2 o 3 veces
week-filled-in-once = Una vez
week-filled-in-session = Rellenada durante la sesión
week-skill = Habilidad de la semana
week-skill-chosen = Elegida
week-coming-before = Al llegar a la sesión
week-coming-after = Al salir de la sesión
week-coming-urge-quit-therapy = Impulso de dejar terapia
week-coming-urge-use = Impulso de consumir
week-coming-urge-self-harm = Impulso de autolesión
week-coming-urge-suicide = Impulso suicida
week-coming-change-emotions = Creo que puedo cambiar mis emociones
week-coming-change-actions = Creo que puedo cambiar mis acciones
week-coming-change-thoughts = Creo que puedo cambiar mis pensamientos
