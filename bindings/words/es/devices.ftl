devices = Tus dispositivos
devices-offline = Esta versión de la app no se conecta a internet: no sincroniza.
devices-about = Tu diario puede ser el mismo en varios de tus dispositivos. Lo que se envía va sellado; el relé que hay entre ellos no puede leerlo.
devices-talking = Hablando con el relé
devices-sync-now = Sincronizar ahora
devices-done = Hecho
devices-make-words = Palabras de recuperación

## A mailbox

devices-open-mailbox = Abrir un buzón
devices-open-mailbox-more = En el primer dispositivo.
devices-mailbox-about = Un relé guarda un buzón sellado para ti. Quien lo lleva te da la dirección y un código.
devices-relay = Dirección del relé
devices-relay-more = Empieza por https://
devices-code = Código para abrir el buzón
devices-name = Cómo llamas a este dispositivo
devices-name-more = Solo lo ven tus propios dispositivos.
devices-open = Abrirlo

## Devices

devices-remove = Quitarlo
devices-remove-title = ¿Quitar «{ $name }»?
devices-put-away = Dejar de mostrar esto
devices-taken-off = Para seguir, deja de sincronizar aquí y vuelve a unirte a uno de tus dispositivos.

## Another device

devices-add = Añadir un dispositivo
devices-new-code = Mostrar un código nuevo
devices-code-picture = Código QR para unirse a este diario
devices-waiting = Esperando al otro dispositivo
devices-same = Son los mismos
devices-differ = Son distintos

## Joining

devices-join = Unirse a otro dispositivo
devices-join-more = Cuando el diario ya está en otro.
devices-join-about = En el otro dispositivo elige «Añadir un dispositivo». Allí se muestra un código durante diez minutos.
# only: android
devices-by-code = Con su código QR o su texto
# only: ios
devices-by-text = Con el texto de su código
devices-by-words = Con sus doce palabras
devices-code-text = El texto del código
# only: android
devices-code-wrong = No es el código completo de otro dispositivo. Cópialo entero o escanéalo.
# only: ios
devices-code-not-whole = No es el código completo de otro dispositivo. Cópialo entero.
devices-twelve-words = Las doce palabras
devices-join-now = Unirse

## Recovery

devices-recover = Recuperar con las 24 palabras
devices-recover-about = Cuando ya no queda ningún dispositivo, tus palabras de recuperación leen el buzón del relé.
devices-24-words = Las 24 palabras
devices-recover-now = Recuperar

## An end

devices-stop = Dejar de sincronizar
devices-stop-title = ¿Dejar de sincronizar en este dispositivo?
devices-stop-shared = Aquí queda todo. Tus otros dispositivos siguen; si este aún está en su lista, quítalo allí.
devices-stop-last = Aquí queda todo. El buzón del relé se borra con todo lo que contiene.
devices-stop-kept = No se pudo borrar el buzón en el relé. Lo que queda allí está sellado, y entonces nadie tiene la clave.
devices-deleting = Borrando el buzón
