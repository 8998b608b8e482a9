"""The buttons of a digest: for each line what the owner can do about it, as a `mailto:` link and as words to type.

A link (RFC 6068) opens a mail to the owner himself, ready to be sent: the subject bears a token that is good for one
obligation and one purpose for 60 days, the body is the command. Refuses to say what a command does; that is
`services.commands`. Called by the report service.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from urllib.parse import quote

from coopwatch.core.model import Language, Mode, Obligation, OutboxPurpose, OutboxState, State
from coopwatch.core.tokens import TokenPurpose, command_token
from coopwatch.core.writing.digest.facts import (
    Announcement,
    Button,
    DigestFacts,
    OpenItem,
    OutboxProblem,
    OwedItem,
)

TOKEN_DAYS = 60
DELAY_DAYS = 5
_LONGEST_COMMAND = 40
_MOST_SHOWN = 20  # more than the lines of the first section and of one further section together

_DE, _EN = Language.DE, Language.EN
# For each purpose: the button's label and the command behind the number.
_WORDS = {
    TokenPurpose.DONE: {_DE: ("Erledigt", "erledigt"), _EN: ("Done", "done")},
    TokenPurpose.SNOOZE: {
        _DE: (f"+{DELAY_DAYS} Arbeitstage", f"+{DELAY_DAYS}"),
        _EN: (f"+{DELAY_DAYS} working days", f"+{DELAY_DAYS}"),
    },
    TokenPurpose.STOP: {_DE: ("Stopp", "stopp"), _EN: ("Stop", "stop")},
    TokenPurpose.SEND_NOW: {_DE: ("Jetzt senden", "senden"), _EN: ("Send now", "send")},
    TokenPurpose.ANSWER_YES: {_DE: ("Ja", "ja"), _EN: ("Yes", "yes")},
    TokenPurpose.ANSWER_NO: {_DE: ("Nein", "nein"), _EN: ("No", "no")},
    TokenPurpose.ADOPT: {_DE: ("Beobachten", "beobachten"), _EN: ("Watch", "watch")},
    TokenPurpose.WITHDRAW: {_DE: ("Zurückziehen", "zurückziehen"), _EN: ("Withdraw", "withdraw")},
    TokenPurpose.REOPEN: {_DE: ("Wieder öffnen", "wieder öffnen"), _EN: ("Reopen", "reopen")},
    TokenPurpose.SENT: {_DE: ("Ist rausgegangen", "gesendet"), _EN: ("It went out", "sent")},
    TokenPurpose.AGAIN: {_DE: ("Noch einmal senden", "nochmal"), _EN: ("Send again", "again")},
    TokenPurpose.REPLIED: {_DE: ("Beantwortet", "beantwortet"), _EN: ("Answered", "answered")},
}
# What is typed only: no single purpose says it, or it asks for a mail.
_ANSWERED = {_DE: "beantwortet", _EN: "answered"}
_CUSTOMER_DRAFT = {_DE: "Entwurf Kunde", _EN: "draft customer"}
_NO_THANKS = {_DE: "Nein danke", _EN: "No thanks"}
_WAITING = (TokenPurpose.DONE, TokenPurpose.SNOOZE, TokenPurpose.STOP)
# What is announced and not written yet: first how to stop it.
_EXPECTED = (TokenPurpose.STOP, TokenPurpose.SNOOZE, TokenPurpose.DONE)
_QUESTION = (TokenPurpose.ANSWER_YES, TokenPurpose.ANSWER_NO)
_SUGGESTION = (TokenPurpose.ADOPT, TokenPurpose.WITHDRAW)
# What the owner may want when the ladder is exhausted or the partner asked back: a delay would write to the partner.
_OWNERS_TURN = (TokenPurpose.DONE, TokenPurpose.WITHDRAW)
# A mail that may have gone out is not sent anew while proof is looked for.
_BY_OUTCOME = {
    OutboxState.UNKNOWN: (TokenPurpose.SENT,),
    OutboxState.NEEDS_OWNER: (TokenPurpose.SENT, TokenPurpose.AGAIN),
    OutboxState.FAILED: (TokenPurpose.AGAIN, TokenPurpose.DONE, TokenPurpose.WITHDRAW),
}
_MUTED = (TokenPurpose.DONE, TokenPurpose.REOPEN)
_BY_STATE = {
    State.SUGGESTED: _SUGGESTION,
    State.HOLD: _QUESTION,
    State.OWNER_TURN: _OWNERS_TURN,
    State.CLOSED: (TokenPurpose.REOPEN,),
}
_BY_MODE = {
    Mode.SEND: (TokenPurpose.SEND_NOW, TokenPurpose.STOP),
    Mode.ASK: (TokenPurpose.SEND_NOW, TokenPurpose.SNOOZE, TokenPurpose.STOP),
    Mode.DRAFT: (TokenPurpose.DONE, TokenPurpose.STOP),
    Mode.OBSERVE: _WAITING,
}


def command_words(purpose: TokenPurpose, number: int, language: Language) -> str:
    """What the owner types for a purpose: "12 erledigt"; raises KeyError for a purpose that is not his."""
    return f"{number} {_WORDS[purpose][language][1]}"


def with_buttons(facts: DigestFacts, key: bytes, recipient: str) -> DigestFacts:
    """The same facts with buttons on every line that has something to press; arguments as in `Buttons`."""
    make = Buttons(key, recipient, facts.language, facts.now.astimezone(facts.zone).date())
    return replace(
        facts,
        open=_with_buttons_where_shown(facts.open, make),
        found=tuple(replace(item, buttons=make.of(item.obligation)) for item in facts.found),
        holds=tuple(replace(hold, buttons=make.of(hold.obligation)) for hold in facts.holds),
        announced=tuple(replace(row, buttons=make.of_announced(row)) for row in facts.announced),
        closed=tuple(replace(item, buttons=make.of(item.obligation)) for item in facts.closed),
        outbox=tuple(replace(row, buttons=make.of_outbox(row)) for row in facts.outbox),
        owed=tuple(replace(row, buttons=make.of_owed(row)) for row in facts.owed),
        people=tuple(replace(person, buttons=make.of_person(person.address.email)) for person in facts.people),
    )


def _with_buttons_where_shown(items: Sequence[OpenItem], make: Buttons) -> tuple[OpenItem, ...]:
    """Buttons for the oldest of each sort, of which a digest shows some; of a hundred thousand the rest has none.

    The first of each job also says how a letter to its customer is had.
    """
    left: Counter[tuple[object, ...]] = Counter()
    chosen: dict[int, tuple[Button, ...]] = {}
    jobs: set[tuple[str, str]] = {("", "")}
    for item in sorted(items, key=lambda item: item.obligation.opened_at):
        thing = item.obligation
        sort = (thing.state, thing.muted, thing.bounced, item.handed_over, bool(item.last_word))
        left[sort] += 1
        if left[sort] <= _MOST_SHOWN:
            job = (thing.customer.casefold(), thing.job.casefold())
            chosen[id(item)] = make.of_item(item, for_customer=job not in jobs)
            jobs.add(job)
    return tuple(replace(item, buttons=chosen.get(id(item), item.buttons)) for item in items)


class Buttons:
    """Makes the buttons of one digest.

    key: the installation's secret. recipient: the digest's own recipient, to whom the commands go as well. on: the
    owner's day on which the digest is written.
    """

    def __init__(self, key: bytes, recipient: str, language: Language, on: date) -> None:
        self._key = key
        self._recipient = quote(recipient, safe="@._-")
        self._language = language
        self._expires_on = on + timedelta(days=TOKEN_DAYS)

    def of(self, obligation: Obligation) -> tuple[Button, ...]:
        """For the line of an obligation, by its state; () for one that is not stored."""
        if obligation.muted and obligation.is_open and obligation.state is not State.SUGGESTED:
            return self._each(obligation, _MUTED)
        return self._each(obligation, _BY_STATE.get(obligation.state, _WAITING))

    def of_item(self, item: OpenItem, *, for_customer: bool) -> tuple[Button, ...]:
        """As `of`, with words to type: that a question is answered, and (for_customer) for a letter to the customer."""
        thing = item.obligation
        buttons = self.of(thing)
        if not thing.id:
            return buttons
        asked = thing.state is State.OWNER_TURN and not thing.bounced and bool(item.last_word) and not item.handed_over
        said = [_ANSWERED[self._language]] if asked else []
        said += [_CUSTOMER_DRAFT[self._language]] if for_customer and thing.state is not State.SUGGESTED else []
        return (*buttons, *(_typed(f"{thing.id} {words}") for words in said))

    def of_outbox(self, row: OutboxProblem) -> tuple[Button, ...]:
        """For a mail that did not go out, or perhaps did: by the first obligation it is about."""
        things = [thing for thing in row.obligations if thing.id]
        if not things or row.purpose not in (OutboxPurpose.FOLLOW_UP, OutboxPurpose.DRAFT):
            return ()
        buttons = self._each(things[0], _BY_OUTCOME.get(row.state, ()))
        plain = row.purpose is OutboxPurpose.DRAFT or len(things) > 1
        return tuple(_with_command_as_label(button) for button in buttons) if plain else buttons

    def of_owed(self, row: OwedItem) -> tuple[Button, ...]:
        """For a partner's mail that waits for the owner: it needs no answer any more."""
        if not row.key or not row.mail_id:
            return ()
        return (self._link(TokenPurpose.REPLIED, row.key, f"M{row.mail_id}"),)

    def of_announced(self, row: Announcement) -> tuple[Button, ...]:
        """For an announced follow-up.

        One about several obligations is sent as a whole by the first number and stopped by each of them. One that is
        not written yet cannot be sent.
        """
        first, *others = row.obligations
        buttons = self._each(first, _EXPECTED if row.expected else _BY_MODE[row.mode])
        stops = [button for other in others for button in self._each(other, (TokenPurpose.STOP,))]
        if not others:
            return buttons
        return tuple(_with_command_as_label(button) for button in (*buttons, *stops))

    def of_person(self, address: str) -> tuple[Button, ...]:
        """For somebody who is no partner yet: words only, since a link would have to hold an address."""
        words = f"Partner neu {address}" if self._language is _DE else f"partner add {address}"
        return (Button(words, command=words),) if address and len(words) <= _LONGEST_COMMAND else ()

    def _each(self, obligation: Obligation, purposes: Sequence[TokenPurpose]) -> tuple[Button, ...]:
        if not obligation.id:
            return ()
        return tuple(self._button(obligation, purpose) for purpose in purposes)

    def _button(self, obligation: Obligation, purpose: TokenPurpose) -> Button:
        button = self._link(purpose, obligation.key, str(obligation.id))
        declines = purpose is TokenPurpose.WITHDRAW and obligation.state is State.SUGGESTED
        return replace(button, label=_NO_THANKS[self._language]) if declines else button

    def _link(self, purpose: TokenPurpose, key: str, number: str) -> Button:
        label, words = _WORDS[purpose][self._language]
        command = f"{number} {words}"
        token = command_token(self._key, purpose, key, self._expires_on)
        subject, body = quote(f"coopwatch: {command} [{token}]", safe=""), quote(f"{command}\r\n", safe="")
        return Button(label, f"mailto:{self._recipient}?subject={subject}&body={body}", command)


def _typed(words: str) -> Button:
    return Button(words, command=words)


def _with_command_as_label(button: Button) -> Button:
    return Button(button.command, button.href, button.command)
