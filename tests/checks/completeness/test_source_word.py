"""source-word: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from mtcheck import Settings, check_text
from tests.marked import assert_fires_beside, beside

CASES = {
    "a noun": ("fr", "Les panneaux sont neufs.", "The ⟦panneaux⟧ are new."),
    "a word of grammar": ("de", "Er kam mit Brot und Käse.", "He came with bread ⟦und⟧ cheese."),
    "several in a row": (
        "es",
        "Es el comienzo de la temporada nueva.",
        "It is the ⟦comienzo de la temporada⟧ for all.",
    ),
    "at the start of a sentence": ("pl", "To starożytnych plemion zwyczaj.", "⟦Starożytnych⟧ tribes had it."),
    "a German noun": ("de", "Er nahm das Wasser mit.", "He took the ⟦Wasser⟧ along."),
    "a German noun by its ending": ("de", "Er sprach über Ausweitung.", "He spoke about ⟦Ausweitung⟧ of trade."),
    "half of a compound": ("de", "Die Fleischbranche wächst.", "For years the ⟦Fleisch⟧ industry grew."),
    "with an accent": ("fr", "Il est également venu.", "He ⟦également⟧ came."),
    "a German noun behind an article at the start": ("de", "Die Feuerwehr kam.", "The ⟦Feuerwehr⟧ came."),
    "Chinese spelt out": ("zh", "志愿者清理了河道。", "The ⟦zhiyuanzhe⟧ cleared the river."),
    "Japanese spelt out": ("ja", "市役所は閉まっている。", "The ⟦shiyakusho⟧ is closed."),
    "Korean spelt out": ("ko", "국무회의를 열었다.", "He held a ⟦gukmuhoeui⟧."),
    "Russian spelt out, in another case": ("ru", "Он открыл поликлинику.", "He opened a ⟦poliklinika⟧."),
    "a name without its capital": ("zh", "他去了重庆。", "He went to ⟦chongqing⟧."),
    "loan words spelt out are silent": ("ja", "旅館に泊まった。", "They stayed at two ryokans."),
    "words of history are silent": ("ja", "幕府が倒れた。", "The bakufu fell."),
    "Japanese food in kana is silent": ("ja", "かば焼きを食べた。", "They had kabayaki."),
    "what is explained is silent": ("zh", "剪纸很美。", "The jianzhi, or paper cuts, are fine. More jianzhi came."),
    "what is called so is silent": ("zh", "剪纸很美。", "An art called jianzhi is fine."),
    "at the start of a sentence of the source": ("ru", "Поликлиника закрыта.", "A new ⟦poliklinika⟧ is closed."),
    "what both languages borrowed is silent": ("ru", "Эмират ответил.", "The emirate answered."),
    "English words of a like sound are silent": ("ru", "Он стал президентом.", "He became president."),
    "English words are silent": ("fr", "La nation attend la question.", "The nation waits for the question."),
    "names are silent": (
        "de",
        "Herr Müller wohnt in Kirchheim unter Teck.",
        "Mr Müller lives in Kirchheim unter Teck.",
    ),
    "particles of names are silent": ("es", "Habló María de los Ángeles.", "María de los Ángeles spoke."),
    "names of parties are silent": ("fr", "Le Rassemblement national gagne.", "The Rassemblement national wins."),
    "loan words are silent": ("de", "Der Bundestag und die Autobahn.", "The Bundestag and the Autobahn."),
    "an agency that English calls so is silent": ("de", "Das meldete die dpa am Abend.", "The agency dpa reported it."),
    "a quoted title is silent": ("fr", "Elle lit « La Nuit des temps ».", 'She reads "La nuit des temps."'),
    "the same without its marks": ("fr", "Elle lit « La Nuit des temps ».", "She reads La nuit ⟦des⟧ temps."),
    "what is quoted is silent": ("de", "Das nennt er „Gemütlichkeit“.", 'He calls it "Gemütlichkeit".'),
    "where something is is silent": ("de", "Sie fuhren durch die Lausitz.", "They drove through the Lausitz."),
    "streets are silent": ("de", "Es war in der Königstraße.", "It was in the Königstraße."),
    "other scripts are silent": ("ru", "Это wasser.", "It is wasser."),
    "languages whose words nobody listed are silent": ("is", "Það er skrifstofa.", "It is skrifstofa."),
}


@pytest.mark.parametrize(("language", "source", "target"), CASES.values(), ids=CASES)
def test_fires_where_marked(language: str, source: str, target: str) -> None:
    assert_fires_beside("source-word", (source, target), source_lang=language)


def test_a_segment_that_is_its_source_is_left_to_another_check() -> None:
    settings = Settings(select=("source-word",), source_lang="de")
    assert not check_text(beside(("Das Wasser ist kalt.", "Das Wasser ist kalt.")), path="a.jsonl", settings=settings)
