### Preguntas de salud antes del masaje. Se pregunta por lo que una persona nota o le han dicho; redacción propia.

screening-title = Preguntas de salud antes del masaje
screening-why = El resultado es una lista para hablar. No es consejo médico y nunca dice que el masaje sea adecuado para ti.
screening-help-now = Busca ayuda médica ahora, antes que nada: llama al número de emergencias de donde estés (112 en la UE, 911 en EE. UU., 999 en el Reino Unido). No esperes a una cita y hoy no te des un masaje.
screening-help-asked = Has respondido sí o no sé a:
screening-tier-postpone = Mejor otro día
screening-tier-not-here = Lugares que se dejan fuera
screening-tier-doctor = Pregunta antes a tu médica o médico
screening-tier-agree = Acuerda con quien te da el masaje
screening-nothing = A nada se respondió sí o no sé. Eso no es consejo médico ni un visto bueno.
screening-somewhere = Hay un lugar que se deja fuera; no has dicho cuál.
screening-asked-again =
    { $count ->
        [0] No hay nada que volver a preguntar.
        [one] Se vuelve a hacer una pregunta antes de la próxima sesión.
       *[other] Se vuelven a hacer { $count } preguntas antes de la próxima sesión.
    }
screening-acute-again = Las preguntas sobre cómo estás hoy se hacen en cada sesión.
screening-valid-until = Las demás respuestas valen hasta el { $day }, o hasta que algo cambie.
screening-changed = Algo ha cambiado: se vuelven a hacer todas las preguntas.
screening-never = Estas preguntas aún no se han respondido.
screening-yes = sí
screening-no = no
screening-unsure = no sé
screening-declined = prefiero no decirlo

## Ayuda médica ahora

screening-chest-pain = ¿Tienes de repente dolor o presión en el pecho, o de repente te falta el aire?
screening-stroke-signs = ¿Se te ha quedado de repente débil o dormido un lado de la cara, un brazo o una pierna, o de repente te cuesta hablar o ver?
screening-calf-swollen = ¿Tienes una pantorrilla hinchada, caliente o dolorida desde hace poco?
screening-pregnant-headache = ¿Estás embarazada y tienes un dolor de cabeza muy fuerte o ves distinto de lo normal?
screening-back-weakness = ¿Te duele la espalda y de repente tienes las piernas débiles o no puedes contener la orina?

## Mejor otro día

screening-fever = ¿Tienes fiebre de 38 °C o más?
screening-fever-take = Tengo fiebre.
screening-contagious = ¿Tienes algo que otras personas puedan contagiarse?
screening-contagious-take = Tengo algo que se puede contagiar.
screening-intoxicated = ¿Notas ahora mismo alcohol u otra droga?
screening-intoxicated-take = Noto ahora mismo alcohol u otra droga.
screening-chemotherapy = ¿Has recibido quimioterapia en los últimos tres días?
screening-chemotherapy-take = He recibido quimioterapia en los últimos tres días.
screening-high-pressure = ¿Te han medido hace poco la tensión arterial muy alta?
screening-high-pressure-take = Me han medido la tensión arterial muy alta.
screening-flare = ¿Tienes una enfermedad larga que ahora está peor que de costumbre?
screening-flare-take = Una enfermedad larga que tengo está ahora peor que de costumbre.
screening-clot = ¿Te han dicho que tienes un coágulo o una vena inflamada?
screening-clot-take = Me han dicho que tengo un coágulo o una vena inflamada.

## Lugares que se dejan fuera

screening-wound = ¿Hay un lugar donde la piel está abierta, quemada por algo o por el sol, o aún cicatrizando?
screening-skin-infection = ¿Hay un lugar donde la piel está infectada, supura o tiene costras?
screening-surgery-site = ¿Hay un lugar donde te operaron hace poco?
screening-bone-injury = ¿Hay un lugar donde puede haber un hueso roto, o una articulación se salió de su sitio?
screening-inflamed = ¿Hay un lugar hinchado, caliente y dolorido?
screening-veins = ¿Hay un lugar donde las venas sobresalen, gruesas o con nudos?
screening-tumour = ¿Hay un lugar donde tienes un tumor?
screening-lump-rash = ¿Hay un bulto o una erupción que nadie ha mirado todavía?
screening-radiation = ¿Hay un lugar donde te dieron radioterapia?
screening-device = ¿Hay un lugar con un catéter, una bomba o un implante?
screening-lymph-nodes = ¿Hay un lugar donde te quitaron ganglios, o que se hincha por eso?

