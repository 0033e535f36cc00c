"""Writes the codes of languages, scripts and regions, to mtcheck/known/any/. Run it with a newer Babel.

They are the subtags of BCP 47 that Unicode CLDR has a name for, by way of Babel, which must be installed; of languages
also the codes of three letters (ISO 639-2) that stand for one of two.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "mtcheck" / "known" / "any"
HEAD = """\
# {what} (BCP 47).
# columns: {columns}
# source: Unicode CLDR 45, {where}, by way of Babel (scripts/make_languages.py)
# licence: Unicode-3.0
"""
# Codes of no language: several, none, not known.
_NONE = frozenset({"mul", "und", "zxx", "mis"})


def _table(what: str, where: str, rows: Iterable[str], columns: str = "subtag") -> str:
    return HEAD.format(what=what, where=where, columns=columns) + "".join(f"{row}\n" for row in sorted(rows))


def texts() -> dict[Path, str]:
    """What the files must say."""
    from babel import Locale
    from babel.core import get_global

    english = Locale("en")
    languages = {
        f"{code}\t{name}" for code, name in english.languages.items() if "_" not in str(code) and code not in _NONE
    }
    longer = {str(code) for code, one in get_global("language_aliases").items() if len(code) == 3 and len(one) == 2}
    return {
        FOLDER / "languages.tsv": _table(
            "Primary subtags of languages, with their names in English",
            "names of languages in English, and aliases of them",
            languages | longer,
            "subtag, name",
        ),
        FOLDER / "script_codes.tsv": _table(
            "Subtags of scripts", "names of scripts in English", (str(code) for code in english.scripts)
        ),
        FOLDER / "region_codes.tsv": _table(
            "Subtags of regions", "names of territories in English", (str(code) for code in english.territories)
        ),
    }


if __name__ == "__main__":
    for path, text in texts().items():
        path.write_text(text, encoding="utf-8")
