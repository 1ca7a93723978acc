phone-presence = Abre tu diario
