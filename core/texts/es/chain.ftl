### Una cadena: cómo una cosa llevó a otra. Cualquier parte puede quedar vacía.

chain-vulnerability = Qué me hizo vulnerable
chain-prompting-event = Qué la desencadenó
chain-links = Cómo una cosa llevó a otra
chain-consequences = Qué vino después
chain-skill-instead = Una habilidad que podría ir en su lugar
chain-repair = Qué podría repararlo

link-thought = Pensamiento
link-emotion = Emoción
link-body = Sensación corporal
link-urge = Impulso
link-action = Acción
