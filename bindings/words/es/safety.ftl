### El plan de seguridad: lo que dice la página misma viene del núcleo.

## La página

safety-to-the-numbers = Ir a los números
safety-write = Escribir el plan
safety-choose-country = Elegir un país
safety-change = Cambiar el plan

## Formas de hablar con alguien; lo que se lee en voz alta: la forma, y a quién lleva

safety-call = Llamar al { $number }
safety-text = Enviar un mensaje al { $number }
safety-text-keyword = Enviar { $keyword } al { $number }
safety-chat = Abrir el chat
safety-spoken = { $way }. { $whom }
safety-nothing-opened = Nada en este teléfono puede abrirlo. Es { $number }

## Países

safety-countries = Líneas por país
safety-countries-about = Nada mira dónde estás. El país que elijas está en tu plan.
safety-country-chosen = en tu plan
safety-lines = Líneas de un país
safety-use-country = Ponerlas en mi plan
safety-leave-country = Quitarlas de mi plan

## Escribir

safety-add-line = Añadir una línea
safety-add-line-to = Añadir una línea: { $step }
safety-needs-words = Necesita palabras. Una línea que ya no vale se puede borrar.
safety-new-line = Una línea nueva
safety-line = Una línea del plan
safety-own-words = Con tus propias palabras
safety-who = Quién o dónde, con tus propias palabras
safety-two-versions = Dos dispositivos escribieron esto a la vez. Lo que guardes aquí ocupa el lugar de ambos.
safety-number = Número
safety-number-about = Un solo número, para poder pulsarlo. Puede quedar vacío.
safety-rests = No durante 24 horas después de una autolesión
safety-rests-about = Márcalo si lo acordasteis así. El número se queda, y se dice a su lado.
safety-place = Línea { $number } de { $count }
safety-up = Subir
safety-down = Bajar
safety-delete-line = Borrar la línea
safety-deleted = Borrada
safety-delete-line-title = ¿Borrar esta línea?
safety-delete-line-text = Sale del plan. Cómo era antes el plan se puede seguir viendo.

## Todo el plan

safety-whole-plan = Todo el plan
safety-agreement = Acuerdo y repaso
safety-agreed-with = Acordado con
safety-agreed-on = Acordado el
safety-reviewed-on = Repasado por última vez el
safety-no-day = Quitar el día: { $line }
safety-while-locked = Mostrar el plan mientras el diario está bloqueado
safety-while-locked-about = Quien tenga este teléfono desbloqueado puede leerlo entonces. Los números se muestran siempre.
safety-history = El plan a lo largo del tiempo
safety-history-none = Todavía no hay nada escrito.
safety-earlier = El plan como era
safety-earlier-empty = Entonces no había nada escrito.

## Lo que lo trae

safety-rules = Lo que trae el plan
safety-rules-about = Mejor acordado con tu terapeuta de DBT.
safety-rules-others = Añadir una regla para
safety-rule = Una regla
safety-rule-on = La regla está en uso
safety-rule-yes = Cuando ocurrió
safety-rule-at-least = Desde este número
safety-rule-jump = También si sube
safety-rule-jump-about = Por encima de lo habitual en tus últimos 14 días con ello.
safety-rule-jump-by = En esto o más
safety-rule-jump-least = Y al menos así de alto
safety-rule-act = Es algo que se hizo
safety-rule-act-about = Entonces se pregunta primero si te has hecho daño.
safety-rule-quiet = Una línea discreta
safety-rule-quiet-about = En lugar del plan, cuando un impulso está alto durante mucho tiempo.
safety-rule-agreed-on = Acordada el
safety-rule-wrong-number = Elige un número por encima del más bajo, o una subida. Una regla que no debe valer se puede desactivar.
safety-rule-wrong-rise = Elige cuánto sube: al menos 1.
safety-rule-wrong-quiet = Después de algo que se hizo se pregunta siempre primero si te has hecho daño. Eso no puede ser una línea discreta.
