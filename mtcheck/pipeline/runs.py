"""What a run is asked for, and what it prepares once: the settings of each file, the glossaries, the plan."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from .. import settings as settings_files
from .. import termbase
from ..engine.run import Plan
from ..errors import SettingsError, nearest, shown_path
from ..model.term import Glossary, holds_on
from ..settings import ISOLATED, Settings, find_file, load
from ..value_types import NamedTuple

if TYPE_CHECKING:
    from ..readers.parts import Part
    from ..termbase.kept import Compiled
    from ..termbase.precedence import Overruled
    from ..termbase.problem import Problem
    from ..text.terms.kept import KeptTerms
    from ..text.terms.source_terms import SourceTerms

# What glossaries hold that were sent from another machine, by their `sent_name`.
SENT: dict[str, bytes] = {}
# Bytes of a run's glossaries that take longer to compile than to look up what was compiled.
_WORTH_KEEPING = 32_768


class Run(NamedTuple):
    """What a run is asked for, besides its paths.

    `overrides` hold for every file, over the settings nearest to it, or over those of the file `config`, or over
    `given`, which hold for every file too. `isolated` leaves settings files and plug-ins out of account. `jobs` 0
    means as many processes as pay. `scoring` reads the references too, and plain files beside them line by line;
    `keep_articles` keeps the documents for a report that shows them; `shard` notes what a batch is judged and scored by
    without the files. Without `heed_baseline` what the baseline knows is reported too, as for one that is written anew.
    """

    overrides: tuple[tuple[str, object], ...] = ()
    config: str = ""
    isolated: bool = False
    jobs: int = 0
    scoring: bool = False
    keep_articles: bool = False
    given: Settings | None = None
    shard: bool = False
    heed_baseline: bool = True

    def settings_for(self, path: str) -> Settings:
        """The settings that hold for a file. Raises SettingsError."""
        settings = self.settings_beside(path)
        numbers = settings.overriding(path) if settings.overrides else ()
        return _settings(self, os.path.dirname(os.path.abspath(path)), os.getcwd(), numbers) if numbers else settings

    def settings_beside(self, path: str) -> Settings:
        """The settings that hold for the folder that a file lies in. Raises SettingsError."""
        return _settings(self, os.path.dirname(os.path.abspath(path)), os.getcwd())

    def with_override(self, key: str, value: object) -> Run:
        """The same run with one more setting given."""
        return self._replace(overrides=(*((k, v) for k, v in self.overrides if k != key), (key, value)))

    @property
    def here(self) -> Settings:
        """The settings that hold in the working folder, and for what concerns the run as a whole."""
        return _settings(self, os.getcwd(), os.getcwd())


class Task(NamedTuple):
    """One file for a worker, or a part of a large one; `last` tells that none comes behind it."""

    path: str
    run: Run
    part: Part | None = None
    last: bool = True


@lru_cache(maxsize=1024)
def _settings(run: Run, folder: str, here: str, overriding: tuple[int, ...] = ()) -> Settings:
    """The settings that hold in a folder for a run in the folder `here`, with some of their overrides applied."""
    if run.given is not None:
        settings = run.given
    elif run.config:
        settings = load(os.path.realpath(run.config))
    elif run.isolated:
        settings = ISOLATED
    else:
        file = find_file(folder)
        # Settings can bring code. It is run for those of the working folder, not for those of a folder to be checked.
        settings = load(file, file == find_file(here)) if file else Settings()
    if overriding:
        settings = settings.overridden(overriding)
    # What is asked for on the command line may be a plug-in's that other folders do not have.
    elsewhere = () if folder == here else _settings(run, here, here).registry.plugin_selectors()
    return _one_of(settings.override(elsewhere, **dict(run.overrides)))


@lru_cache(maxsize=1024)
def _one_of(settings: Settings) -> Settings:
    """One object for all settings that are equal, so that those of each folder need not be compared with the rest."""
    return settings


def look_again() -> None:
    """Forgets what settings files say, as one run after another may find them changed."""
    _settings.cache_clear()
    _one_of.cache_clear()
    settings_files.look_again()


def plan_for(settings: Settings) -> Plan:
    """The plan of a run with these settings, and with the glossaries as they are now.

    Raises GlossaryError for a glossary that cannot be used.
    """
    return _plan(settings, state_of_glossaries(settings))


def state_of_glossaries(settings: Settings) -> tuple[int, ...]:
    """What tells whether a glossary of the settings was written meanwhile."""
    return tuple(_changed(name, settings) for name in settings.glossaries)


def days_of_plan(settings: Settings, today: str) -> str:
    """The last day on which the entries of all glossaries hold that hold today, "~" for ever: it tells which those are.

    Raises GlossaryError for a glossary that cannot be used.
    """
    found = []
    if kept := kept_terms(settings):
        found.append(str(kept.rows.row("about", "days")[1]))
    else:
        found.append(_last_day([_glossary(name, settings) for name in settings.glossaries], today))
    if settings.bundled_glossaries:
        found.append(_last_day([termbase.named(name) for name in termbase.bundled.with_days()], today))
    return min(found)


def _changed(name: str, settings: Settings) -> int:
    """When a glossary's file was written last, in nanoseconds; 0 for one that comes with mtcheck."""
    try:
        path = glossary_path(name, settings)
        return os.stat(path).st_mtime_ns if path else 0
    except OSError:
        return 0


