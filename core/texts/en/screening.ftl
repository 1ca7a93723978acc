### Health questions before massage. Asked as what a person can notice or was told; own wording.

screening-title = Health questions before massage
screening-why = What comes out is a list to talk over. It is no medical advice, and it never says that massage is right for you.
screening-help-now = Get medical help now, before anything else: call your local emergency number (112 in the EU, 911 in the US, 999 in the UK). Do not wait for an appointment, and do not have a massage today.
screening-help-asked = You answered yes or not sure to:
screening-tier-postpone = Better on another day
screening-tier-not-here = Places to leave out
screening-tier-doctor = Ask your doctor first
screening-tier-agree = Agree with your massage practitioner
screening-nothing = Nothing was answered with yes or not sure. That is neither medical advice nor a clearance.
screening-somewhere = There is a place to leave out; you did not say which.
screening-asked-again =
    { $count ->
        [0] Nothing is to be asked again.
        [one] One question is asked again before the next session.
       *[other] { $count } questions are asked again before the next session.
    }
screening-acute-again = Questions about how you are today are asked again at each session.
screening-valid-until = The other answers count until { $day }, or until something changes.
screening-changed = Something changed: all questions are asked again.
screening-never = These questions were not answered yet.
screening-yes = yes
screening-no = no
screening-unsure = not sure
screening-declined = prefer not to say

## Medical help now

screening-chest-pain = Do you suddenly have pain or pressure in your chest, or can you suddenly not get enough air?
screening-stroke-signs = Has your face, an arm or a leg suddenly gone weak or numb on one side, or is it suddenly hard to speak or to see?
screening-calf-swollen = Is one of your calves newly swollen, hot or painful?
screening-pregnant-headache = Are you pregnant and have a severe headache, or see differently than usual?
screening-back-weakness = Does your back hurt and have your legs suddenly gone weak, or can you suddenly not hold your urine?

## Better on another day

screening-fever = Do you have a fever of 38 °C (100.4 °F) or more?
screening-fever-take = I have a fever.
screening-contagious = Do you have something that others could catch?
screening-contagious-take = I have something that others could catch.
screening-intoxicated = Do you feel alcohol or another drug at the moment?
screening-intoxicated-take = I feel alcohol or another drug at the moment.
screening-chemotherapy = Have you had chemotherapy in the last three days?
screening-chemotherapy-take = I had chemotherapy in the last three days.
screening-high-pressure = Has your blood pressure been measured as very high lately?
screening-high-pressure-take = My blood pressure was measured as very high.
screening-flare = Do you have a long illness that is worse than usual right now?
screening-flare-take = A long illness of mine is worse than usual right now.
screening-clot = Were you told that you have a blood clot or an inflamed vein?
screening-clot-take = I was told that I have a blood clot or an inflamed vein.

## Places to leave out

screening-wound = Is there a place where your skin is open, burnt, sunburnt or still healing?
screening-skin-infection = Is there a place where your skin is infected, weeping or crusted?
screening-surgery-site = Is there a place where you had surgery not long ago?
screening-bone-injury = Is there a place where a bone may be broken, or a joint was out of place?
screening-inflamed = Is there a place that is swollen, hot and sore?
screening-veins = Is there a place where veins stand out, thick or knotted?
screening-tumour = Is there a place where you have a tumour?
screening-lump-rash = Is there a lump or a rash that nobody has looked at yet?
screening-radiation = Is there a place where you had radiation treatment?
screening-device = Is there a place with a port, a pump or an implant?
screening-lymph-nodes = Is there a place where lymph nodes were taken out, or that swells because of it?

## Ask your doctor first

screening-bleeding = Do you take blood thinners, or do you bleed or bruise easily?
screening-bleeding-take = I take blood thinners, or bleed or bruise easily.
screening-cancer = Do you have cancer, or were you treated for it?
screening-cancer-take = I have cancer, or was treated for it.
screening-pregnancy = Are you pregnant, or could you be?
screening-pregnancy-take = I am pregnant, or could be.
screening-heart = Do you have a heart disease or a pacemaker?
screening-heart-take = I have a heart disease or a pacemaker.
screening-bones = Were you told that your bones are thin, or do they break easily?
screening-bones-take = My bones are thin or break easily.
screening-diabetes = Do you have diabetes that has harmed your feet, eyes, kidneys or feeling?
screening-diabetes-take = I have diabetes that has harmed my feet, eyes, kidneys or feeling.
screening-seizures = Do you have seizures?
screening-seizures-take = I have seizures.
screening-surgery = Have you had surgery in the last six weeks?
screening-surgery-take = I had surgery in the last six weeks.
screening-kidneys = Do you have a kidney disease?
screening-kidneys-take = I have a kidney disease.
screening-unexplained-pain = Do you have pain that nobody has found a reason for?
screening-unexplained-pain-take = I have pain that nobody has found a reason for.
screening-fragile-skin = Does your skin tear easily?
screening-fragile-skin-take = My skin tears easily.
screening-less-feeling = Are there places where you feel touch, heat or pain less than elsewhere?
screening-less-feeling-take = There are places where I feel less than elsewhere.
screening-loose-joints = Do your joints bend very far or slip out?
screening-loose-joints-take = My joints bend very far or slip out.
screening-dizzy = Do you take a medicine that makes you dizzy when you stand up?
screening-dizzy-take = I take a medicine that makes me dizzy when I stand up.

## Agree with the massage practitioner

screening-trauma = Is there something in your past, such as violence or abuse, that touch could bring back?
screening-trauma-take = Touch can bring back hard things from my past. Let us agree how we notice and stop.
screening-touch-sensitive = Is touch often hard for you to bear?
screening-touch-sensitive-take = Touch is often hard for me to bear.
screening-spacing-out = Do you sometimes drift away, feel unreal or lose time?
screening-spacing-out-take = I sometimes drift away. Let us agree how you notice and what brings me back.
screening-psychosis = Have you ever seen, heard or believed things that others did not, and it troubled you?
screening-psychosis-take = I have had times when I saw, heard or believed things that others did not.
screening-gender = Does it matter to you whether a woman or a man gives the massage?
screening-gender-take = It matters to me who gives the massage.
screening-oils = Are there oils, scents or materials that you do not tolerate?
screening-oils-take = There are oils, scents or materials that I do not tolerate.
