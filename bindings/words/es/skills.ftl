### Habilidades y lo que ayudó antes: los nombres y las cuentas en palabras vienen del núcleo.

skills-what-helped = Lo que me ayudó antes
skills-chains = Análisis en cadena
skills-goals = Metas
skills-used = Lo que usé
skills-from = Desde
skills-to = Hasta
skills-lately = Las últimas cuatro semanas
skills-of-week = Habilidad de la semana: { $skill }
skills-days =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }

## Una respuesta y cuántas veces se dio

skills-answer = { $answer }: { $count }
skills-others = También: { $names }
skills-day-answers = El día en conjunto, contado por días

## Cómo es ahora

skills-now = Cómo estoy ahora
skills-now-about = Elige lo que encaje. No se guarda nada.
skills-in-the-body = En el cuerpo
skills-show = Mostrar lo que ayudó
