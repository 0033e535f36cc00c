"""HTML."""

from __future__ import annotations

from mtcheck.readers import read, reader_for

from .reading import Broken, segments

HTML = """<!DOCTYPE html>
<html lang="en">
<head><title>The minister &amp; the the treaty</title><style>p { color: red }</style></head>
<body>
<!-- mtcheck: ignore[doubled-word] as spoken -->
<p>He said <b>so</b> so so.</p>
<p>It
   rained on on&nbsp;Friday<br>and the the day after.</p>
<ul><li>One one <code>x  x</code> &lt;two&gt;</li></ul>
<script>if (a < b) { the the }</script>
<p translate="no">The the lock</p>
</body>
</html>
"""

SAMPLES = {"e.html": HTML}
SEGMENTS: dict[str, list[tuple[str, str | None, str]]] = {
    "e.html": [
        ("1", None, "The minister & the the treaty"),
        ("2", None, "He said so so so."),
        ("3", None, "It rained on on\u00a0Friday"),
        ("4", None, "and the the day after."),
        ("5", None, "One one \ufffc <two>"),
    ],
}
BROKEN: dict[str, Broken] = {
    "cut off": ("a.html", "<p>Text</p>\n<p class='x", "cut off", 2),
    "nested absurdly": ("a.html", "<b>" * 5000, "2000 deep", 1),
}


def test_languages() -> None:
    document = next(reader_for("e.html").read(HTML, "e.html"))
    assert (document.source_lang, document.target_lang) == ("", "en")


def test_comments_switch_checks_off_for_the_next_block() -> None:
    assert [s.ignored for s in segments(HTML, "e.html")] == [(), ("doubled-word",), (), (), ()]


def test_what_stands_for_an_element_is_spelt_by_all_of_it() -> None:
    segment = segments("<p>Run <code>x <i>y</i></code> or <svg><g/></svg>.</p>", "a.html")[0]
    assert segment.target == "Run \ufffc or \ufffc."
    text = "<p>Run <code>x <i>y</i></code> or <svg><g/></svg>.</p>"
    assert [text[slice(*segment.file_range(at, at + 1)[:2])] for at in (4, 9)] == [
        "<code>x <i>y</i></code>",
        "<svg><g/></svg>",
    ]


def test_a_declared_encoding_is_read() -> None:
    for head in ('<meta charset="koi8-r">', '<?xml version="1.0" encoding="koi8-r"?>'):
        assert next(read(f"{head}<p>да</p>".encode("koi8-r"), "a.html")).segments[0].target == "да"
