"""Writes mtcheck/known/any/languages.tsv: the codes by which files name languages. Run it with a newer Babel.

They are the primary subtags of BCP 47 that Unicode CLDR has a name for, by way of Babel, which must be installed.
"""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "mtcheck" / "known" / "any" / "languages.tsv"
HEAD = """\
# Primary subtags of languages (BCP 47).
# columns: subtag
# source: Unicode CLDR 45, names of languages in English, by way of Babel (scripts/make_languages.py)
# licence: Unicode-3.0
"""
# Codes of no language: several, none, not known.
_NONE = frozenset({"mul", "und", "zxx", "mis"})


def text() -> str:
    """What the file must say."""
    from babel import Locale

    subtags = {str(code) for code in Locale("en").languages if "_" not in str(code)} - _NONE
    return HEAD + "".join(f"{subtag}\n" for subtag in sorted(subtags))


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
