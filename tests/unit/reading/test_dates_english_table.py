"""Many English phrases with the days they mean, and business prose that names no day ahead.

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
I'll get it over to you before the day is out. = 2026-11-25
by the end of today = 2026-11-25
by tonight = 2026-11-25
by close today = 2026-11-25
by today evening = 2026-11-25
this evening = 2026-11-25
by EOB = 2026-11-25
first thing tomorrow morning = 2026-11-26
tomorrow at the latest = 2026-11-26
by noon tomorrow = 2026-11-26
by 5pm tomorrow = 2026-11-26
by EOD tomorrow = 2026-11-26
by cob tomorrow = 2026-11-26
tmrw = 2026-11-26
tommorrow morning = 2026-11-26
by day after tomorrow = 2026-11-27
today or tomorrow at the latest = 2026-11-25/2026-11-26
in the next 48 hours = 2026-11-27
# Weekdays
by close of play Friday = 2026-11-27
COB Friday = 2026-11-27
COB on Monday = 2026-11-30
close of business Tuesday = 2026-12-01
end of play Thursday = 2026-11-26
end of business Friday = 2026-11-27
by end of day on Friday = 2026-11-27
by Friday EOD = 2026-11-27
by Friday COB = 2026-11-27
Friday close of play = 2026-11-27
Friday lunchtime = 2026-11-27
first thing on Monday morning = 2026-11-30
last thing Friday = 2026-11-27
late on Thursday = 2026-11-26
early Monday = 2026-11-30
You'll have the lot come Friday. = 2026-11-27
come Monday morning = 2026-11-30
Friday week = 2026-12-04
by Tuesday week = 2026-12-08
tomorrow week = 2026-12-03
today week = 2026-12-02
this day week = 2026-12-02
a week on Monday = 2026-12-07
a week tomorrow = 2026-12-03
a week from Monday = 2026-12-07
a fortnight on Friday = 2026-12-11
two weeks on Friday = 2026-12-11
Monday fortnight = 2026-12-14
Tuesday after next = 2026-12-08
the Tuesday after next @2026-05-12 = 2026-05-26
Thursday of next week = 2026-12-03
Thurs next week = 2026-12-03
next week on Thursday = 2026-12-03
next week, probably Tuesday = 2026-11-30/2026-12-06 2026-12-01
this coming Friday = 2026-11-27
by coming Friday = 2026-11-27
upcoming Tuesday = 2026-12-01
Friday is bad, but the following Monday works. = 2026-11-27 2026-11-30
Friday 4th = 2026-12-04
Friday, the 4th = 2026-12-04
Mon 30th = 2026-11-30
on Friday of this week = 2026-11-27
Friday of the week after next = 2026-12-11
Monday or Tuesday next week = 2026-11-30/2026-12-01
either Thursday or Friday = 2026-11-26/2026-11-27
Thursday/Friday = 2026-11-26/2026-11-27
Tuesday through Thursday = 2026-12-01/2026-12-03
between Monday and Wednesday = 2026-11-30/2026-12-02
from Monday onwards = 2026-11-30
as of Monday = 2026-11-30
starting Monday = 2026-11-30
on or before Friday = 2026-11-27
no later than Friday = 2026-11-27
latest by Friday = 2026-11-27
by Monday at the very latest = 2026-11-30
by Thurs. = 2026-11-26
by Weds = 2026-12-02
next Tues = 2026-12-01
on Sat = 2026-11-28
ok for you if i send it on fri? = 2026-11-27
by thurs = 2026-11-26
Sat morning = 2026-11-28
Sun 29 Nov = 2026-11-29
by Mon = 2026-11-30
on Firday = 2026-11-27
by Thrusday = 2026-11-26
on Tuseday = 2026-12-01
by Wensday = 2026-12-02
on Saterday = 2026-11-28
the Monday after Thanksgiving = 2026-11-30
the Friday before Christmas = 2026-12-18
# Weeks
at some point next week = 2026-11-30/2026-12-06
during next week = 2026-11-30/2026-12-06
during the course of next week = 2026-12-04
in the course of the week = 2026-11-27
next wk = 2026-11-30/2026-12-06
towards the end of next week = 2026-12-04
toward the end of the week = 2026-11-27
the back end of next week = 2026-12-04
the tail end of next week = 2026-12-04
the latter half of next week = 2026-12-03/2026-12-04
the second half of next week = 2026-12-03/2026-12-04
the first half of next week = 2026-11-30/2026-12-02
the start of next week = 2026-11-30/2026-12-01
the top of next week = 2026-11-30/2026-12-01
midweek @2026-11-23 = 2026-11-25
early in the week = 2026-11-30/2026-12-01
early the following week = 2026-11-30/2026-12-01
the week after = 2026-11-30/2026-12-06
Next week is full, but the week after is fine. = 2026-11-30/2026-12-06 2026-12-07/2026-12-13
Next week I'm away; the week after that works. = 2026-11-30/2026-12-06 2026-12-07/2026-12-13
Not this week, but next. = 2026-11-23/2026-11-29 2026-11-30/2026-12-06
The 4th is out, a week later would work. = 2026-12-04 2026-12-11
We could do 4 December or two days later. = 2026-12-04/2026-12-06
the week after Christmas = 2026-12-28/2027-01-03
week commencing 14th = 2026-12-14/2026-12-20
week commencing the 7th = 2026-12-07/2026-12-13
w/c 14/12 = 2026-12-14/2026-12-20
w/c 7th December = 2026-12-07/2026-12-13
week beginning 7 December = 2026-12-07/2026-12-13
week ending 4 December = 2026-11-30/2026-12-06
the week of the 7th = 2026-12-07/2026-12-13
by the weekend = 2026-11-27
weekend of the 11th and 12th @2026-07-08 = 2026-07-11/2026-07-12
the weekend of 12 December = 2026-12-12/2026-12-13
the weekend of Dec 12-13 = 2026-12-12/2026-12-13
over the coming weekend = 2026-11-28/2026-11-29
late this week = 2026-11-27
later in the week = 2026-11-25/2026-11-29
before the week is out = 2026-11-27
by week's end = 2026-11-27
by the end of next week @2026-05-12 = 2026-05-22
within the fortnight = 2026-12-09
wk 50 = 2026-12-07/2026-12-13
# Terms
Give us a fortnight. = 2026-12-09
Give me two more days. = 2026-11-27
Please give us a week. = 2026-12-02
Give me until Friday. = 2026-11-27
Please allow three working days. = 2026-11-30
Please allow 5 to 7 business days. = 2026-12-02/2026-12-04
Please allow up to 10 days. = 2026-12-05
Expect it in 2-3 business days. = 2026-11-27/2026-11-30
within a week = 2026-12-02
in the next two days = 2026-11-27
over the next three days = 2026-11-28
in a day or two = 2026-11-26/2026-11-27
in one or two weeks = 2026-12-02/2026-12-09
in a week's time = 2026-12-02
in a month's time = 2026-12-25
three weeks today = 2026-12-16
in 10-14 days = 2026-12-05/2026-12-09
in just over a week = 2026-12-02
in less than a week = 2026-12-02
in under two weeks = 2026-12-09
inside two weeks = 2026-12-09
in no more than five days = 2026-11-30
in roughly two weeks = 2026-12-09
in a week and a half = 2026-12-05/2026-12-06
I need two more weeks. = 2026-12-09
I'll need a further week. = 2026-12-02
one more day = 2026-11-26
a week after the 4th = 2026-12-11
three days before the 10th = 2026-12-07
within five working days @2026-05-12 = 2026-05-19
within ten working days of this email @2026-05-12 = 2026-05-26
We shall update you on or before 24th instant. @2026-05-12 = 2026-05-24
supplied by the thirty-first inst. at the latest @2026-05-12 = 2026-05-31
Bear with us for another three days. = 2026-11-28
# Months and larger
mid-month = 2026-12-11/2026-12-20
by mid-month = 2026-12-15
by mid-December = 2026-12-15
mid to late December = 2026-12-11/2026-12-31
early to mid January = 2027-01-01/2027-01-20
late December or early January = 2026-12-21/2027-01-10
the end of next month = 2026-12-21/2026-12-31
before the month is out = 2026-11-30
before the year is out = 2026-12-31
by month's end = 2026-11-30
by year's end = 2026-12-31
within the month = 2026-11-30
the start of the month = 2026-12-01/2026-12-10
the first half of December = 2026-12-01/2026-12-15
the second half of January = 2027-01-16/2027-01-31
the second week of December = 2026-12-14/2026-12-20
the latter half of December = 2026-12-16/2026-12-31
the first of the month = 2026-12-01
on the last day of the month = 2026-11-30
the last day of next month = 2026-12-31
the month after next = 2027-01-01/2027-01-31
the following month = 2026-12-01/2026-12-31
by quarter end = 2026-12-31
the end of the quarter @2026-05-12 = 2026-06-30
the first quarter of 2027 = 2027-01-01/2027-03-31
in the first half of 2027 = 2027-01-01/2027-06-30
early 2027 = 2027-01-01/2027-01-31
sometime in January = 2027-01-01/2027-01-31
by end of Jan = 2027-01-31
by end Jan = 2027-01-31
by Jan end = 2027-01-31
late June @2026-05-12 = 2026-06-21/2026-06-30
# Days of the calendar
by the 4th or 5th = 2026-12-04/2026-12-05
Dec 4th or 5th = 2026-12-04/2026-12-05
the 4th or the 5th of December = 2026-12-04/2026-12-05
4-5 December = 2026-12-04/2026-12-05
between the 3rd and the 5th = 2026-12-03/2026-12-05
between Dec 3 and Dec 5 = 2026-12-03/2026-12-05
Fri 12/4 = 2026-12-04
Friday 4/12 = 2026-12-04
Mon 12/7 = 2026-12-07
not later than 4 December = 2026-12-04
on or around 4 December = 2026-12-04
Dec. 4th at 3pm = 2026-12-04
the 4th Dec = 2026-12-04
Sept 3 = 2027-09-03
December twenty-third = 2026-12-23
by the fifteenth = 2026-12-15
by the 1st = 2026-12-01
30-Nov = 2026-11-30
valid until 30 June = 2027-06-30
The 10th suits us. = 2026-12-10
around the 10th = 2026-12-10
Delivery date: 11 December 2026 = 2026-12-11
# Feasts
Black Friday = 2026-11-27
by Good Friday = 2027-03-26
before Thanksgiving @2026-11-16 = 2026-11-25
on Labor Day = 2027-09-06
on New Year's Day = 2027-01-01
by Halloween = 2027-10-31
# More of all kinds
The board meets on the 7th; I'll ring the morning after. = 2026-12-07 2026-12-08
three weeks from today = 2026-12-16
I'll drop it off Saturday morning. = 2026-11-28
by end of play tomorrow = 2026-11-26
before close of business on Friday = 2026-11-27
end of next week at the latest = 2026-12-04
by midweek = 2026-11-25
towards the middle of next week = 2026-12-02
around the middle of December = 2026-12-11/2026-12-20
in mid December = 2026-12-11/2026-12-20
by the middle of next month = 2026-12-15
in the first week of January = 2027-01-04/2027-01-10
the week of January 4th = 2027-01-04/2027-01-10
wk commencing 7 Dec = 2026-12-07/2026-12-13
wc 7th Dec = 2026-12-07/2026-12-13
week starting 7 December = 2026-12-07/2026-12-13
Monday 7th = 2026-12-07
Monday the 7th of December = 2026-12-07
Mon, Dec 7 = 2026-12-07
Dec 7th-9th = 2026-12-07/2026-12-09
7th to 9th December = 2026-12-07/2026-12-09
on the 7th or 8th = 2026-12-07/2026-12-08
on the 7th and 8th = 2026-12-07 2026-12-08
7, 8 or 9 December = 2026-12-08/2026-12-09
a fortnight from Monday = 2026-12-14
in a fortnight's time = 2026-12-09
two weeks tomorrow = 2026-12-10
ten working days from now = 2026-12-09
within ten days of today = 2026-12-05
within 2 to 3 weeks = 2026-12-09/2026-12-16
in 2 weeks or so = 2026-12-09
in about two weeks' time = 2026-12-09
by this time next week = 2026-12-02
this time next week = 2026-12-02
same day next week = 2026-12-02
a week Friday = 2026-12-04
Friday of next week = 2026-12-04
next week sometime = 2026-11-30/2026-12-06
the week after next = 2026-12-07/2026-12-13
by the last Friday of the month = 2026-11-27
last business day of November = 2026-11-30
the first business day of December = 2026-12-01
before the year's end = 2026-12-31
before year end = 2026-12-31
by EOM = 2026-11-30
end of Q4 = 2026-12-31
in Q1 = 2027-01-01/2027-03-31
next quarter = 2027-01-01/2027-03-31
mid-Q1 = 2027-02-01/2027-02-28
first half of next month = 2026-12-01/2026-12-15
late next month = 2026-12-21/2026-12-31
early next month = 2026-12-01/2026-12-10
after the weekend = 2026-11-30
straight after Christmas = 2026-12-27/2027-01-01
just before Christmas = 2026-12-23
over Christmas = 2026-12-24
by New Year = 2027-01-01
before New Year's = 2026-12-31
between Christmas and New Year's = 2026-12-27/2026-12-31
by Memorial Day = 2027-05-31
Give me till Friday. = 2026-11-27
Give me a day or two. = 2026-11-26/2026-11-27
Could you give us another week? = 2026-12-02
We'd need an extra week. = 2026-12-02
Please bear with me until Tuesday. = 2026-12-01
Allow us ten days. = 2026-12-05
You'll have it in three working days. = 2026-11-30
Later today or first thing tomorrow. = 2026-11-25/2026-11-26
tomorrow by noon = 2026-11-26
by Thursday noon = 2026-11-26
Thursday 10am = 2026-11-26
Thursday at 10 = 2026-11-26
this Fri = 2026-11-27
next Thurs = 2026-11-26/2026-12-03
Will Friday do? = 2026-11-27
Does Tues work? = 2026-12-01
Tues works for me. = 2026-12-01
Friday it is. = 2026-11-27
I sent it on Monday and will call on Thursday. = 2026-11-23 2026-11-26
We agreed on Friday for the handover. = 2026-11-27
The meeting was moved to Friday. = 2026-11-27
They promised it for Friday. = 2026-11-27
I was told it will arrive on Monday. = 2026-11-30
The order was due to arrive on Monday. = 2026-11-30
Expect the parts on Monday. = 2026-11-30
4/12/26 = 2026-12-04
12/31/26 = 2026-12-31
Thu 12/3 = 2026-12-03
3 Dec. 2026 = 2026-12-03
day after tomorrow = 2026-11-27
in the morning on Friday = 2026-11-27
by the tenth = 2026-12-10
on the twenty-first = 2026-12-21
no earlier than Monday = 2026-11-30
not before Monday = 2026-11-30
no sooner than 7 December = 2026-12-07
I'll send it Friday—thanks! = 2026-11-27
Friday — or Monday at the latest = 2026-11-27 2026-11-30
I reckon I can have it with you by Thursday evening. = 2026-11-26
You can count on it in early December. = 2026-12-01/2026-12-10
It won't be before mid January. = 2027-01-15
I have pencilled in 14 December for you. = 2026-12-14
Ann is back on the 1st; I'll ring you on the 2nd. = 2026-12-01 2026-12-02
Not before Wednesday. = 2026-12-02
Monday at the earliest, Tuesday more likely. = 2026-11-30 2026-12-01
Would Thursday the 3rd of December suit? = 2026-12-03
Could you do the 8th or 9th of December? = 2026-12-08/2026-12-09
See you Tuesday at half nine. = 2026-12-01
I'm not back in until Monday. = 2026-11-30
It'll be done by the end of this month. = 2026-11-30
We could start on 1 February. = 2027-02-01
I'll forward the papers in the second week of December. = 2026-12-14/2026-12-20
We're shut the week after Christmas. = 2026-12-28/2027-01-03
Two days before the 10th at the latest. = 2026-12-08
three working days after 1 December = 2026-12-04
You'll hear from us within 10 working days. = 2026-12-09
gonna send it tmrw am = 2026-11-26
I'll do it 2moro. = 2026-11-26
in 2 wks = 2026-12-09
by nxt week = 2026-12-04
by Fri 12pm = 2026-11-27
Fri 27 Nov, 2-3pm = 2026-11-27
Wednesday morning or Thursday afternoon = 2026-12-02/2026-12-03
27/28 November = 2026-11-27/2026-11-28
Nov 27-28, 2026 = 2026-11-27/2026-11-28
30 Nov - 4 Dec = 2026-11-30/2026-12-04
30 Nov or 1 Dec = 2026-11-30/2026-12-01
Thursday (3 December) = 2026-12-03
Dec 3rd (Thursday) = 2026-12-03 2026-12-03
Thursday, December the 3rd = 2026-12-03
the week of Dec. 7 = 2026-12-07/2026-12-13
w/c Mon 7 Dec = 2026-12-07/2026-12-13
next calendar week = 2026-11-30/2026-12-06
at the latest two weeks from now = 2026-12-09
by the end of business tomorrow = 2026-11-26
by lunchtime on Friday = 2026-11-27
Friday afternoon at the latest = 2026-11-27
Friday at the very latest = 2026-11-27
over the next couple of weeks = 2026-12-09
within the next couple of days = 2026-11-27
in the next week or two = 2026-12-02/2026-12-09
some time in Q1 = 2027-01-01/2027-03-31
by 1 Dec latest = 2026-12-01
by the start of next week = 2026-11-30/2026-12-01
"""

