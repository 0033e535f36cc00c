"""Settings: one frozen value with one set of defaults, read from the nearest mtcheck.toml or pyproject.toml."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cache
from typing import Any

from .checks._registry import Registry, registry
from .errors import SettingsError, nearest, shown_path
from .model.finding import Confidence, Severity

FILE_NAME = "mtcheck.toml"
SEVERITIES = tuple(s.label for s in Severity)
CONFIDENCES = tuple(c.label for c in Confidence)
SCOPES = ("document", "batch")
PRESETS = ("mqm-core", "wmt")
COUNTED_SIDES = ("target", "source")
LEMMATISERS = ("stems", "simplemma", "none")
_CHOICES = {
    "min-severity": SEVERITIES, "fail-on": SEVERITIES, "min-confidence": CONFIDENCES, "scope": SCOPES,
    "mqm-preset": PRESETS, "mqm-words": COUNTED_SIDES, "lemmatiser": LEMMATISERS,
}  # fmt: skip
# What [gate] limits, and by which kind of value.
LIMITS = {
    "max-findings-per-1k": float,
    "max-mqm": float,
    "min-term-success": float,
    "max-drop": tuple,
    "max-findings": dict,
}
# What [plugins] says, and what it says unasked.
PLUGINS: dict[str, Any] = {"paths": (), "installed": True}


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that decides what a run finds. Names in the file have hyphens for underscores.

    `root` is the folder that paths and patterns in the settings count from; `options` holds (check, option, value) triples.
    """

    select: tuple[str, ...] = field(default=(), metadata={"help": "run only these checks, families or MQM categories"})
    extend_select: tuple[str, ...] = field(default=(), metadata={"help": "run these besides the default ones"})
    ignore: tuple[str, ...] = field(default=(), metadata={"help": "do not run these"})
    min_severity: str = field(default="neutral", metadata={"help": "report findings at least this bad"})
    min_confidence: str = field(default="medium", metadata={"help": "report findings at least this sure"})
    fail_on: str = field(default="minor", metadata={"help": "exit status 1 from this severity on"})
    glossaries: tuple[str, ...] = field(default=(), metadata={"help": "glossary files, or names of bundled ones"})
    bundled_glossaries: bool = field(default=True, metadata={"help": "use the glossaries that come with mtcheck"})
    scope: str = field(
        default="document",
        metadata={"help": "compare names inside each article (document), or across all files (batch)"},
    )
    inventory: str = field(
        default="",
        metadata={"help": "file of earlier names, written by 'mtcheck names', to compare with; implies batch"},
    )
    baseline: str = field(default="", metadata={"help": "file of known findings that are not reported again"})
    exclude: tuple[str, ...] = field(
        default=(), metadata={"help": "patterns of paths that are never checked, as in .gitignore"}
    )
    per_path_ignores: tuple[tuple[str, tuple[str, ...]], ...] = field(
        default=(), metadata={"help": "pattern of paths = checks to ignore there", "table": True}
    )
    options: tuple[tuple[str, str, Any], ...] = field(
        default=(), metadata={"help": "options of checks: [checks.CHECK-ID]", "table": True}
    )
    words: tuple[tuple[str, tuple[str, ...]], ...] = field(
        default=(), metadata={"help": "list of words = words to add to it, in every check that has it", "table": True}
    )
    plugins: tuple[tuple[str, Any], ...] = field(
        default=(),
        metadata={
            "help": "checks of others: paths = folders of checks, installed = whether those of packages count",
            "table": True,
        },
    )
    source: bool = field(default=True, metadata={"help": "take source texts into account where they are there"})
    sources: str = field(
        default="",
        metadata={"help": "source file beside plain files, or a pattern of its name with {stem}, {name}, {lang}"},
    )
    docids: str = field(default="", metadata={"help": "file that has the document id of each line of plain files"})
    encoding: str = field(
        default="", metadata={"help": "encoding of files that are not UTF-8 and do not say it themselves"}
    )
    source_lang: str = field(
        default="",
        metadata={"help": "language of the sources, as in BCP 47; empty: as the file says, else as the text looks"},
    )
    target_lang: str = field(default="", metadata={"help": "language of the translations, likewise"})
    references: tuple[str, ...] = field(
        default=(),
        metadata={"help": "reference files beside plain files, or patterns as for sources; for score and gate"},
    )
    mqm_preset: str = field(
        default="mqm-core",
        metadata={"help": "points of the MQM penalty: mqm-core (for 1,000 words) or wmt (a segment)"},
    )
    mqm_weights: tuple[tuple[str, float], ...] = field(
        default=(), metadata={"help": "severity = points, over those of the preset", "table": True}
    )
    mqm_words: str = field(default="target", metadata={"help": "the side whose words are counted: target or source"})
    lemmatiser: str = field(
        default="stems", metadata={"help": "how the term metrics see through inflection: stems, simplemma or none"}
    )
    gate: tuple[tuple[str, Any], ...] = field(
        default=(), metadata={"help": "limits that 'mtcheck gate' holds a batch to: [gate]", "table": True}
    )
    scoring: bool = False
    root: str = "."
    origin: str = ""

    @property
    def across(self) -> bool:
        """Whether names are compared across documents."""
        return self.scope == "batch" or bool(self.inventory)

    @property
    def registry(self) -> Registry:
        """The checks there are: our own, and those of plug-ins. Raises SettingsError for a plug-in that cannot be used."""
        plugins = PLUGINS | dict(self.plugins)
        return registry(tuple(os.path.join(self.root, path) for path in plugins["paths"]), plugins["installed"])

    def option_values(self, check_id: str) -> dict[str, Any]:
        """The options set for a check, and those that [words] adds to, by their Python names."""
        values = {name: value for check, name, value in self.options if check == check_id}
        defaults = self.registry.option_defaults(check_id) if self.words else {}
        for name, words in self.words:
            if isinstance(defaults.get(name), tuple):
                values[name] = tuple(dict.fromkeys((*values.get(name, defaults[name]), *words)))
        return {name.replace("-", "_"): value for name, value in values.items()}

    def override(self, elsewhere: Collection[str] = (), /, **values: Any) -> Settings:
        """A copy with some values set, as from the command line; None leaves the value as it is.

        Raises SettingsError for a check that does not exist, here or among the names that other settings know.
        """
        given = {k: v for k, v in values.items() if v is not None}
        for key in ("select", "extend_select", "ignore"):
            for name in given.get(key, ()):
                if name not in elsewhere:
                    check_selector(name, f"--{key.replace('_', '-')}", self.registry)
        return replace(self, **given)


