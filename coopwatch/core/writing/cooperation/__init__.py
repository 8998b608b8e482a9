"""The cooperation sheet: how reliably and how fast partners answer, each against his own earlier rhythm.

`cooperation_sheet` counts, `sheet_view` says it in words. Nothing here grades or blames anybody.
"""

from coopwatch.core.writing.cooperation.build import cooperation_sheet
from coopwatch.core.writing.cooperation.values import (
    MIN_SAMPLE,
    Case,
    CooperationSheet,
    Figures,
    PartnerSheet,
    Period,
    Reason,
    Suggestion,
    Typical,
)
from coopwatch.core.writing.cooperation.view import Bar, SheetRow, SheetView, days_in_words, sheet_row, sheet_view

__all__ = [
    "MIN_SAMPLE",
    "Bar",
    "Case",
    "CooperationSheet",
    "Figures",
    "PartnerSheet",
    "Period",
    "Reason",
    "SheetRow",
    "SheetView",
    "Suggestion",
    "Typical",
    "cooperation_sheet",
    "days_in_words",
    "sheet_row",
    "sheet_view",
]
