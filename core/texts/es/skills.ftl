### Habilidades y módulos: los nombres que se usan. Las siglas inglesas llevan una pista entre paréntesis.

## Módulos

module-mindfulness = Atención plena
module-interpersonal = Efectividad interpersonal
module-emotion-regulation = Regulación emocional
module-distress-tolerance = Tolerancia al malestar
module-addiction = Habilidades para las adicciones

## Atención plena

skill-wise-mind = Mente sabia
skill-observe = Observar
skill-describe = Describir
skill-participate = Participar
skill-non-judgmental-stance = Sin juzgar
skill-one-mindfully = Una cosa a la vez
skill-effectiveness = Efectividad
skill-loving-kindness = Bondad amorosa

## Efectividad interpersonal

skill-dear-man = DEAR MAN (pedir o decir no)
skill-give = GIVE (cuidar la relación)
skill-fast = FAST (cuidar mi autorrespeto)
skill-validation = Validación
skill-walking-the-middle-path = Recorrer el camino del medio
skill-finding-or-ending-relationships = Encontrar o terminar relaciones
skill-dime-game = Juego de la moneda

## Regulación emocional

skill-observe-and-describe-emotions = Observar y describir emociones
skill-check-the-facts = Comprobar los hechos
skill-opposite-action = Acción opuesta
skill-problem-solving = Resolver problemas
skill-accumulate-positives = Acumular experiencias positivas
skill-build-mastery = Construir maestría
skill-cope-ahead = Afrontar por adelantado
skill-please = PLEASE (cuidar el cuerpo)
skill-mindfulness-of-current-emotion = Atención plena a la emoción actual
skill-nightmare-protocol = Protocolo para pesadillas
skill-sleep-hygiene = Higiene del sueño

## Tolerancia al malestar

skill-stop = STOP (parar antes de actuar)
skill-pros-and-cons = Pros y contras
skill-tipp = TIPP (calmar el cuerpo)
skill-distract = Distraerse (ACCEPTS)
skill-self-soothe = Calmarse con los sentidos
skill-improve = IMPROVE (mejorar el momento)
skill-radical-acceptance = Aceptación radical
skill-turning-the-mind = Girar la mente
skill-willingness = Buena disposición
skill-half-smile = Media sonrisa y manos dispuestas
skill-mindfulness-of-current-thoughts = Atención plena a los pensamientos actuales

## Adicciones

skill-dialectical-abstinence = Abstinencia dialéctica
skill-clear-mind = Mente clara
skill-community-reinforcement = Refuerzo comunitario
skill-burning-bridges = Quemar puentes
skill-alternate-rebellion = Rebelión alternativa
skill-adaptive-denial = Negación adaptativa

## Precauciones

caution-tipp = El agua muy fría y el ejercicio intenso cambian deprisa el ritmo del corazón. Consulta antes con personal sanitario si tienes un problema de corazón, pulso lento, alergia al frío o un trastorno de la conducta alimentaria, o si tomas betabloqueantes.
