"""What a draft leaves to a person: the ETL's English sentences in the reader's language, as far as they are known."""

import re

from dashboard.drafts.words import Words

KNOWN = {
    r"date_start: the text does not say when": "drafts-todo-day",
    r"countries: no partner state takes part; is that right\?": "drafts-todo-countries",
    r"organisations: which country (?P<name>.+) is of": "drafts-todo-organisation",
    r"counterparts: whom (?P<name>.+) represents": "drafts-todo-person",
    r"institute_side: nobody of ours is named": "drafts-todo-ours",
    r"city: online, by one word alone": "drafts-todo-online",
}
_FIELD = re.compile(r"(\w+): (.+)", re.DOTALL)


def todo(sentence: str, words: Words) -> tuple[str, str]:
    """A sentence, and the language it is in: English where nobody translated it; its field by the name it has here."""
    for pattern, word in KNOWN.items():
        if found := re.fullmatch(pattern, sentence, re.DOTALL):
            return words.say(word, **found.groupdict()), words.language
    parts = _FIELD.fullmatch(sentence)
    return (f"{words.label('field', parts[1])}: {parts[2]}" if parts else sentence), "en"
