"""explain, config, init, glossary check, help."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from mtcheck import __version__, termbase
from mtcheck.cli import COMMANDS, main
from mtcheck.model.term import Glossary
from mtcheck.pipeline import runs
from mtcheck.pipeline.runs import look_again
from mtcheck.termbase.problem import Problem


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def test_version() -> None:
    assert run("--version").stdout == f"mtcheck {__version__}\n"


def test_help_lists_every_command_and_no_other() -> None:
    text = run("--help").stdout.partition("Commands:\n")[2]
    assert [line.split()[0] for line in text.splitlines()] == list(COMMANDS)


def test_unknown_command_gives_the_nearest() -> None:
    result = run("lnt")
    assert (result.exit_code, "did you mean 'lint'?" in result.stderr) == (2, True)


def test_explain_prints_the_manual() -> None:
    text = run("explain", "repetition-loop").stdout
    for part in (
        "repetition-loop (completeness)",
        "Why: ",
        "Silent when: ",
        "Bad:",
        "Good:",
        "Severity: critical",
        "times = 3",
    ):
        assert part in text


def test_explain_says_which_release_brought_a_check() -> None:
    assert "Since: 0.1.0" in run("explain", "repetition-loop").stdout.splitlines()


def test_explain_all_has_a_line_for_each_check() -> None:
    from mtcheck.checks._registry import OWN

    assert [line.split()[0] for line in run("explain", "--all").stdout.splitlines()] == list(OWN)


def test_explain_unknown_check() -> None:
    result = run("explain", "name-varient")
    assert (result.exit_code, "did you mean 'name-variant'?" in result.stderr) == (2, True)
    assert run("explain").exit_code == 2


def test_a_family_is_explained_by_its_checks() -> None:
    lines = run("explain", "names").stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["capital-surname", "name-mismatch", "name-missing", "name-variant"]
    assert "typography" in run("explain").stderr


def test_config_shows_value_and_origin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mtcheck.toml").write_text('fail-on = "major"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run("config", "fail-on").stdout.startswith('fail-on = "major"  (mtcheck.toml)\n')
    assert run("config", "--isolated", "fail-on").stdout.startswith('fail-on = "minor"  (default)\n')
    assert "min-confidence = " in run("config").stdout
    assert run("config", "fail-no").exit_code == 2


def test_init_writes_what_works_and_overwrites_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".pre-commit-config.yaml").write_text("repos: []\n", encoding="utf-8")
    result = run("init")
    assert result.exit_code == 0
    assert "- id: mtcheck" in result.stdout
    assert "add this to it" in result.stdout
    assert (tmp_path / ".pre-commit-config.yaml").read_text(encoding="utf-8") == "repos: []\n"
    (tmp_path / "a.txt").write_text("The Guidance Treaty Example ended.\n", encoding="utf-8")
    assert run("lint", "--format", "concise").stdout.startswith("a.txt:1:5: term-variant")
    assert run("glossary", "check", "glossary.yaml").exit_code == 0
    again = run("init")
    assert "mtcheck.toml is there already" in again.stdout


def test_init_makes_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("init", "desk/sport")
    assert result.exit_code == 0, result.output
    assert "looked for in desk/sport/articles, which is not there yet" in result.stdout
    assert "in a git repository, pip install pre-commit" in result.stdout
    Path("desk/sport/articles").mkdir()
    Path("desk/sport/articles/a.txt").write_text("The Guidance Treaty Example ended.\n", encoding="utf-8")
    assert "term-variant" in run("lint", "desk/sport/articles").stdout
    assert yaml.safe_load(Path("desk/sport/.pre-commit-config.yaml").read_text(encoding="utf-8"))
    Path("taken").write_text("", encoding="utf-8")
    assert run("init", "taken/desk").exit_code == 2
    assert run("init", "--glossary", "none.csv", "new").exit_code == 2
    assert not Path("new").exists()


@pytest.mark.parametrize("taken", ["mtcheck.toml", "glossary.yaml", ".pre-commit-config.yaml"])
def test_init_names_the_file_that_it_cannot_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taken: str) -> None:
    monkeypatch.chdir(tmp_path)
    # A link to where nothing can be made: it is not there, and cannot be written, whoever runs this.
    (tmp_path / taken).symlink_to(tmp_path / "gone" / taken)
    done = run("init")
    assert done.exit_code == 2
    assert f"{taken}: cannot be written: No such file or directory" in done.output
    assert "internal error" not in done.output


ORIGINALS = {
    "folders": (["content/en/a.txt", "content/zh/a.txt"], 'sources = "content/zh/"'),
    "folders in another format": (["news/de/b.docx", "news/en-GB/b.txt"], 'sources = "news/de/"'),
    "files": (["news/a.en.txt", "news/a.ru.txt"], 'sources = "{stem}.ru.txt"'),
    "files at the top": (["a.en.txt", "a.ja.txt"], 'sources = "{stem}.ja.txt"'),
    "pages": (["content/a.en.md", "content/a.ja.md"], 'sources = "{stem}.ja.md"'),
    "other names": (["content/en/a.txt", "content/zh/b.txt"], ""),
    "one language": (["news/a.en.txt", "news/b.en.txt", "sport/en/a.txt"], ""),
    "folders of no language": (["news/politics/a.txt", "news/sport/a.txt"], ""),
}


@pytest.mark.parametrize(("files", "setting"), ORIGINALS.values(), ids=ORIGINALS)
def test_init_tells_how_to_set_originals_beside_their_translations(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: list[str], setting: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in files:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("It rained.\n", encoding="utf-8")
    said = run("init").stdout
    assert ("is the original:" in said) is bool(setting)
    assert setting in said
    if setting and not any(name.endswith(".docx") for name in files):
        settings = Path("mtcheck.toml")
        settings.write_text(f"{setting}\n{settings.read_text(encoding='utf-8')}", encoding="utf-8")
        shown = run("lint", "--show-files", ".").stdout.split()
        assert shown == [name for name in files if "en" in name.replace("content", "")]


def test_init_asks_for_no_hook_that_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run("init")
    assert "add this to it" not in run("init").stdout


def test_explain_says_of_a_release_to_come_that_it_is_none_yet() -> None:
    from mtcheck.cli.explain import not_released

    assert not_released("0.1.0") == ""
    assert not_released("999.0.0").startswith(" (not released yet: this is ")


ARTICLES = {
    "by what is in it": (["sport/a.txt", "README.md"], "sport", "(?i)^(?:sport)/.*"),
    "by its name": (["news/a.md", "src/b.md"], "news", "(?i)^(?:news)/.*"),
    "several": (["a-b/a.docx", "news/deep/a.srt", "docs/a.txt"], "a-b news", "(?i)^(?:a-b|news)/.*"),
    "at the top": (["a.txt", "news/a.txt", "LICENSE.txt"], ".", r"(?i)\.(?:"),
    "none yet": (["README.md", "requirements.txt"], "articles", "(?i)^(?:articles)/.*"),
}


@pytest.mark.parametrize(("files", "told", "pattern"), ARTICLES.values(), ids=ARTICLES)
def test_init_finds_the_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: list[str], told: str, pattern: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in files:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("It rained.\n", encoding="utf-8")
    assert f"Next: mtcheck lint {told};" in run("init").stdout
    (hook,) = yaml.safe_load(Path(".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"][0]["hooks"]
    assert hook["files"].startswith(pattern)
    assert hook["language"] == "system"


def test_init_puts_the_hook_at_the_top_of_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "desk" / "wire").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "desk")
    assert run("init", "--articles", "wire").exit_code == 0
    assert Path("mtcheck.toml").exists()
    assert "^(?:desk/wire)/" in (tmp_path / ".pre-commit-config.yaml").read_text(encoding="utf-8")


def test_the_hook_of_init_runs_the_environment_in_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / ".venv" / "bin" / "mtcheck"
    script.parent.mkdir(parents=True)
    script.touch()
    monkeypatch.setattr("sys.prefix", str(tmp_path / ".venv"))
    monkeypatch.setattr("os.name", "posix")
    monkeypatch.chdir(tmp_path)
    run("init")
    assert "entry: .venv/bin/mtcheck lint" in Path(".pre-commit-config.yaml").read_text(encoding="utf-8")


def test_glossary_check(tmp_path: Path) -> None:
    good, bad, broken = tmp_path / "good.yaml", tmp_path / "bad.yaml", tmp_path / "broken.yaml"
    good.write_text("- {id: a, preferred: A, deprecated: [X]}\n", encoding="utf-8")
    bad.write_text(
        "- {id: a, preferred: A, deprecated: [X]}\n- {id: a, preferred: B, deprecated: [A]}\n", encoding="utf-8"
    )
    broken.write_text("id: [\n", encoding="utf-8")
    assert run("glossary", "check", str(good)).exit_code == 0
    result = run("glossary", "check", str(bad))
    assert result.exit_code == 1
    assert [line.removeprefix(f"{bad}:").split(":")[0] for line in result.stdout.splitlines()] == ["2", "2", "2"]
    assert "'A' is never found: what stands there is 'A' of entry 'a'" in result.stdout
    assert run("glossary", "check", str(good), str(broken)).exit_code == 2
    assert run("glossary", "check", str(tmp_path / "nowhere.yaml")).exit_code == 2


def test_init_takes_a_spreadsheet_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("terms.csv").write_text(
        'Desk form;Never write;Chinese;Note\nKyiv;"Kiev; Kyjiw";基辅;our decision\n', encoding="utf-8-sig"
    )
    Path("article.txt").write_text("He saw Kiev and Kyjiw.\n")
    assert run("init", "--glossary", "terms.csv").exit_code == 0
    assert not Path("glossary.yaml").exists()
    result = run("lint", "article.txt")
    assert [line.partition(":")[0] for line in result.stdout.splitlines()].count("article.txt") == 2
    # The settings have the table to which more is added.
    text = (
        Path("mtcheck.toml")
        .read_text(encoding="utf-8")
        .replace('# disable = ["covid-19", "media"]', 'disable = ["kyiv"]')
    )
    Path("mtcheck.toml").write_text(text, encoding="utf-8")
    look_again()
    assert run("lint", "article.txt").exit_code == 0
    assert run("init", "--glossary", "none.csv", ".").exit_code == 2


def test_a_header_of_which_half_is_known_is_no_row_of_terms(tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_text("Bevorzugt;Chinese;Note\nKyiv;基辅;ours\n", encoding="utf-8")
    result = run("glossary", "check", str(path))
    assert result.exit_code == 2
    assert "terms.csv:1: the first row names columns, but 'Bevorzugt' is not known" in result.stderr


def test_small_glossaries_are_parsed_once_and_looked_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("It rained.\n", encoding="utf-8")
    for name in ("own", "sport"):
        row = f"- {{id: {name}, preferred: White {name} Paper, deprecated: [house]}}\n"
        Path(f"{name}.yaml").write_text(row, encoding="utf-8")
    parsed: list[str] = []

    def parse(data: bytes, path: str) -> tuple[Glossary, list[Problem]]:
        parsed.append(path)
        return termbase.parse(data, path)

    monkeypatch.setattr(runs, "_parsed", lru_cache(parse))
    asked = ["lint", "--isolated", "--no-cache", "--glossary", "own.yaml", "--glossary", "sport.yaml", "a.txt"]
    told = run(*asked).stderr
    assert ("own.yaml:1: 'house'" in told, "sport.yaml:1: 'house'" in told, parsed) == (
        True, True, ["own.yaml", "sport.yaml"],
    )  # fmt: skip
    # Neither is large, and both together are.
    monkeypatch.setattr(runs, "_WORTH_KEEPING", Path("own.yaml").stat().st_size + 1)
    assert "'house'" not in run(*asked).stderr


def test_lint_tells_what_is_wrong_in_its_glossaries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("It rained.\n", encoding="utf-8")
    Path("own.yaml").write_text(
        "- {id: a, preferred: White Paper of Guidance, deprecated: [White Paper, house]}\n", encoding="utf-8"
    )
    told = run("lint", "--isolated", "--glossary", "own.yaml", "a.txt").stderr
    assert told.startswith("mtcheck: own.yaml:1: ")
    assert told.endswith(" and 1 more; see 'mtcheck glossary check own.yaml'\n")
    assert run("lint", "--isolated", "-q", "--glossary", "own.yaml", "a.txt").stderr == ""
    Path("own.yaml").write_text("- {id: a, preferred: White Paper, deprecated: [Guidance Paper]}\n", encoding="utf-8")
    assert run("lint", "--isolated", "--glossary", "own.yaml", "a.txt").stderr == ""
