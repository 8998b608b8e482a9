"""Many German phrases with the days they mean, and business prose that names no day ahead.

A line is `phrase = days`; `@day` behind the phrase is the day it was said on, else Wednesday, 25 November 2026.
Where people disagree the conventions are: a week is Monday to Sunday, but Friday where it is a deadline; start,
middle and end of a month are days 1 to 10, 11 to 20, 21 to the last.
"""

from __future__ import annotations

from datetime import date

import pytest

from coopwatch.core.model import Language
from coopwatch.core.reading.dates import find_dates
from tests.unit.reading.tables import lines_of, written

WEDNESDAY = date(2026, 11, 25)

PHRASES = """
# Near days
Das schaffe ich noch im Laufe des heutigen Tages. = 2026-11-25
Sie haben die Zahlen bis heute Abend 18 Uhr. = 2026-11-25
Heut noch, versprochen. = 2026-11-25
bis spätestens heute 17:00 = 2026-11-25
Die Liste kommt noch im Tagesverlauf. = 2026-11-25
im Verlauf des Tages = 2026-11-25
heute im Lauf des Nachmittags = 2026-11-25
morgen in der Früh = 2026-11-26
übermorgen früh = 2026-11-27
überübermorgen = 2026-11-28
im Laufe des morgigen Tages = 2026-11-26
spätestens morgen Abend = 2026-11-26
bis morgen, 12 Uhr = 2026-11-26
Ich rufe Sie gleich morgen an. = 2026-11-26
morgen gegen Mittag = 2026-11-26
Morgen oder übermorgen liegt alles bei Ihnen. = 2026-11-26/2026-11-27
heute Nachmittag, spätestens morgen früh = 2026-11-25 2026-11-26
bis morgen Mittag, allerspätestens Freitag = 2026-11-26 2026-11-27
im Laufe der nächsten 24 Stunden = 2026-11-26
innerhalb der nächsten 48 Stunden = 2026-11-27
Ich frage die Küche und gebe am 5. Bescheid. = 2026-12-05
Nachprüfung am 27. Bis Monatsende reichen wir beides nach. = 2026-11-27 2026-11-30
# Weekdays
bis spätestens Mittwochabend @2026-11-23 = 2026-11-25
im Lauf des Freitags = 2026-11-27
im Laufe des Montags = 2026-11-30
im Verlauf des Donnerstags = 2026-11-26
gleich Montag früh = 2026-11-30
Freitag Vormittag = 2026-11-27
Das Muster geht Ihnen am Freitagnachmittag zu. = 2026-11-27
kommende Woche Dienstag = 2026-12-01
Dienstag kommende Woche = 2026-12-01
Dienstag kommender Woche = 2026-12-01
am Dienstag in der nächsten Woche = 2026-12-01
am Dienstag nächste Woche = 2026-12-01
Dienstag nächster Woche @2026-05-12 = 2026-05-19
am Mittwoch der nächsten Woche = 2026-12-02
nächste Woche Mi = 2026-12-02
Mi nächste Woche = 2026-12-02
nächste Woche, am besten Donnerstag = 2026-11-30/2026-12-06 2026-12-03
in der kommenden Woche am Donnerstag = 2026-12-03
Donnerstag der übernächsten Woche = 2026-12-10
Dienstag der 14. @2026-07-08 = 2026-07-14
Dienstag, der 14. @2026-07-08 = 2026-07-14
Fr. den 11.12. = 2026-12-11
Montag, 30. = 2026-11-30
Mo., 30. Nov. = 2026-11-30
am Mo. = 2026-11-30
bis Do. 12 Uhr = 2026-11-26
am Freitag in einer Woche = 2026-12-04
Freitag in 8 Tagen = 2026-12-04
Montag in 14 Tagen = 2026-12-14
Montag in zwei Wochen @2026-05-12 = 2026-06-01
bis Sonnabend = 2026-11-28
am Sonntagabend = 2026-11-29
bis Freitag Mittag = 2026-11-27
Freitag 12 Uhr = 2026-11-27
diesen Donnerstag = 2026-11-26
den kommenden Freitag = 2026-11-27
bis kommenden Mittwoch = 2026-12-02
bis zum nächsten Montag = 2026-11-30
nächster Donnerstag = 2026-11-26/2026-12-03
am übernächsten Dienstag = 2026-12-08
zwischen Montag und Mittwoch = 2026-11-30/2026-12-02
Do/Fr = 2026-11-26/2026-11-27
Do oder Fr = 2026-11-26/2026-11-27
am Dienstag oder Mittwoch nächster Woche = 2026-12-01/2026-12-02
nächste Woche Dienstag bis Donnerstag = 2026-12-01/2026-12-03
ab Montag = 2026-11-30
von Montag an = 2026-11-30
ab kommendem Montag = 2026-11-30
Freitag, spätestens Montag = 2026-11-27 2026-11-30
am Freitag, dem 27. = 2026-11-27
Freitag diese Woche = 2026-11-27
diese Woche Freitag = 2026-11-27
Donnerstag in der KW 50 = 2026-12-10
KW 50, Donnerstag = 2026-12-10
am Freitag der 49. KW = 2026-12-04
am Donerstag = 2026-11-26
freitach = 2026-11-27
bis Dienstach = 2026-12-01
bis Freitga = 2026-11-27
am Sammstag = 2026-11-28
am Diensttag = 2026-12-01
bis Monntag = 2026-11-30
bis Freitg = 2026-11-27
Chunnt am Fritig. = 2026-11-27
am Zischtig = 2026-12-01
bis Donnschtig = 2026-11-26
am Freidog = 2026-11-27
am darauffolgenden Montag = 2026-11-30
Freitag passt nicht, aber am darauffolgenden Montag. = 2026-11-27 2026-11-30
Am Freitag, den 4. Dezember, bin ich weg; am Montag darauf gern. = 2026-12-04 2026-12-07
# Weeks
In der Woche drauf habe ich Zeit. = 2026-11-30/2026-12-06
Nächste Woche klappt nicht, aber in der Woche drauf. = 2026-11-30/2026-12-06 2026-12-07/2026-12-13
Nächste Woche bin ich auf Messe, die Woche darauf geht es. = 2026-11-30/2026-12-06 2026-12-07/2026-12-13
Die Woche nach der nächsten passt. = 2026-12-07/2026-12-13
Diese Woche wird das nichts mehr, aber in der nächsten. = 2026-11-23/2026-11-29 2026-11-30/2026-12-06
Nächste Woche bin ich weg, in der übernächsten gern. = 2026-11-30/2026-12-06 2026-12-07/2026-12-13
Nicht diese Woche, sondern nächste. = 2026-11-23/2026-11-29 2026-11-30/2026-12-06
KW 49 ist voll, in der Woche danach ist Platz. = 2026-11-30/2026-12-06 2026-12-07/2026-12-13
Am 4.12. geht es nicht, eine Woche später schon. = 2026-12-04 2026-12-11
Am 4.12. geht es nicht, zwei Tage später schon. = 2026-12-04 2026-12-06
nächste Woch = 2026-11-30/2026-12-06
naechste Woche = 2026-11-30/2026-12-06
nächste woche irgendwann = 2026-11-30/2026-12-06
nächschti Wuche = 2026-11-30/2026-12-06
nechste Woche = 2026-11-30/2026-12-06
die kommende Woche = 2026-11-30/2026-12-06
in der folgenden Woche = 2026-11-30/2026-12-06
im Laufe nächster Woche = 2026-12-04
im Lauf der Woche = 2026-11-27
im Verlauf der nächsten Woche = 2026-12-04
im Laufe der KW 50 = 2026-12-11
Anfang übernächster Woche = 2026-12-07/2026-12-08
Mitte übernächster Woche = 2026-12-09
Ende übernächster Woche = 2026-12-11
zu Beginn der übernächsten Woche = 2026-12-07/2026-12-08
Anfang kommender Woche = 2026-11-30/2026-12-01
anfangs nächster Woche = 2026-11-30/2026-12-01
Ende nächste Woche = 2026-12-04
Mitte nächste Woche = 2026-12-02
zum Ende der nächsten Woche = 2026-12-04
Ende Woche = 2026-11-27
bis Ende nächster KW = 2026-12-04
zum Wochenende hin = 2026-11-27
gegen Wochenende = 2026-11-27
noch vor dem Wochenende = 2026-11-27
bis zum Wochenende = 2026-11-27
am Wochenende 5./6. Dezember = 2026-12-05/2026-12-06
am Wochenende vom 12. und 13. Dezember = 2026-12-12/2026-12-13
zur Mitte der nächsten Woche = 2026-12-02
zum Wochenstart = 2026-11-30/2026-12-01
zu Wochenbeginn = 2026-11-30/2026-12-01
in der zweiten Hälfte nächster Woche = 2026-12-03/2026-12-04
in der zweiten Hälfte der kommenden Woche = 2026-12-03/2026-12-04
in der ersten Hälfte kommender Woche = 2026-11-30/2026-12-02
KW 48/49 = 2026-11-23/2026-12-04
Mitte KW 12 = 2027-03-24
Ende der KW 49 = 2026-12-04
Anfang der 50. KW = 2026-12-07/2026-12-08
in der 50. Kalenderwoche = 2026-12-07/2026-12-13
in KW 49 oder 50 = 2026-11-30/2026-12-11
ab KW 50 = 2026-12-07/2026-12-13
ab nächster Woche = 2026-11-30/2026-12-06
ab Anfang nächster Woche = 2026-11-30/2026-12-01
in der Woche nach Neujahr = 2027-01-04/2027-01-10
in der Woche ab 7. Dezember = 2026-12-07/2026-12-13
in der Woche vom 7. bis 11. Dezember = 2026-12-07/2026-12-11
im Laufe dieser Woche = 2026-11-27
die Woche noch = 2026-11-27
in der laufenden Woche = 2026-11-23/2026-11-29
zweite Dezemberwoche = 2026-12-14/2026-12-20
in der ersten Woche im Februar = 2027-02-01/2027-02-07
# Terms
in einer guten Woche = 2026-12-02
in knapp zwei Wochen = 2026-12-09
in rund drei Wochen = 2026-12-16
innert Wochenfrist = 2026-12-02
innert zwei Wochen = 2026-12-09
innerhalb zweier Wochen = 2026-12-09
innerhalb einer Woche = 2026-12-02
binnen dreier Tage = 2026-11-28
spätestens in zehn Tagen = 2026-12-05
in spätestens einer Woche = 2026-12-02
in maximal drei Tagen = 2026-11-28
in den kommenden zwei Wochen = 2026-12-09
in den nächsten drei Tagen = 2026-11-28
in den nächsten zwei bis drei Tagen = 2026-11-27/2026-11-28
in 2–3 Werktagen = 2026-11-27/2026-11-30
in zwei, maximal drei Tagen = 2026-11-27/2026-11-28
in ein, zwei Tagen = 2026-11-26/2026-11-27
in ein oder zwei Wochen = 2026-12-02/2026-12-09
in drei bis vier Wochen = 2026-12-16/2026-12-23
heute in zwei Wochen = 2026-12-09
übermorgen in einer Woche = 2026-12-04
zwei Tage nach dem 1. Dezember = 2026-12-03
zwei Wochen vor dem 15. Januar = 2027-01-01
in zwei Monaten = 2027-01-25
in einem knappen Monat = 2026-12-25
in einem Vierteljahr = 2027-02-25
in 14 Tagen @2026-05-12 = 2026-05-26
Geben Sie mir noch zwei Tage. = 2026-11-27
Gib mir noch eine Woche. = 2026-12-02
Gebt uns bitte zwei Wochen. = 2026-12-09
Ich brauche noch gut eine Woche. = 2026-12-02
Ich bräuchte noch etwa zwei Wochen. = 2026-12-09
Rechnen Sie bitte mit drei Werktagen. = 2026-11-30
Bitte geben Sie uns drei Arbeitstage Zeit. = 2026-11-30
noch drei Arbeitstage = 2026-11-30
in fünf Arbeitstagen @2026-05-12 = 2026-05-19
nach zwei Wochen Ruhe nochmal am Montag = 2026-11-30
Den Preis reiche ich innerhalb von drei Werktagen nach. = 2026-11-30
Ich ruf in ner Stunde an. = 2026-11-25
Gib mir noch ne Woche. = 2026-12-02
# Months and larger
Mitte des Monats = 2026-12-11/2026-12-20
bis Monatsmitte = 2026-12-15
bis Mitte des Monats @2026-05-04 = 2026-05-15
Anfang des Monats = 2026-12-01/2026-12-10
zum Monatsersten = 2026-12-01
zum nächsten Ersten = 2026-12-01
am Monatsletzten = 2026-11-30
zum Ultimo = 2026-11-30
per 31.12. = 2026-12-31
Mitte Monat = 2026-12-11/2026-12-20
Ende Monat = 2026-11-21/2026-11-30
per Ende Monat = 2026-11-30
nächster Monat = 2026-12-01/2026-12-31
im kommenden Monat = 2026-12-01/2026-12-31
im Laufe des nächsten Monats = 2026-12-31
übernächsten Monat = 2027-01-01/2027-01-31
Anfang übernächsten Monats = 2027-01-01/2027-01-10
im Jänner = 2027-01-01/2027-01-31
Ende Feber = 2027-02-21/2027-02-28
am 15. Jänner = 2027-01-15
Heuer wird das noch fertig. = 2026-12-31
kommendes Jahr = 2027-01-01/2027-12-31
Anfang des neuen Jahres = 2027-01-01/2027-01-31
Anfang kommenden Jahres = 2027-01-01/2027-01-31
vor Jahresende = 2026-12-31
noch vor Jahresende = 2026-12-31
Ende Jahr = 2026-12-31
zum Quartalsende = 2026-12-31
zum Ende des Quartals @2026-05-12 = 2026-06-30
im 1. Quartal = 2027-01-01/2027-03-31
Ende des ersten Quartals = 2027-03-31
im ersten Halbjahr 2027 = 2027-01-01/2027-06-30
Ende November/Anfang Dezember = 2026-11-21/2026-12-10
Anfang bis Mitte Dezember = 2026-12-01/2026-12-20
Mitte Dezember bis Anfang Januar = 2026-12-11/2027-01-10
zwischen Mitte und Ende Januar = 2027-01-11/2027-01-31
noch im November = 2026-11-30
im Laufe des Januars = 2027-01-31
ab Mitte Januar = 2027-01-11/2027-01-20
ab Anfang Dezember = 2026-12-01/2026-12-10
ab nächstem Monat = 2026-12-01/2026-12-31
Mitte Juni @2026-05-12 = 2026-06-11/2026-06-20
in der zweiten Junihälfte @2026-05-12 = 2026-06-16/2026-06-30
# Days of the calendar
am 3./4. Mai = 2027-05-03/2027-05-04
am 3. oder 4. Mai = 2027-05-03/2027-05-04
zwischen dem 3. und dem 5. = 2026-12-03/2026-12-05
zwischen 3. und 5. Dezember = 2026-12-03/2026-12-05
zwischen 3. und 5. = 2026-12-03/2026-12-05
ab dem 12. = 2026-12-12
ab dem 12. Dezember = 2026-12-12
vom 3. bis 5. = 2026-12-03/2026-12-05
3. - 5. Dez. = 2026-12-03/2026-12-05
bis einschließlich 12. = 2026-12-12
bis inkl. 12.12. = 2026-12-12
bis längstens 12.12. = 2026-12-12
bis allerspätestens Freitag = 2026-11-27
bis allerspätestens 15.1. = 2027-01-15
am Fünfzehnten = 2026-12-15
zum fünfzehnten = 2026-12-15
Der 10. wäre gut. = 2026-12-10
Der 10. passt uns. = 2026-12-10
am 30sten = 2026-11-30
am 4ten Dezember = 2026-12-04
am 24. vormittags = 2026-12-24
am 15. gegen 10 Uhr = 2026-12-15
15.1., 10:30 Uhr = 2027-01-15
am 15.1. um 9.30 Uhr = 2027-01-15
Termin: 15.01.2027 09:00 = 2027-01-15
Die Rechnung kommt um den 10. herum. = 2026-12-10
um den 10. Dezember herum = 2026-12-10
voraussichtlich am 7. oder 8. = 2026-12-07/2026-12-08
Unser Angebot ist gültig bis 30.6. = 2027-06-30
Liefertermin: Freitag, 4. Dezember 2026 = 2026-12-04
Fertigstellung 11.12. = 2026-12-11
# Feasts
am Karfreitag = 2027-03-26
an Gründonnerstag = 2027-03-25
nach Dreikönig = 2027-01-07/2027-01-08
an Christi Himmelfahrt = 2027-05-06
am Pfingstmontag = 2027-05-17
am Rosenmontag = 2027-02-08
bis Allerheiligen = 2027-11-01
am Stephanitag = 2026-12-26
bis zum 3. Advent = 2026-12-13
am 1. Weihnachtsfeiertag = 2026-12-25
am Tag der Arbeit = 2027-05-01
nach Ostern @2026-03-30 = 2026-04-07/2026-04-10
# More of all kinds
Am 10. Dezember tagt der Rat. Am darauffolgenden Werktag rufe ich an. = 2026-12-10 2026-12-11
Gib mir das Wochenende. = 2026-11-28/2026-11-29
am Wochenend = 2026-11-28/2026-11-29
an'n Sünnavend = 2026-11-28
in drei Tagen ab heute = 2026-11-28
Rechnen Sie mit fünf Werktagen ab heute. = 2026-12-02
Ich schick dir das Samstag früh. = 2026-11-28
am Donnerstag, spätestens Freitagmittag = 2026-11-26 2026-11-27
Kommt Anfang bis Mitte der kommenden Woche. = 2026-11-30/2026-12-02
bis Mitte nächsten Monats = 2026-12-15
Ende des nächsten Monats = 2026-12-21/2026-12-31
gegen Monatsende = 2026-11-21/2026-11-30
noch vor Monatsende = 2026-11-30
Anfang Jan. = 2027-01-01/2027-01-10
bis Mitte KW 49 = 2026-12-02
bis spätestens Montag, den 30.11., 12 Uhr = 2026-11-30
am Mo, 7.12. = 2026-12-07
Mo 7.12. oder Di 8.12. = 2026-12-07/2026-12-08
am 7., 8. oder 9. Dezember = 2026-12-07 2026-12-08/2026-12-09
am 8. und 9. = 2026-12-08 2026-12-09
am 2.12. vormittags = 2026-12-02
den 2. Dezember = 2026-12-02
per 15. Dezember = 2026-12-15
mit Datum 15.12. = 2026-12-15
zum 1.1.27 = 2027-01-01
ab 1. Jänner = 2027-01-01
Die Lieferung erfolgt in KW 51. = 2026-12-14/2026-12-20
Liefertermin KW 51 = 2026-12-14/2026-12-20
Dienstag, KW 51 = 2026-12-15
in der dritten Dezemberwoche = 2026-12-21/2026-12-27
am ersten Montag im neuen Jahr = 2027-01-04
am letzten Freitag im Monat = 2026-11-27
am letzten Tag des Monats = 2026-11-30
spätestens übermorgen Vormittag = 2026-11-27
in der Nacht auf Freitag = 2026-11-27
bis Freitagabend = 2026-11-27
über das Wochenende = 2026-11-28/2026-11-29
nach dem Wochenende = 2026-11-30
gleich nach dem Wochenende = 2026-11-30
direkt nach Weihnachten = 2026-12-27/2027-01-01
kurz vor Weihnachten = 2026-12-23
bis Weihnachten = 2026-12-24
vor den Feiertagen = 2026-12-23
vor Silvester = 2026-12-30
zwischen Weihnachten und Neujahr = 2026-12-27/2026-12-31
bis Ende des Monats, spätestens Anfang Dezember = 2026-11-30 2026-12-01/2026-12-10
in ca. 10 Tagen = 2026-12-05
in etwa 14 Tagen = 2026-12-09
in zirka drei Wochen = 2026-12-16
spätestens in zwei Wochen = 2026-12-09
frühestens in zwei Wochen = 2026-12-09
in frühestens zwei Wochen = 2026-12-09
in weniger als einer Woche = 2026-12-02
in nicht mehr als zwei Wochen = 2026-12-09
in eineinhalb Wochen = 2026-12-05/2026-12-06
Morgen um 9 bin ich da. = 2026-11-26
Bis morgen! = 2026-11-26
bis Montag! = 2026-11-30
Wir sehen uns Dienstag. = 2026-12-01
Vielleicht Do oder Fr? = 2026-11-26/2026-11-27
Mi würde gehen. = 2026-12-02
Di um 10 Uhr passt. = 2026-12-01
Di 1.12. passt = 2026-12-01
1. Dezemberhälfte = 2026-12-01/2026-12-15
Ich brauche noch zwei Wochen länger. = 2026-12-09
drei Wochen ab heute = 2026-12-16
heute über 14 Tage = 2026-12-09
noch im Lauf des Dezembers = 2026-12-31
im Lauf des morgigen Vormittags = 2026-11-26
am kommenden Mo = 2026-11-30
nächsten Mo = 2026-11-30
nächste Woche Montag oder Dienstag = 2026-11-30/2026-12-01
In der Woche nach der nächsten. = 2026-12-07/2026-12-13
Am 7. Dezember geht es nicht, am Tag davor schon. = 2026-12-07 2026-12-06
Bevor die Woche um ist, haben Sie es. = 2026-11-27
übernächsten Mittwoch = 2026-12-09
Mittwoch in zwei Wochen = 2026-12-16
im nächsten Vierteljahr = 2027-01-01/2027-03-31
im zweiten Quartal = 2027-04-01/2027-06-30
erstes Quartal 2027 = 2027-01-01/2027-03-31
bis zum 5. des Monats = 2026-12-05
bis zum 5. des Folgemonats = 2026-12-05
bis zum 5. des nächsten Monats = 2026-12-05
bis 5. nächsten Monats = 2026-12-05
bis Anfang nächster Woche = 2026-11-30/2026-12-01
Ich war am Montag da und komme am Donnerstag wieder. = 2026-11-23 2026-11-26
Sie haben das Angebot am Freitag. = 2026-11-27
Am Montag haben wir Besuch, am Dienstag passt es. = 2026-11-30 2026-12-01
Der Termin wurde auf Freitag verlegt. = 2026-11-27
Die Lieferung wurde uns für Freitag zugesagt. = 2026-11-27
Die Muster sind am Freitag fertig. = 2026-11-27
Am Montag wird geliefert. = 2026-11-30
so in zwei Wochen = 2026-12-09
So in zwei Wochen ist es fertig. = 2026-12-09
So diese Woche noch. = 2026-11-27
am So. = 2026-11-29
Sa/So = 2026-11-28/2026-11-29
So, 6.12. = 2026-12-06
Ich denke, dass ich es bis Donnerstagabend schaffe. = 2026-11-26
Sie dürfen Anfang Dezember damit rechnen. = 2026-12-01/2026-12-10
Das wird wohl erst Mitte Jänner was. = 2027-01-11/2027-01-20
Ich habe mir den 14. Dezember dafür reserviert. = 2026-12-14
Der Kollege kommt am 1.12. aus dem Urlaub zurück, am 2. melde ich mich. = 2026-12-01 2026-12-02
Vor Mittwoch wird das nichts. = 2026-12-02
Nicht vor dem 10. Dezember. = 2026-12-10
Erst ab dem 10. Dezember. = 2026-12-10
Frühestens Montag, eher Dienstag. = 2026-11-30 2026-12-01
Ich schicke es Ihnen spätestens bis zum kommenden Dienstag zu. = 2026-12-01
Passt Ihnen Donnerstag, der 3. Dezember? = 2026-12-03
Ginge auch der 8. oder 9. Dezember? = 2026-12-08/2026-12-09
Wir sehen uns dann am Dienstag um halb zehn. = 2026-12-01
Ich bin erst wieder am Montag im Haus. = 2026-11-30
Bis Ende dieses Monats ist es fertig. = 2026-11-30
Bis Ende des Jahres brauchen wir Ruhe. = 2026-12-31
Zum 1. Februar könnten wir starten. = 2027-02-01
Per Ende November rechnen wir ab. = 2026-11-30
Ich reiche die Unterlagen in der zweiten Dezemberwoche nach. = 2026-12-14/2026-12-20
In der Woche nach Weihnachten haben wir zu. = 2026-12-28/2027-01-03
Am Dienstag nach Weihnachten geht es weiter. = 2026-12-29
Spätestens zwei Tage vor dem 10. Dezember. = 2026-12-08
Drei Werktage nach dem 1. Dezember = 2026-12-04
Innert 10 Werktagen erhalten Sie Bescheid. = 2026-12-09
Das kriegst du heit no. = 2026-11-25
I schick das morgn in der Fruah. = 2026-11-26
In 3 Tg. ist es da. = 2026-11-28
Bis nä. Woche. = 2026-12-04
bis Fr., 12h = 2026-11-27
Fr. 27.11., 14:00-15:00 Uhr = 2026-11-27
Mittwochvormittag oder Donnerstagnachmittag = 2026-12-02/2026-12-03
27./28.11. = 2026-11-27/2026-11-28
27.-28.11.2026 = 2026-11-27/2026-11-28
vom 30.11. - 4.12. = 2026-11-30/2026-12-04
30.11. oder 1.12. = 2026-11-30/2026-12-01
Do., den 3. Dez., ab 8 Uhr = 2026-12-03
3.Dez = 2026-12-03
am 3.12.2026 (Donnerstag) = 2026-12-03 2026-12-03
Donnerstag 3.12.26 = 2026-12-03
2026-12-03T10:00 = 2026-12-03
Mitte der kommenden Woche = 2026-12-02
zur Wochenmitte @2026-11-23 = 2026-11-25
in der Wochenmitte der nächsten Woche = 2026-12-02
im nächsten Jahr = 2027-01-01/2027-12-31
Ende nächsten Jahres = 2027-12-31
in den nächsten zwei, drei Wochen = 2026-12-09/2026-12-16
innerhalb der kommenden fünf Arbeitstage = 2026-12-02
drei Werktage vor dem 6. Dezember = 2026-12-02
"""

