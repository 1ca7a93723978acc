# Each control of the hazard log names tests that exist and are run.
check "hazard log" tests/hazards