NO_DATE = """
the first few days of January
in a few weeks' time
in spring 2027
a day later than agreed
We sat down with the team and agreed the scope.
I sat on this for far too long.
The sun was out and the roof is dry.
Sun and rain have damaged the facade.
The couple wed at our venue.
Please don't mar the surface.
The surface was marred.
You may call me at any time.
May I ask for a revised quote?
It may take a while.
This may or may not help.
We march on regardless.
The march of progress continues.
Mar is our account manager.
June Whitfield runs the front desk.
Ask May in reception.
I spoke with August Lind about it.
Jan will pick this up.
I have copied Jan in.
Give me a second.
I second that.
On second thoughts, the blue one is better.
In the second place, it is cheaper.
First of all, thank you.
At first glance it looks fine.
The first draft is attached.
The third option is the best.
For the first time we made a profit.
Please take the lift to the 3rd floor.
That is the 2nd reminder.
The second week was harder.
A third of the parts are missing.
Our office hours are Monday to Friday, 9 to 5.
We are open Mon-Fri 8am-6pm and Sat 9am-1pm.
Opening hours: Monday - Friday 8.00 - 18.00
Support is available Monday through Friday.
Mondays and Tuesdays are best for me.
I don't work Fridays.
I work Tuesdays to Thursdays.
We meet every other Wednesday.
We meet every first Monday of the month.
Each Friday we send a summary.
Rent is due on the 1st of every month.
We always close on Sundays.
We deliver twice a week.
Once a month we service the lift.
It costs 40 pounds a month.
The fee is 300 dollars per week.
I'm in the office three days a week.
Our helpline is staffed 24 hours a day.
We are here seven days a week.
Payment within 30 days.
Payment is due within 14 days of the invoice date.
Terms: net 30 days.
Our terms are 30 days net.
Invoices are payable within 10 days.
2% discount if paid within 10 days.
Please pay within 14 days.
Please settle the balance within 30 days.
Payment terms are 30 days from date of invoice.
The unit comes with a two-year guarantee.
There is a warranty of 24 months.
We give a five year warranty on labour.
You can return goods within 28 days.
You may cancel within 14 days.
The notice period is three months.
The contract can be ended with four weeks' notice.
The minimum term is 12 months.
The quote is valid for 30 days.
Prices are held for 60 days.
This offer stands for four weeks.
We have been in business for 25 years.
The boiler is three years old.
My son is ten years old.
The job takes three days.
Installation will take about two weeks.
We need four days on site.
It is a two day job.
The work lasted three weeks.
I was off sick for two weeks.
That's a three week lead time.
Our lead time is currently six weeks.
The paint needs two days to dry.
The training lasts for one day.
We stayed for five days.
The trial runs for 14 days.
It usually takes a week.
On average it takes ten days.
The concrete must cure for 28 days.
It will take several weeks.
It needs a few more days.
I'll be in touch in the next few days.
I'll come back to you in the coming weeks.
We'll sort it out in due course.
You'll hear from us shortly.
I'll reply as soon as I can.
Once the prices are in, I'll do the sums.
We'll talk in the new year.
When I'm back I'll have a look.
Some day we'll laugh about it.
Sooner or later it will break.
One of these days I'll fix it.
In the near future we'll move.
In a little while it will be done.
To date we have had no answer.
Up to now nothing has come.
The most up to date version is attached.
Day to day it works fine.
Day in, day out we get calls.
At the end of the day price is what counts.
These days everything is online.
Good morning all,
Morning all,
Have a great weekend!
Enjoy the rest of your week.
Enjoy the rest of your day.
Have a lovely Friday!
Happy Monday!
Happy Easter!
Happy New Year to you and the team.
Hope you had a good weekend.
Hope your week is going well.
Wishing you a merry Christmas.
See section 4.12 of the tender.
Clause 3.4 applies.
Part 10-12-14 is out of stock.
Call me on 0161 12 03 99.
The server is at 192.168.1.10.
The pipe is 3/4 inch.
A ratio of 1/3 to 2/3 works.
It measures 12.5 x 4.3 cm.
Invoice 2026-11-4711 is attached.
Our reference is 12/26-HU.
Issue 3/2026 is sold out.
The train leaves at 10.10.
It costs $12.12.
The 2027 budget is attached.
It was built in 2015.
We have 4 Fri-series units in stock.
He won by a week's margin.
We run a 24-hour service.
The 48h express is faster.
The mid-range model will do.
Early birds get a discount.
Late payers get a reminder.
Next steps are listed below.
Next, please check the drawings.
The following points are open.
The following applies.
We want to get this over the finish line.
In the first half the team played well.
A month of Sundays
For the time being, please wait.
Mornings are best for me.
I'm usually in the workshop in the afternoon.
During the week I'm on the road.
In the course of our conversation things became clear.
In the course of business we see this a lot.
We give you two years of warranty.
Give me a call.
Give us a shout.
Give us one reason.
Let us know.
Allow me to introduce our new product.
The rules allow three days of leave.
One more thing: the invoice.
Two more questions.
We need one more copy.
An extra charge applies.
A further discount is possible.
The next one is better.
Not this one, but the next.
The next item is the budget.
In the next version we fix it.
We waited two more weeks and nothing came.
It cost two days more than planned.
The latter is cheaper.
In the latter case we refund.
The top of the page is empty.
We are at the top of our game.
Up to 10 people fit in.
Under 12 people is fine.
The other day I saw it.
The other two are missing.
Every other customer pays on time.
It happens every second week.
The past is the past.
Half past ten is fine.
We are past the deadline.
Towards the end of the call we agreed.
At the end of the road turn left.
The end of the story.
The start of something new.
The middle of nowhere.
He has the final say.
Day one was fine.
It took all day.
It rained all week.
A week is a long time.
Two weeks is too long.
Three weeks should be enough.
It is a matter of weeks.
Per week we ship 40 orders.
Weekly reports are attached.
The monthly fee is due.
Our year end accounts are attached.
The weekend rate applies.
Our weekend crew is small.
Daily rates apply.
The day rate is 500.
The night shift is staffed.
My morning is full of meetings.
The morning after pill
The evening was lovely.
No earlier than that, please.
As early as possible.
Sooner rather than later.
Last but not least, thank you.
Last time it worked.
At last it works.
Please see the latest version.
The latest figures are attached.
By the way, thanks.
By and large it works.
On time and on budget.
In time it will heal.
For now we wait.
From now on use this address.
From time to time it fails.
Before that, check the valve.
After that, close the lid.
After all, it is your choice.
Since then nothing has changed.
Until further notice the shop is closed.
Until then, take care.
We are open until late.
Sat nav would help.
Sun cream is on offer.
Sat there for an hour.
Wed in haste, repent at leisure.
Mon ami, it works.
Mar the finish and you pay.
Dec the halls
Sep the parts by colour.
Oct is our code for eight.
Please march them out.
We may 2 or 3 times a year do this.
May the best bid win.
He may, on Friday-like days, be late.
The August heat was bad.
Augusta ordered two.
Our April newsletter is out.
The May bank holiday rota is attached.
The 2nd of our three offers is best.
The 5th element is missing.
On the 3rd attempt it worked.
By the 2nd ring someone answers.
On the first page there is a typo.
The first of many.
Second, the price is high.
Third time lucky.
Version 2.1 to 2.4
Rooms 3/4 are free.
Lot 12/26 is sold.
Size 10/12 fits.
He works 9 to 5.
Open 9 to 5, Monday to Saturday.
We train Mondays, Wednesdays and Fridays.
Please pay on receipt.
Payment in 30 days.
Interest accrues after 30 days.
Cancel any time within 14 days for a full refund.
Satisfaction guaranteed for 12 months.
in a matter of days
at the turn of the year
"""

