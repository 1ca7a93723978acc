### Sincronizar con los otros dispositivos propios: cómo terminó, qué se notó, emparejar, los dispositivos.

## Cómo terminó una sincronización

sync-ended-synced = Sincronizado: todo lo que hay en el buzón está aquí, y todo lo que hay aquí está en el buzón.
sync-ended-no-access = El relé no deja entrar a este dispositivo: se quitó de la lista, o el buzón ya no existe. Aquí no se pierde nada. Para seguir, deja de sincronizar aquí y vuelve a emparejar este dispositivo.
sync-ended-join-refused = El relé rechazó el código de acceso: no lo conoce, ya se usó o es demasiado antiguo. No se abrió nada. Pide otro a quien lleva el relé y úsalo en su lugar.
sync-ended-full = El buzón está lleno. No se pierde nada: todo queda aquí, pero tus otros dispositivos no reciben lo nuevo. Pide más espacio a quien lleva el relé.
sync-ended-later = No se puede llegar al relé, o está ocupado. No se pierde nada: todo queda aquí. Inténtalo más tarde.
sync-ended-unexpected = El relé respondió algo que no tiene sentido. Aquí no se pierde nada. Si sigue así, díselo a quien lleva el relé.
# $received (number): cambios. $sent (number): cambios.
sync-counts = Cambios que llegaron: { $received }, que salieron: { $sent }
sync-compacted = El buzón se hizo más pequeño.

## Lo que se notó. $device es el nombre de un dispositivo, o sync-some-device.

sync-noticed = Se notó
sync-some-device = uno de tus dispositivos
sync-notice-rolled-back = El relé muestra un estado del buzón más antiguo que antes, como tras restaurarse de una copia de seguridad. Lo que faltaba se envió otra vez. Si ocurre a menudo, pregunta a quien lleva el relé.
# $device (text): el nombre del dispositivo.
sync-notice-fork = Parece que { $device } estuvo en marcha dos veces, como pasa con un diario copiado o restaurado. Todo lo que escribieron ambos está aquí. Si hay una copia que no usas, quítala de la lista.
# $device (text): el nombre del dispositivo.
sync-notice-list-fork = La lista de tus dispositivos se cambió en dos sitios a la vez; uno de ellos fue { $device }. Vale uno de los dos cambios. Mira si la lista está como quieres.
# $device (text): el nombre del dispositivo.
sync-notice-missing = Algo que escribió { $device } no está en el buzón, o llegó en otro orden. Sincroniza otra vez con ese dispositivo; enviará de nuevo lo que falta.
# $device (text): el nombre del dispositivo.
sync-notice-differs = Este dispositivo y { $device } no tenían lo mismo después de sincronizar. Se envió todo otra vez. Sincroniza los dos una vez más.
# $device (text): el nombre del dispositivo.
sync-notice-clock-wrong = El reloj de { $device } va más de un día adelantado. Ponlo en hora: si no, lo que se escriba allí contará como lo más nuevo durante un tiempo.
sync-notice-tampered = Algo del buzón se dañó o se cambió por el camino, o no es de tus dispositivos. No se tomó en cuenta. Si vuelve a ocurrir, pregunta a quien lleva el relé.
sync-notice-truncated = Algo del buzón quedó cortado. No se tomó en cuenta. Sincroniza otra vez tus otros dispositivos; si vuelve a ocurrir, pregunta a quien lleva el relé.
# $device (text): el nombre del dispositivo.
sync-notice-replayed = El relé mostró por segunda vez algo de { $device }. Cuenta una sola vez. No hay que hacer nada.
# $device (text): el nombre del dispositivo.
sync-notice-reordered = Algo de { $device } está en el buzón donde ese dispositivo no lo puso. Allí no se tomó en cuenta. Sincroniza otra vez ese dispositivo. Si ocurre a menudo, pregunta a quien lleva el relé.
sync-notice-wrongly-signed = Algo del buzón no lo firmó ninguno de tus dispositivos. No se tomó en cuenta. Si no sabes por qué, revisa la lista de tus dispositivos.
# $device (text): el nombre del dispositivo.
sync-notice-old-key = Algo de { $device } llegó con una clave antigua después de quitarse un dispositivo de la lista. No se tomó en cuenta: el dispositivo que se quitó conocía esa clave. Sincroniza otra vez { $device }; enviará de nuevo lo que falta.
sync-notice-newer = Algo del buzón solo lo puede leer una versión más nueva. Se conserva allí. Actualiza este dispositivo.
sync-notice-held-back = El relé no muestra todo lo que había cuando se emparejó este dispositivo. Sincroniza tu otro dispositivo y después este. Si sigue así, pregunta a quien lleva el relé.
# $count (number): cuántas veces.
sync-notice-times =
    { $count ->
        [one] una vez
       *[other] { $count } veces
    }

