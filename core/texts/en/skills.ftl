### Skills and their modules: the names the field uses, no explanations.

## Modules

module-mindfulness = Mindfulness
module-interpersonal = Interpersonal effectiveness
module-emotion-regulation = Emotion regulation
module-distress-tolerance = Distress tolerance
module-addiction = Skills for addiction

## Mindfulness

skill-wise-mind = Wise mind
skill-observe = Observe
skill-describe = Describe
skill-participate = Participate
skill-non-judgmental-stance = Non-judgmental stance
skill-one-mindfully = One-mindfully
skill-effectiveness = Effectiveness
skill-loving-kindness = Loving kindness

## Interpersonal effectiveness

skill-dear-man = DEAR MAN
skill-give = GIVE
skill-fast = FAST
skill-validation = Validation
skill-walking-the-middle-path = Walking the middle path
skill-finding-or-ending-relationships = Finding or ending relationships
skill-dime-game = Dime game

## Emotion regulation

skill-observe-and-describe-emotions = Observe and describe emotions
skill-check-the-facts = Check the facts
skill-opposite-action = Opposite action
skill-problem-solving = Problem solving
skill-accumulate-positives = Accumulate positives
skill-build-mastery = Build mastery
skill-cope-ahead = Cope ahead
skill-please = PLEASE
skill-mindfulness-of-current-emotion = Mindfulness of current emotion
skill-nightmare-protocol = Nightmare protocol
skill-sleep-hygiene = Sleep hygiene

## Distress tolerance

skill-stop = STOP
skill-pros-and-cons = Pros and cons
skill-tipp = TIPP
skill-distract = Distract (ACCEPTS)
skill-self-soothe = Self-soothe
skill-improve = IMPROVE
skill-radical-acceptance = Radical acceptance
skill-turning-the-mind = Turning the mind
skill-willingness = Willingness
skill-half-smile = Half-smile and willing hands
skill-mindfulness-of-current-thoughts = Mindfulness of current thoughts

## Addiction

skill-dialectical-abstinence = Dialectical abstinence
skill-clear-mind = Clear mind
skill-community-reinforcement = Community reinforcement
skill-burning-bridges = Burning bridges
skill-alternate-rebellion = Alternate rebellion
skill-adaptive-denial = Adaptive denial

## Cautions

caution-tipp = Very cold water and hard exercise change the heartbeat quickly. Please ask a doctor or nurse first if you have a heart condition, a slow pulse, an allergy to cold or an eating disorder, or if you take beta-blockers.
