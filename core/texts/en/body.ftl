### The body: regions, sides, sensations. A region's side is always the person's own.

## Regions

# $side (text): left or right, for a region that has one.
region-forehead = forehead
region-temple =
    { $side ->
        [left] left
       *[right] right
    } temple
region-eye =
    { $side ->
        [left] left
       *[right] right
    } eye
region-cheek =
    { $side ->
        [left] left
       *[right] right
    } cheek
region-mouth = nose and mouth
region-jaw =
    { $side ->
        [left] left
       *[right] right
    } jaw
region-throat = throat
region-neck-side =
    { $side ->
        [left] left
       *[right] right
    } side of the neck
region-collarbone =
    { $side ->
        [left] left
       *[right] right
    } collarbone
region-shoulder-front =
    front of the { $side ->
        [left] left
       *[right] right
    } shoulder
region-breastbone = breastbone
region-chest =
    { $side ->
        [left] left
       *[right] right
    } upper chest
region-breast =
    { $side ->
        [left] left
       *[right] right
    } breast
region-ribs =
    { $side ->
        [left] left
       *[right] right
    } ribs
region-upper-belly = upper belly
region-lower-belly = lower belly
region-flank =
    { $side ->
        [left] left
       *[right] right
    } flank
region-hip =
    { $side ->
        [left] left
       *[right] right
    } hip
region-groin =
    { $side ->
        [left] left
       *[right] right
    } groin
region-genitals = genitals
region-upper-arm-front =
    front of the { $side ->
        [left] left
       *[right] right
    } upper arm
region-elbow-crease =
    crease of the { $side ->
        [left] left
       *[right] right
    } elbow
region-forearm-front =
    inside of the { $side ->
        [left] left
       *[right] right
    } forearm
region-wrist-front =
    inside of the { $side ->
        [left] left
       *[right] right
    } wrist
region-palm =
    { $side ->
        [left] left
       *[right] right
    } palm
region-thumb =
    { $side ->
        [left] left
       *[right] right
    } thumb
region-fingers =
    { $side ->
        [left] left
       *[right] right
    } fingers
region-thigh-front =
    front of the { $side ->
        [left] left
       *[right] right
    } thigh
region-knee =
    { $side ->
        [left] left
       *[right] right
    } knee
region-shin =
    { $side ->
        [left] left
       *[right] right
    } shin
region-ankle-front =
    front of the { $side ->
        [left] left
       *[right] right
    } ankle
region-foot =
    top of the { $side ->
        [left] left
       *[right] right
    } foot
region-toes =
    { $side ->
        [left] left
       *[right] right
    } toes
region-crown = crown
region-back-of-head = back of the head
region-nape = nape
region-neck-back =
    back of the neck, { $side ->
        [left] left
       *[right] right
    }
region-shoulder-top =
    top of the { $side ->
        [left] left
       *[right] right
    } shoulder
region-shoulder-back =
    back of the { $side ->
        [left] left
       *[right] right
    } shoulder
region-shoulder-blade =
    { $side ->
        [left] left
       *[right] right
    } shoulder blade
region-upper-spine = upper spine
region-middle-spine = middle spine
region-middle-back =
    middle back, { $side ->
        [left] left
       *[right] right
    }
region-lower-spine = lower spine
region-lower-back =
    lower back, { $side ->
        [left] left
       *[right] right
    }
region-sacrum = sacrum
region-hip-back =
    back of the { $side ->
        [left] left
       *[right] right
    } hip
region-buttock =
    { $side ->
        [left] left
       *[right] right
    } buttock
region-upper-arm-back =
    back of the { $side ->
        [left] left
       *[right] right
    } upper arm
region-elbow =
    { $side ->
        [left] left
       *[right] right
    } elbow
region-forearm-back =
    outside of the { $side ->
        [left] left
       *[right] right
    } forearm
region-wrist-back =
    back of the { $side ->
        [left] left
       *[right] right
    } wrist
region-hand-back =
    back of the { $side ->
        [left] left
       *[right] right
    } hand
region-thumb-back =
    back of the { $side ->
        [left] left
       *[right] right
    } thumb
region-fingers-back =
    back of the { $side ->
        [left] left
       *[right] right
    } fingers
region-thigh-back =
    back of the { $side ->
        [left] left
       *[right] right
    } thigh
region-knee-hollow =
    hollow of the { $side ->
        [left] left
       *[right] right
    } knee
region-calf =
    { $side ->
        [left] left
       *[right] right
    } calf
region-ankle-back =
    back of the { $side ->
        [left] left
       *[right] right
    } ankle
region-heel =
    { $side ->
        [left] left
       *[right] right
    } heel
region-sole =
    { $side ->
        [left] left
       *[right] right
    } sole
region-whole = whole body
region-head = head as a whole

## Groups and views

group-head = Head
group-neck = Neck
group-chest = Chest
group-belly = Belly
group-pelvis = Pelvis
group-arm = Arms and hands
group-leg = Legs and feet
group-back = Back
view-front = Front
view-back = Back

## Sensations

sensation-tight = tight
sensation-ache = ache
sensation-pain = pain
sensation-heavy = heavy
sensation-light = light
sensation-warm = warm
sensation-cold = cold
sensation-numb = numb
sensation-tingling = tingling
sensation-pressure = pressure
sensation-flutter = flutter
sensation-knot = knot
sensation-hollow = hollow
sensation-restless = restless
body-absent = numb or absent
body-declined = prefer not to look
body-felt = Felt in the body
