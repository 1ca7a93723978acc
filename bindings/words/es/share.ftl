## What takes a while

working-stop = Parar

## A row that opens and closes

# only: android
folded-open = Abierto
# only: android
folded-closed = Cerrado

## Scanning

# only: android
scan = Escanear un código QR
# only: android
scan-by-another-app = Lo escanea otra app de este teléfono, que ve lo que contiene.
# only: android
scan-by-nobody = Ninguna app de este teléfono escanea códigos QR para otra. Pega el texto.

## For whom

share-whom = Para quién
share-nobody = Nadie en particular
share-as-for = Como para
share-what-they-are = Qué son para ti
share-role-linked = { $role }, con vínculo
share-role-dbt-therapist = Terapeuta DBT
share-role-group-leader = Dirige el grupo de habilidades
share-role-massage-practitioner = Masajista
share-role-other = Otra persona
share-add-somebody = Añadir a alguien
share-name = Cómo los llamas
share-name-more = Solo lo ves tú.
share-seal-to = Su clave, si te dieron una
share-seal-to-more = Empieza por age1. Con ella se pueden sellar archivos.
share-add-more = Añadir a alguien no envía nada. Después queda marcado lo habitual, para que lo mires.
share-somebody = Compartir con
share-change-somebody = Cambiar a { $name }
share-change-more = Nombre, qué son para ti, clave; o fuera de la lista
share-seal-to-other = Otra clave suya
share-seal-to-other-more = Hay una clave suya aquí. Si escribes otra, ocupa su lugar.
share-seal-to-away = Quitar su clave
share-take-off = Quitar de la lista
share-take-off-ask = ¿Quitar a { $name } de la lista?
share-take-off-more = Lo que les llegó se queda en la lista de lo que ha salido. Un archivo que ya tienen no se puede recuperar.
share-taken-off = Fuera de la lista

## What and of which days

share-days = Qué días
share-from = Primer día
share-to = Último día
share-named = Con el nombre por el que te conocen: { $name }
share-what = Qué se comparte
share-usual = Marcar lo habitual
share-lines = Líneas de la tarjeta
share-lines-left-out = Se omite: { $lines }
share-lines-all = Van todas
share-questions = Preguntas de salud
share-no-questions = Todavía no has respondido a ninguna pregunta de salud.
share-go-on = Ver cómo queda
share-else = También aquí

## Ways out

share-ways = Entregarlo
share-how = De qué forma
share-report = Informe para leer o imprimir
share-report-title = Informe
share-report-more = Míralo antes. Al imprimir también puedes hacer un PDF.
share-print = Imprimir
share-printed = Anotado en el registro
share-file = Un archivo
share-file-more = Quien lo tenga podrá leerlo.
share-under-key = Un archivo sellado y su clave
share-under-key-more = Dos cosas, para entregar por dos vías.
share-under-key-about = El archivo va sellado. Su clave es un código QR que se muestra una sola vez: deja que lo escaneen en esta pantalla y entrega el archivo por otra vía.
share-key = La clave
share-link = Un enlace
share-link-more = Durante unos días, a través de tu relé.
share-link-about = El archivo sellado queda en tu relé, que no puede leerlo. Quien tenga el enlace podrá leerlo hasta que termine.
share-link-days = Días, de 1 a 30
share-send-link = Enviar el enlace
share-to-clinic = A { $clinic }
share-to-clinic-more = Sellado para su clave, a través del relé.
share-deliver = A la clínica
share-deliver-about = Para { $clinic }: sellado para su clave, de modo que nadie más pueda leerlo.
share-send = Enviarlo
share-sending = Preparando y enviando
share-offline = Esta versión de la app no se conecta a internet: no incluye enlaces ni envíos a una clínica.
share-making = Preparando
share-make = Prepararlo
share-hand-over = Entregarlo
share-kept-an-hour = La copia para entregar se borra de este teléfono al cabo de una hora.

## Forms of a file

share-form-report = Informe
share-form-report-more = Una página para leer en cualquier navegador.
share-form-fhir = Documento para el sistema de una clínica
share-form-fhir-more = FHIR R4, con el informe dentro.
share-form-csv = Tablas
share-form-csv-more = CSV, varios archivos con un diccionario.
share-form-json = JSON
share-form-json-more = Para programas.
share-form-package = Paquete sellado
share-form-package-more = Informe y documento, sellados para su clave.

## The log

share-log = Lo que ha salido
share-show-link = Mostrar el enlace otra vez
share-take-back = Retirarlo
share-take-back-title = ¿Retirarlo del relé?
share-taking-back = Retirando
