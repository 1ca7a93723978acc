## The first screen

today-check-ins = Anotaciones de hoy
today-so-far-heading = Hoy hasta ahora
today-nothing-yet = Todavía no hay nada anotado. No pasa nada.
today-whole-day = El día completo
today-whole-day-more = Sueño, medicación, habilidades, una nota
today-yesterday-open = Ayer no tiene nada anotado
today-yesterday-more = Aún se puede rellenar, si te apetece.
today-next-session = Próxima sesión
today-discreet = Modo discreto: aquí faltan algunas líneas.
today-hidden = El diario está oculto en este teléfono.
today-uncover = Mostrar
today-away = Fuera
today-late = Añadido después
today-no-entry = Sin anotar

## The plan, offered

today-plan-is-there = Tu plan está ahí, si lo quieres.
today-plan-open = Abrir el plan
today-plan-put-away = Apartar

## Answers in words

choices-yes = Sí
choices-no = No
choices-of = { $label }: { $answer }
today-item-answer = { $item }{ "\u00A0" }{ $answer }
today-hours-minutes = { $hours } h { $minutes } min
today-minutes = { $minutes } min
today-hours = Horas
today-minutes-field = Minutos
today-so-far = El día hasta ahora: { $answer }
today-reading-intensity = { $place }: { $sensation } { $number }
today-reading-absent = { $place }: sin sensación
today-reading-declined = { $place }: sin mirar
today-wrong-number = Un número entero de { $low } a { $high }.
today-wrong-minutes = Horas y minutos en números enteros, { $hours } horas como máximo.
today-wrong-text = Es demasiado largo. Caben 20.000 caracteres.
today-wrong-tag = Una etiqueta es una línea de 1 a 40 caracteres.
today-source-late = Añadido después
today-source-in-session = Anotado en sesión
today-source-imported = Importado

## How a skill went

today-skill-number = { $number } · { $words }
today-skill-0 = No se me ocurrió
today-skill-1 = Se me ocurrió, pero no quise
today-skill-2 = Se me ocurrió y quería, pero no lo hice
today-skill-3 = Lo intenté, pero no pude
today-skill-4 = Lo intenté y pude; no ayudó
today-skill-5 = Lo intenté y pude; ayudó
today-skill-6 = Me salió sin proponérmelo; no ayudó
today-skill-7 = Me salió sin proponérmelo; ayudó
today-skills-used = Habilidades usadas
today-skills-reach = Lo más lejos en las anotaciones: { $number }

## A check-in

today-check-in-edit = Cambiar una anotación
today-check-in-of = { $day }, { $time }
today-for-day = Para el { $day }. Deja en blanco lo que quieras.
today-nothing-asked = La tarjeta no pregunta nada ese día.
today-places = Marcado: { $count }
today-triggers = Desencadenantes
today-trigger-new = Un desencadenante nuevo
today-trigger-add = Añadir este desencadenante
today-trigger-words = Qué lo provocó, con tus palabras
# only: android
today-ticked = ✓ { $tag }
today-note = Nota
today-in-session = Rellenado con mi terapeuta DBT
today-in-session-more = Se marca como anotado en sesión.
today-delete-check-in = Borrar esta anotación
today-delete-title = ¿Borrar esta anotación?
today-delete-text = Ya no cuenta en el día. El historial lo conserva.
today-check-in-deleted = Anotación borrada
today-typed-on = { $day }, { $time }
today-change-of = Cambiar la anotación, { $time }
today-delete-of = Borrar la anotación, { $time }
today-leave-title = ¿Salir sin guardar?
today-leave-text = Se perdería lo que has escrito aquí.
today-leave-yes = Salir sin guardar

## A day

today-day = Día
today-add-check-in = Añadir una anotación de este día
today-card-of-day = La tarjeta del día
today-card-of-day-more = Un número aquí vale para todo el día. Una anotación posterior más alta lo sube.
today-from-card = De la tarjeta
today-from-check-in = { $value }, de una anotación
today-from-both = { $value }, de la tarjeta y de anotaciones
today-value-raised = { $value }, lo subió una anotación posterior al { $card } de la tarjeta
today-ticks-none = Ninguna marcada
today-used-in-check-in = Usada en una anotación
today-note-of-day = Nota del día
today-note-two = Aquí hay más de una nota. Al guardar queda lo que hay aquí.
today-away-tick = Fuera este día
today-away-more = El día no se cuenta como un día sin anotar.
today-missing-intro = Este día no tiene nada anotado, y no pasa nada. Si te apetece, unas preguntas:
today-missing-knew = ¿Sabías que había una tarjeta para este día?
today-missing-willing = ¿Tenías disposición para rellenarla?
today-missing-thought = ¿Te vino a la mente?
today-missing-in-the-way = ¿Qué se interpuso?
