"""What many out-of-office replies say about the first day back, read on Wednesday, 25 November 2026.

A line is `text = first day back`, `None` where no day is named. A last day away on Friday to Sunday gives the Monday.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from coopwatch.core.model import Mail
from coopwatch.core.reading.absence import read_absence

WEDNESDAY = date(2026, 11, 25)
REPLIES = """
Ich bin ab Montag wieder im Büro. = 2026-11-30
Vielen Dank für Ihre Nachricht. Ich bin bis 4. Dezember in Urlaub. = 2026-12-07
Bin erst kommenden Mittwoch wieder da. = 2026-12-02
Ich bin vom 23.11. bis 27.11. nicht im Haus. = 2026-11-30
Von Montag, 30. November, bis Mittwoch, 2. Dezember, bin ich auf Dienstreise. = 2026-12-03
Ab Donnerstag, den 3.12., bin ich wieder erreichbar. = 2026-12-03
Ich befinde mich bis einschl. 11.12.2026 im Urlaub. = 2026-12-14
Ich bin diese Woche im Urlaub. = 2026-11-30
Ich bin noch bis Freitag weg. = 2026-11-30
Ich bin in KW 49 und KW 50 abwesend. = 2026-12-14
Wir haben vom 24.12. bis 6.1. Betriebsferien. = 2027-01-07
Unser Betrieb ist zwischen den Jahren geschlossen. = 2027-01-01
Ab dem 7. Jänner sind wir wieder für Sie da. = 2027-01-07
Ich bin im Mutterschutz und Elternzeit bis Ende Juni 2027. = 2027-07-01
Bis Jahresende bin ich nicht erreichbar. = 2027-01-01
Ich bin bis Monatsende abwesend. = 2026-12-01
Am Freitag bin ich nicht im Büro. = 2026-11-30
Heute und morgen bin ich auf einer Messe. = 2026-11-27
Ich bin morgen wieder für Sie da. = 2026-11-26
Ich bin übermorgen wieder am Platz. = 2026-11-27
Ihre E-Mail wird nicht weitergeleitet. Ich bin ab 14.12. zurück. = 2026-12-14
Mein letzter Urlaubstag ist der 4.12. = 2026-12-07
Ich bin zwei Wochen im Urlaub und ab dem 9. Dezember wieder da. = 2026-12-09
Ich bin krank und voraussichtlich ab Montag wieder im Dienst. = 2026-11-30
Rückkehr: 7.12.2026 = 2026-12-07
Abwesend: 25.11.2026 - 04.12.2026 = 2026-12-07
Urlaub: 25.11.–4.12. = 2026-12-07
Ich bin bis zum 30. November nicht da, in dringenden Fällen hilft Frau Weiß. = 2026-12-01
Ich bin bis Dienstag auf Fortbildung. = 2026-12-02
Nächste Woche bin ich wieder da. = 2026-11-30
Ich bin ab nächster Woche wieder im Büro. = 2026-11-30
Anfang nächster Woche bin ich wieder im Büro. = 2026-11-30
Am 1. Dezember lese ich meine Mails wieder. = 2026-12-01
Mails beantworte ich wieder ab dem 2.12. = 2026-12-02
Ich habe bis 2.12. keinen Zugriff auf meine Mails. = 2026-12-03
Vom 1.12. bis 3.12. bin ich nur eingeschränkt erreichbar. = 2026-12-04
Der Urlaub dauert noch bis 4.12.; Ihre Mail beantworte ich danach. = 2026-12-07
Ich bin derzeit im Urlaub und komme am 8.12. zurück. = 2026-12-08
Ich bin nach Weihnachten wieder da. = 2026-12-28
Ich arbeite Teilzeit (Mo-Mi). = None
Unsere Bürozeiten sind Montag bis Freitag 9 bis 17 Uhr. = None
Ich bin seit 1.11. in Elternzeit. = None
Ich bin nicht mehr für die Firma tätig. = None
Ich bin ab dem 1.12. in Karenz. = None
Ihre Mail vom 24.11. ist eingegangen. = None
I am out of the office until 4 December. = 2026-12-07
I'm on annual leave, returning Monday 7th December. = 2026-12-07
I am on vacation from Nov 23 through Dec 4. = 2026-12-07
I will be back in the office on Thursday. = 2026-11-26
Back on the 3rd. = 2026-12-03
I'm away until next Monday. = 2026-11-30
I'm away until Tuesday 1 December inclusive. = 2026-12-02
I'm out this week and back on Monday. = 2026-11-30
I'm off sick today. = 2026-11-26
I will be out of the office tomorrow. = 2026-11-27
Out of office 25-27 November. = 2026-11-30
I am away from 30 November to 4 December inclusive. = 2026-12-07
I have limited access to email until December 2. = 2026-12-03
I am on maternity leave until the end of June 2027. = 2027-07-01
Our offices are closed between Christmas and New Year. = 2027-01-01
The office reopens on Monday 4 January. = 2027-01-04
I return to work on 8 December. = 2026-12-08
I'll respond when I'm back on 7 December. = 2026-12-07
I'm travelling and will respond from Monday onwards. = 2026-11-30
I am on leave for two weeks, back 9 December. = 2026-12-09
First day back: 7 December. = 2026-12-07
Leave dates: 25/11/2026 - 04/12/2026 = 2026-12-07
I will be on leave starting 1 December. = None
I no longer work here. = None
I work Monday to Wednesday. = None
Our opening hours are Mon-Fri 9-5. = None
I am currently away. = None
"""


@pytest.mark.parametrize("line", [line for line in REPLIES.splitlines() if line])
def test_a_reply_names_the_first_day_back(line: str) -> None:
    text, _, expected = line.rpartition(" = ")
    sent = Mail(
        message_id="ooo@firma.example",
        from_=(),
        to=(),
        cc=(),
        subject="",
        sent_at=None,
        received_at=datetime(2026, 11, 25, 9, 0, tzinfo=UTC),
        text=text,
        html="",
        headers={},
    )
    assert str(read_absence(sent, text, WEDNESDAY).back_on) == expected
