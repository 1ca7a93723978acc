app-name = Somacard

## Rooms

today = Hoy
body = Cuerpo
week = Semana
sessions = Sesiones
more = Más
skills = Habilidades
insights = Hallazgos
share = Compartir
settings = Ajustes
safety-plan = Plan de seguridad

## What is pressed

back = Volver
save = Guardar
saved = Guardado
cancel = Cancelar
choose = Elegir
not-chosen = Sin elegir
understood = Entendido
delete = Borrar
edit = Cambiar
add = Añadir
check-in = Anotar

## A scale: what a screen reader says of a number; what the day says already

scale-number = { $name }: { $number }
scale-before = hoy hasta ahora: { $number }

## A day written out, as the patterns of java.time and Foundation say it: Wednesday 25 November

day-written = EEEE d 'de' MMMM

## Why something was not done

refused-not-found = Esto ya no está. La pantalla muestra lo que hay ahora.
refused-locked = El diario está bloqueado.
refused-saved-then-locked = Está guardado. El diario se bloqueó justo después.
refused-no-diary = Todavía no hay ningún diario.
refused-diary-exists = Ya hay un diario. No se ha reemplazado nada.
refused-key-missing = Falta la clave de este diario. Tus palabras de recuperación y una copia lo traen de vuelta.
refused-file-missing = Falta el archivo del diario. Una copia y tus palabras de recuperación lo traen de vuelta.
refused-wrong-key = Esta clave no abre el diario. No se ha cambiado nada.
refused-not-encrypted = Esta versión de la aplicación no puede cifrar. No abre el diario.
refused-newer-format = Lo escribió una versión más nueva de la aplicación. Actualízala, por favor. No se ha cambiado nada.
refused-damaged = El archivo está dañado. Una copia y tus palabras de recuperación traen el diario de vuelta.
refused-wrong-words = Estas palabras no lo abren. Mira otra vez cada una, por favor.
refused-read-only = El diario se puede leer, pero ahora no se puede guardar nada en este teléfono.
refused-disk-full = El almacenamiento del teléfono está lleno. No se puede guardar nada hasta que haya sitio.
refused-busy = El diario está ocupado. Inténtalo de nuevo en un momento.
refused-vault = No se puede llegar a la clave. Desbloquea el teléfono e inténtalo de nuevo.
refused-recovery-words = Anota primero tus palabras de recuperación: sin ellas nadie podría abrirlo de nuevo.
refused-action = No hay nada que deshacer.
refused-mailbox = Para esto hace falta antes un buzón.
refused-leaving-the-mailbox = Deja antes el buzón.
refused-cancelled = Detenido. No se ha cambiado nada.
refused-failed = No ha funcionado. No se ha cambiado nada.
