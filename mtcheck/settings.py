"""Settings: one frozen value with one set of defaults, read from the nearest mtcheck.toml or pyproject.toml."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache
from typing import Any, NamedTuple

from . import setting_values as values
from .errors import SettingsError, nearest, shown_path
from .setting_values import CONFIDENCES, SEVERITIES, Table, check_selector

FILE_NAME = "mtcheck.toml"
SCOPES = ("document", "batch")
PRESETS = ("mqm-core", "wmt")
COUNTED_SIDES = ("target", "source")
LEMMATISERS = ("stems", "simplemma", "none")


class Option(NamedTuple):
    """How the command line gives a setting. `absolute` paths do not depend on where the settings file is.

    A name that begins with --no- switches a setting off. `group` says which commands have the option.
    """

    name: str
    metavar: str | None = None
    group: str = "selecting"
    absolute: bool = False


def _setting(
    default: Any, told: str, allowed: values.Allowed, option: Option | None = None, choices: tuple[str, ...] = ()
) -> Any:
    """A field of Settings: what it means, what it may be, and how the command line gives it."""
    metadata = {"help": told, "allowed": allowed, "option": option, "choices": choices}
    return field(default=default, metadata=metadata)


def _choice(default: str, told: str, choices: tuple[str, ...], option: Option) -> Any:
    return _setting(default, told, values.one_of(choices), option, choices)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that decides what a run finds. Names in the file have hyphens for underscores.

    A list may stand for a tuple, and a dict for a table: `Settings(checks={"repetition-loop": {"times": 4}})`. Raises
    SettingsError for what no settings file could say either. `root` is the folder that paths and patterns count from,
    `origin` the file that the settings come from.
    """

    select: tuple[str, ...] = _setting(
        (),
        "run only these checks, families or MQM categories",
        values.selectors,
        Option("--select", "NAMES"),
    )
    extend_select: tuple[str, ...] = _setting(
        (), "run these besides the default ones", values.selectors, Option("--extend-select", "NAMES")
    )
    ignore: tuple[str, ...] = _setting((), "do not run these", values.selectors, Option("--ignore", "NAMES"))
    min_severity: str = _choice("neutral", "report findings at least this bad", SEVERITIES, Option("--min-severity"))
    min_confidence: str = _choice(
        "medium", "report findings at least this sure", CONFIDENCES, Option("--min-confidence")
    )
    fail_on: str = _choice(
        "minor", "exit status 1 from this severity on", SEVERITIES, Option("--fail-on", group="failing")
    )
    glossaries: tuple[str, ...] = _setting(
        (),
        "glossary files, or names of bundled ones",
        values.paths,
        Option("--glossary", "FILE|NAME", absolute=True),
    )
    bundled_glossaries: bool = _setting(
        True, "use the glossaries that come with mtcheck", values.flag, Option("--no-bundled-glossaries")
    )
    scope: str = _choice(
        "document",
        "compare names inside each document, or across the whole batch",
        SCOPES,
        Option("--scope"),
    )
    inventory: str = _setting(
        "",
        "file of earlier names, written by 'mtcheck names', to compare with; implies batch",
        values.path,
        Option("--inventory", "FILE", absolute=True),
    )
    baseline: str = _setting(
        "",
        "file of known findings that are not reported again",
        values.path,
        Option("--baseline", "FILE", absolute=True),
    )
    exclude: tuple[str, ...] = _setting(
        (), "patterns of paths that are never checked, as in .gitignore", values.strings
    )
    per_path_ignores: Mapping[str, tuple[str, ...]] = _setting(
        Table(), "pattern of paths = checks to ignore there", values.per_path
    )
    checks: Mapping[str, Mapping[str, Any]] = _setting(Table(), "options of checks: [checks.CHECK-ID]", values.options)
    source: bool = _setting(
        True, "take source texts into account where they are there", values.flag, Option("--no-source")
    )
    sources: str = _setting(
        "",
        "source file beside plain files, line by line, or a pattern of its name with {stem}, {name}, {lang}",
        values.path,
        Option("--source", "PATH|PATTERN"),
    )
    docids: str = _setting(
        "", "file that has the document id of each line of plain files", values.path, Option("--docids", "FILE")
    )
    encoding: str = _setting(
        "",
        "encoding of files that are not UTF-8 and do not say it themselves",
        values.text,
        Option("--encoding", "NAME"),
    )
    source_lang: str = _setting(
        "",
        "language of the sources, as in BCP 47; empty: as the file says, else as the text looks",
        values.text,
        Option("--source-lang", "TAG"),
    )
    target_lang: str = _setting(
        "", "language of the translations, likewise", values.text, Option("--target-lang", "TAG")
    )
    references: tuple[str, ...] = _setting(
        (),
        "reference files beside plain files, or patterns as for sources; for score and gate",
        values.paths,
        Option("--reference", "PATH|PATTERN", group="scoring"),
    )
    mqm_preset: str = _choice(
        "mqm-core",
        "points of the MQM penalty: mqm-core for 1,000 words, wmt for a segment",
        PRESETS,
        Option("--mqm-preset", group="scoring"),
    )
    mqm_weights: Mapping[str, float] = _setting(Table(), "severity = points, over those of the preset", values.weights)
    mqm_words: str = _choice(
        "target",
        "the side whose words are counted: target or source",
        COUNTED_SIDES,
        Option("--mqm-words", group="scoring"),
    )
    lemmatiser: str = _choice(
        "stems",
        "how the term metrics see through inflection: stems, simplemma or none",
        LEMMATISERS,
        Option("--lemmatiser", group="scoring"),
    )
    gate: Mapping[str, Any] = _setting(Table(), "limits that 'mtcheck gate' holds a batch to: [gate]", values.limits)
    root: str = "."
    origin: str = ""

    def __post_init__(self) -> None:
        for key, its in _FIELDS.items():
            value = getattr(self, its.name)
            if value is not its.default:
                # The way dataclasses have to change what is frozen for everybody else.
                object.__setattr__(self, its.name, its.metadata["allowed"](key, value))

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Settings:
        """The settings in a file. Raises SettingsError, with the line, for anything that is not understood."""
        look_again()
        return load(os.path.realpath(path))

    @classmethod
    def nearest(cls, folder: str | os.PathLike[str] = ".") -> Settings:
        """The settings that hold in a folder: those of the nearest file upward, or the defaults.

        Raises SettingsError.
        """
        look_again()
        file = find_file(os.fspath(folder))
        return load(file) if file else cls()

    @property
    def across(self) -> bool:
        """Whether names are compared across documents."""
        return self.scope == "batch" or bool(self.inventory)

    @property
    def baseline_path(self) -> str:
        """The baseline's file: one that a settings file names counts from its folder, else from the working folder."""
        return os.path.join(self.root, self.baseline) if self.origin else self.baseline

    def option_values(self, check_id: str) -> dict[str, Any]:
        """The options set for a check, by their Python names."""
        return {name.replace("-", "_"): value for name, value in self.checks.get(check_id, {}).items()}

    def override(self, **values: Any) -> Settings:
        """A copy with some values set, as from the command line; None leaves the value as it is.

        Raises SettingsError for a check that does not exist.
        """
        given = {k: v for k, v in values.items() if v is not None}
        for key in ("select", "extend_select", "ignore"):
            for name in given.get(key, ()):
                check_selector(name, f"--{key.replace('_', '-')}")
        return replace(self, **given)


