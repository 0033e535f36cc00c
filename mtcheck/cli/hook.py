"""The hook that `mtcheck init` writes for pre-commit: what is installed here, on the articles alone."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import yaml

from ..pipeline.discovery import holds_articles, is_article
from ..readers import searched_suffixes

FILE = ".pre-commit-config.yaml"
# What a folder is called that holds articles, whatever they are written in.
_ARTICLES = frozenset("articles content news posts stories texts translations wire".split())
# What a repository has in text that is no article; pages of its own are in Markdown or HTML.
_OWN = frozenset("bin build dist doc docs examples node_modules scripts site src test tests tools vendor venv".split())


def top_of(folder: Path) -> Path:
    """The top of the repository that a folder lies in, where pre-commit looks for its settings; else the folder."""
    here = folder.resolve()
    return next((above for above in (here, *here.parents) if (above / ".git").exists()), here)


def folders_of_articles(folder: Path) -> list[Path]:
    """The folders in a folder that hold articles, by their names or by what is in them; itself where they lie in it."""
    if any(is_article(child.name) for child in folder.iterdir() if child.is_file()):
        return [folder]
    found = [child for child in sorted(folder.iterdir()) if child.is_dir() and not child.name.startswith(".")]
    return [
        child
        for child in found
        if child.name.lower() in _ARTICLES or (child.name.lower() not in _OWN and holds_articles(str(child)))
    ]


def hook(top: Path, articles: Sequence[Path]) -> str:
    """The file for pre-commit at the top of a repository, for the articles in some folders."""
    entry, note = _entry(top)
    hooks = [
        {
            "id": "mtcheck",
            "name": "mtcheck",
            "entry": f"{entry} lint",
            "language": "system",
            "require_serial": True,
            "files": _pattern(os.path.relpath(folder.resolve(), top) for folder in articles),
        }
    ]
    text = yaml.safe_dump({"repos": [{"repo": "local", "hooks": hooks}]}, sort_keys=False, width=1000)
    return f"# {note}; 'pre-commit install' has every commit checked.\n{text}"


def has_hook(text: str) -> bool:
    """Whether a file of pre-commit has the hook already, in whatever form."""
    return re.search(r"(?m)^\s*(?:-\s+)?id:\s*[\"']?mtcheck\b", text) is not None


def _pattern(folders: Iterable[str]) -> str:
    """What pre-commit finds the articles by. At the top they are told from a repository's pages by the settings."""
    suffixes = "|".join(suffix[1:] for suffix in sorted(searched_suffixes()))
    names = [re.escape(folder.replace(os.sep, "/")).replace(r"\-", "-") for folder in folders]
    where = "" if re.escape(".") in names else f"^(?:{'|'.join(names)})/.*"
    return f"(?i){where}\\.(?:{suffixes})$"


def _entry(top: Path) -> tuple[str, str]:
    """The command that a hook runs, and what is to be known of it."""
    script = Path(sys.prefix) / ("Scripts" if os.name == "nt" else "bin") / "mtcheck"
    if script.parent.is_dir() and top in script.parents:
        return os.path.relpath(script, top).replace(os.sep, "/"), "It runs the mtcheck of this folder's environment"
    if shutil.which("mtcheck") or not script.exists():
        return "mtcheck", "It runs the mtcheck that is installed"
    return script.as_posix(), "It runs the mtcheck of one environment on this machine"
