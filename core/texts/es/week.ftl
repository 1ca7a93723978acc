### La semana: su encabezado, cuánto se rellenó y los nombres cortos de días y meses.

## Encabezado

week-started-on = Empezada el
week-filled-in = Rellenada
filled-in-daily = Todos los días
filled-in-4-6 = De 4 a 6 veces
filled-in-2-3 = 2 o 3 veces
filled-in-once = Una vez
week-filled-in-session = Rellenada durante la sesión
week-skill = Habilidad de la semana

## Al llegar a la sesión y al salir

coming-before = Al llegar a la sesión
coming-after = Al salir de la sesión
coming-urge-quit-therapy = Impulso de dejar terapia
coming-urge-use = Impulso de consumir
coming-urge-self-harm = Impulso de autolesión
coming-urge-suicide = Impulso suicida
coming-change-emotions = Creo que puedo cambiar mis emociones
coming-change-actions = Creo que puedo cambiar mis acciones
coming-change-thoughts = Creo que puedo cambiar mis pensamientos

## Cuánto se rellenó y cuándo

# $filled (número): días rellenados. $days (número): días que ya empezaron, sin contar los de fuera.
share-filled =
    { $days ->
        [0] aún no hay días que rellenar
        [one] { $filled } de { $days } día rellenado
       *[other] { $filled } de { $days } días rellenados
    }
# $count (número): anotaciones.
share-live =
    { $count ->
        [one] { $count } anotación hecha ese día
       *[other] { $count } anotaciones hechas ese día
    }
share-late =
    { $count ->
        [one] { $count } anotación añadida después
       *[other] { $count } anotaciones añadidas después
    }
share-in-session =
    { $count ->
        [one] { $count } anotación hecha en sesión
       *[other] { $count } anotaciones hechas en sesión
    }
share-imported =
    { $count ->
        [one] { $count } anotación importada
       *[other] { $count } anotaciones importadas
    }
# $count (número): días.
share-away =
    { $count ->
        [one] { $count } día fuera
       *[other] { $count } días fuera
    }

## Días y meses, en corto

weekday-1 = lun
weekday-2 = mar
weekday-3 = mié
weekday-4 = jue
weekday-5 = vie
weekday-6 = sáb
weekday-7 = dom

month-1 = ene
month-2 = feb
month-3 = mar
month-4 = abr
month-5 = may
month-6 = jun
month-7 = jul
month-8 = ago
month-9 = sep
month-10 = oct
month-11 = nov
month-12 = dic

# $day (text): day of the month. $month (text): short name. $year (text).
date = { $day } { $month } { $year }
