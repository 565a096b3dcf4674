"""What the columns of foreign tables are usually called, beyond our own names for them. Hints for a proposal, no more."""

from __future__ import annotations

import re

from etl.columns import KNOWN, field_of
from etl.folding import fold

# Our field, and names that other tables have for it; compared without case, accents, strokes and dashes.
HINTS = {
    "meeting_id": "id, no, nr, number, key, code, record id, event id, visit id, meeting id, uid, номер, №, raqam, код",
    "date_start": "date, day, start, begin, from date, date from, start date, date start, begin date, arrival, arrived, "
    "datum, beginn, von, date de debut, debut, fecha, fecha inicio, inicio, tarih, baslangic, дата, дата начала, начало, "
    "sana, boshlanishi, сана, бошланиши, kuni",
    "date_end": "end, until, to date, date to, end date, date end, departure, departed, ende, bis, date de fin, fin, "
    "fecha fin, bitis, дата окончания, окончание, конец, tugashi, тугаши",
    "title_en": "title, subject, event, topic of the meeting, name of event, headline",
    "title_ru": "название, тема, заголовок, мероприятие, наименование",
    "title_uz": "nomi, sarlavha, mavzu, tadbir, tadbir nomi",
    "title_uz_Cyrl": "номи, сарлавҳа, мавзу, тадбир",
    "kind": "kind, type, event type, type of event, art, genre, tipo, tur, вид, тип, формат мероприятия, turi, тури",
    "countries": "country, countries, state, states, nation, partner, partner country, land, lander, staat, pays, pais, "
    "ulke, страна, страны, государство, mamlakat, davlat, мамлакат, давлат, from, of",
    "organisations": "organisation, organization, organisations, organizations, institution, company, partner organisation, "
    "организация, организации, учреждение, tashkilot, tashkilotlar, ташкилот",
    "counterparts": "visitor, visitors, guest, guests, counterpart, counterparts, delegation head, head of delegation, "
    "who, person, persons, name, besucher, gast, invite, visiteur, visitante, ziyaretci, гость, посетитель, кто, "
    "глава делегации, mehmon, меҳмон, kim",
    "institute_side": "host, hosts, our side, received by, empfangen von, принимал, с нашей стороны, qabul qildi",
    "level": "level, rank, уровень, daraja, даража",
    "city": "city, town, place, location, venue, ort, stadt, ville, lieu, ciudad, lugar, sehir, город, место, "
    "shahar, joy, шаҳар",
    "venue_country": "venue country, host country, country of venue, страна проведения",
    "topics": "topics, topic, themes, theme, thema, sujet, tema, темы, mavzular",
    "formats": "formats, format, framework",
    "documents": "documents, signed documents, agreements, документы, hujjatlar",
    "source_url": "url, link, source url, web, lien, ссылка, havola, источник",
    "publisher": "publisher, source, published by, издатель",
    "note": "note, notes, description, remarks, remark, comment, comments, details, bemerkung, beschreibung, remarque, "
    "descripcion, aciklama, примечание, описание, комментарий, izoh, tavsif, изоҳ",
}
_STROKES = re.compile(r"[\s_\-/.:*]+")


def _plain(name: str) -> str:
    return _STROKES.sub(" ", fold(name)).strip()


_BY_NAME = {_plain(name): field for field, names in HINTS.items() for name in names.split(", ")}
_BY_NAME |= {_plain(name): name for name in KNOWN}


def hinted(column: str) -> str:
    """The field a column's name hints at; "" without one."""
    return field_of(column) or _BY_NAME.get(_plain(column), "")
