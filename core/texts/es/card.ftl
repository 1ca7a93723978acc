### La tarjeta: renglones, escalas y palabras de la cuadrícula de la semana.
### Los nombres van en la primera columna: 26 caracteres como máximo.

## Renglones

item-urge-suicide = Impulso suicida
item-urge-self-harm = Impulso de autolesión
item-urge-use = Impulso de consumir
item-urge-quit-therapy = Impulso de dejar terapia
item-sad = Tristeza
item-shame = Vergüenza
item-anger = Rabia
item-fear = Miedo
item-joy = Alegría
item-emotional-misery = Malestar emocional
item-physical-misery = Malestar físico
item-spaced-out = Lejos, fuera de mi cuerpo
item-suicide-attempt = Intento de suicidio
item-self-harm = Autolesión
item-lied = Mentí
item-therapy-interfering = Interfirió en la terapia
item-alcohol = Alcohol, cuántas copas
item-alcohol-what = Alcohol, qué bebidas
item-drugs = Drogas, cuántas veces
item-drugs-what = Drogas, cuáles
item-medication-prescribed = Medicación según receta
item-medication-as-needed = Medicación si hizo falta
item-sleep = Sueño
item-skills = Habilidades del día
item-reinforced-myself = Me di un refuerzo
item-reinforced-how = Qué refuerzo me di

## Títulos por tipo

kind-urge = Impulsos
kind-emotion = Emociones
kind-target-behaviour = Conductas objetivo
kind-substance = Alcohol y drogas
kind-medication = Medicación
kind-sleep = Sueño
kind-skill = Habilidades
kind-question = Preguntas

## Escalas

scale-peak-low = ausente
scale-peak-high = muy intenso

# La respuesta sobre habilidades, de 0 a 7: primero hasta dónde llegó, luego si ayudó.
legend-0 = No se me ocurrió
legend-1 = Se me ocurrió, pero no quise
legend-2 = Se me ocurrió y quería, pero no lo hice
legend-3 = Lo intenté, pero no pude
legend-4 = Lo intenté y pude; no ayudó
legend-5 = Lo intenté y pude; ayudó
legend-6 = Me salió sin proponérmelo; no ayudó
legend-7 = Me salió sin proponérmelo; ayudó

## Cómo se hizo una anotación

source-live = Anotado ese día
source-late = Añadido después
source-in-session = Anotado en sesión
source-imported = Importado

# De dónde viene el valor de un día.
from-card = De la tarjeta
from-check-in = De una anotación del momento
from-both = De la tarjeta y de anotaciones del momento

## El orden de objetivos de la DBT

target-life-threatening = Peligro para la vida
target-therapy-interfering = Lo que interfiere en la terapia
target-quality-of-life = Calidad de vida
target-skills = Habilidades por desarrollar

## Un día sin anotar

missing-intro = Este día no tiene nada anotado, y no pasa nada. Si te apetece, unas preguntas:
missing-knew = ¿Sabías que había una tarjeta para este día?
missing-willing = ¿Tenías disposición para rellenarla?
missing-thought = ¿Te vino a la mente?
missing-in-the-way = ¿Qué se interpuso?
missing-hint = En blanco es sin anotar, nunca un 0. Si te apetece, di qué se interpuso:

## La cuadrícula de la semana

yes = Sí
no = No
note = Nota
triggers = Desencadenantes
skills-used = Habilidades usadas
day-away = Fuera
day-missing = Sin anotar
day-late = Añadido después
grid-legend-peak = Impulsos y emociones: lo más alto del día, de 0 (ausente) a 5 (muy intenso)
grid-legend-act = El acto ocurrió
grid-legend-late = Añadido después de ese día
grid-legend-away = Fuera: no se cuenta
grid-legend-missing = Sin anotar, que no es un 0
grid-legend-raised = Lo subió una anotación posterior al número de la tarjeta
card-title = Tarjeta diaria
in-words = En palabras
four-weeks-legend =
    Un carácter por día: el número del día, horas de sueño, ✓ sí, 0 no,
    · sin respuesta, – fuera; en blanco si no se escribió nada.
