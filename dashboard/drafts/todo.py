"""What a draft leaves to a person: the ETL's English sentences in the reader's language, as far as they are known."""

import re

from dashboard.drafts.why import why
from dashboard.drafts.words import Words

KNOWN = {
    r"date_start: the text does not say when": "drafts-todo-day",
    r"countries: no partner state takes part; is that right\?": "drafts-todo-countries",
    r"organisations: which country (?P<name>.+) is of": "drafts-todo-organisation",
    r"counterparts: whom (?P<name>.+) represents": "drafts-todo-person",
    r"institute_side: nobody of ours is named": "drafts-todo-ours",
    r"city: online, by one word alone": "drafts-todo-online",
}
_GUESS = "a guess, "
_FIELD = re.compile(r"(\w+): (.+)", re.DOTALL)


def todo(sentence: str, words: Words) -> tuple[str, str]:
    """A sentence, and the language it is in: English where nobody translated it; its field by the name it has here."""
    for pattern, word in KNOWN.items():
        if found := re.fullmatch(pattern, sentence, re.DOTALL):
            return words.say(word, **found.groupdict()), words.language
    parts = _FIELD.fullmatch(sentence)
    if not parts:
        return sentence, "en"
    guessed, reason = parts[2].startswith(_GUESS), parts[2].removeprefix(_GUESS)
    told = why(reason, words)
    said = f"{words.say('meeting-evidence-guess')}: {told}" if guessed else told
    return f"{words.label('field', parts[1])}: {said}", "en" if told == reason else words.language
