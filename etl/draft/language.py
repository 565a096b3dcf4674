"""Which language and script a text is in, by its frequent words and letters; None for one that is not read here."""

from __future__ import annotations

import re
from typing import NamedTuple

from etl.draft.stems import latin
from etl.folding import fold

LEAST = 0.03  # share of frequent words in a text of a language
_WORD = re.compile(r"[^\W\d_]+(?:['’‘ʻʼ`´][^\W\d_]+)*")
_FREQUENT = {
    "uz": "va bilan uchun bu ham hamda boyicha haqida kuni yil yilda davlat boldi etdi qildi bolib otdi tomonidan ortasidagi"
    " shuningdek etildi qilindi uchrashuv sohasida masalalari mazkur uning unda bir ikki ozaro togrisida asosida"
    " qatnashdi instituti institut direktori ozbekiston prezidenti huzuridagi xalqaro markaziy ishtirok nomidan mavzusida"
    " bilan respublikasi hamkorlik tashqi ishlar otkazildi rahbari",
    "ru": "и в на с по о не что из для к от при а как это его также между был была за до во со об республики года",
    "en": "the of and in to a for on with was is by that at as an were from has have its will be which between",
}
_OTHERS = {
    "de": "der die das und ist von mit den im zu ein eine für auf wurde nicht des dem sich",
    "fr": "le la les des et est une dans pour avec sur du au qui par ont que",
    "es": "el los las una por con para del se que es como más su la en",
    "tr": "ve bir için ile bu olarak olan da gibi daha sonra kadar ancak arasında yapılan",
    "kk": "және мен үшін бойынша туралы осы болды болып бұл үшін арасындағы деп еді жылы күні өз қазақстан",
    "ky": "жана менен үчүн боюнча жөнүндө бул болду болуп ошондой эле деп арасында өткөн кыргыз жылы",
    "tg": "ва дар аз ба бо ки барои ин байни он ҳамкории тоҷикистон соли рӯзи бояд буд гардид кард",
    "tt": "һәм белән өчен турында булды татарстан",
    "uk": "і та в на з що для від про його також між є як до не був україни року",
    "az": "və ilə üçün bu bir da olan edib görüş haqqında arasında",
    "ar": "في من على إلى أن عن مع هذا التي",
}
_UZBEK_SIGNS = re.compile(r"[oOgG][ʻ‘’'`´ʼ](?=[a-z])")
_UZBEK_SIGN_IN = 300  # letters: at least one oʻ or gʻ among so many
_ARABIC_OR_FAR = re.compile(r"[\u0590-\u08ff\u3040-\u9fff\uac00-\ud7af]")


class Written(NamedTuple):
    """Language (uz, ru, en) and script (Latn, Cyrl)."""

    language: str
    script: str


def written_in(text: str) -> Written | None:
    """The language and script of most of a text."""
    words = [fold(word) for word in _WORD.findall(text[:30_000])]
    if not words or len(_ARABIC_OR_FAR.findall(text)) > len(text) / 10:
        return None
    cyrillic = len(re.findall("[Ѐ-ӿ]", text)) > len(re.findall("[A-Za-z]", text))
    shares = {name: _share([latin(w) for w in words] if name == "uz" else words, known) for name, known in _FREQUENT.items()}
    others = {name: _share(words, known) for name, known in _OTHERS.items()}
    if not cyrillic and len(_UZBEK_SIGNS.findall(text)) * _UZBEK_SIGN_IN > len(text):
        shares["uz"] += 0.03
    if cyrillic:  # "va", "bu" are Tajik and Tatar as well
        shares["uz"] += 0.02 if len(re.findall("[ўқғҳЎҚҒҲ]", text)) * 100 > len(text) else -0.02
    best = max(shares, key=lambda name: shares[name])
    if shares[best] < LEAST or shares[best] < max(others.values()):
        return None
    return Written(best, "Cyrl" if cyrillic else "Latn")


def _share(words: list[str], frequent: str) -> float:
    known = set(frequent.split())
    return sum(word in known for word in words) / len(words)
