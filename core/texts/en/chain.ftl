### A chain: how one thing led to another. Every part may stay empty.

chain-vulnerability = What made me vulnerable
chain-prompting-event = What set it off
chain-links = How one thing led to another
chain-consequences = What followed
chain-skill-instead = A skill that could take its place
chain-repair = What could put things right

link-thought = Thought
link-emotion = Emotion
link-body = Body sensation
link-urge = Urge
link-action = Action
