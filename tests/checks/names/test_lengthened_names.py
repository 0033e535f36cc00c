"""A letter too many behind a surname that a source has in Latin letters, with the same given name before it."""

from __future__ import annotations

import json

import pytest

from mtcheck import Settings, check_text

SENTENCES = [
    ("fr", "Le maire Luc Garne a parlé.", "Mayor Luc Garnes spoke.", "Garne"),
    ("de", "Das sagte Ute Brandl.", "Ute Brandle said so.", "Brandl"),
    ("it", "Lo ha detto Ezio Denis.", "Ezio Denise said so.", "Denis"),
    ("es", "Lo dijo Iker Muñoa.", "Iker Munoas said so.", "Muñoa"),
    # Transliterations add letters, genitives are the source's, and cases take some away.
    ("fr", "Volodymyr Zelensky a parlé.", "Volodymyr Zelenskyy spoke.", ""),
    ("de", "Ute Brandls Anwalt kam.", "Ute Brandls came.", ""),
    ("pl", "Spotkał się z Janem Karbem.", "He met Jan Karba.", ""),
    ("fr", "Le maire Luc Garne et les Garnes ont parlé.", "Mayor Luc Garnes spoke.", ""),
]


@pytest.mark.parametrize(("language", "source", "target", "right"), SENTENCES)
def test_one_letter_more(language: str, source: str, target: str, right: str) -> None:
    text = json.dumps({"source": source, "target": target, "source_lang": language, "target_lang": "en"})
    found = check_text(text, path="a.jsonl", settings=Settings(select=("name-mismatch",)))
    assert [one.fix.edits[0].text for one in found if one.fix] == ([right] if right else [])