## Emparejar

sync-pairing-paired = Los dispositivos están emparejados.
sync-pairing-declined = Sin emparejar: no se dijo que los números fueran iguales. No se unió nada.
sync-pairing-expired = Sin emparejar: tardó demasiado, o el relé ya no conoce este código. Muestra uno nuevo.
sync-pairing-disturbed = Sin emparejar: respondió otra persona, o lo dicho no encaja. Muestra un código nuevo donde nadie más lo vea.
sync-pairing-later = Sin emparejar: no se puede llegar al relé, o está ocupado. No se unió nada. Inténtalo más tarde.
sync-pairing-scan = Escanea esto con el otro dispositivo, o escríbelo allí. Vale diez minutos. No se lo muestres a nadie más.
sync-pairing-words = O escribe allí estas doce palabras:
# $host (text): dónde está el relé.
sync-pairing-relay = Con el relé { $host }
# $name (text): cómo se llama el otro dispositivo.
sync-pairing-name = El otro dispositivo se llama { $name }.
sync-pairing-question = ¿Muestra el otro dispositivo los mismos números?
sync-pairing-waiting = Dilo también en el otro dispositivo.

## Los dispositivos

sync-devices = Dispositivos
sync-this-computer = Este ordenador
sync-this-device = este dispositivo
# $day (text): el día.
sync-last-seen = visto por última vez el { $day }
sync-never-seen = aún no visto
sync-clock-wrong = su reloj no va bien
sync-going = se va con la próxima sincronización
sync-not-listed = Este dispositivo no está en la lista: se quitó, o es una copia.
sync-no-devices = El buzón aún no se ha abierto.
# $day (text): el día.
sync-last-synced = Última sincronización: { $day }
sync-never-synced = Aún sin sincronizar
# $count (number): cambios.
sync-waiting =
    { $count ->
        [0] Nada espera para enviarse
        [one] { $count } cambio espera para enviarse
       *[other] { $count } cambios esperan para enviarse
    }
sync-words-read-it = Tus palabras de recuperación pueden leer el buzón
sync-words-not = Aún no hay palabras de recuperación que puedan leer el buzón: crea unas, para llegar a él cuando ya no quede ningún dispositivo
# $host (text): dónde está el relé.
sync-relay = A través de { $host }, que no puede leerlo
sync-removed = Desde ahora no recibe nada nuevo. No se le puede hacer olvidar lo que tenía: lo que había en él sigue en él.
sync-removed-later = Se va con la próxima sincronización. No se le puede hacer olvidar lo que tenía: lo que había en él sigue en él.
sync-stopped = Este dispositivo ya no se sincroniza. Todas las anotaciones quedan aquí.
sync-stopped-shared = Tus otros dispositivos siguen. Si este aún está en su lista, quítalo allí.
sync-put-away = Lo que se notó ya no se muestra.
sync-mailbox-deleted = El buzón del relé está borrado.
sync-mailbox-gone = El relé ya no conoce el buzón.
sync-mailbox-kept = No se pudo borrar el buzón en el relé. Lo que queda allí está sellado, y nadie tiene la clave.
sync-mailbox-shared = El buzón queda en el relé, para tus otros dispositivos, y ellos conservan el diario. Si este aún está en su lista, quítalo allí.
sync-mailbox-unknown = Si el diario se sincronizaba, su buzón queda en el relé. Lo que hay allí está sellado; solo pueden leerlo tus otros dispositivos o tus palabras de recuperación.

## Recuperar solo con las palabras

# $device (text): el nombre del dispositivo. $day (text): el día.
sync-last-written = Quien escribió por última vez fue { $device }, según su propio reloj el { $day }.
sync-recovery-unknown = El relé no conoce ningún buzón que se abra con estas palabras. Compara las palabras y la dirección del relé con lo que apuntaste.
sync-nothing-written = No hay nada en el buzón.
sync-only-you-know = Solo tú puedes decir si eso es todo: mira tus últimas anotaciones.
sync-recovered-next = Este diario ya no se sincroniza. Para sincronizarlo de nuevo, abre un buzón nuevo.
