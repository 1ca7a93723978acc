package app.somacard.skills

import app.somacard.core.CopingStart
import app.somacard.navigation.Place

/** The places of this room that open on the sample diary. */
val SKILLS_SHOWN: List<Pair<String, Place>> = listOf(
    "skills" to SkillsPlace,
    "skills-now" to NowPlace,
    "skills-coping" to CopingPlace(CopingStart(items = listOf("sad"))),
    "skills-plan-first" to CopingPlace(CopingStart(items = listOf("urge-suicide"))),
)
