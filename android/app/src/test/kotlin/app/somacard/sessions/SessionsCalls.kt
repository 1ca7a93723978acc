package app.somacard.sessions

import app.somacard.AppTest

/** The figure never changes: it is asked for once while the app runs. Today, below every place, reads itself anew. */
private val BESIDE = setOf("bodyFigure", "today")

/** The calls since this was last asked, without those that belong to no screen of this room. */
fun AppTest.called(): List<String> = app.counting.taken() - BESIDE
