"""What other programs run: the hooks, by pre-commit itself, the action's own step, and the snippets of docs/ci.md."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
ENVIRONMENT = {
    **os.environ,
    "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}
for variable in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GITHUB_STEP_SUMMARY"):
    ENVIRONMENT.pop(variable, None)


def done(*command: str, folder: Path, status: int = 0, **more: str) -> str:
    result = subprocess.run(command, cwd=folder, env=ENVIRONMENT | more, capture_output=True, text=True)
    assert result.returncode == status, result.stdout + result.stderr
    return result.stdout + result.stderr


def _git(folder: Path, *arguments: str) -> str:
    return done("git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments, folder=folder)


def _commit(folder: Path) -> str:
    _git(folder, "init", "-q")
    _git(folder, "add", "-A")
    _git(folder, "commit", "-q", "-m", "first", "--no-verify")
    return _git(folder, "rev-parse", "HEAD").strip()


def test_the_hooks_are_what_pre_commit_takes() -> None:
    done("pre-commit", "validate-manifest", ".pre-commit-hooks.yaml", folder=ROOT)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A repository of articles with the hooks set up.

    They run the mtcheck of this environment, as a test installs nothing; `.ci/run` has pre-commit install it.
    """
    hooks, news = tmp_path / "hooks", tmp_path / "news"
    hooks.mkdir()
    manifest = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert "language: python" in manifest
    (hooks / ".pre-commit-hooks.yaml").write_text(
        manifest.replace("language: python", "language: system"), encoding="utf-8"
    )
    revision = _commit(hooks)
    news.mkdir()
    (news / "monday.txt").write_text("Deputy Minister Sergei Ryabkov spoke. Ryabkov left.\n", encoding="utf-8")
    (news / "mtcheck.toml").write_text("", encoding="utf-8")
    config = {
        "repos": [
            {
                "repo": str(hooks),
                "rev": revision,
                "hooks": [{"id": "mtcheck", "args": ["--inventory", "names.db"]}, {"id": "mtcheck-fix"}],
            }
        ]
    }
    (news / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    done("mtcheck", "names", "--inventory", "names.db", "monday.txt", folder=news)
    (news / ".gitignore").write_text("names.db\n", encoding="utf-8")
    _commit(news)
    return news


def _hook(news: Path, hook: str, status: int, *more: str) -> str:
    return done(
        "pre-commit", "run", hook, *more, folder=news, status=status, PRE_COMMIT_HOME=str(news.parent / "cache")
    )


def test_staged_articles_are_compared_with_all_before(news: Path) -> None:
    (news / "a.txt").write_text("Deputy Minister Sergei Riyabkov will go to Geneva.\n", encoding="utf-8")
    (news / "b.md").write_text("# Talks\n\nThe talks went on.\n", encoding="utf-8")
    (news / "c.jsonl").write_text('{"id": 1, "target": "The talks have ended."}\n', encoding="utf-8")
    (news / "d.txt").write_text("Not staged said said.\n", encoding="utf-8")
    _git(news, "add", "a.txt", "b.md", "c.jsonl")
    output = _hook(news, "mtcheck", 1)
    assert 'a.txt:1:24: name-variant  "Riyabkov" → "Ryabkov"' in output
    assert "monday.txt" in output
    assert "d.txt" not in output
    (news / "a.txt").write_text("Deputy Minister Sergei Ryabkov will go to Geneva.\n", encoding="utf-8")
    _git(news, "add", "a.txt")
    assert "Passed" in _hook(news, "mtcheck", 0)


def test_the_fixing_hook_changes_the_file_and_stops_the_commit(news: Path) -> None:
    (news / "a.txt").write_text("He and and she.\n", encoding="utf-8")
    _git(news, "add", "a.txt")
    assert "files were modified by this hook" in _hook(news, "mtcheck-fix", 1)
    assert (news / "a.txt").read_text(encoding="utf-8") == "He and she.\n"


def test_settings_are_no_articles(news: Path) -> None:
    _git(news, "add", "-A")
    assert "no files to check" in _hook(news, "mtcheck", 0, "--files", "mtcheck.toml")


def _action() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return loaded


def test_the_action_is_what_the_schema_of_actions_says() -> None:
    done("check-jsonschema", "--builtin-schema", "vendor.github-actions", "action.yml", folder=ROOT)


def _run_action(folder: Path, status: int, **inputs: str) -> str:
    """Runs the step that checks, with the inputs as the runner would give them."""
    action = _action()
    given = {name: inputs.get(name, str(spec["default"])) for name, spec in action["inputs"].items()}
    step = action["runs"]["steps"][-1]
    assert step["shell"] == "python"
    environment = {
        name: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda m: given[m[1]], value) for name, value in step["env"].items()
    }
    return done(sys.executable, "-c", step["run"], folder=folder, status=status, **environment)


