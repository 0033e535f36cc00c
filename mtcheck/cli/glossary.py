"""`mtcheck glossary`: look after glossary files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from .. import termbase
from ..counts import counted
from ..errors import GlossaryError, shortened
from ..harmless import one_line
from ..model.term import Glossary, Status
from ..termbase.problem import Problem
from .mining import mine, stats
from .selecting import adding, run_of, selected_options

_with_settings = adding(selected_options(("glossaries", "disabled-glossaries", "bundled-glossaries", "cache")))


@click.group("glossary")
def command() -> None:
    """Look after glossary files."""


@command.command("check")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--fix", is_flag=True, help="Mend what nothing else can be meant by.")
@click.pass_context
def check(ctx: click.Context, files: tuple[str, ...], fix: bool) -> None:
    """Report what is wrong in glossary files, and what cannot do what its author means.

    Wrong keys, duplicates, chains, forms that contradict each other, in one file or between several; codes of
    languages that are none, two concepts with one source term, forms that are ordinary English or that nothing ever
    finds, letters that only look right, and sentences of entries (`right`, `wrong`) that turn out otherwise.

    --fix writes codes for languages and the right letters for those that look like them.

    Exit status: 0 nothing wrong, 1 something wrong, 2 a file that cannot be read as a glossary.
    """
    from ..termbase.linting import lint
    from ..termbase.precedence import combined

    status = 0
    read: list[Glossary] = []
    for path in files:
        try:
            data = _read(path)
            glossary, problems = termbase.parse(data, path)
            if fix and (mended := termbase.mended(data, [*problems, *lint(glossary)], path)) != data:
                termbase.save(path, mended)
                click.echo(f"mended {one_line(path)}", err=True)
                data = mended
                glossary, problems = termbase.parse(data, path)
        except GlossaryError as error:
            click.echo(f"mtcheck: {one_line(str(error))}", err=True)
            status = 2
            continue
        read.append(glossary)
        found = sorted({*problems, *lint(glossary)})
        lines = data.decode("utf-8-sig", "replace").split("\n")
        for problem in found:
            click.echo(one_line(f"{path}:{_place(problem, lines)}: {shortened(problem.message)}"))
        status = max(status, int(bool(found)))
        terms = [t for e in glossary.entries for t in e.terms]
        deprecated = sum(t.status is Status.DEPRECATED for t in terms)
        click.echo(
            f"{one_line(path)}: {counted(len(glossary.entries), 'entry')}, {counted(len(terms), 'term')}, "
            f"{deprecated:,} of them deprecated; {counted(len(found), 'problem')}",
            err=True,
        )
    for other in combined(read)[1]:
        status = max(status, 1)
        click.echo(
            one_line(
                f"{other.loser.glossary}:{other.loser.line}: entry {other.loser.id!r} is overruled by entry "
                f"{other.winner.id!r} of {other.winner.glossary}:{other.winner.line}: {other.reason}"
            )
        )
    ctx.exit(status)


def _place(problem: Problem, lines: list[str]) -> str:
    """The line, and the column where it can be told."""
    line = lines[problem.line - 1] if 0 < problem.line <= len(lines) else ""
    at = line.find(problem.word) if problem.word else -1
    return f"{problem.line}:{at + 1}" if at >= 0 else str(problem.line)


@command.command("convert")
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
@click.option("--encoding", default="", metavar="NAME", help="Encoding of FROM, if not UTF-8: cp1252, gb18030.")
@click.pass_context
def convert(ctx: click.Context, source: str, target: str, encoding: str) -> None:
    """Write a glossary in another form, told by the suffix: YAML, CSV, XLSX, TBX, TMX or JSON.

    What the form cannot hold is named, and so is what could not be read.

    Exit status: 0 all was taken over, 1 something is named, 2 nothing was written.
    """
    write = termbase.writer(target)
    glossary, problems = termbase.parse(_read(source), source, encoding)
    data = write(glossary.entries)
    lost = termbase.lost(glossary.entries, data, target)
    for problem in problems:
        click.echo(one_line(f"{source}:{problem.line}: {problem.message}"))
    for line in lost:
        click.echo(one_line(f"{target}: {line}"))
    termbase.save(target, data)
    click.echo(f"wrote {counted(len(glossary.entries), 'entry')} to {one_line(target)}", err=True)
    ctx.exit(int(bool(problems or lost)))


@command.command("merge")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--output", "-o", required=True, metavar="FILE", help="The glossary to write.")
def merge(files: tuple[str, ...], output: str) -> None:
    """Write several glossaries as one, as a run would use them: later ones hold over earlier ones.

    Every entry that is overruled is named. Exit status: 0, or 2 if nothing was written.
    """
    from ..termbase.precedence import combined

    write = termbase.writer(output)
    glossaries, overruled = combined([termbase.usable(_read(path), path) for path in files])
    entries = {entry.id: entry for glossary in glossaries for entry in glossary.entries}
    termbase.save(output, write(entries.values()))
    for other in overruled:
        winner, loser = other.winner, other.loser
        click.echo(one_line(f"{winner.id} of {winner.glossary} over {loser.id} of {loser.glossary}: {other.reason}"))
    click.echo(f"wrote {counted(len(entries), 'entry')} to {one_line(output)}", err=True)


@command.command("diff")
@click.argument("old")
@click.argument("new")
@click.pass_context
def diff(ctx: click.Context, old: str, new: str) -> None:
    """Show what one glossary says otherwise than another: entries that came, went or changed, and in what.

    Exit status: 0 the same, 1 not the same.
    """
    lines = list(termbase.differences(*(termbase.parse(_read(path), path)[0] for path in (old, new))))
    for line in lines:
        click.echo(one_line(line))
    ctx.exit(int(bool(lines)))


@command.command("why")
@click.argument("phrase")
@click.option("--target-lang", default="en", metavar="TAG", help="Language of the translations (default: en).")
@_with_settings
def why(phrase: str, target_lang: str, **options: Any) -> None:
    """Show which glossary entry decides on a phrase of a translation or source, and which others it overrules.

    Exit status: 0 an entry decides, 1 none does.
    """
    from ..pipeline import why as pipeline

    lines = list(pipeline.reasons(phrase, run_of({"jobs": 1, **options}).here, target_lang))
    for line in lines:
        click.echo(one_line(line))
    click.get_current_context().exit(0 if lines else 1)


def _read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise GlossaryError(f"cannot be read: {error.strerror}", path) from None


command.add_command(mine)
command.add_command(stats)
