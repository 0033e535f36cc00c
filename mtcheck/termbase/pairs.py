"""Entries of pairs and lists of equivalent terms, as files without concepts have them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from .entry import Field

# A source language that nobody names: terms are looked for in every one.
ANY = "und"


class Ids:
    """Ids for entries that have none, made of their terms; none twice."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def new(self, text: str, wanted: str = "") -> str:
        """The wanted id if it is free, else one made of a text."""
        plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
        slug = wanted or re.sub(r"[\W_]+", "-", plain.lower()).strip("-") or "term"
        found, number = slug, 1
        while found in self._taken:
            number += 1
            found = f"{slug}-{number}"
        self._taken.add(found)
        return found


def texts(items: Iterable[str], line: int) -> Field:
    """A list of texts."""
    return Field([Field(item, line) for item in dict.fromkeys(items)], line)


def replaced(ids: Ids, right: str, forms: Sequence[str], line: int, more: Mapping[str, Field] | None = None) -> Field:
    """An entry of what is wrong and what is to be written."""
    fields = {"id": Field(ids.new(right or forms[0]), line), **(more or {})}
    if right:
        fields["preferred"] = Field(right, line)
    # What differs from the right form in its capitals alone is wrong in these capitals only.
    wrong = [
        Field({"text": Field(form, line), "case": Field("exact", line)}, line)
        if form.lower() == right.lower()
        else Field(form, line)
        for form in dict.fromkeys(forms)
    ]
    fields["deprecated"] = Field(wrong, line)
    return Field(fields, line)


def translated(
    ids: Ids,
    source: Sequence[str],
    target: Sequence[str],
    line: int,
    languages: tuple[str, str] = ("", ""),
    note: str = "",
) -> Field:
    """An entry of source terms and what renders them, the preferred rendering first."""
    # A cell of marks alone has no term, which the reader of entries says.
    target = target or [""]
    fields = {"id": Field(ids.new(target[0]), line)}
    rendering = texts(target, line)
    if languages[1]:
        fields["target"] = Field({languages[1]: rendering}, line)
    else:
        fields["preferred"] = Field(target[0], line)
        if len(target) > 1:
            fields["admitted"] = texts(target[1:], line)
    fields["source"] = Field({languages[0] or ANY: texts(source, line)}, line)
    if note:
        fields["note"] = Field(note, line)
    return Field(fields, line)


def equivalent(
    ids: Ids, terms: Mapping[str, Mapping[str, Sequence[str]]], line: int, wanted: str = "", **more: Field
) -> Field:
    """An entry of what is one concept in several languages, each of which may be the source or the target.

    `terms` are those of each language by their status: preferred, admitted, deprecated.
    """
    first = next((form for forms in terms.values() for form in (*forms.get("preferred", ()), "") if form), "term")
    fields = {"id": Field(ids.new(first, wanted), line), **more}
    fields["target"] = Field(
        {
            language: Field(
                {
                    status: Field(forms[0], line) if status == "preferred" else texts(forms, line)
                    for status, forms in by_status.items()
                    if forms
                },
                line,
            )
            for language, by_status in terms.items()
        },
        line,
    )
    fields["source"] = Field(
        {
            language: texts((*by_status.get("preferred", ()), *by_status.get("admitted", ())), line)
            for language, by_status in terms.items()
            if by_status.get("preferred") or by_status.get("admitted")
        },
        line,
    )
    return Field(fields, line)