NO_DATE = """
im Frühjahr 2027
in absehbarer Zeit
Fürs Erste reicht uns eine grobe Schätzung.
Als Erstes prüfen wir die Unterlagen.
Zum einen fehlt die Skizze, zum Zweiten der Lageplan.
Im ersten Schritt nehmen wir Maß.
Das wäre dann der zweite Entwurf.
Die 2. Mahnung haben wir storniert.
Wir liefern in den 3. Stock.
Das Büro liegt im 2. OG links.
Zum dritten Mal ist die Leitung gestört.
Die ersten zwei Seiten sind leer.
Das Erste, was auffällt, ist die Farbe.
Der Erste bekommt den Zuschlag.
Herr Mai ist Ihr Ansprechpartner.
Bitte wenden Sie sich an Frau März.
August Huber GmbH, Tischlerei
Jan Petersen übernimmt die Abwicklung.
Ich habe mit Jan gesprochen.
Jan kümmert sich darum.
Fr. Müller meldet sich bei Ihnen.
Bitte bei Fr. Berger nachfragen.
Die Unterlagen liegen bei Fr. Dr. Koch.
Herr Di Marco ist im Haus.
So. Das war es von meiner Seite.
So, jetzt passt alles.
Do it yourself ist hier keine Lösung.
Mo hat die Pläne.
Die Firma Sonntag baut das Gerüst.
Herr Freitag und Frau Sonntag vertreten uns.
Unsere Öffnungszeiten: Mo–Do 8–17 Uhr, Fr 8–13 Uhr.
Sie erreichen uns montags bis freitags von 8 bis 17 Uhr.
Wir sind Montag bis Freitag von 9 bis 12 Uhr erreichbar.
Mo.-Do. 7:30-16:00, Fr. 7:30-12:00
Öffnungszeiten: Montag - Freitag 8.00 - 18.00, Samstag 9.00 - 13.00
Bürozeiten Mo bis Fr 8 bis 16 Uhr
Telefonisch sind wir Mo-Fr erreichbar.
Samstags und sonntags ist geschlossen.
Donnerstagnachmittags haben wir zu.
Mittwochs arbeite ich nicht.
Wir liefern werktags zwischen 8 und 16 Uhr.
Der Markt ist jeden ersten Montag im Monat.
Die Miete ist jeweils am 1. des Monats fällig.
Jeden Dienstag ist Teambesprechung.
Immer am Dienstag ist Teambesprechung.
Immer freitags kommt der Kurier.
An jedem zweiten Mittwoch tagt der Beirat.
Wir treffen uns alle zwei Wochen.
Alle 14 Tage kommt der Wartungsdienst.
Wir reinigen zweimal die Woche.
Einmal im Monat wird gewartet.
Drei Tage die Woche bin ich im Homeoffice.
Der Dienst läuft 7 Tage die Woche.
Die Hotline ist 24 Stunden am Tag besetzt.
Das kostet 40 Euro im Monat.
Wir zahlen 300 Euro pro Woche.
Zahlbar innerhalb von 14 Tagen ohne Abzug.
Zahlbar binnen 30 Tagen netto.
2 % Skonto bei Zahlung binnen 10 Tagen.
Bei Zahlung innerhalb von 8 Tagen gewähren wir 3 % Skonto.
Zahlungsziel: 30 Tage netto.
Unser Zahlungsziel beträgt 14 Tage.
14 Tage netto, 8 Tage 2 % Skonto
Der Betrag ist innerhalb von 10 Tagen fällig.
Fällig 30 Tage nach Rechnungserhalt.
Bitte überweisen Sie den Rechnungsbetrag innerhalb von 14 Tagen auf unser Konto.
Zahlungsbedingungen: 10 Tage 2 %, 30 Tage netto
Die Gewährleistung beträgt zwei Jahre.
Sie haben 24 Monate Garantie.
Wir geben fünf Jahre Garantie auf das Dach.
Mit einer Garantie von 36 Monaten.
Es gilt ein Widerrufsrecht von 14 Tagen.
Sie können binnen 14 Tagen widerrufen.
Die Kündigungsfrist beträgt drei Monate.
Der Vertrag ist mit einer Frist von vier Wochen kündbar.
Die Mindestlaufzeit liegt bei 12 Monaten.
Belege müssen zehn Jahre aufbewahrt werden.
Das Angebot ist vier Wochen gültig.
An dieses Angebot halten wir uns 30 Tage gebunden.
Die Preise gelten für drei Monate.
Unseren Betrieb gibt es seit 25 Jahren.
Das Gerät ist drei Jahre alt.
Meine Tochter wird zwölf Jahre alt.
Die Montage dauert drei Tage.
Die Arbeiten dauern etwa zwei Wochen.
Für den Umbau brauchen wir vier Tage.
Der Aufwand beträgt drei Tage.
Aufwand: 2 Tage
Ich war zwei Wochen krank.
Das Muster bleibt drei Wochen haltbar.
Drei Wochen Urlaub haben gutgetan.
Die Maschine lief zwei Tage lang.
Ich miete das Gerüst für zwei Wochen.
Im Schnitt dauert so etwas eine Woche.
Unser 24-Stunden-Service hilft gern.
Mit dem 48h-Express geht es schneller.
Das kann mehrere Wochen dauern.
Es dauert noch ein paar Tage.
Es kann einige Tage dauern.
Wir brauchen nur wenige Tage.
Ich melde mich in den nächsten Tagen.
Ich melde mich die Tage.
Dieser Tage hören Sie von uns.
In den kommenden Wochen wird es eng.
Das Angebot folgt in Kürze.
Wir melden uns zeitnah.
Baldmöglichst schicke ich die Unterlagen.
Ich komme demnächst darauf zurück.
In nächster Zeit ist nichts geplant.
Sobald die Preise da sind, rechne ich.
Im neuen Jahr sprechen wir weiter.
Wenn ich zurück bin, schaue ich es an.
Irgendwann wird es schon klappen.
Das kommt früher oder später.
So etwas geht nicht von heute auf morgen.
Stand heute fehlen zwei Seiten.
Bis heute habe ich keine Antwort.
Bis heute fehlt uns die Freigabe.
Ab sofort gilt die neue Adresse.
Guten Morgen zusammen,
Morgen allerseits!
Schönes Wochenende!
Schönen Freitag noch!
Einen guten Start in die Woche!
Ich wünsche Ihnen einen angenehmen Montag.
Eine schöne Restwoche wünscht
Habt eine gute Woche!
Frohe Ostern und erholsame Feiertage!
Guten Rutsch ins neue Jahr!
Ein frohes Weihnachtsfest wünscht das Team.
Schönen Urlaub und gute Erholung!
Bis bald und beste Grüße
Bis dann!
Siehe Ziffer 3.4 der Ausschreibung.
Nach § 4 Abs. 2 ist das zulässig.
Bitte Punkt 3. der Liste beachten.
Das Maß beträgt 12.5 x 4.3 cm.
Die Rohre sind 10/12 mm stark.
Der Server hat die Adresse 192.168.1.10.
Artikel 10-12-14 ist ausverkauft.
Rückruf unter 0171 12 03 99
Es geht um die Rechnung 2026-11-4711.
Unser Zeichen: 12/26-Hu
Heft 3/2026 ist vergriffen.
Die Anlage hat 10 KW.
Ein Wechselrichter mit 30 kW genügt.
Der Zug fährt um 10.10 Uhr.
Das kostet 12.12 Euro.
Ein Gewinde von 3/4 Zoll passt.
Das Verhältnis ist 1/3 zu 2/3.
Baujahr 2015, gut erhalten
Budget 2027 liegt bei.
Die Norm EN 12.10 gilt.
Kapitel 4.1 und 4.2 fehlen.
Woche für Woche dasselbe.
Am Tag der offenen Tür war viel los.
Eines Tages wird das digital.
Er arbeitet Tag und Nacht.
Am Ende des Tages zählt der Preis.
Wir sind auf Monate ausgebucht.
Unter der Woche bin ich unterwegs.
Am Vormittag bin ich besser erreichbar.
Vormittags bin ich im Büro, nachmittags auf der Baustelle.
Das Sommerfest war gelungen.
Ich sage Ihnen rechtzeitig Bescheid.
Unsere Lieferzeit beträgt derzeit sechs Wochen.
Nach zwei Wochen ist der Lack ausgehärtet.
Der Beton muss 28 Tage aushärten.
Die Probezeit dauert sechs Monate.
Mein Sohn wird im Sommer fünf Jahre alt.
Der Lauf der Dinge ist nicht zu ändern.
Im Laufe der Zeit wurde es besser.
Im Verlauf des Gesprächs wurde vieles klar.
Wir geben Ihnen zwei Jahre Garantie auf alle Teile.
Geben Sie mir bitte kurz Bescheid.
Lassen Sie uns das telefonisch klären.
Rechnen Sie mit mir.
Wir rechnen mit drei Tagen Aufwand.
Bitte rechnen Sie die Position 3 neu.
Extra Kosten entstehen keine.
Noch zwei Fragen dazu.
Noch drei Stück sind auf Lager.
Die anderen zwei Wochen waren ruhig.
Im nächsten Schritt folgt die Statik.
Wer ist der Nächste?
Der nächste Punkt ist die Farbe.
Die nächste Frage betrifft den Preis.
In der nächsten Ausbaustufe kommt das Dach dran.
Nicht diese Variante, sondern die nächste.
Das ist in der nächsten Größe lieferbar.
Er ist unter 12 Jahren nicht zugelassen.
Unter Punkt 5. steht der Preis.
Unter 10 Tagen geht nichts.
Top, vielen Dank!
Die Folgenden fehlen noch: Plan, Skizze.
Folgende Unterlagen fehlen: 1. Plan 2. Skizze
Daraufhin haben wir reagiert.
Danach rechnen wir ab.
Das liegt daran, dass das Lager voll ist.
Später mehr.
Zwei Tage später wäre besser gewesen als drei.
Der Monatsbericht ist erstellt.
Die Monatsrate beträgt 300 Euro.
Der Wochenbericht fehlt.
Unser Wochenendhaus ist undicht.
Die Tagesordnung liegt bei.
Der Tag ist gelaufen.
Heutzutage ist das üblich.
Die Jahresabrechnung stimmt nicht.
Der Jahreswagen ist verkauft.
Im Halbjahrestakt prüfen wir die Anlage.
Der Mai-Beitrag fehlt.
Kollege Sommer und Kollegin Winter
Das Mittagessen ist bestellt.
Das Morgenmagazin war da.
Am Abend bin ich erreichbar.
Abends geht es selten.
Der frühe Morgen ist die beste Zeit.
Wir sind am Limit.
Die Sanierung im Bereich 3/4 ist fertig.
Kabel 3x1,5 mm² und 5x2,5 mm²
Die Wand ist 2.50 hoch.
Termine nach Vereinbarung
Beratung jeden Mittwoch von 14 bis 18 Uhr
Geschäftszeiten: Mo - Fr 07.00 - 16.30 Uhr
Unser Lager ist freitags ab 12 Uhr zu.
Wir haben montags Ruhetag.
Sitz: Linz, FN 123456 a
Amtsgericht München, HRB 12 11 26
Str. des 17. Juni 135, 10623 Berlin
Platz des 18. März 1
Ihr Kundenkonto 01.02.0345
Steuernummer 12/345/67890
St.-Nr. 12/11/2026
Zählerstand 12.11
Position 4.12: Dachrinne
Pos. 1.1 bis 1.4 entfallen.
Los 2/3 ist vergeben.
DIN A4, 80 g
Ganze zwei Wochen Bauzeit!
Zwei Wochen Bauzeit sind realistisch.
Eine Woche Vorlauf genügt uns.
Wir brauchen drei Tage Vorlauf.
Mit zwei Tagen Verspätung kam die Ware.
Das war ein langer Tag.
Tag und Uhrzeit sind mir egal.
Am selben Tag geht beides.
Der Preis gilt pro Tag.
Ein Tag hat 24 Stunden.
Er kam drei Tage zu spät.
Die Rechnung ist 14 Tage nach Erhalt fällig.
Rückgabe innerhalb von 30 Tagen möglich.
Im Monat kommen zwei Techniker.
Für den Monat reicht das.
Alle Jahre wieder.
Zum Glück ging alles gut.
Erstens, zweitens, drittens
Beim zweiten Mal klappte es.
Am Ende zählt das Ergebnis.
Am Anfang stand eine Idee.
Mitte links ist das Fenster.
Das Ende ist offen.
Ende gut, alles gut.
Zum Schluss noch eine Bitte.
Bitte per Mail.
Die Freitagsrunde entfällt.
Die Montagsproduktion ist schlecht.
Das Sonntagsangebot gilt nicht.
innerhalb der nächsten Tage
am Vortag
bis das Quartal um ist
"""

