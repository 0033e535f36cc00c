"""Glossaries as rows of cells: of CSV, of a spreadsheet, of a file with tabs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from ..errors import GlossaryError, nearest
from ..known.tables import mapping
from ..model.term import Glossary, Status, Term, TermEntry
from ..text.reading.scripts import foreign_runs
from .entry import EntryReader, Field
from .language import is_code, primary_of
from .pairs import ANY, Ids, equivalent, replaced, texts, translated
from .problem import Problem

_PLAIN = (
    "id",
    "preferred",
    "case",
    "word",
    "domain",
    "severity",
    "message",
    "first-mention",
    "source-of-decision",
    "note",
)
_LISTS = ("admitted", "except", "languages", "outlet")
_CONTEXT = ("when", "unless", "within", "use")
COLUMNS = (*_PLAIN, *_LISTS, "deprecated", *_CONTEXT)
_SOURCE = "source:"


class Row(NamedTuple):
    """The cells of a row, and the line that it begins in."""

    line: int
    cells: Sequence[str]


def entries_of(rows: Iterable[Row], path: str, *, bilingual: bool = False) -> tuple[Glossary, list[Problem]]:
    """The entries of rows with or without a header. `bilingual` files without one have a source and a target.

    Raises GlossaryError where no column says what the cells are.
    """
    filled = [Row(row.line, [cell.strip() for cell in row.cells]) for row in rows]
    filled = [row for row in filled if any(row.cells)]
    reader = EntryReader()
    if not filled:
        return Glossary(path, ()), []
    columns = [] if bilingual else _columns(filled[0].cells)
    if not columns and not bilingual:
        _refuse_half_a_header(filled[0], path)
    if not columns:
        fields = _without_header(filled, path, reader, bilingual)
    else:
        fields = _with_header(filled[0], columns, filled[1:], reader)
    return Glossary(path, tuple(e for e in map(reader.entry, fields) if e)), reader.problems


def _columns(cells: Sequence[str]) -> list[str]:
    """What each cell of a header names: a field, "source:LANG", "LANG", "" for what is left out; [] for no header."""
    names = [_column(cell) for cell in cells]
    if "preferred" not in names:
        names = ["preferred" if name == "use" else name for name in names]
    telling = [name for name in names if name and name not in ("note", "domain", "case")]
    languages = [name for name in telling if name.startswith("lang:")]
    known = len(telling) - len(languages)
    # Codes behind two terms say what these are in.
    headings = mapping("glossary_columns")
    strange = [c for name, c in zip(names, cells, strict=True) if c and not name and _plain(c) not in headings]
    named = len(languages) > 1 and not strange
    return names if known or named else []


def _refuse_half_a_header(row: Row, path: str) -> None:
    """Raises GlossaryError for a first row in which two headings are known, and none says what is right or wrong."""
    # Codes of languages stand behind two terms too.
    cells = [cell for cell in row.cells if cell and not is_code(cell)]
    named = {cell: bool(_column(cell)) or _plain(cell) in mapping("glossary_columns") for cell in cells}
    unknown = [cell for cell, known in named.items() if not known]
    if unknown and sum(named.values()) > 1:
        raise GlossaryError(
            f"the first row names columns, but {', '.join(map(repr, unknown))} {'are' if len(unknown) > 1 else 'is'} "
            "not known; call what is to be written 'preferred' and what is not 'deprecated'",
            path,
            row.line,
        )


def _plain(cell: str) -> str:
    """A heading as the table of headings has it."""
    return re.sub(r"[\s_-]+", " ", cell.strip().lower())


def _column(cell: str) -> str:
    plain = _plain(cell)
    if plain in mapping("glossary_columns"):
        return mapping("glossary_columns")[plain].strip("-")
    if plain.startswith("source:") or re.match(r"source [(\[]?\w\w\b", plain):
        return _SOURCE + re.sub(r"^source[:\s(\[]+|[)\]]+$", "", cell.strip(), flags=re.IGNORECASE)
    language = primary_of(cell) if is_code(cell) or len(plain) > 3 else ""
    return f"lang:{language}" if language else ""


def _with_header(header: Row, columns: list[str], rows: list[Row], reader: EntryReader) -> list[Field]:
    for cell, name in zip(header.cells, columns, strict=True):
        if cell and not name and _plain(cell) not in mapping("glossary_columns"):
            known = [*COLUMNS, "source:zh", *mapping("glossary_columns")]
            message = f"unknown column {cell!r}{nearest(cell.lower(), known)}"
            reader.problems.append(Problem(header.line, message, fatal=_is_slip(cell)))
    ids = Ids()
    fields = []
    for row in rows:
        if len([c for c in row.cells if c]) > 0 and len(row.cells) > len(columns) and any(row.cells[len(columns) :]):
            reader.problems.append(
                Problem(row.line, "more cells than columns; put quotation marks around cells with commas")
            )
        cells: dict[str, str] = {}
        for name, cell in zip(columns, row.cells, strict=False):
            if name and cell:
                cells[name] = f"{cells[name]}|{cell}" if name in cells else cell
        fields += _entry(cells, row.line, ids, reader)
    return fields


def _is_slip(cell: str) -> bool:
    """Whether an unknown column is a known one with a slip, whose cells must not be lost."""
    return bool(nearest(cell.lower(), [*COLUMNS, "source:zh"]))


def _entry(cells: dict[str, str], line: int, ids: Ids, reader: EntryReader) -> list[Field]:
    languages = {name[5:]: _parts(cell) for name, cell in cells.items() if name.startswith("lang:")}
    note = {key: Field(cells[key], line) for key in ("note", "domain") if cells.get(key)}
    if languages and not {"preferred", "deprecated"} & cells.keys():
        if "source" in cells:
            languages = {ANY: _parts(cells["source"]), **languages}
        by_status = {tag: {"preferred": found[:1], "admitted": found[1:]} for tag, found in languages.items() if found}
        if ANY in by_status:
            return [
                translated(ids, _parts(cells["source"]), found, line, ("", tag), cells.get("note", ""))
                for tag, found in languages.items()
                if tag != ANY and found
            ]
        return [equivalent(ids, by_status, line, cells.get("id", ""), **note)]
    for name in ("deprecated", "admitted", "preferred"):
        if ", " in cells.get(name, "") and "|" not in cells[name]:
            reader.problems.append(
                Problem(
                    line, f"the cell {cells[name]!r} is read as one term; part several terms by | or ;", fatal=False
                )
            )
    return [_own(cells, languages, line, ids)]


def _own(cells: Mapping[str, str], languages: Mapping[str, list[str]], line: int, ids: Ids) -> Field:
    """An entry of columns that are named as the keys of an entry are."""
    fields = {name: Field(cells[name], line) for name in _PLAIN if cells.get(name)}
    fields |= {name: texts(_parts(cells[name]), line) for name in _LISTS if cells.get(name)}
    preferred = _parts(cells.get("preferred", ""))
    if len(preferred) > 1:
        fields["preferred"] = Field(preferred[0], line)
        fields["admitted"] = texts((*preferred[1:], *_parts(cells.get("admitted", ""))), line)
    context = {name: Field(cells[name], line) for name in _CONTEXT if cells.get(name)}
    for name in ("when", "unless"):
        if name in context:
            context[name] = texts(_parts(cells[name]), line)
    if cells.get("deprecated"):
        wrong = _parts(cells["deprecated"])
        fields["deprecated"] = Field([Field({"text": Field(part, line), **context}, line) for part in wrong], line)
    sources = {name[7:]: texts(_parts(cell), line) for name, cell in cells.items() if name.startswith(_SOURCE) and cell}
    sources |= {language: texts(found, line) for language, found in languages.items()}
    if cells.get("source"):
        sources[cells.get("source-lang", ANY)] = texts(_parts(cells["source"]), line)
    if sources:
        fields["source"] = Field(sources, line)
    if "id" not in fields:
        first = (preferred or _parts(cells.get("deprecated", "")) or [""])[0]
        fields["id"] = Field(ids.new(first) if first else "", line)
    return Field(fields, line)


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in re.split(r"[|;\n]", cell) if part.strip()]


def _without_header(rows: list[Row], path: str, reader: EntryReader, bilingual: bool) -> list[Field]:
    """Rows of two columns and perhaps a note, or of two languages behind them, as DeepL writes."""
    if any(len([c for c in row.cells if c]) < 2 for row in rows) or not rows:
        short = next(row for row in rows if len([c for c in row.cells if c]) < 2)
        raise GlossaryError(
            "the first row must name the columns, as in 'id,preferred,deprecated' or 'wrong,right', or every row must "
            "have a term and its translation",
            path,
            short.line,
        )
    ids = Ids()
    with_languages = all(len(row.cells) >= 4 and is_code(row.cells[2]) and is_code(row.cells[3]) for row in rows)
    if bilingual or with_languages or _are_two_languages(rows):
        return [
            translated(
                ids,
                _parts(row.cells[0]),
                _parts(row.cells[1]),
                row.line,
                (primary_of(row.cells[2]), primary_of(row.cells[3])) if with_languages else ("", ""),
                "" if with_languages else " ".join(c for c in row.cells[2:] if c),
            )
            for row in rows
        ]
    reader.problems.append(
        Problem(
            rows[0].line,
            "no header: the first column is read as wrong, the second as right; name them 'wrong' and 'right', or "
            "'source' and 'target'",
            fatal=False,
        )
    )
    by_right: dict[str, tuple[int, list[str]]] = {}
    for row in rows:
        by_right.setdefault(row.cells[1], (row.line, []))[1].append(row.cells[0])
    return [replaced(ids, right, wrong, line) for right, (line, wrong) in by_right.items()]


def _are_two_languages(rows: list[Row]) -> bool:
    """Whether the first two columns are in two scripts."""
    scripts = [{run.script for row in rows for run in foreign_runs(row.cells[column])} for column in (0, 1)]
    return scripts[0] != scripts[1]


def rows_of(entries: Iterable[TermEntry]) -> list[list[str]]:
    """A header and a row for each entry, which `entries_of` takes as they are, as far as rows can hold them."""
    made = [_cells(entry) for entry in entries]
    names = [name for name in COLUMNS if any(name in cells for cells in made)]
    more = {name for cells in made for name in cells if name not in COLUMNS}
    # Languages stand beside each other, and before the sources of entries that have none.
    names = [*dict.fromkeys(["id", *names]), *sorted(more, key=lambda name: (name.startswith(_SOURCE), name))]
    return [names, *([cells.get(name, "") for name in names] for cells in made)]


def _cells(entry: TermEntry) -> dict[str, str]:
    by_language: dict[str, list[Term]] = {}
    for term in entry.terms:
        by_language.setdefault(term.language, []).append(term._replace(language="", line=0))
    if columns := _in_columns(entry, by_language):
        return columns
    # Of terms that differ by language a row holds those of the first.
    terms = next(iter(by_language.values()), [])
    cells = {
        "id": entry.id,
        "preferred": next((t.text for t in terms if t.status is Status.PREFERRED), ""),
        "domain": entry.domain,
        "note": entry.note,
        "severity": entry.severity,
        "message": entry.message,
        "first-mention": entry.first_mention,
        "source-of-decision": entry.decided,
        "outlet": "|".join(entry.outlet),
        "languages": "|".join(language for language, found in by_language.items() if language and found == terms),
    }
    for status in (Status.ADMITTED, Status.EXCEPTED, Status.DEPRECATED):
        cells[status.value] = "|".join(term.text for term in terms if term.status is status)
    first = terms[0] if terms else None
    if first:
        cells["case"] = "" if first.case == "smart" else first.case
        cells["word"] = "" if first.word == "noun" else first.word
    wrong = next((term for term in terms if term.status is Status.DEPRECATED), None)
    if wrong:
        cells |= {
            "when": "|".join(wrong.when),
            "unless": "|".join(wrong.unless),
            "within": "" if wrong.within == "document" else wrong.within,
            "use": wrong.use,
        }
    cells |= {f"{_SOURCE}{language}": "|".join(found) for language, found in entry.source.items()}
    return {name: cell for name, cell in cells.items() if cell}


def _in_columns(entry: TermEntry, by_language: Mapping[str, Sequence[Term]]) -> dict[str, str]:
    """The cells of an entry of equivalent terms, a language a column; none where this is not all that it says."""
    from .yaml_form import plain

    forms = {
        tag: {
            status.value: [term.text for term in terms if term.status is status]
            for status in (Status.PREFERRED, Status.ADMITTED)
        }
        for tag, terms in by_language.items()
    }
    if len(forms) < 2 or not {"", ANY}.isdisjoint(forms):
        return {}
    more = {name: said for name, said in (("note", entry.note), ("domain", entry.domain)) if said}
    fields = equivalent(Ids(), forms, 0, entry.id, **{name: Field(said, 0) for name, said in more.items()})
    read = EntryReader().entry(fields)
    if read is None or plain(read) != plain(entry):
        return {}
    return {"id": entry.id, **more, **{tag: "|".join(chain(*found.values())) for tag, found in forms.items()}}
