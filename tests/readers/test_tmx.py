"""TMX."""

from __future__ import annotations

from html import escape

import pytest

from mtcheck.errors import InputError
from mtcheck.readers import reader_for
from mtcheck.readers.given import Given

from .reading import Broken, segments

TMX = """<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header srclang="de" datatype="plaintext" segtype="sentence" adminlang="en" o-tmf="x" creationtool="x"
   creationtoolversion="1"/>
  <body>
    <tu tuid="a">
      <tuv xml:lang="de-DE"><seg>Der Minister sprach.</seg></tuv>
      <tuv xml:lang="en"><seg>The the minister spoke.</seg></tuv></tu>
    <tu tuid="b">
      <tuv xml:lang="en">
        <seg>It<bpt i="1">&lt;b&gt;</bpt> rained<ept i="1">&lt;/b&gt;</ept> on on Friday &amp; today.</seg></tuv>
      <tuv xml:lang="de-DE"><seg>Es regnete.</seg></tuv>
      <tuv xml:lang="fr"><seg>Il il pleuvait.</seg></tuv>
    </tu>
    <tu tuid="c"><tuv xml:lang="de-DE"><seg>Nur deutsch.</seg></tuv></tu>
  </body>
</tmx>
"""

SAMPLES = {"c.tmx": TMX}
SEGMENTS = {
    "c.tmx": [
        ("a", "Der Minister sprach.", "The the minister spoke."),
        ("b", "Es regnete.", "It rained on on Friday & today."),
    ],
}
EXTERNAL = """<!DOCTYPE x [
<!ENTITY a SYSTEM "file:///etc/passwd">]>
<tmx>&a;</tmx>"""
BROKEN: dict[str, Broken] = {
    "cut off": ("a.tmx", TMX[:500], "cut off", 12),
    "external entity": ("a.tmx", EXTERNAL, "declares the entity", 2),
}


def written(text: str) -> tuple[str, str]:
    variants = f'<tuv xml:lang="de"><seg>x</seg></tuv><tuv xml:lang="en"><seg>{escape(text)}</seg></tuv>'
    return "a.tmx", f'<tmx version="1.4"><header srclang="de"/><body><tu>{variants}</tu></body></tmx>'


def test_languages() -> None:
    document = next(reader_for("c.tmx").read(TMX, "c.tmx"))
    assert (document.source_lang, document.target_lang) == ("de", "en")


def test_the_language_that_is_asked_for() -> None:
    assert [s.target for s in segments(TMX, "c.tmx", Given("de", "fr"))] == ["Il il pleuvait."]


@pytest.mark.parametrize("asked", [Given("", "cs"), Given("cs", ""), Given("de", "cs")])
def test_a_language_that_is_asked_for_and_not_there(asked: Given) -> None:
    with pytest.raises(InputError, match=r"no unit has .*'cs'.* there are de-DE, en, fr") as caught:
        segments(TMX, "c.tmx", asked)
    assert caught.value.line == 6
