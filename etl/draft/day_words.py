"""Days of the month as words: "the twenty-first of March", «двадцать первого марта», "yigirma birinchi mart"."""

from __future__ import annotations

import re

_UNITS = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth",
    "ru": "первого второго третьего четв[её]ртого пятого шестого седьмого восьмого девятого десятого одиннадцатого"
    " двенадцатого тринадцатого четырнадцатого пятнадцатого шестнадцатого семнадцатого восемнадцатого девятнадцатого",
    "uz": "birinchi|биринчи ikkinchi|иккинчи uchinchi|учинчи to.?rtinchi|тўртинчи beshinchi|бешинчи oltinchi|олтинчи"
    " yettinchi|еттинчи sakkizinchi|саккизинчи to.?qqizinchi|тўққизинчи",
}
_TENS = {
    "en": {20: ("twentieth", "twenty"), 30: ("thirtieth", "thirty")},
    "ru": {20: ("двадцатого", "двадцать"), 30: ("тридцатого", "тридцать")},
    "uz": {
        10: ("o.?ninchi|ўнинчи", "o.?n|ўн"),
        20: ("yigirmanchi|йигирманчи", "yigirma|йигирма"),
        30: ("o.?ttizinchi|ўттизинчи", "o.?ttiz|ўттиз"),
    },
}


def _spellings(language: str) -> list[tuple[int, str]]:
    units = list(enumerate(_UNITS[language].split(" "), 1))
    found = list(units)
    for ten, (alone, before) in _TENS[language].items():
        found.append((ten, alone))
        found += [(ten + unit, rf"(?:{before})[- ](?:{word})") for unit, word in units if unit <= (1 if ten == 30 else 9)]
    return sorted(found, key=lambda pair: -len(pair[1]))  # "twenty-first" before "first"


_SPELLINGS = {language: _spellings(language) for language in _UNITS}
DAY_WORDS = {language: "|".join(f"(?:{word})" for _, word in spellings) for language, spellings in _SPELLINGS.items()}


def day_of(written: str, language: str) -> int:
    """The number of a day in figures or words."""
    if written.isdigit():
        return int(written)
    return next(number for number, word in _SPELLINGS[language] if re.fullmatch(word, written, re.IGNORECASE))
