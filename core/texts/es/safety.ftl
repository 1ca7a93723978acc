### El plan de seguridad, lo que lo trae, a quién llamar, lo que ayudó antes. Aquí nada promete ni cuenta.

## Pasos

step-signs = Señales de que se está poniendo mal
step-myself = Lo que puedo hacer yo
step-distraction = Personas y lugares que me distraen
step-people = Personas a las que puedo pedir ayuda
step-professionals = Profesionales y servicios
step-surroundings = Hacer más seguro lo que me rodea
step-reasons = Por lo que vivo

## La pantalla

safety-title = Mi plan de seguridad
safety-injury = ¿Te has hecho daño o has tomado algo?
safety-injury-first = Atiende eso primero, por favor. El plan sigue aquí.
safety-poison = He tomado algo
safety-empty = Aquí todavía no hay nada escrito. Un día tranquilo es un buen día para empezar, a solas o con tu terapeuta de DBT.
safety-not-here = El plan no se puede mostrar mientras el diario está bloqueado. Estos números, sí.
safety-agreed-with = Acordado con { $who }
safety-agreed-on = Acordado el { $day }
safety-agreed = Acordado con { $who } el { $day }
safety-reviewed-on = Repasado por última vez el { $day }
safety-contacts = Personas a las que puedo llamar
# $time (text): un día y una hora.
safety-rests = no antes del { $time }, como se acordó; las líneas están ahí ahora
safety-emergency = Emergencias
safety-lines = Líneas en { $country }
safety-no-country = Todavía no has elegido un país. Números de emergencia:
safety-unknown-country = Aquí no se conocen líneas para { $country }. Números de emergencia de otros países:
safety-nobody-watches = Nadie está mirando esto y no se ha enviado nada. Los demás solo lo saben si se lo dices.
safety-quiet-line = Tu plan está ahí si lo quieres.
safety-copy-old = La copia para el teléfono bloqueado es anterior al plan. Se vuelve a intentar la próxima vez que se abra la aplicación.
safety-put-away = Para guardarlo:
safety-put-away-done = Guardado. El plan sigue a una palabra.

## Líneas

line-kind-crisis = crisis, ideas de suicidio
line-kind-poison = intoxicación
line-kind-sexual-assault = agresión sexual
line-kind-domestic-violence = violencia en casa
line-who-anyone = para cualquiera
line-who-young = para niños y jóvenes
line-who-women = para mujeres
line-who-men = para hombres
line-who-lgbtq = para personas LGBTQ+
line-who-veterans = para veteranos
line-always = día y noche
line-text = envía { $word } al { $number }
line-text-any = mensaje al { $number }
line-chat = chat: { $address }
line-languages = en { $languages }
line-last-checked = comprobado por última vez el { $day }
line-never-checked = nunca comprobado, por eso no se muestra
lines-choose = Elige un país con `somacard safety edit --country CÓDIGO`; mira uno con `somacard safety lines CÓDIGO`.
language-ar = árabe
language-ca = catalán
language-cy = galés
language-de = alemán
language-en = inglés
language-es = español
language-eu = euskera
language-fr = francés
language-ga = irlandés
language-gl = gallego
language-it = italiano
language-mi = maorí
language-nl = neerlandés
language-pl = polaco
language-pt = portugués
language-sv = sueco
language-tr = turco
language-uk = ucraniano
language-zh = chino

## Reglas

rule-at-least = desde { $number }
rule-yes = cuando ocurrió
rule-jump = desde { $least }, si es { $by } o más por encima de lo habitual
rule-act = pregunta primero si te has hecho daño
rule-quiet = como una línea discreta
rule-off = desactivada
rule-agreed = acordada el { $day }
rule-not-agreed = todavía no acordada con nadie

## Lo que ayudó antes

coping-plan-first = Aquí va primero tu plan de seguridad.
coping-helped = Lo que usaste en momentos como este
# $helped, $used (numbers): en cuántos de esos momentos ayudó y se usó.
coping-count =
    { $used ->
        [one] usada una vez, { $helped ->
            [one] ayudó esa vez
           *[other] ayudó { $helped } veces
        }
       *[other] usada { $used } veces, { $helped ->
            [one] ayudó una vez
           *[other] ayudó { $helped } veces
        }
    }
coping-neutral = Algunas cosas que probar
coping-outward = Algunas formas de mirar hacia fuera
coping-no-promise = Lo que ayudó entonces puede ayudar ahora o no.
coping-window = Sal un momento o abre una ventana
coping-song = Pon una canción que conozcas bien
coping-few-words = Escribe en pocas palabras lo que pasa
coping-tell-someone = Dile a alguien de confianza cómo estás
coping-ten-minutes = Espera diez minutos antes de decidir nada
coping-five-things = Nombra cinco cosas que ves
coping-three-sounds = Escucha tres sonidos a tu alrededor
coping-say-date = Di en voz alta dónde estás y qué día es
coping-one-colour = Busca en la habitación todo lo que sea azul
coping-describe-thing = Toma un objeto cercano y descríbelo como a alguien que no puede verlo

## Discreción

app-name = Somacard
app-name-discreet = Notas del día
discreet-on = Discreto: la aplicación se llama «{ $name }», los recordatorios no dicen nada, y los impulsos, conductas objetivo, sustancias y notas no están en la tarjeta.
discreet-off = No discreto: se muestra todo.
discreet-hidden = Oculto por el momento.
discreet-left-out = No se muestra aquí: impulsos, conductas objetivo, sustancias, notas y etiquetas.
