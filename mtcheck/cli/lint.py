"""`mtcheck lint`: check articles, print findings, make fixes."""

from __future__ import annotations

import os
import sys
from codecs import BOM_UTF8
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from ..counts import counted, plural
from ..errors import MtcheckError, UsageError
from ..harmless import one_line
from ..model.report import Failure, Partial, Report, merge
from ..pipeline.checking import Interrupted, check_data, check_files, report_of
from ..pipeline.discovery import files_of, idle_patterns
from ..pipeline.opening import read_bytes
from ..pipeline.runs import Run
from ..reporters import FORMATS, WITH_ARTICLES, WITH_REVIEW
from .outputs import refuse_articles, written
from .progress import Progress
from .sections import Sectioned
from .selecting import giving, run_of, selecting
from .showing import print_report, show, showing, tell

if TYPE_CHECKING:
    from ..pipeline.correction import FileFix

# What standard input is called that nobody named.
_STDIN = "stdin.txt"


@click.command("lint", short_help="Check articles, and fix what can be fixed.", cls=Sectioned)
@click.argument("paths", nargs=-1)
@selecting
@giving("failing")
@showing(FORMATS)
@click.option("--fix", is_flag=True, help="Make the safe fixes.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: make the other fixes too.")
@click.option("--diff", is_flag=True, help="Print the fixes as a patch and write nothing.")
@click.option(
    "--partial",
    "shard",
    metavar="FILE",
    help="Write what is found to the file of a shard, and print nothing; 'mtcheck merge' makes a report of all shards.",
)
@click.option(
    "--jobs", type=click.IntRange(0), default=0, metavar="N", help="Processes; 0 is as many as pay (default)."
)
@click.option("--show-files", is_flag=True, help="Print the files that would be checked.")
@click.option(
    "--stdin-filename",
    metavar="NAME",
    help="Check standard input; the suffix of its name says how to read it (default: stdin.txt).",
)
@click.option(
    "--files-from",
    metavar="FILE",
    help='Check the paths that a file names, a line each or parted by NUL; "-" reads the names from standard input.',
)
@click.option("--watch", is_flag=True, help="Check again whenever an article, a glossary or the settings change.")
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:
    """Check articles: files, folders, globs, or "-" for standard input. The default is the current folder.

    Exit status: 0 clean, 1 findings, 2 the job could not be done.
    """
    _sensible(paths, options)
    outputs = [written(value, FORMATS) for value in options["outputs"]]
    asked = {options["output_format"], *(name for name, _ in outputs)}
    with_articles = not asked.isdisjoint(WITH_ARTICLES)
    run = run_of(options, keep_articles=with_articles)._replace(heed_baseline=not options["write_baseline"])
    wanted = _wanted(paths, options)
    if options["show_files"]:
        ctx.exit(_show_files(wanted, run))
    written_to = [*outputs, ("", options["shard"]), ("", options["write_baseline"])]
    refuse_articles(written_to, [*wanted, *paths], lambda: _looked_at(wanted, run, options))
    if options["shard"]:
        ctx.exit(_write_shard(wanted, run, options))
    if options["watch"]:
        from .watching import watch

        watch(partial(_lint, wanted, run, options, outputs), wanted, run, [path for _, path in outputs])
    else:
        ctx.exit(_lint(wanted, run, options, outputs))


def _lint(wanted: tuple[str, ...], run: Run, options: dict[str, Any], outputs: list[tuple[str, str]]) -> int:
    """Checks or fixes what is wanted and prints it; the exit status."""
    asked = {options["output_format"], *(name for name, _ in outputs)}
    try:
        report, status = _fix(wanted, run, options) if _fixing(options) else (_check(wanted, run, options), 0)
    except Interrupted as interrupted:
        # No page of articles and no baseline is made of a part.
        if options["output_format"] not in WITH_ARTICLES:
            print_report(interrupted.report, options, [], quiet_findings=_fixing(options))
        raise
    if not asked.isdisjoint(WITH_REVIEW):
        # Slow to import, and most runs show no articles.
        from ..scoring.review import reviewed

        report = reviewed(report, run.here)
    if options["verbose"]:
        report = replace(report, notes=(*report.notes, *idle_patterns(_looked_at(wanted, run, options), run.here)))
    quiet = options["diff"] or (options["fix"] and "-" in wanted)
    looked_at = _looked_at(wanted, run, options) if options["write_baseline"] else None
    return show(report, run, options, outputs, status=status, quiet_findings=quiet, looked_at=looked_at)