# What a settings file can say, in its spelling.
_FIELDS = {f.name.replace("_", "-"): f for f in fields(Settings) if "allowed" in f.metadata}


def keys() -> dict[str, Any]:
    """Every key of a settings file and its default."""
    return {key: its.default for key, its in _FIELDS.items()}


def help_of(key: str) -> str:
    return str(_FIELDS[key].metadata["help"])


def option_of(key: str) -> Option | None:
    """How the command line gives a setting; None for one that only files have."""
    option: Option | None = _FIELDS[key].metadata["option"]
    return option


def choices_of(key: str) -> tuple[str, ...]:
    """The words that a setting chooses from; none for one that takes other values."""
    return tuple(_FIELDS[key].metadata["choices"])


def look_again() -> None:
    """Forgets which settings files there are and what they say: a session that goes on may have changed them."""
    _find_file.cache_clear()
    load.cache_clear()


def find_file(folder: str) -> str | None:
    """The settings file that holds for a folder: the nearest one upward.

    A pyproject.toml counts only with [tool.mtcheck].
    """
    return _find_file(os.path.realpath(folder))


@cache
def _find_file(folder: str) -> str | None:
    own = os.path.join(folder, FILE_NAME)
    if os.path.isfile(own):
        return own
    project = os.path.join(folder, "pyproject.toml")
    if os.path.isfile(project):
        try:
            with open(project, "rb") as stream:
                if b"[tool.mtcheck" in stream.read():
                    return project
        except OSError as error:
            raise SettingsError(f"cannot be read: {error.strerror}", shown_path(project)) from None
    parent = os.path.dirname(folder)
    return None if parent == folder else _find_file(parent)


@cache
def load(path: str) -> Settings:
    """The settings in a file, named by its absolute path.

    Raises SettingsError, with the line, for anything that is not understood.
    """
    import tomllib

    shown = shown_path(path)
    try:
        with open(path, encoding="utf-8") as stream:
            text = stream.read()
        table = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"cannot be read: {getattr(error, 'strerror', None) or error}", shown) from None
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise SettingsError(f"not valid TOML: {error}", shown, int(line[1]) if line else 0) from None
    except (ValueError, RecursionError) as error:
        # A number of thousands of digits, or tables nested without end.
        raise SettingsError(f"not usable TOML: {error}", shown) from None
    if os.path.basename(path) == "pyproject.toml":
        table = _table_of(table, shown, text)
    try:
        for key in table:
            if key not in _FIELDS:
                raise SettingsError(f"unknown setting {key!r}{nearest(key, list(_FIELDS))}", word=key)
        given = {key.replace("-", "_"): value for key, value in table.items()}
        return Settings(**given, root=os.path.dirname(path), origin=shown)
    except SettingsError as error:
        raise SettingsError(error.message, shown, _line_of(error.word, text)) from None


def _table_of(project: dict[str, Any], shown: str, text: str) -> dict[str, Any]:
    """The table [tool.mtcheck] of a pyproject.toml. Raises SettingsError where it is no table."""
    tools = project.get("tool", {})
    table = tools.get("mtcheck", {}) if isinstance(tools, dict) else tools
    if not isinstance(table, dict):
        raise SettingsError("[tool.mtcheck] must be a table", shown, _line_of("tool", text))
    return table


def _line_of(word: str, text: str) -> int:
    """The line of a TOML file that has a word, as tomllib keeps none; 0 where there is none."""
    found = re.search(rf"^[^#\n]*?(?<![\w-]){re.escape(word)}(?![\w-])", text, re.MULTILINE)
    return text.count("\n", 0, found.end()) + 1 if found else 0
