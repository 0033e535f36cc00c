"""Settings: one frozen value with one set of defaults, read from the nearest mtcheck.toml or pyproject.toml."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import field, fields, replace
from functools import cache
from typing import Any

from . import setting_values as values
from .checks._available import registry
from .checks._registry import Registry
from .errors import SettingsError, nearest, shown_path
from .path_patterns import is_named
from .setting_values import CONFIDENCES, PLUGINS, SEVERITIES, Names, Table
from .value_types import NamedTuple, dataclass

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


def _of_checks(default: Any, told: str, allowed: values.AllowedOfChecks, option: Option | None = None) -> Any:
    """The same for a setting that names checks."""
    metadata = {"help": told, "allowed": allowed, "option": option, "choices": (), "of_checks": True}
    return field(default=default, metadata=metadata)


def _choice(default: str, told: str, choices: tuple[str, ...], option: Option) -> Any:
    return _setting(default, told, values.one_of(choices), option, choices)


# What decides on a whole run, or where its files are, and so cannot differ from path to path.
_OF_THE_RUN = frozenset(
    "fail-on cache scope inventory baseline exclude per-path-ignores overrides plugins docids references mqm-preset "
    "mqm-weights mqm-words lemmatiser documentation-url gate".split()
)


def _overrides(key: str, value: Any, names: Names) -> tuple[Table[Any], ...]:
    """Tables of settings, each with the patterns of the paths that it holds for."""
    if not isinstance(value, (list, tuple)) or not all(isinstance(row, Mapping) for row in value):
        raise SettingsError(f'{key} must be tables: [[{key}]], each with paths = ["pattern"]', word=key)
    return tuple(_nth_override(key, number, row, names) for number, row in enumerate(value))


def _nth_override(key: str, number: int, row: Mapping[str, Any], names: Names) -> Table[Any]:
    try:
        return _override(key, _with_glossaries(dict(row)), names)
    except SettingsError as error:
        raise SettingsError(error.message, error.path, error.line, word=error.word, within=(key, number)) from None


# Tables with keys of their own, in which a setting stands that was written below their heads.
_OTHER_KEYS = ("severity", "per-path-ignores", "words")


def _refuse_behind_tables(table: Mapping[str, Any], name: str, more: tuple[str, ...] = ()) -> None:
    """Raises SettingsError for a setting that TOML takes for a key of the table above it."""
    for head in _OTHER_KEYS:
        for key in table[head] if isinstance(table.get(head), Mapping) else ():
            if key in _FIELDS or key in more:
                raise SettingsError(
                    f"{key} stands behind [{name}{head}], and so TOML takes it for a part of that; move it above",
                    word=key,
                )


def _override(key: str, row: dict[str, Any], names: Names) -> Table[Any]:
    _refuse_behind_tables(row, f"{key}.", ("paths",))
    if not row.get("paths"):
        raise SettingsError(f'{key}: a table names no paths; give it paths = ["pattern"]', word=key)
    found: dict[str, Any] = {"paths": values.strings("paths", row["paths"])}
    allowed = [name for name in _FIELDS if name not in _OF_THE_RUN]
    for name, given in row.items():
        name = name.replace("_", "-")
        if name in _OF_THE_RUN:
            raise SettingsError(f"{key}: {name} holds for a whole run, not for some paths", word=name)
        if name != "paths" and name not in allowed:
            raise SettingsError(f"{key}: unknown setting {name!r}{nearest(name, allowed)}", word=name)
        if name != "paths":
            its = _FIELDS[name].metadata
            checked = its["allowed"](name, given, names) if "of_checks" in its else its["allowed"](name, given)
            found[name.replace("-", "_")] = checked
    return Table(found)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that decides what a run finds. Names in the file have hyphens for underscores.

    A list may stand for a tuple, and a dict for a table: `Settings(checks={"repetition-loop": {"times": 4}})`. Raises
    SettingsError for what no settings file could say either. `root` is the folder that paths and patterns count from,
    `origin` the file that the settings come from.
    """

    select: tuple[str, ...] = _of_checks(
        (),
        "run only these checks, families or MQM categories",
        values.selectors,
        Option("--select", "NAMES"),
    )
    extend_select: tuple[str, ...] = _of_checks(
        (), "run these besides the default ones", values.selectors, Option("--extend-select", "NAMES")
    )
    ignore: tuple[str, ...] = _of_checks((), "do not run these", values.selectors, Option("--ignore", "NAMES"))
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
    disabled_glossaries: tuple[str, ...] = _setting(
        (),
        "names of glossaries and ids of their entries that are switched off",
        values.strings,
        Option("--disable-glossary", "NAME|ID"),
    )
    outlet: str = _setting(
        "", "the outlet whose entries of glossaries hold besides those of all", values.text, Option("--outlet", "NAME")
    )
    bundled_glossaries: bool = _setting(
        True, "use the glossaries that come with mtcheck", values.flag, Option("--no-bundled-glossaries")
    )
    cache: bool = _setting(
        True,
        "keep results and compiled glossaries for later runs in the user's cache folder",
        values.flag,
        Option("--no-cache"),
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
    per_path_ignores: Mapping[str, tuple[str, ...]] = _of_checks(
        Table(), "pattern of paths = checks to ignore there", values.per_path
    )
    overrides: tuple[Mapping[str, Any], ...] = _of_checks(
        (), "settings for some paths: [[overrides]] with paths = patterns; the last that fits a path counts", _overrides
    )
    severity: Mapping[str, str] = _of_checks(
        Table(),
        "check, family or category = how bad its findings are, in place of what the check says",
        values.severities,
    )
    checks: Mapping[str, Mapping[str, Any]] = _of_checks(
        Table(), "options of checks: [checks.CHECK-ID]", values.options
    )
    words: Mapping[str, tuple[str, ...]] = _of_checks(
        Table(), "list of words = words to add to it, in every check that has it", values.words
    )
    plugins: Mapping[str, Any] = _setting(
        Table(),
        "checks of others: paths = folders of checks, installed = whether those of packages count",
        values.plugins,
    )
    source: bool = _setting(
        True, "take source texts into account where they are there", values.flag, Option("--no-source")
    )
    sources: str = _setting(
        "",
        "source file beside a plain one, line by line but for empty ones; or the folder that has those of the same "
        "names; or a pattern: {stem}, {name}, {lang}",
        values.path,
        Option("--source", "FILE|FOLDER|PATTERN"),
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
    documentation_url: str = _setting(
        "",
        "where the documentation of mtcheck is published, for links to the pages of checks: https://…/mtcheck/",
        values.address,
    )
    gate: Mapping[str, Any] = _of_checks(Table(), "limits that 'mtcheck gate' holds a batch to: [gate]", values.limits)
    root: str = "."
    origin: str = ""
    # What other settings of the run have of plug-ins, which the command line may name for all of them.
    elsewhere: tuple[str, ...] = field(default=(), repr=False)

    def __post_init__(self) -> None:
        named = []
        for key, its in _FIELDS.items():
            value = getattr(self, its.name)
            if value is its.default:
                continue
            if "of_checks" in its.metadata:
                named.append((key, its, value))
            else:
                self._set(its.name, its.metadata["allowed"](key, value))
        if named:
            # Only now is known which plug-ins there are.
            names = Names(self.registry, self.elsewhere)
            for key, its, value in named:
                self._set(its.name, its.metadata["allowed"](key, value, names))

    def _set(self, name: str, value: Any) -> None:
        # The way dataclasses have to change what is frozen for everybody else.
        object.__setattr__(self, name, value)

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Settings:
        """The settings in a file. Raises SettingsError, with the line, for anything that is not understood."""
        look_again()
        return load(os.path.realpath(path))

    @classmethod
    def nearest(cls, folder: str | os.PathLike[str] = ".") -> Settings:
        """The settings that hold in a folder: those of the nearest file upward, or the defaults.

        Raises SettingsError, also for plug-ins that are not those of the working folder.
        """
        look_again()
        file = find_file(os.fspath(folder))
        return load(file, file == find_file(os.getcwd())) if file else cls()

    @property
    def across(self) -> bool:
        """Whether names are compared across documents."""
        return self.scope == "batch" or bool(self.inventory)

    @property
    def baseline_path(self) -> str:
        """The baseline's file: one that a settings file names counts from its folder, else from the working folder."""
        return os.path.join(self.root, self.baseline) if self.origin else self.baseline

    @property
    def folder(self) -> str:
        """Where paths count from by which a later run is to know a finding: the settings' folder, or the baseline's; ""
        for the working one.
        """
        if self.origin:
            return os.path.abspath(self.root)
        return os.path.dirname(os.path.abspath(self.baseline)) if self.baseline else ""

    @property
    def registry(self) -> Registry:
        """The checks there are: our own and those of plug-ins. Raises SettingsError for a plug-in that
        cannot be used.
        """
        given = PLUGINS | dict(self.plugins)
        return registry(tuple(os.path.join(self.root, path) for path in given["paths"]), given["installed"])

    def option_values(self, check_id: str) -> dict[str, Any]:
        """The options set for a check, and those that [words] adds to, by their Python names."""
        given = dict(self.checks.get(check_id, {}))
        defaults = self.registry.option_defaults(check_id) if self.words else {}
        for name, words in self.words.items():
            if isinstance(defaults.get(name), tuple):
                given[name] = tuple(dict.fromkeys((*given.get(name, defaults[name]), *words)))
        return {name.replace("-", "_"): value for name, value in given.items()}

    def overriding(self, path: str) -> tuple[int, ...]:
        """Which of the overrides hold for a path."""
        return tuple(
            number
            for number, row in enumerate(self.overrides)
            if is_named(os.path.abspath(path), False, row["paths"], self.root)
        )

    def overridden(self, numbers: Iterable[int]) -> Settings:
        """A copy with some of the overrides applied; a table adds to what is there, anything else takes its place."""
        given: dict[str, Any] = {}
        for number in numbers:
            for name, value in self.overrides[number].items():
                before = given.get(name, getattr(self, name, None))
                given[name] = Table({**before, **value}) if isinstance(before, Mapping) else value
        given.pop("paths", None)
        return replace(self, **given)

    def override(self, elsewhere: Iterable[str] = (), /, **settings: Any) -> Settings:
        """A copy with some values set, as from the command line; None leaves the value as it is.

        Raises SettingsError for a check that does not exist, here or among the names that other settings know.
        """
        given = {k: v for k, v in settings.items() if v is not None}
        for key in ("select", "extend_select", "ignore"):
            if key in given:
                names = Names(self.registry, tuple(elsewhere))
                given[key] = values.selectors(f"--{key.replace('_', '-')}", given[key], names)
        return replace(self, elsewhere=tuple(elsewhere), **given)


# What a settings file can say, in its spelling.
_FIELDS = {f.name.replace("_", "-"): f for f in fields(Settings) if "allowed" in f.metadata}
# What --isolated means: no settings file, and no plug-in.
ISOLATED = Settings(plugins={"installed": False})


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
                if _has_table(stream.read()):
                    return project
        except OSError as error:
            raise SettingsError(f"cannot be read: {error.strerror}", shown_path(project)) from None
    parent = os.path.dirname(folder)
    return None if parent == folder else _find_file(parent)


def _has_table(project: bytes) -> bool:
    """Whether a pyproject.toml has [tool.mtcheck], however that is written: [ tool . "mtcheck" ], tool.mtcheck.KEY = …

    One that is no TOML has it where it seems to, so that it is told what is wrong.
    """
    if b"mtcheck" not in project:
        return False
    import tomllib

    try:
        tools = tomllib.loads(project.decode("utf-8")).get("tool")
    except (ValueError, RecursionError):
        return b"[tool.mtcheck" in project
    return "mtcheck" in tools if isinstance(tools, dict) else b"[tool.mtcheck" in project


@cache
def load(path: str, trusted: bool = True) -> Settings:
    """The settings in a file, named by its absolute path; code is loaded only for those that are trusted.

    Raises SettingsError, with the line, for anything that is not understood.
    """
    import tomllib

    shown = shown_path(path)
    text = _text_of(path, shown)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        last = len(text.splitlines())
        raise SettingsError(f"not valid TOML: {error}", shown, int(line[1]) if line else last) from None
    except (ValueError, RecursionError) as error:
        # A number of thousands of digits, or tables nested without end.
        raise SettingsError(f"not usable TOML: {error}", shown) from None
    if os.path.basename(path) == "pyproject.toml":
        table = _table_of(table, shown, text)
    try:
        table = _with_glossaries(table)
        for key in table:
            if key not in _FIELDS:
                raise SettingsError(f"unknown setting {key!r}{nearest(key, list(_FIELDS))}", word=key)
        if isinstance(table.get("source"), str):
            raise SettingsError(
                "source is true or false, whether sources count; a file or pattern is what sources = names",
                word="source",
            )
        _refuse_behind_tables(table, "")
        _allow_plugins(table.get("plugins"), os.path.dirname(path), trusted)
        given = {key.replace("-", "_"): value for key, value in table.items()}
        return Settings(**given, root=os.path.dirname(path), origin=shown)
    except SettingsError as error:
        # A plug-in at fault has a file of its own.
        if error.path:
            raise
        raise SettingsError(error.message, shown, _line_of(error.word, text, error.within)) from None


def _text_of(path: str, shown: str) -> str:
    """What a settings file says, whatever its line ends, with or without a byte order mark."""
    try:
        with open(path, "rb") as stream:
            data = stream.read()
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise SettingsError(f"cannot be read: {error.strerror}", shown) from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SettingsError(f"not UTF-8 (byte {data[error.start]:#04x}); save it as UTF-8", shown, line) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _with_glossaries(table: dict[str, Any]) -> dict[str, Any]:
    """The settings with the table [glossaries] as the two settings that it stands for."""
    given = table.get("glossaries")
    if not isinstance(given, dict):
        return table
    for key in given:
        if key not in ("use", "disable", "bundled"):
            raise SettingsError(f"glossaries: no {key!r}{nearest(key, ['use', 'disable', 'bundled'])}", word=key)
    rest = {key: value for key, value in table.items() if key != "glossaries"}
    names = {"use": "glossaries", "disable": "disabled-glossaries", "bundled": "bundled-glossaries"}
    return rest | {names[key]: value for key, value in given.items()}


def _allow_plugins(table: Any, root: str, trusted: bool) -> None:
    """Raises SettingsError for folders whose code must not be run."""
    if not isinstance(table, dict) or not table.get("paths"):
        return
    if not trusted:
        raise SettingsError(
            "names plug-ins, which are code, and they are not loaded: these are not the settings of the working "
            f"folder; run mtcheck in {shown_path(root)}, or name the file with --config",
            word="paths",
        )
    for path in values.paths("paths", table["paths"]):
        folder = os.path.realpath(os.path.join(root, path))
        if not os.path.join(folder, "").startswith(os.path.join(root, "")):
            raise SettingsError(
                f"plugins: {path!r} lies outside the folder of the settings; move it there, or make it a package",
                word=path,
            )


def _table_of(project: dict[str, Any], shown: str, text: str) -> dict[str, Any]:
    """The table [tool.mtcheck] of a pyproject.toml. Raises SettingsError where it is no table."""
    tools = project.get("tool", {})
    table = tools.get("mtcheck", {}) if isinstance(tools, dict) else tools
    if not isinstance(table, dict):
        raise SettingsError("[tool.mtcheck] must be a table", shown, _line_of("tool", text))
    return table


def _line_of(word: str, text: str, within: tuple[str, int] | None = None) -> int:
    """The line of a TOML file that has a word, as tomllib keeps none; 0 where there is none. `within` names one of
    several tables, with its number, at or behind whose head it stands; without a head, behind its name's last part.
    """
    start = 0
    if within:
        name, last = re.escape(within[0]), re.escape(within[0].rpartition(".")[2])
        heads = list(re.finditer(rf"^[^\S\n]*\[\[?[^\]#\n]*\b{name}\s*\]", text, re.MULTILINE))
        heads = heads or list(re.finditer(rf"(?<![\w-]){last}(?![\w-])", text))
        start = heads[within[1]].start() if within[1] < len(heads) else 0
    found = re.compile(rf"^[^#\n]*?(?<![\w-]){re.escape(word)}(?![\w-])", re.MULTILINE).search(text, start)
    return text.count("\n", 0, found.end()) + 1 if found else 0