# What lies behind may be found, but never as a day that is still to come.
NOTHING_AHEAD = """
Seit drei Wochen warte ich auf die Unterlagen.
Ich warte seit letzter Woche.
Letzten Freitag war alles in Ordnung.
Vor zwei Wochen kam die Rechnung.
Das Paket ging vergangene Woche raus.
Anfang letzter Woche haben wir gesprochen.
Ende letzten Monats lag das Angebot vor.
Vorletzte Woche war ich in Wien.
Gestern Abend kam die Zusage.
Am letzten Dienstag fehlte die Unterschrift.
Mitte letzter Woche fiel der Strom aus.
Im vorigen Monat lief es besser.
Vorigen Montag war Inventur.
Im letzten Jahr war es billiger.
Seit gestern ist die Leitung tot.
Seit dem 3. März läuft der Vertrag.
Seit Mai liefern wir aus Graz.
Seit Anfang des Monats fehlt die Lieferung.
Danke für Ihre Mail vom 20. November.
Bezug: Ihr Schreiben vom 12.10.
Danke für Ihre Anfrage vom Montag.
Danke für Ihre Nachricht von Freitag.
Es geht um unser Telefonat vom letzten Donnerstag.
Das Angebot vom 3.11. liegt bei.
Wie am Montag besprochen, sende ich die Pläne.
Wie am Freitag telefonisch vereinbart, anbei das Protokoll.
Wie gestern vereinbart, anbei die Fotos.
Wir haben am Montag telefoniert.
Die Ware wurde am Donnerstag geliefert.
Ihre Zahlung ist am 12.10. eingegangen.
Die Muster habe ich am Dienstag abgeschickt.
Das hatte ich Ihnen schon am Montag gemailt.
In der letzten Woche war ich krank.
In den letzten drei Wochen war viel los.
In den vergangenen zwei Monaten kam nichts.
Das war im letzten Quartal.
Am vergangenen Wochenende war Messe.
Letztes Wochenende war ich unterwegs.
vor drei Tagen
vor einem Monat
vor knapp einer Woche
vor ein paar Tagen
vor einem halben Jahr
"""


@pytest.mark.parametrize("line", lines_of(PHRASES))
def test_a_phrase_means_its_days(line: str) -> None:
    said, _, expected = line.rpartition(" = ")
    text, _, day = said.partition(" @")
    said_on = date.fromisoformat(day) if day else WEDNESDAY
    assert [written(phrase.span) for phrase in find_dates(text, said_on, Language.DE)] == expected.split()


@pytest.mark.parametrize("text", lines_of(NO_DATE))
def test_business_prose_without_a_date_stays_empty(text: str) -> None:
    assert find_dates(text, WEDNESDAY, Language.DE) == ()


@pytest.mark.parametrize("text", lines_of(NOTHING_AHEAD))
def test_what_lies_behind_is_not_read_as_ahead(text: str) -> None:
    found = find_dates(text, WEDNESDAY, Language.DE)
    assert [phrase.words for phrase in found if phrase.span.latest >= WEDNESDAY] == []