# What --isolated means: no settings file, and no plug-in.
ISOLATED = Settings(plugins=(("installed", False),))


def keys() -> dict[str, Any]:
    """Every key of a settings file and its default."""
    defaults = Settings()
    return {f.name.replace("_", "-"): getattr(defaults, f.name) for f in fields(Settings) if "help" in f.metadata}


def help_of(key: str) -> str:
    return next(str(f.metadata["help"]) for f in fields(Settings) if f.name == key.replace("-", "_"))


def is_table(key: str) -> bool:
    """Whether a setting is a table of names and values."""
    return any(f.metadata.get("table", False) for f in fields(Settings) if f.name == key.replace("-", "_"))


def check_selector(name: str, where: str, checks: Registry) -> None:
    """Raises SettingsError for a name that selects nothing."""
    known = checks.selectors()
    if name not in known:
        raise SettingsError(
            f"{where}: no check, family or category {name!r}{nearest(name, known)} ('mtcheck explain --all' lists them)"
        )


def find_file(folder: str) -> str | None:
    """The settings file that holds for a folder: the nearest one upward. A pyproject.toml counts only with [tool.mtcheck]."""
    return _find_file(os.path.realpath(folder))


@cache
def _find_file(folder: str) -> str | None:
    own = os.path.join(folder, FILE_NAME)
    if os.path.isfile(own):
        return own
    project = os.path.join(folder, "pyproject.toml")
    if os.path.isfile(project):
        with open(project, "rb") as stream:
            if b"[tool.mtcheck" in stream.read():
                return project
    parent = os.path.dirname(folder)
    return None if parent == folder else _find_file(parent)


