"""The Python interface: what `from mtcheck import …` gives, made of pipeline and scoring."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal

from .errors import InputError, UsageError, shown_value
from .model.report import Findings, Report
from .pipeline.checking import check_documents, check_files, check_segments
from .pipeline.opening import documents_of
from .pipeline.runs import Run, look_again
from .settings import SCOPES, Settings

if TYPE_CHECKING:
    from .model.score import Level, Resampled, Test
    from .model.scoreboard import Scoreboard
    from .scoring.evaluation import Wanted

Path = str | os.PathLike[str]
# A file, folder or glob, or several paths; or the text itself, a segment an item.
Texts = Path | Iterable[Path]


def _is_path(value: object) -> bool:
    return isinstance(value, str) or (isinstance(value, os.PathLike) and isinstance(os.fspath(value), str))


def _is_number(value: Any) -> bool:
    return hasattr(value, "__index__") and not isinstance(value, bool) and value.__index__() >= 0


def _is_listed(value: object) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, (bytes, Mapping))


_NONE = object()
_NUMBER = (_is_number, "a whole number from 0 on")
_FLAG = (lambda value: isinstance(value, bool), "True or False")
_STRING = (lambda value: isinstance(value, str), "a string")
_PATH = (_is_path, "a path: a string or os.PathLike")
_ARGUMENTS: dict[str, tuple[Callable[[Any], bool], str]] = {
    "text": _STRING,
    "source": (lambda value: value is None or isinstance(value, str), "a string or None"),
    "path": _PATH,
    "settings": (
        lambda value: value is None or isinstance(value, Settings),
        "Settings(…), as Settings.load(FILE) gives them, or None",
    ),
    "unsafe": _FLAG,
    "paths": (lambda value: _is_path(value) or _is_listed(value), "a path or a list of paths"),
    "jobs": _NUMBER,
    "progress": (lambda value: value is None or callable(value), "a function of two numbers, or None"),
    "metrics": (_is_listed, "the name of a metric, or a list of names"),
    "baseline": _STRING,
    "confidence": _FLAG,
    "ranks": _FLAG,
    "resamples": _NUMBER,
    "seed": (lambda value: value is None or _is_number(value), "a whole number from 0 on, or None"),
    "tokenize": _STRING,
    "comet_model": _PATH,
    "witness": _PATH,
}


def _refuse_others(**given: object) -> None:
    """Raises UsageError for an argument that is of another kind than it must be."""
    for name, value in given.items():
        holds, expected = _ARGUMENTS[name]
        if not holds(value):
            raise UsageError(f"{name} must be {expected}, not {shown_value(value)}")


def check_text(
    text: str | Iterable[str],
    *,
    source: str | Iterable[str] | None = None,
    path: Path = "text.txt",
    settings: Settings | None = None,
) -> Findings:
    """The findings in a text, in the order of their places.

    `path` says by its suffix how to read the text, and names it in the findings; `source` is what it was translated
    from, in the same format, segment by segment (of plain text: line by line). A list of strings is a text with a
    segment an item, and so is then its source. Without `settings` the defaults hold, and no settings file is read.
    Raises InputError for a malformed text and for a source that does not fit.
    """
    _refuse_others(path=path, settings=settings)
    if isinstance(text, os.PathLike):
        raise UsageError(f"text must be the text itself, not {shown_value(text)}: check_paths reads files")
    path, settings = os.fspath(path), settings or Settings()
    if isinstance(text, str) and (source is None or isinstance(source, str)):
        return Findings(check_documents(documents_of(text, path, settings, source=source), settings, path).findings)
    if isinstance(text, str) or isinstance(source, str):
        raise UsageError("a text and its source are both strings, or both lists of segments")
    from .pipeline.memory import Segments, listed

    segments = Segments(listed(text, "text"), None if source is None else listed(source, "source"))
    return Findings(check_segments(segments, path, Run(given=settings)).findings)


def fix_text(
    text: str,
    *,
    source: str | None = None,
    path: Path = "text.txt",
    settings: Settings | None = None,
    unsafe: bool = False,
) -> str:
    """The text with its safe fixes made, or all fixes with `unsafe`; the rest as in `check_text`."""
    from .pipeline.correction import fixed

    _refuse_others(text=text, source=source, path=path, settings=settings, unsafe=unsafe)
    return fixed(text, os.fspath(path), settings or Settings(), unsafe=unsafe, source=source).text


def check_paths(
    paths: Path | Iterable[Path],
    *,
    settings: Settings | None = None,
    jobs: int = 0,
    progress: Callable[[int, int], None] | None = None,
) -> Report:
    """The report of files, folders and globs, or of a single one.

    `settings` hold for every file; without them, for each file those of the settings file nearest above it. `jobs`
    is how many processes work, 0 as many as pay. `progress` is told after each file how many are done, and how many
    there are. A file that cannot be checked is a failure in the report, and keeps no other from it. Raises
    SettingsError or GlossaryError where the run itself cannot be made.
    """
    _refuse_others(paths=paths, settings=settings, jobs=jobs, progress=progress)
    named = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    if (wrong := next((path for path in named if not _is_path(path)), _NONE)) is not _NONE:
        raise UsageError(f"paths must be a path or a list of paths, and has {shown_value(wrong)}")
    look_again()
    return check_files([os.fspath(path) for path in named], Run(given=settings, jobs=jobs), progress)


def score(
    systems: Texts | Mapping[str, Texts],
    *,
    references: Texts | Iterable[Texts] = (),
    sources: Texts | None = None,
    docids: Texts | None = None,
    metrics: str | Iterable[str] = (),
    test: Test | None = None,
    baseline: str = "",
    confidence: bool = False,
    ranks: bool = False,
    resample: Resampled = "segment",
    resamples: int = 0,
    seed: int | None = None,
    level: Level = "corpus",
    tokenize: str = "",
    comet_model: Path = "",
    witness: Path = "",
    scope: Literal["document", "batch"] = "batch",
    settings: Settings | None = None,
    jobs: int = 0,
) -> Scoreboard:
    """The figures of one system, or of several by their names.

    A string or path is a file, folder or glob; a list of strings is the text itself, a segment an item, as
    sacrebleu takes it. References (one, or a list of several), sources and document ids are files, or patterns of
    their names, where the systems are files, and lists of strings where they are lists. No `metrics` means the
    usual ones that the input allows.

    `test` compares the systems with the `baseline`, by default the first; `confidence` gives 95 % intervals, `ranks`
    the ranks of every system that a paired bootstrap cannot tell apart. What is drawn for these are segments or, to
    `resample` "document", whole documents; `resamples` 0 draws as often as sacrebleu, and without `seed` with its
    seed. `level` asks for figures of documents or segments too. `comet_model` is the path of the
    checkpoint that the metric comet scores with; `witness` the path of one of xCOMET, or of the JSON that comet-score
    wrote with it, whose error spans are set beside the findings. Names are compared across the whole batch, or with
    `scope` "document" within each. `settings` as in `check_paths` for files, and in `check_text` for lists.

    Raises InputError for what cannot be read, UsageError for what makes no sense, SettingsError and GlossaryError
    where the run itself cannot be made.
    """
    from .pipeline.memory import Segments
    from .scoring.given import systems_of
    from .scoring.review import score as scored

    _refuse_unlisted(test=test, resample=resample, level=level, scope=scope)
    asked: dict[str, Any] = {
        "metrics": metrics,
        "baseline": baseline,
        "confidence": confidence,
        "ranks": ranks,
        "resamples": resamples,
        "seed": seed,
        "tokenize": tokenize,
        "comet_model": comet_model,
        "witness": witness,
    }
    _refuse_others(**asked, settings=settings, jobs=jobs)
    look_again()
    found, beside = systems_of(systems, references, sources, docids)
    # Texts in memory are in no folder, so no settings file is nearest to them.
    in_memory = any(isinstance(given, Segments) for _, given in found)
    wanted = _wanted(**asked, test=test, resample=resample, level=level)
    given = settings or (Settings() if in_memory else None)
    run = Run((*beside.items(), ("scope", scope)), given=given, jobs=jobs, scoring=True)
    board, report = scored(found, run, wanted)
    for failure in report.failures:
        raise InputError(failure.message, failure.path, failure.line)
    return board


def _refuse_unlisted(**given: object) -> None:
    """Raises UsageError for a choice of `score` that is none of those there are."""
    from .model.score import LEVELS, RESAMPLED, TESTS

    known = {"test": (None, *TESTS), "resample": RESAMPLED, "level": LEVELS, "scope": SCOPES}
    for name, value in given.items():
        if value not in known[name]:
            raise UsageError(f"{name} must be one of {', '.join(map(str, known[name]))}, not {value!r}")


def _wanted(*, metrics: str | Iterable[str], seed: int | None, comet_model: Path, witness: Path, **same: Any) -> Wanted:
    """The arguments of `score` as scoring takes them; `same` are those that it takes as they are."""
    from .scoring.evaluation import Wanted

    names = (metrics,) if isinstance(metrics, str) else tuple(metrics)
    if wrong := [name for name in names if not isinstance(name, str)]:
        raise UsageError(f"metrics must be names of metrics, and has {shown_value(wrong[0])}")
    wanted = Wanted(metrics=names, comet_model=os.fspath(comet_model), witness=os.fspath(witness), **same)
    return wanted if seed is None else replace(wanted, seed=seed)
