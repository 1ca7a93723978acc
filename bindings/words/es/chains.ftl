### Cadenas y metas.

chains = Análisis en cadena
chains-about = Cómo una cosa llevó a otra. Escribe una cuando quieras, a solas o con tu terapeuta de DBT.
chains-write = Escribir una cadena
chains-write-about = Escribir una cadena sobre «{ $behaviour }»
chains-write-about-more = Solo si quieres, y cuando te apetezca.
chains-one = Una cadena
chains-none = Todavía no hay ninguna cadena escrita.
chains-gone = Esta cadena ya no está.
chains-may-stay-empty = Cualquier parte puede quedar vacía.
chains-day = El día del que se trata
chains-about-what = De qué se trata
chains-something-else = Otra cosa
chains-vulnerability = Qué me hizo vulnerable
chains-prompting-event = Qué la desencadenó
chains-links = Cómo una cosa llevó a otra
chains-consequences = Qué vino después
chains-skill-instead = Una habilidad que podría ir en su lugar
chains-repair = Qué podría repararlo
chains-in-session = Escrita junto con mi terapeuta de DBT
chains-two-versions = Dos dispositivos escribieron esto a la vez. Lo que guardes aquí ocupa el lugar de ambos.
chains-delete = Borrar esta cadena
chains-delete-ask = ¿Borrar esta cadena?
chains-delete-more = Lo que la tarjeta dice del día se queda. El historial conserva la cadena.
chains-deleted = Cadena borrada

## Eslabones: su número y su tipo

chains-link = { $number }. { $kind }
chains-add = Añadir un eslabón
chains-add-kind = Añadir un eslabón: { $kind }
chains-up = Subir: { $link }
chains-down = Bajar: { $link }
chains-remove = Quitar
chains-remove-link = Quitar: { $link }

## Metas

chains-goals = Metas
chains-life = Una vida que vale la pena vivir
chains-targets = En lo que trabajo, lo primero primero