def test_the_action_annotates_and_fills_the_page_of_the_job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a b.txt").write_text("He and and she.\n", encoding="utf-8")
    monkeypatch.setitem(ENVIRONMENT, "GITHUB_STEP_SUMMARY", str(tmp_path / "page.out"))
    output = _run_action(tmp_path, 1, paths="'a b.txt'", args="--isolated --select 'doubled-word'")
    assert "::warning file=a b.txt,line=1,endLine=1,col=4,endColumn=11,title=doubled-word::" in output
    assert "| doubled-word | minor | 1 |" in (tmp_path / "page.out").read_text(encoding="utf-8")
    _run_action(tmp_path, 0, command="gate", paths="'a b.txt'", args="--isolated --no-critical")
    _run_action(tmp_path, 2, paths="none.txt")


def _blocks(start: str) -> list[str]:
    return [
        b
        for b in re.findall(r"```ya?ml\n(.*?)```", (ROOT / "docs" / "ci.md").read_text(encoding="utf-8"), re.DOTALL)
        if b.startswith(start)
    ]


@pytest.mark.parametrize(
    ("start", "schema"), [("name: ", "vendor.github-workflows"), ("translations:", "vendor.gitlab-ci")]
)
def test_the_jobs_of_the_manual_are_what_their_schemas_say(tmp_path: Path, start: str, schema: str) -> None:
    blocks = _blocks(start)
    assert blocks
    for block in blocks:
        (tmp_path / "job.yml").write_text(block, encoding="utf-8")
        done("check-jsonschema", "--builtin-schema", schema, "job.yml", folder=tmp_path)


def test_the_job_of_the_manual_from_nothing_to_gate_has_ten_lines() -> None:
    (job,) = _blocks("name: ")
    assert len(job.splitlines()) <= 10
    assert "command: gate" in job


def test_the_hook_of_init_runs_on_the_first_commit(tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    for name, text in {
        "articles/a.txt": "The rain rain fell.\n",
        "sport/live/b.md": "The rain rain fell.\n",
        "sport/c.srt": "1\n00:00:01,000 --> 00:00:02,000\nThe rain fell.\n",
        "docs/page.txt": "The rain rain fell.\n",
        "README.md": "# The the desk\n",
    }.items():
        (desk / name).parent.mkdir(parents=True, exist_ok=True)
        (desk / name).write_text(text, encoding="utf-8")
    _git(desk, "init", "-q")
    told = done("mtcheck", "init", folder=desk)
    assert "Next: mtcheck lint articles sport;" in told
    home = {"PRE_COMMIT_HOME": str(tmp_path / "cache")}
    done("pre-commit", "install", folder=desk, **home)
    _git(desk, "add", "-A")
    result = subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-m", "first"],
        cwd=desk,
        env=ENVIRONMENT | home,
        capture_output=True,
        text=True,
    )
    said = result.stdout + result.stderr
    assert result.returncode == 1, said
    assert sorted(re.findall(r"^([\w/.]+):\d+:\d+: [\w-]+", said, re.MULTILINE)) == [
        "articles/a.txt",
        "sport/live/b.md",
    ]
    for name in ("articles/a.txt", "sport/live/b.md"):
        (desk / name).write_text("The rain fell.\n", encoding="utf-8")
    _git(desk, "add", "-A")
    done("git", "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-m", "first", folder=desk, **home)
