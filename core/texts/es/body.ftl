### The body: regions, sides, sensations. A region's side is always the person's own.

## Regions

# $side (text): left or right, for a region that has one.
region-forehead = frente
region-temple =
    sien { $side ->
        [left] izquierda
       *[right] derecha
    }
region-eye =
    ojo { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-cheek =
    mejilla { $side ->
        [left] izquierda
       *[right] derecha
    }
region-mouth = nariz y boca
region-jaw =
    mandíbula { $side ->
        [left] izquierda
       *[right] derecha
    }
region-throat = garganta
region-neck-side =
    lado { $side ->
        [left] izquierdo
       *[right] derecho
    } del cuello
region-collarbone =
    clavícula { $side ->
        [left] izquierda
       *[right] derecha
    }
region-shoulder-front =
    parte delantera del hombro { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-breastbone = esternón
region-chest =
    parte alta del pecho, lado { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-breast =
    mama { $side ->
        [left] izquierda
       *[right] derecha
    }
region-ribs =
    costillas { $side ->
        [left] izquierdas
       *[right] derechas
    }
region-upper-belly = parte alta del vientre
region-lower-belly = parte baja del vientre
region-flank =
    costado { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-hip =
    cadera { $side ->
        [left] izquierda
       *[right] derecha
    }
region-groin =
    ingle { $side ->
        [left] izquierda
       *[right] derecha
    }
region-genitals = genitales
region-upper-arm-front =
    parte delantera del brazo { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-elbow-crease =
    pliegue del codo { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-forearm-front =
    cara interna del antebrazo { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-wrist-front =
    cara interna de la muñeca { $side ->
        [left] izquierda
       *[right] derecha
    }
region-palm =
    palma de la mano { $side ->
        [left] izquierda
       *[right] derecha
    }
region-thumb =
    pulgar { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-fingers =
    dedos de la mano { $side ->
        [left] izquierda
       *[right] derecha
    }
region-thigh-front =
    parte delantera del muslo { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-knee =
    rodilla { $side ->
        [left] izquierda
       *[right] derecha
    }
region-shin =
    espinilla { $side ->
        [left] izquierda
       *[right] derecha
    }
region-ankle-front =
    parte delantera del tobillo { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-foot =
    empeine { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-toes =
    dedos del pie { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-crown = coronilla
region-back-of-head = parte de atrás de la cabeza
region-nape = nuca
region-neck-back =
    parte de atrás del cuello, lado { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-shoulder-top =
    parte alta del hombro { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-shoulder-back =
    parte de atrás del hombro { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-shoulder-blade =
    omóplato { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-upper-spine = columna alta
region-middle-spine = columna media
region-middle-back =
    parte media de la espalda, lado { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-lower-spine = columna baja
region-lower-back =
    parte baja de la espalda, lado { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-sacrum = sacro
region-hip-back =
    parte posterior de la cadera { $side ->
        [left] izquierda
       *[right] derecha
    }
region-buttock =
    nalga { $side ->
        [left] izquierda
       *[right] derecha
    }
region-upper-arm-back =
    parte de atrás del brazo { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-elbow =
    codo { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-forearm-back =
    cara externa del antebrazo { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-wrist-back =
    dorso de la muñeca { $side ->
        [left] izquierda
       *[right] derecha
    }
region-hand-back =
    dorso de la mano { $side ->
        [left] izquierda
       *[right] derecha
    }
region-thumb-back =
    dorso del pulgar { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-fingers-back =
    dorso de los dedos de la mano { $side ->
        [left] izquierda
       *[right] derecha
    }
region-thigh-back =
    parte de atrás del muslo { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-knee-hollow =
    corva { $side ->
        [left] izquierda
       *[right] derecha
    }
region-calf =
    pantorrilla { $side ->
        [left] izquierda
       *[right] derecha
    }
region-ankle-back =
    parte de atrás del tobillo { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-heel =
    talón { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-sole =
    planta del pie { $side ->
        [left] izquierdo
       *[right] derecho
    }
region-whole = todo el cuerpo
region-head = toda la cabeza

## Groups and views

group-head = Cabeza
group-neck = Cuello
group-chest = Pecho
group-belly = Vientre
group-pelvis = Pelvis
group-arm = Brazos y manos
group-leg = Piernas y pies
group-back = Espalda
view-front = Delante
view-back = Detrás

## Sensations

sensation-tight = tensión
sensation-ache = molestia
sensation-pain = dolor
sensation-heavy = pesadez
sensation-light = ligereza
sensation-warm = calor
sensation-cold = frío
sensation-numb = entumecimiento
sensation-tingling = hormigueo
sensation-pressure = presión
sensation-flutter = aleteo
sensation-knot = nudo
sensation-hollow = vacío
sensation-restless = inquietud
body-absent = entumecido o ausente
body-declined = prefiero no mirar
body-felt = Sentido en el cuerpo