def _looked_at(wanted: Sequence[str], run: Run, options: dict[str, Any]) -> list[str]:
    """The files of a run, standard input by its name."""
    files, _, _ = files_of([p for p in wanted if p != "-"], run)
    return [*files, *([options["stdin_filename"] or _STDIN] if "-" in wanted else [])]


def _wanted(paths: tuple[str, ...], options: dict[str, Any]) -> tuple[str, ...]:
    """What is to be checked: what is named, on the command line or in a file; else the current folder."""
    if options["files_from"]:
        listed = options["files_from"]
        if listed == "-" and ("-" in paths or options["stdin_filename"]):
            raise click.UsageError("standard input is either a list of files or a text: name one of the two")
        data = (sys.stdin.buffer.read() if listed == "-" else read_bytes(listed)).removeprefix(BOM_UTF8)
        names = data.split(b"\0" if b"\0" in data else b"\n")
        # A list that names nothing is no request for the whole folder.
        return (*paths, *(os.fsdecode(name.rstrip(b"\r")) for name in names if name.strip()))
    return paths or (("-",) if options["stdin_filename"] else (".",))


def _sensible(paths: tuple[str, ...], options: dict[str, Any]) -> None:
    """Raises UsageError for options that contradict each other."""
    if options["shard"]:
        others = {"fix": "--fix", "diff": "--diff", "outputs": "--output", "write_baseline": "--write-baseline"}
        if other := next((name for key, name in others.items() if options[key]), ""):
            raise click.UsageError(f"--partial and {other} do not go together: give {other} to 'mtcheck merge'")
        if "-" in paths or options["stdin_filename"]:
            raise click.UsageError("--partial takes files, as standard input cannot be read again")
    if options["unsafe_fixes"] and not _fixing(options):
        raise click.UsageError("--unsafe-fixes goes with --fix or --diff")
    if options["fix"] and options["diff"]:
        raise click.UsageError("--fix writes and --diff does not: give one of them")
    if options["watch"] and (_fixing(options) or options["write_baseline"] or options["stdin_filename"]):
        raise click.UsageError(
            "--watch checks files again and again: it goes with no fixes, baseline or standard input"
        )


def _fixing(options: dict[str, Any]) -> bool:
    return bool(options["fix"] or options["diff"])


def _show_files(paths: Sequence[str], run: Run) -> int:
    files, failures, notes = files_of([p for p in paths if p != "-"], run)
    for file in files:
        click.echo(one_line(file))
    for failure in failures:
        click.echo(f"mtcheck: {one_line(str(failure))}", err=True)
    for note in (*notes, *idle_patterns(files, run.here)):
        click.echo(f"mtcheck: {one_line(note)}", err=True)
    return 2 if failures else 0


def _check(paths: Sequence[str], run: Run, options: dict[str, Any]) -> Report:
    also = [(options["stdin_filename"] or _STDIN, sys.stdin.buffer.read())] if "-" in paths else []
    with Progress(show=not options["quiet"]) as progress:
        report = check_files([p for p in paths if p != "-"], run, progress.done, also)
    # To a person; a log has the summary of the findings.
    if options["verbose"] or (sys.stderr.isatty() and not options["quiet"]):
        click.echo(progress.summary(report.segments, "segment", report.files, "file"), err=True)
    return report