@cache
def load(path: str, trusted: bool = True) -> Settings:
    """The settings in a file, named by its absolute path; code is loaded only for those that are trusted.

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
    if os.path.basename(path) == "pyproject.toml":
        table = table.get("tool", {}).get("mtcheck", {})
    return _Reader(shown, text, trusted).settings(table, os.path.dirname(path))


class _Reader:
    """Turns a TOML table into Settings; tomllib keeps no lines, so a message looks its line up."""

    def __init__(self, path: str, text: str, trusted: bool) -> None:
        self.path = path
        self.text = text
        self.trusted = trusted
        self.registry = Registry()

    def problem(self, message: str, word: str) -> SettingsError:
        found = re.search(rf"^[^#\n]*?(?<![\w-]){re.escape(word)}(?![\w-])", self.text, re.MULTILINE)
        line = self.text.count("\n", 0, found.end()) + 1 if found else 0
        return SettingsError(message, self.path, line)

    def settings(self, table: dict[str, Any], root: str) -> Settings:
        known = keys()
        values: dict[str, Any] = {"plugins": self.plugins(table.get("plugins", {}), root)}
        # First of all, as everything else may name a check that a plug-in brings.
        self.registry = Settings(plugins=values["plugins"], root=root).registry
        for key, value in table.items():
            if key == "plugins":
                continue
            if key == "checks":
                values["options"] = tuple(self.options(value))
            elif key == "per-path-ignores":
                values["per_path_ignores"] = tuple(self.per_path(value))
            elif key == "words":
                values["words"] = tuple(self.words(value))
            elif key == "mqm-weights":
                values["mqm_weights"] = tuple(
                    (name, float(points)) for name, points in self.numbers(key, value, SEVERITIES)
                )
            elif key == "gate":
                values["gate"] = tuple(self.limits(value))
            elif key not in known or key == "options":
                raise self.problem(f"unknown setting {key!r}{nearest(key, [*known, 'checks'])}", key)
            else:
                values[key.replace("-", "_")] = self.value(key, value, known[key])
        return Settings(**values, root=root, origin=self.path)

    def value(self, key: str, value: Any, default: Any) -> Any:
        """The value of a setting."""
        value = self.typed(key, value, default)
        if key in ("select", "extend-select", "ignore"):
            for name in value:
                self.selector(name, key)
        if key in _CHOICES and value not in _CHOICES[key]:
            raise self.problem(f"{key} must be one of {', '.join(_CHOICES[key])}, not {value!r}", key)
        return value

    def typed(self, key: str, value: Any, default: Any) -> Any:
        """A value of the same type as the default."""
        if isinstance(default, tuple):
            if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
                raise self.problem(f"{key} must be a list of strings", key)
            return tuple(value)
        if type(value) is int and type(default) is float:
            return float(value)
        if type(value) is not type(default):
            raise self.problem(f"{key} must be {_type_name(default)}, not {value!r}", key)
        return value

    def plugins(self, table: Any, root: str) -> tuple[tuple[str, Any], ...]:
        """What [plugins] says. Raises SettingsError for folders whose code must not be run."""
        if not isinstance(table, dict):
            raise self.problem("plugins must be a table: [plugins]", "plugins")
        values = []
        for key, value in table.items():
            if key not in PLUGINS:
                raise self.problem(f"plugins has no {key!r}{nearest(key, list(PLUGINS))}", key)
            values.append((key, self.typed(key, value, PLUGINS[key])))
        paths = dict(values).get("paths", ())
        if paths and not self.trusted:
            raise self.problem(
                "names plug-ins, which are code, and they are not loaded: these are not the settings of the working "
                f"folder; run mtcheck in {shown_path(root)}, or name the file with --config",
                "paths",
            )
        for path in paths:
            folder = os.path.realpath(os.path.join(root, path))
            if not os.path.join(folder, "").startswith(os.path.join(root, "")):
                raise self.problem(
                    f"plugins: {path!r} lies outside the folder of the settings; move it there, or make it a package",
                    path,
                )
        return tuple(values)

    def words(self, table: Any) -> list[tuple[str, tuple[str, ...]]]:
        """What [words] adds to the lists of checks."""
        if not isinstance(table, dict):
            raise self.problem('words must be a table: list = ["word"]', "words")
        known = self.registry.word_lists()
        added = []
        for name, words in table.items():
            if name not in known:
                there = f"there are: {', '.join(known)}" if known else "no check has any yet"
                raise self.problem(f"words: no list {name!r}{nearest(name, known)}; {there}", name)
            if "" in (words := self.typed(name, words, ())):
                raise self.problem(f"words: {name} has an empty word", name)
            added.append((name, words))
        return added

    def selector(self, name: str, key: str) -> None:
        known = self.registry.selectors()
        if name not in known:
            raise self.problem(f"{key}: no check, family or category {name!r}{nearest(name, known)}", name)

    def per_path(self, table: Any) -> list[tuple[str, tuple[str, ...]]]:
        if not isinstance(table, dict):
            raise self.problem('per-path-ignores must be a table: "pattern" = ["check-id"]', "per-path-ignores")
        return [(pattern, self.value("ignore", names, ())) for pattern, names in table.items()]

    def numbers(self, key: str, table: Any, known: Sequence[str]) -> list[tuple[str, float]]:
        """A table of numbers, none of them negative, by names out of some."""
        if not isinstance(table, dict):
            raise self.problem(f"{key} must be a table: name = number", key)
        for name, value in table.items():
            if name not in known:
                raise self.problem(f"{key}: no {name!r}{nearest(name, list(known))}", name)
            if isinstance(value, bool) or not isinstance(value, (int, float)) or value < 0:
                raise self.problem(f"{key}: {name} must be a number from 0 on, not {value!r}", name)
        return list(table.items())

    def limits(self, table: Any) -> list[tuple[str, Any]]:
        if not isinstance(table, dict):
            raise self.problem("gate must be a table: [gate]", "gate")
        limits: list[tuple[str, Any]] = []
        for key, value in table.items():
            if key not in LIMITS:
                raise self.problem(f"gate has no limit {key!r}{nearest(key, list(LIMITS))}", key)
            if LIMITS[key] is dict:
                limits.append((key, tuple(self.numbers(key, value, [*SEVERITIES, *self.registry]))))
            elif LIMITS[key] is tuple:
                limits.append((key, self.value(key, value, ())))
            else:
                limits += [(name, float(number)) for name, number in self.numbers("gate", {key: value}, [key])]
        return limits

    def options(self, table: Any) -> list[tuple[str, str, Any]]:
        if not isinstance(table, dict):
            raise self.problem("checks must be a table: [checks.CHECK-ID]", "checks")
        triples = []
        for check_id, values in table.items():
            if check_id not in self.registry:
                raise self.problem(f"no check {check_id!r}{nearest(check_id, list(self.registry))}", check_id)
            defaults = self.registry.option_defaults(check_id)
            if not isinstance(values, dict):
                raise self.problem(f"[checks.{check_id}] must be a table of options", check_id)
            for name, value in values.items():
                if name not in defaults:
                    raise self.problem(f"{check_id} has no option {name!r}{nearest(name, list(defaults))}", name)
                triples.append((check_id, name, self.typed(name, value, defaults[name])))
        return triples


def _type_name(default: Any) -> str:
    return {bool: "true or false", int: "a whole number", float: "a number", str: "a string"}[type(default)]