## Pregunta antes a tu médica o médico

screening-bleeding = ¿Tomas anticoagulantes, o sangras o te salen moratones con facilidad?
screening-bleeding-take = Tomo anticoagulantes, o sangro o me salen moratones con facilidad.
screening-cancer = ¿Tienes cáncer, o te han tratado por ello?
screening-cancer-take = Tengo cáncer, o me han tratado por ello.
screening-pregnancy = ¿Estás embarazada, o podrías estarlo?
screening-pregnancy-take = Estoy embarazada, o podría estarlo.
screening-heart = ¿Tienes una enfermedad del corazón o un marcapasos?
screening-heart-take = Tengo una enfermedad del corazón o un marcapasos.
screening-bones = ¿Te han dicho que tienes los huesos frágiles, o se te rompen con facilidad?
screening-bones-take = Tengo los huesos frágiles o se me rompen con facilidad.
screening-diabetes = ¿Tienes una diabetes que ha dañado los pies, los ojos, los riñones o la sensibilidad?
screening-diabetes-take = Tengo una diabetes que ha dañado los pies, los ojos, los riñones o la sensibilidad.
screening-seizures = ¿Tienes convulsiones?
screening-seizures-take = Tengo convulsiones.
screening-surgery = ¿Te han operado en las últimas seis semanas?
screening-surgery-take = Me han operado en las últimas seis semanas.
screening-kidneys = ¿Tienes una enfermedad de los riñones?
screening-kidneys-take = Tengo una enfermedad de los riñones.
screening-unexplained-pain = ¿Tienes un dolor para el que nadie ha encontrado un motivo?
screening-unexplained-pain-take = Tengo un dolor para el que nadie ha encontrado un motivo.
screening-fragile-skin = ¿Se te rasga la piel con facilidad?
screening-fragile-skin-take = Se me rasga la piel con facilidad.
screening-less-feeling = ¿Hay lugares donde notas menos el tacto, el calor o el dolor?
screening-less-feeling-take = Hay lugares donde noto menos que en otros.
screening-loose-joints = ¿Se te doblan mucho las articulaciones o se te salen?
screening-loose-joints-take = Se me doblan mucho las articulaciones o se me salen.
screening-dizzy = ¿Tomas una medicina que te marea al ponerte de pie?
screening-dizzy-take = Tomo una medicina que me marea al ponerme de pie.

## Acuerda con quien te da el masaje

screening-trauma = ¿Hay algo en tu pasado, como violencia o abuso, que el contacto pueda traer de vuelta?
screening-trauma-take = El contacto puede traerme de vuelta cosas difíciles. Acordemos cómo lo notamos y paramos.
screening-touch-sensitive = ¿Te cuesta a menudo soportar que te toquen?
screening-touch-sensitive-take = A menudo me cuesta soportar que me toquen.
screening-spacing-out = ¿A veces te vas lejos, te sientes irreal o pierdes la noción del tiempo?
screening-spacing-out-take = A veces me voy lejos. Acordemos cómo lo notas y qué me trae de vuelta.
screening-psychosis = ¿Has visto, oído o creído alguna vez cosas que otras personas no, y te preocupó?
screening-psychosis-take = He tenido épocas en que veía, oía o creía cosas que otras personas no.
screening-gender = ¿Te importa si el masaje lo da una mujer o un hombre?
screening-gender-take = Me importa quién da el masaje.
screening-oils = ¿Hay aceites, aromas o materiales que no toleras?
screening-oils-take = Hay aceites, aromas o materiales que no tolero.