def _write_shard(paths: Sequence[str], run: Run, options: dict[str, Any]) -> int:
    """Writes a shard; the status is 2 where not every file of it could be checked."""
    from ..pipeline import shards

    with Progress(show=not options["quiet"]) as progress:
        rest = shards.write_partial(options["shard"], paths, run, progress.done)
    tell(report_of(rest), options)
    if not options["quiet"]:
        files, words = counted(rest.files, "file"), counted(rest.words, "word")
        click.echo(f"Wrote what {files} of {words} have to {one_line(options['shard'])}.", err=True)
    return 2 if rest.failures else 0


def _fix(paths: Sequence[str], run: Run, options: dict[str, Any]) -> tuple[Report, int]:
    """Fixes, or shows the patch; the report says what is left. The status is 1 for a patch that is not empty."""
    from ..pipeline import correction
    from ..writing import tidy

    if run.here.across:
        raise UsageError(
            "--fix and --diff go by single articles: use --scope document without an inventory; for a whole batch, "
            "'mtcheck names --write FILE' makes a glossary that --fix enforces"
        )
    files, failures, notes = files_of([p for p in paths if p != "-"], run)
    parts = [Partial(failures=tuple(failures), notes=notes)]
    # What was fixed in each file; a file counts when it has been written.
    fixed: list[tuple[str, int]] = []
    if "-" in paths:
        result = correction.fix_data(
            sys.stdin.buffer.read(), options["stdin_filename"] or _STDIN, run, options["unsafe_fixes"]
        )
        parts.append(result.left)
        _show_fixed(result, options["diff"])
        if result.before != result.after:
            fixed.append((result.path, result.applied))
    quiet = options["quiet"]
    try:
        with Progress(show=not quiet) as progress:
            for number, result in enumerate(correction.fix_files(files, run, options["unsafe_fixes"]), 1):
                left = result.left
                if not options["diff"]:
                    tidy(os.path.dirname(result.path))
                if result.before != result.after:
                    try:
                        if options["diff"]:
                            click.echo(_patch(result), nl=False)
                        else:
                            correction.write_fixed(result, paths)
                        fixed.append((result.path, result.applied))
                    except MtcheckError as error:
                        # The file has still what it had.
                        unfixed = check_data(result.original, result.path, run)
                        left = merge([unfixed, Partial(failures=(Failure(result.path, error.message),))])
                parts.append(left)
                progress.done(number, len(files))
    except KeyboardInterrupt:
        quiet = False
        raise Interrupted(report_of(merge(parts), run.here)) from None
    except BaseException:
        # Whatever ended the run, what it has rewritten is told.
        quiet = False
        raise
    finally:
        if not quiet:
            _list_fixed(fixed, "Would fix" if options["diff"] else "Fixed")
    return report_of(merge(parts), run.here), int(options["diff"] and bool(fixed))


def _list_fixed(fixed: Sequence[tuple[str, int]], verb: str) -> None:
    """Says how many findings were fixed, and in which files."""
    applied = sum(count for _, count in fixed)
    end = ":" if fixed else "."
    counts = f"{applied} {plural('finding', applied)} in {len(fixed)} {plural('file', len(fixed))}"
    click.echo(
        "\n".join([f"{verb} {counts}{end}", *(one_line(f"  {path}: {count}") for path, count in fixed)]), err=True
    )


def _show_fixed(result: FileFix, diff: bool) -> None:
    if diff:
        click.echo(_patch(result), nl=False)
    elif not result.left.failures:
        sys.stdout.buffer.write(result.encoded)
        sys.stdout.buffer.flush()


def _lines(text: str) -> list[str]:
    """Lines as patches have them: ended by a line feed and nothing else."""
    return [f"{line}\n" for line in text.split("\n")[:-1]] + [rest for rest in text.split("\n")[-1:] if rest]


def _patch(result: FileFix) -> str:
    from difflib import unified_diff

    before, after = _lines(result.before), _lines(result.after)
    # As git names an absolute path: the patch applies with -p1 from the root.
    path = result.path.lstrip("/")
    lines = unified_diff(before, after, f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
