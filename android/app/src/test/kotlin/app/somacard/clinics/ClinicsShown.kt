package app.somacard.clinics

import app.somacard.navigation.Place

val CLINICS_SHOWN: List<Pair<String, Place>> = listOf(
    "clinics" to ClinicsPlace,
    "clinics-invitation" to InvitationPlace,
)