# What lies behind may be found, but never as a day that is still to come.
NOTHING_AHEAD = """
I asked for this two weeks ago.
We have been waiting for three weeks now.
I've been waiting since Monday.
I have been waiting since last week.
Last Friday everything was fine.
We spoke last week.
Early last week we agreed the price.
At the end of last month you had the quote.
As discussed on Monday, here are the plans.
As agreed on Friday, the minutes are attached.
Thanks for your email of 20 November.
Thank you for your message of Friday.
Your email from Monday raised a question.
We spoke on Tuesday about the roof.
I sent the samples on Monday.
The goods were delivered on Thursday.
The quote dated 3 November is attached.
Over the last two weeks we had no reply.
In the past month nothing came.
The previous week was quiet.
Yesterday evening the pump failed.
We had a call yesterday.
I was there on Saturday.
Your payment arrived on 12 October.
I emailed you on Friday but heard nothing.
The order was placed on 3 November.
Last weekend I was away.
This past Monday we moved.
The Monday before last we met.
The week before last I was away.
three days ago
a month ago
about a week ago
half a year ago
a couple of days ago
Since March we ship from Leeds.
Since the beginning of the month nothing has come.
In recent weeks we were short of staff.
The last three months were busy.
It was due last Thursday.
"""


@pytest.mark.parametrize("line", lines_of(PHRASES))
def test_a_phrase_means_its_days(line: str) -> None:
    said, _, expected = line.rpartition(" = ")
    text, _, day = said.partition(" @")
    said_on = date.fromisoformat(day) if day else WEDNESDAY
    assert [written(phrase.span) for phrase in find_dates(text, said_on, Language.EN)] == expected.split()


@pytest.mark.parametrize("text", lines_of(NO_DATE))
def test_business_prose_without_a_date_stays_empty(text: str) -> None:
    assert find_dates(text, WEDNESDAY, Language.EN) == ()


@pytest.mark.parametrize("text", lines_of(NOTHING_AHEAD))
def test_what_lies_behind_is_not_read_as_ahead(text: str) -> None:
    found = find_dates(text, WEDNESDAY, Language.EN)
    assert [phrase.words for phrase in found if phrase.span.latest >= WEDNESDAY] == []
