"""What a notebook shows of findings, reports and scores, and what a data frame takes of them."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from sacrebleu.metrics import CHRF

from mtcheck import Findings, Report, check_text, score
from mtcheck.model.report import Failure

HOSTILE = '<script>alert(1)</script> He said said "so" & $left left$.\n<img src=x onerror=alert(2)> was was.'


class Page(HTMLParser):
    """The tags, attributes and cells of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.rows: list[list[str]] = []
        self.said = ""
        self.closed = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        self.said += data
        if self.rows and not self.closed:
            self.rows[-1][-1] += data

    def handle_endtag(self, tag: str) -> None:
        self.closed |= tag == "table"


def report(text: str = HOSTILE) -> Report:
    return Report(tuple(check_text(text, path="<b>.txt")), (Failure("<i>.txt", "no <such> file"),), files=1, words=9)


def test_a_report_is_iterated_over_counted_and_a_table() -> None:
    found = report()
    assert list(found) == list(found.findings)
    assert len(found) == len(found.findings) == 3
    assert found.to_dicts() == [finding.to_dict() for finding in found]
    assert not Report(())


def test_findings_are_a_list_with_a_table() -> None:
    found = check_text("He said said so.")
    assert isinstance(found, list)
    assert found == [*found]
    (row,) = found.to_dicts()
    assert (row["check"], row["severity"], row["path"], row["line"], row["column"], row["text"], row["safe"]) == (
        "doubled-word",
        "minor",
        "text.txt",
        1,
        4,
        "said said",
        False,
    )
    assert {type(value) for value in row.values()} <= {str, int, bool}
    assert Page(found._repr_html_()).rows == [
        ["place", "severity", "check", "text", "message"],
        ["text.txt:1:4", "minor", "doubled-word", "said said", '"said said" → "said"'],
    ]


def test_what_a_finding_has_no_fix_for_is_none() -> None:
    (finding,) = check_text("It keeps (for now to the treaty that was signed.")
    assert (finding.fix, finding.to_dict()["fix"], finding.to_dict()["safe"]) == (None, None, None)


@pytest.mark.parametrize("shown", [report()._repr_html_(), Findings(report())._repr_html_()])
def test_nothing_in_a_text_runs_or_is_markup(shown: str) -> None:
    page = Page(shown)
    assert page.tags <= {"div", "table", "caption", "thead", "tbody", "tr", "th", "td", "p"}
    assert page.attributes == {"class"}
    assert page.rows[1][0] == "<b>.txt:1:30"
    # A notebook would set what stands between dollar signs as a formula.
    assert 'class="mtcheck tex2jax_ignore mathjax_ignore"' in shown


def test_a_report_says_what_was_not_checked() -> None:
    page = Page(report()._repr_html_())
    assert page.said.startswith("3 findings in 1 file, 9 words")
    assert page.said.endswith("Could not be checked: <i>.txt: no <such> file")


def test_a_long_report_says_how_much_is_left_out() -> None:
    (finding,) = check_text("He said said so.")
    page = Page(Report((finding,) * 53)._repr_html_())
    assert len(page.rows) == 51
    assert page.said.endswith("… and 3 more")


def test_a_scoreboard_is_the_table_of_the_command() -> None:
    board = score(
        {"<b>": ["He said said so."], "b": ["He said so."]}, references=["He said so."], metrics=["chrf", "mqm"]
    )
    page = Page(board._repr_html_())
    chrf = f"{CHRF().corpus_score(['He said said so.'], [['He said so.']]).score:.1f}"
    assert page.rows == [
        ["System", "chrF ↑", "MQM penalty ↓"],
        ["<b>", chrf, "250.00"],
        ["b", "100.0", "0.00"],
        ["reference (human)", "", "0.00"],
    ]
    assert "chrF|nrefs:1|" in page.said
    assert page.attributes == {"class"}
    assert Page(replace(board, systems=board.systems[1:])._repr_html_()).rows[1:2] == [["b", "100.0", "0.00"]]
