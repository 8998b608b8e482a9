"""What is said about commands in English; the same names as in `german`. Read by `words`."""

from __future__ import annotations

from coopwatch.core.writing.notes.values import Said

SENTENCES = {
    Said.CLOSED: "{n} is closed.",
    Said.WITHDRAWN: "{n} is withdrawn.",
    Said.WAS_CLOSED: "{n} was closed already.",
    Said.LATER: "{n} rests until {day}.",
    Said.STOPPED: "No more follow-ups about {n}.",
    Said.SENDING: "The follow-up about {n} goes out as soon as the send window is open.",
    Said.ANSWERED: "That mail is the answer; {n} is closed.",
    Said.ANSWERED_OPEN: "That mail is the answer; {n} stays open.",
    Said.NOT_ANSWERED: "That mail is not the answer; {n} stays open.",
    Said.LEARNED: "{second} belongs to {name} from now on.",
    Said.REOPENED: "{n} is open again.",
    Said.WAS_OPEN: "{n} is open anyway.",
    Said.WATCHED: "{n} is watched from now on.",
    Said.WAS_WATCHED: "{n} is watched already.",
    Said.PAUSED: "Paused until {day}, that day included.",
    Said.PAUSED_OPENLY: "Paused until “resume”.",
    Said.RESUMED: "The pause is over.",
    Said.PARTNER_MUTED: "No more follow-ups to {name}.",
    Said.PARTNER_UNMUTED: "Follow-ups to {name} go out again.",
    Said.PARTNER_ADDED: "{name} is a partner now.",
    Said.OPENED: "Noted as number {n}: {name}, {second}.",
    Said.NOT_UNDERSTOOD: "That was not understood.",
    Said.NO_DAY: "It names no day within the next year.",
    Said.TWO_DAYS: "Is it {day} or {other_day}? Please say it again with the date.",
    Said.CONTRADICTION: "That contradicts itself, so nothing of it was done. Which one shall it be?",
    Said.TOO_MANY: "More than 20 commands at once; none of them was carried out.",
    Said.UNKNOWN_NUMBER: "There is no number {n}.",
    Said.UNKNOWN_ITEM: "The entry of that button no longer exists.",
    Said.NEWER_NUMBER: "The digest that was answered is older than number {n}. Please answer a newer one.",
    Said.IS_CLOSED: "{n} is closed; “{n} reopen” takes that back.",
    Said.NOT_WATCHED: "{n} is only a suggestion; “{n} watch” accepts it.",
    Said.NO_SUGGESTION: "{n} is not a suggestion.",
    Said.ASKS_NOTHING: "There is no open question about {n} right now.",
    Said.NEW_QUESTION: "Since that digest there is a new question about {n}: {name}. “{n} yes” or “{n} no”?",
    Said.NOTHING_TO_SEND: "There is no follow-up ready about {n}.",
    Said.IN_DRAFTS: "The follow-up about {n} lies in Drafts and can be sent from there.",
    Said.STOP_OR_LATER: "Never follow up again (“{n} stop”), or only later (“{n} +5”)?",
    Said.WHO_IS_THAT: "{n} is about {name}, and the mail in question came from {second}. Who is meant?",
    Said.OTHER_PARTNER: "{name} is another partner than the one of {n}.",
    Said.NO_PARTNER: "There is no partner {name}; a mail address can stand instead of the name.",
    Said.SEVERAL_PARTNERS: "That may be any of {all_names}. Who is meant?",
    Said.NO_ADDRESS: "No mail address is known of {name}; the address can stand instead of the name.",
    Said.BAD_ADDRESS: "That is not a mail address.",
    Said.KNOWN_ADDRESS: "That address belongs to {name} already.",
    Said.ONE_THING_ONLY: "A button is good for the one thing that stands on it. For anything else please answer a"
    " digest.",
    Said.EXPIRED: "That button is too old. Please answer a newer digest.",
    Said.NOT_ALONE: "That mail went to others, too; commands count only in mails to your own address alone.",
    Said.FOLDER_TOO_EARLY: "That mail never lay in the Sent folder, so it is not certain who wrote it."
    " It is best to leave it there and put a copy into the folder.",
    Said.FOLDER_NOT_OWN: "Only your own sent mails belong in that folder.",
    Said.UNREADABLE: "That mail could not be read.",
    Said.NOBODY_OWES: "That mail went to nobody who could answer.",
}

REFUSED_ONE = "Not done: {line}"
REFUSED_MANY = "{count} commands not done"
HELP_SUBJECT = "All commands"
HOW_TO_ANSWER = "A reply to this mail is enough. A reply with the word “help” names all commands."
HELP_INTRO = "A reply to any digest is enough, one command a line; 12 stands for the number of the entry:"
HELP = (
    ("it has come, or it is settled", "12 done"),
    ("settled by phone", "12 done by phone"),
    ("five working days later", "12 +5"),
    ("not before a day", "12 until Friday"),
    ("never follow up again", "12 stop"),
    ("send the follow-up now", "12 send"),
    ("Is that the answer?", "12 yes, or: 12 no"),
    ("Who wrote that mail?", "12 is Anna Meier"),
    ("no longer needed", "12 withdraw"),
    ("it was not settled after all", "12 reopen"),
    ("accept a suggestion", "12 watch"),
    ("agreed by phone", "new: Miller, quote for the roof, by Friday, for customer Huber"),
    ("never remind a partner", "partner mute Miller, back: partner unmute Miller"),
    ("add a partner", "partner add anna@acme.example, Anna Meier"),
    ("let everything rest", "pause until 7 January, back: resume"),
)
