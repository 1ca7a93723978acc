### La página de la mesa: los clientes de un profesional y lo que compartieron.

desk-title = Clientes y lo que compartieron
# $day (texto): día y hora.
desk-as-of = A fecha de { $day }
desk-notice-more = Nadie está pendiente de lo que escriben los clientes. Una exportación muestra cómo era cuando se hizo, en la medida en que se rellenó y se compartió.
desk-own-eyes = Esta página y los archivos a los que lleva están sin cifrar en este disco, para los ojos de un solo profesional.
desk-nobody = Nadie ha respondido aún a una invitación.
# $day (texto): un día.
desk-since = Vinculado desde { $day }
desk-no-export = Aún no se ha archivado nada.
desk-last = Última exportación
# $day (texto): un día.
desk-of = Hecha el { $day }
# $count (número): exportaciones.
desk-earlier =
    { $count ->
        [one] { $count } exportación anterior
       *[other] { $count } exportaciones anteriores
    }
desk-not-the-last-to-come = Después de esta llegó una que se hizo antes. Esta es la última que se hizo.
# $count (número): archivos sellados.
desk-waiting =
    { $count ->
        [one] { $count } archivo sellado espera a que se abra.
       *[other] { $count } archivos sellados esperan a que se abran.
    }
# $day (texto): un día. $why (texto): un nombre corto del motivo.
desk-refused = Lo que llegó el { $day } se rechazó ({ $why }). Pide al cliente que lo envíe de nuevo.
desk-made = Hecha
desk-came = Llegó
desk-careful = Atención
desk-clock-ahead = El reloj del cliente iba adelantado respecto a este.
desk-covers = Días
desk-filled = Cuánto se rellenó
desk-parts = Contiene
desk-left-out = No contiene
desk-nothing = nada indicado
desk-expires = Pensada para usarse hasta
desk-files = Archivos
desk-files-gone = Los archivos ya no están en su carpeta.
