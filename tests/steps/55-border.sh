# What Kotlin and Swift can call is the list that was reviewed.
check "surface of the bindings" bindings/surface