@lru_cache(maxsize=16)
def _plan(settings: Settings, changed: tuple[int, ...]) -> Plan:
    if kept := kept_terms(settings):
        return Plan(settings, tuple, kept=kept)
    own = own_glossaries(settings)
    off = settings.disabled_glossaries
    if not own and not off:
        if not settings.bundled_glossaries:
            return Plan(settings, tuple)
        from ..termbase.first_look import bundled_terms

        return Plan(settings, _bundled, _beside, early=bundled_terms(), early_beside=_source_terms)
    bundled = _bundled() if settings.bundled_glossaries else []
    from ..termbase.precedence import combined

    if off:
        _refuse_unknown(settings, own)

    def beside() -> list[Glossary]:
        found, _ = combined([*(_beside() if settings.bundled_glossaries else []), *own], off)
        return [glossary for glossary in found if glossary.bundled]

    found, _ = combined([*bundled, *own], off)
    return Plan(settings, lambda: found, beside)


def kept_terms(settings: Settings) -> KeptTerms | None:
    """The terms of these settings' glossaries from the cache, if the glossaries are so large that it pays.

    Raises GlossaryError or SettingsError for what cannot be used.
    """
    paths = {name: glossary_path(name, settings) for name in settings.glossaries} if settings.cache else {}
    data = {path: bytes_of_glossary(path) for path in paths.values() if path}
    if not are_large(data.values()):
        return None
    from ..termbase import kept

    parts: list[bytes | str] = [settings.outlet, str(settings.bundled_glossaries), *settings.disabled_glossaries, ""]
    for name, path in paths.items():
        parts += [_shown(path), data[path]] if path else [name]
    today = date.today().isoformat()
    return kept.kept_terms(parts, today, lambda: _compiled(settings, today))


def are_large(glossaries: Iterable[bytes]) -> bool:
    """Whether the glossaries of a run are so large that they are compiled and kept, and looked over by their owners."""
    return sum(map(len, glossaries)) >= _WORTH_KEEPING


def _compiled(settings: Settings, today: str) -> Compiled:
    """What a plan needs of the glossaries, as `_plan` would have it."""
    from ..termbase.kept import Compiled
    from ..termbase.precedence import combined

    whole = [_glossary(name, settings) for name in settings.glossaries]
    own = [in_force(glossary, settings.outlet, today) for glossary in whole]
    off = settings.disabled_glossaries
    if off:
        _refuse_unknown(settings, own)
    bundled = settings.bundled_glossaries
    first = _bundled() if bundled else []
    only_beside = _beside() if bundled else []
    found, overruled = combined([*first, *only_beside, *own], off)
    names = {glossary.name for glossary in only_beside}
    target = [entry for glossary in found if glossary.name not in names for entry in glossary.entries]
    beside = [entry for glossary in found if glossary.name in names for entry in glossary.entries]
    return Compiled((*target, *beside), len(target), overruled, (today, _last_day(whole, today)))


def _last_day(glossaries: Sequence[Glossary], today: str) -> str:
    """The last day on which the same entries hold as today."""
    valid = [entry.valid for glossary in glossaries for entry in glossary.entries if any(entry.valid)]
    try:
        # "2019" is 1 January 2019.
        begin = [date.fromisoformat(f"{day}-01-01"[:10]) - timedelta(1) for day, _ in valid if day > today]
    except ValueError:
        return today
    last = [day.ljust(10, "~") for _, day in valid if day and day.ljust(10, "~") >= today]
    return min([*(day.isoformat() for day in begin), *last], default="~")


