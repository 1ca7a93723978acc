// What was felt in the body, being typed: for a check-in, and for how it was before and after a visit.

package app.somacard.body

import androidx.compose.runtime.Composable
import androidx.compose.runtime.snapshots.SnapshotStateList
import app.somacard.core.Named
import app.somacard.core.NewReading
import app.somacard.navigation.Here

/** The map and the list to mark what is felt; [readings] is what the person marked so far, and is changed in place. */
@Composable
fun BodyReadings(here: Here, sensations: List<Named>, readings: SnapshotStateList<NewReading>) = Unit
