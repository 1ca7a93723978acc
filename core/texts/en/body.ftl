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
    { $side ->
        [left] left
       *[right] right
    } front of the shoulder
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
    { $side ->
        [left] left
       *[right] right
    } front of the upper arm
region-elbow-crease =
    { $side ->
        [left] left
       *[right] right
    } crease of the elbow
region-forearm-front =
    { $side ->
        [left] left
       *[right] right
    } inside of the forearm
region-wrist-front =
    { $side ->
        [left] left
       *[right] right
    } inside of the wrist
region-palm =
    { $side ->
        [left] left
       *[right] right
    } palm
region-fingers =
    { $side ->
        [left] left
       *[right] right
    } fingers
region-thigh-front =
    { $side ->
        [left] left
       *[right] right
    } front of the thigh
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
    { $side ->
        [left] left
       *[right] right
    } front of the ankle
region-foot =
    { $side ->
        [left] left
       *[right] right
    } top of the foot
region-toes =
    { $side ->
        [left] left
       *[right] right
    } toes
region-crown = crown
region-back-of-head = back of the head
region-nape = nape
region-neck-back =
    { $side ->
        [left] left
       *[right] right
    } back of the neck
region-shoulder-top =
    { $side ->
        [left] left
       *[right] right
    } top of the shoulder
region-shoulder-back =
    { $side ->
        [left] left
       *[right] right
    } back of the shoulder
region-shoulder-blade =
    { $side ->
        [left] left
       *[right] right
    } shoulder blade
region-upper-spine = upper spine
region-middle-spine = middle spine
region-middle-back =
    { $side ->
        [left] left
       *[right] right
    } middle back
region-lower-spine = lower spine
region-lower-back =
    { $side ->
        [left] left
       *[right] right
    } lower back
region-sacrum = sacrum
region-buttock =
    { $side ->
        [left] left
       *[right] right
    } buttock
region-upper-arm-back =
    { $side ->
        [left] left
       *[right] right
    } back of the upper arm
region-elbow =
    { $side ->
        [left] left
       *[right] right
    } elbow
region-forearm-back =
    { $side ->
        [left] left
       *[right] right
    } outside of the forearm
region-wrist-back =
    { $side ->
        [left] left
       *[right] right
    } back of the wrist
region-hand-back =
    { $side ->
        [left] left
       *[right] right
    } back of the hand
region-fingers-back =
    { $side ->
        [left] left
       *[right] right
    } back of the fingers
region-thigh-back =
    { $side ->
        [left] left
       *[right] right
    } back of the thigh
region-knee-hollow =
    { $side ->
        [left] left
       *[right] right
    } hollow of the knee
region-calf =
    { $side ->
        [left] left
       *[right] right
    } calf
region-ankle-back =
    { $side ->
        [left] left
       *[right] right
    } back of the ankle
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
