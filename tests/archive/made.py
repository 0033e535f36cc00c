"""Articles for the tests of archives: with faults that one article shows, and some that only the batch does."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

import pyarrow
import pyarrow.parquet

Row = tuple[str, str | None, str]
SENTENCES = (
    "The the harbour froze over.",
    "Deputy Minister Ryabkov spoke in Geneva. Ryabkov left at noon.",
    "Later Riyabkov came back to the city.",
    "Its price rose , then fell ; it’s 5 May — July 7.",
    "Nothing is wrong here.",
    "“Über alles” said said the mayor of Łódź 😀 .",
    'A "quotation',
    "Mayor Gasparyan spoke. Later Gasparian left.",
)
SOURCES = (None, "那里有三亿人。", "他们周一离开。")


def rows(order: Sequence[tuple[int, int]]) -> list[Row]:
    """A row of a table for each pair of a document and a sentence, the rows of a document together."""
    by_document: dict[int, list[int]] = {}
    for document, sentence in order:
        by_document.setdefault(document, []).append(sentence)
    return [
        (f"d{document}", SOURCES[(document + n) % len(SOURCES)], SENTENCES[sentence % len(SENTENCES)])
        for document, sentences in by_document.items()
        for n, sentence in enumerate(sentences)
    ]


def jsonl(table: Sequence[Row], *, ascii_only: bool = False, whole: bool = False) -> bytes:
    """One segment a line, or one article a line."""
    lines = []
    if whole:
        articles: dict[str, list[dict[str, str | None]]] = {}
        for document, source, target in table:
            articles.setdefault(document, []).append({"source": source, "target": target})
        lines = [json.dumps({"document": d, "segments": s}, ensure_ascii=ascii_only) for d, s in articles.items()]
    else:
        lines = [
            json.dumps({"document": d, "source": s, "target": t}, ensure_ascii=ascii_only, separators=(", ", ":"))
            for d, s, t in table
        ]
    return "".join(f"{line}\n" for line in lines).encode()


def tsv(table: Sequence[Row]) -> bytes:
    lines = [f"{source or ''}\t{target}\t{document}" for document, source, target in table]
    return "\n".join(["source\ttarget\tdocument", *lines]).encode()


def parquet(table: Sequence[Row], *, group: int = 3) -> bytes:
    stream = io.BytesIO()
    columns = {name: [row[n] for row in table] for n, name in enumerate(("document", "source", "target"))}
    kinds = pyarrow.schema([(name, pyarrow.string()) for name in columns])
    pyarrow.parquet.write_table(pyarrow.table(columns, kinds), stream, row_group_size=group)
    return stream.getvalue()


def xliff(table: Sequence[Row], *, line_end: str = "\n", prefix: str = "") -> bytes:
    """XLIFF 1.2, a file element a document."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<!-- of the day -->", f'<{prefix}xliff version="1.2"', "  >"]
    for document, some in groupby(table, key=lambda row: row[0]):
        lines += [f' <{prefix}file original="{document}" source-language="zh" target-language="en"><{prefix}body>']
        for number, (_, source, target) in enumerate(some):
            sides = [("source", source), ("target", target)]
            texts = [f"<{prefix}{name}>{escape(side)}</{prefix}{name}>" for name, side in sides if side is not None]
            lines += [f'  <{prefix}trans-unit id="{number}">{"".join(texts)}</{prefix}trans-unit>']
        lines += [f" </{prefix}body></{prefix}file> <!-- one -->"]
    return line_end.join([*lines, f"</{prefix}xliff>", ""]).encode()


WRITERS = {
    "a.jsonl": jsonl,
    "ascii.jsonl": lambda table: jsonl(table, ascii_only=True),
    "whole.jsonl": lambda table: jsonl(table, whole=True),
    "marked.jsonl": lambda table: b"\xef\xbb\xbf" + jsonl(table),
    "gaps.jsonl": lambda table: b"\n" + jsonl(table).replace(b"\n", b"\r\n\n"),
    "a.tsv": tsv,
    "a.parquet": parquet,
    "a.xlf": xliff,
    "a.sdlxliff": lambda table: b"\xef\xbb\xbf" + xliff(table, line_end="\r\n", prefix="x:"),
}


def articles(folder: Path, number: int, sentences: int = 3) -> list[str]:
    """So many files of plain text."""
    folder.mkdir(exist_ok=True)
    for n in range(number):
        some = [SENTENCES[(n + k * (n % 3 + 1)) % len(SENTENCES)] for k in range(sentences)]
        (folder / f"{n:03}.txt").write_text("\n\n".join(some) + "\n", encoding="utf-8")
    return [str(folder / f"{n:03}.txt") for n in range(number)]