def _refuse_unknown(settings: Settings, own: Sequence[Glossary]) -> None:
    """Raises SettingsError for a name that switches nothing off."""
    from ..termbase.precedence import unknown

    there = [*(termbase.named(name) for name in termbase.bundled.names()), *own]
    for name in unknown(settings.disabled_glossaries, there):
        ids = [entry.id for glossary in there for entry in glossary.entries]
        known = [*(glossary.name for glossary in there), *ids]
        raise SettingsError(
            f"disabled-glossaries: no glossary and no entry {name!r}{nearest(name, known)}", settings.origin
        )


def glossaries_combined(settings: Settings) -> tuple[list[Glossary], list[Overruled]]:
    """All glossaries of these settings, without what is overruled or switched off; and what is overruled, by what."""
    from ..termbase.precedence import combined

    own = own_glossaries(settings)
    if settings.disabled_glossaries:
        _refuse_unknown(settings, own)
    return combined([*bundled_glossaries(settings), *own], settings.disabled_glossaries)


def own_glossaries(settings: Settings) -> list[Glossary]:
    """The glossaries that the settings name. Raises GlossaryError or SettingsError for one that cannot be used."""
    found = [_glossary(name, settings) for name in settings.glossaries]
    today = date.today().isoformat()
    return [in_force(glossary, settings.outlet, today) for glossary in found]


def in_force(glossary: Glossary, outlet: str, day: str) -> Glossary:
    """A glossary with the entries that hold for an outlet on a day (ISO 8601)."""
    kept = tuple(
        entry
        for entry in glossary.entries
        if (not entry.outlet or outlet in entry.outlet) and holds_on(day, entry.valid)
    )
    return glossary if len(kept) == len(glossary.entries) else replace(glossary, entries=kept)


def bundled_glossaries(settings: Settings) -> list[Glossary]:
    """All that come with mtcheck, unless the settings leave them out."""
    return _in_force_today(termbase.bundled.names()) if settings.bundled_glossaries else []


def _bundled() -> list[Glossary]:
    return [termbase.named(name) for name in termbase.bundled.with_deprecated()]


def _beside() -> list[Glossary]:
    return _in_force_today(termbase.bundled.without_deprecated())


def _source_terms() -> SourceTerms:
    from ..termbase.first_source import BundledSourceTerms

    return BundledSourceTerms(date.today().isoformat())


def _in_force_today(names: Iterable[str]) -> list[Glossary]:
    today = date.today().isoformat()
    return [in_force(termbase.named(name), "", today) for name in names]


def glossary_path(name: str, settings: Settings) -> str | None:
    """The file that a glossary setting means, counted from the settings file or else from the working folder.

    None where there is no such file.
    """
    if name in SENT:
        return name
    return next((p for p in (os.path.join(settings.root, name), name) if os.path.isfile(p)), None)


def sent_name(path: str, data: bytes) -> str:
    """What settings call a glossary that goes to another machine: by what it holds, so that neither a file of its name
    nor what it held before is taken for it, and then as it is shown.
    """
    from hashlib import sha256

    return f"sent:{sha256(data).hexdigest()}:{shown_path(path)}"


def _shown(path: str) -> str:
    return path.split(":", 2)[2] if path in SENT else shown_path(path)


def _glossary(name: str, settings: Settings) -> Glossary:
    path = glossary_path(name, settings)
    if path is None:
        return termbase.named(name)
    return termbase.without_fatal(*parsed_glossary(bytes_of_glossary(path), _shown(path)), _shown(path))


def parsed_glossary(data: bytes, path: str) -> tuple[Glossary, list[Problem]]:
    """A glossary and what is wrong with it, as `termbase.parse` has it; a small one is parsed once."""
    return termbase.parse(data, path) if are_large([data]) else _parsed(data, path)


_parsed = lru_cache(maxsize=16)(termbase.parse)


def bytes_of_glossary(path: str) -> bytes:
    """What the file of a glossary holds. Raises SettingsError where it cannot be read."""
    if path in SENT:
        return SENT[path]
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except OSError as error:
        raise SettingsError(f"cannot be read: {error.strerror}", shown_path(path)) from None
