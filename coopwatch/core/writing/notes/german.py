"""What is said about commands in German, without "du" or "Sie"; the names of `values.Said`. Read by `words`."""

from __future__ import annotations

from coopwatch.core.writing.notes.values import Said

SENTENCES = {
    Said.CLOSED: "{n} ist abgeschlossen.",
    Said.WITHDRAWN: "{n} ist zurückgezogen.",
    Said.WAS_CLOSED: "{n} war schon abgeschlossen.",
    Said.LATER: "{n} ruht bis {day}.",
    Said.STOPPED: "Zu {n} geht keine Nachfrage mehr raus.",
    Said.SENDING: "Die Nachfrage zu {n} geht raus, sobald das Sendefenster offen ist.",
    Said.ANSWERED: "Die Mail ist die Antwort; {n} ist abgeschlossen.",
    Said.ANSWERED_OPEN: "Die Mail ist die Antwort; {n} bleibt offen.",
    Said.NOT_ANSWERED: "Die Mail ist nicht die Antwort; {n} bleibt offen.",
    Said.LEARNED: "{second} gehört ab jetzt zu {name}.",
    Said.REOPENED: "{n} ist wieder offen.",
    Said.WAS_OPEN: "{n} ist ohnehin offen.",
    Said.WATCHED: "Auf {n} wird ab jetzt geachtet.",
    Said.WAS_WATCHED: "Auf {n} wird schon geachtet.",
    Said.PAUSED: "Pause bis einschließlich {day}.",
    Said.PAUSED_OPENLY: "Pause, bis „weiter“ kommt.",
    Said.RESUMED: "Die Pause ist zu Ende.",
    Said.PARTNER_MUTED: "An {name} geht keine Nachfrage mehr.",
    Said.PARTNER_UNMUTED: "Bei {name} wird wieder nachgefragt.",
    Said.PARTNER_ADDED: "{name} ist jetzt Partner.",
    Said.OPENED: "Eingetragen mit der Nummer {n}: {name}, {second}.",
    Said.NOT_UNDERSTOOD: "Das wurde nicht verstanden.",
    Said.NO_DAY: "Darin steht kein Tag, der innerhalb des nächsten Jahres liegt.",
    Said.TWO_DAYS: "Ist {day} oder {other_day} gemeint? Bitte mit Datum noch einmal.",
    Said.CONTRADICTION: "Das widerspricht sich, darum wurde nichts davon ausgeführt. Was soll gelten?",
    Said.TOO_MANY: "Mehr als 20 Befehle auf einmal; keiner davon wurde ausgeführt.",
    Said.UNKNOWN_NUMBER: "Die Nummer {n} gibt es nicht.",
    Said.UNKNOWN_ITEM: "Den Punkt, zu dem der Knopf gehörte, gibt es nicht mehr.",
    Said.NEWER_NUMBER: "Der beantwortete Überblick ist älter als die Nummer {n}. Bitte auf einen neueren antworten.",
    Said.IS_CLOSED: "{n} ist abgeschlossen; „{n} wieder öffnen“ macht es rückgängig.",
    Said.NOT_WATCHED: "{n} ist erst ein Vorschlag; „{n} beobachten“ nimmt ihn an.",
    Said.NO_SUGGESTION: "{n} ist kein Vorschlag.",
    Said.ASKS_NOTHING: "Zu {n} ist gerade keine Frage offen.",
    Said.NEW_QUESTION: "Seit diesem Überblick gibt es zu {n} eine neue Frage: {name}. „{n} ja“ oder „{n} nein“?",
    Said.NOTHING_TO_SEND: "Zu {n} liegt keine Nachfrage bereit.",
    Said.IN_DRAFTS: "Die Nachfrage zu {n} liegt bei den Entwürfen und kann von dort verschickt werden.",
    Said.STOP_OR_LATER: "Nie mehr nachfragen („{n} stopp“) oder nur später („{n} +5“)?",
    Said.WHO_IS_THAT: "Bei {n} geht es um {name}, und die fragliche Mail kam von {second}. Wer ist gemeint?",
    Said.OTHER_PARTNER: "{name} ist ein anderer Partner als der von {n}.",
    Said.NO_PARTNER: "Einen Partner {name} gibt es nicht; statt des Namens geht auch eine Mailadresse.",
    Said.SEVERAL_PARTNERS: "Das passt auf mehrere Partner: {all_names}. Welcher ist gemeint?",
    Said.NO_ADDRESS: "Für {name} ist keine Mailadresse bekannt; statt des Namens geht auch die Adresse.",
    Said.BAD_ADDRESS: "Das ist keine Mailadresse.",
    Said.KNOWN_ADDRESS: "Diese Adresse gehört schon zu {name}.",
    Said.ONE_THING_ONLY: "Ein Knopf gilt nur für das Eine, das auf ihm steht. Für anderes bitte auf den Überblick"
    " antworten.",
    Said.EXPIRED: "Der Knopf ist zu alt. Bitte auf einen neueren Überblick antworten.",
    Said.NOT_ALONE: "Die Mail ging auch an andere; Befehle gelten nur in Mails an die eigene Adresse allein.",
    Said.FOLDER_TOO_EARLY: "Diese Mail lag noch nie bei den gesendeten, darum ist nicht sicher, wer sie schrieb."
    " Am besten dort lassen und eine Kopie in den Ordner legen.",
    Said.FOLDER_NOT_OWN: "In diesen Ordner gehören nur eigene, gesendete Mails.",
    Said.UNREADABLE: "Diese Mail ließ sich nicht lesen.",
    Said.NOBODY_OWES: "Diese Mail ging an niemanden, der antworten könnte.",
}

REFUSED_ONE = "Nicht ausgeführt: {line}"
REFUSED_MANY = "{count} Befehle nicht ausgeführt"
HELP_SUBJECT = "Alle Befehle"
HOW_TO_ANSWER = "Eine Antwort auf diese Mail genügt. Alle Befehle nennt eine Antwort mit dem Wort „hilfe“."
HELP_INTRO = "Eine Antwort auf jeden Überblick genügt, je Zeile ein Befehl; 12 steht für die Nummer der Zeile:"
HELP = (
    ("ist da oder hat sich erledigt", "12 erledigt"),
    ("am Telefon erledigt", "12 telefonisch erledigt"),
    ("fünf Arbeitstage später", "12 +5"),
    ("nicht vor einem Tag", "12 bis Freitag"),
    ("nie mehr nachfragen", "12 stopp"),
    ("Nachfrage jetzt abschicken", "12 senden"),
    ("Ist das die Antwort?", "12 ja, oder: 12 nein"),
    ("Wer hat die Mail geschrieben?", "12 ist Anna Meier"),
    ("wird nicht mehr gebraucht", "12 zurückziehen"),
    ("war doch nicht erledigt", "12 wieder öffnen"),
    ("Vorschlag annehmen", "12 beobachten"),
    ("mündlich vereinbart", "neu: Müller, Angebot Dach, bis Freitag, für Kunde Huber"),
    ("einen Partner nie mahnen", "Partner stumm Müller, zurück: Partner laut Müller"),
    ("einen Partner eintragen", "Partner neu anna@acme.example, Anna Meier"),
    ("alles ruhen lassen", "pause bis 7.1., zurück: weiter"),
)
