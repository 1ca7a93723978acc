### What the phone itself asks.

phone-presence = Open your diary
