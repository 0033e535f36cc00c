"""Marks of each language: where its quotations open and close, how its sentences end, and what it may write twice."""

from __future__ import annotations

import pytest

from mtcheck import Settings, check_text
from mtcheck.text.reading.end_marks import end_marks, ending, sets_end_marks
from tests.marked import assert_fires, assert_fires_beside, fixed

QUOTATIONS = {
    "de, low and high": ("de", "Er sagte: „Wir gehen“, und ging."),
    "de, low and English": ("de", "Er sagte: „Wir gehen”, und ging."),
    "de, inward": ("de", "»Steht doch dran!«, rief er und ging."),
    "de, Swiss": ("de", "«Steht doch dran!», rief er und ging."),
    "de, English": ("de", "Er sagte “Steht doch dran” und ging."),
    "de, in brackets": ("de", "Der Plan („Agenda“) gilt."),
    "fr, blanks within": ("fr", "Le ministre a dit : « C’est fini », puis il est parti."),
    "fr, one sign closes two": ("fr", "« Le groupe des « Frugaux », a-t-il dit, reste uni. »"),
    "ru, one sign closes two": ("ru", "Фирма ООО «Завод «Восток» закрыта."),
    "ru, nested": ("ru", "Он сказал: «Газета „Восток“ закрыта»."),
    "pl": ("pl", "Powiedział: „Idziemy”, i wyszedł."),
    "cs": ("cs", "Řekl: „Jdeme,“ a odešel."),
    "sv, the same sign twice": ("sv", "Han sade: ”Vi går” och gick."),
    "fi, the same sign twice": ("fi", "Hän sanoi: ”Me lähdemme” ja lähti."),
    "da, inward": ("da", "Han sagde: »Vi går« og gik."),
    "es": ("es", "Dijo: «Nos vamos», y se fue."),
    "he, signs of abbreviations": ("he", 'הוא אמר: "נלך". צה"ל הודיע.'),
    "he, signs typed as curly marks": ("he", "אמר מנכ“ל החברה בארה“ב."),
    "tr, an ending behind the mark": ("tr", '"Kukla gibi görünmek"ten korkuyor.'),
    "ko, a particle behind the mark": ("ko", '그는 "우리는 간다.\n\n우리는 돌아오지 않는다."라고 말했다.'),
    "fr, behind an elision": ("fr", "Il a parlé d’« importantes mesures » et d’un plan."),
    "zh": ("zh", "他说：“我们走吧。”然后他走了。"),
    "ja": ("ja", "彼は「行こう」と言った。"),
    "over segments": ("de", "Er sagte: „Wir gehen.\n\nWir kommen nicht wieder.“\n\nEs regnete."),
    "opened anew": ("de", "„Wir gehen.\n\n„Wir kommen nicht wieder“, sagte er."),
    "over segments in Chinese": ("zh", "他说：“我们走吧。\n\n我们不会回来。”他走了。"),
}


@pytest.mark.parametrize(("language", "text"), QUOTATIONS.values(), ids=QUOTATIONS)
def test_a_quotation_that_closes_is_silent(language: str, text: str) -> None:
    assert_fires("unbalanced-quote", text, target_lang=language)


HALVES = {
    "de": ("de", "Er sagte: ⟦„⟧Wir gehen, und ging."),
    "de, inward": ("de", "⟦»⟧Steht doch dran, rief er."),
    "fr": ("fr", "Le ministre a dit : ⟦«⟧ C’est fini, puis il est parti."),
    "ru": ("ru", "Он сказал, что завод закрыт⟦»⟧ и ушёл."),
    "sv": ("sv", "Han sade: ⟦”⟧Vi går och gick."),
    "zh": ("zh", "他说：⟦“⟧我们走吧。然后他走了。"),
}


@pytest.mark.parametrize(("language", "text"), HALVES.values(), ids=HALVES)
def test_half_a_quotation_is_found(language: str, text: str) -> None:
    assert_fires("unbalanced-quote", text, target_lang=language)


def test_a_quotation_that_the_source_has_half_of_is_silent() -> None:
    assert_fires_beside("unbalanced-quote", ("Wir gehen“, sagte er.", 'We are leaving," he said.'), source_lang="de")
    assert_fires_beside("unbalanced-quote", ("„Wir gehen“, sagte er.", 'We are leaving,⟦"⟧ he said.'), source_lang="de")


STOPS = {
    "hi": ("मंत्री ने इस्तीफा दिया।", "hi"),
    "ur": ("وزیر نے استعفیٰ دے دیا۔", "ur"),
    "hy": ("Նախարարը հրաժարական տվեց։", "hy"),
    "am": ("ሚኒስትሩ ስራ ለቀቁ።", "am"),
    "my": ("ဝန်ကြီး နုတ်ထွက်ခဲ့သည်။", "my"),
    "km": ("រដ្ឋមន្ត្រីលាលែងពីតំណែង។", "km"),
    "th": ("รัฐมนตรีลาออก", "th"),
    "lo": ("ລັດຖະມົນຕີລາອອກ", "lo"),
    "bo": ("བློན་ཆེན་དགོངས་ཞུ་བྱས།", "bo"),
    "zh": ("部长辞职了。", "zh"),
    "ar": ("استقال الوزير.", "ar"),
    "bn": ("মন্ত্রী পদত্যাগ করেছেন।", "bn"),
}


@pytest.mark.parametrize(("source", "language"), STOPS.values(), ids=STOPS)
def test_a_stop_of_any_script_is_one(source: str, language: str) -> None:
    assert_fires_beside("end-mark", (source, "The minister resigned."), source_lang=language)


def test_question_marks_of_their_languages() -> None:
    assert ending("Ήρθε ο υπουργός;", "el") == "question"
    assert ending("The minister came;", "en") == ""
    assert ending("هل جاء الوزير؟", "ar") == "question"
    assert ending("Նախարարը եկավ:", "hy") == "stop"


def test_a_stop_where_the_source_has_none_is_found_in_other_languages() -> None:
    assert_fires_beside("end-mark", ("Ministers meet", "Die Minister treffen sich⟦.⟧"), target_lang="de")
    assert_fires_beside("end-mark", ("मंत्री मिले", "The ministers meet⟦.⟧"), source_lang="hi")


@pytest.mark.parametrize("language", ["th", "lo", "km", "my", "bo"])
def test_languages_without_end_marks(language: str) -> None:
    assert not sets_end_marks(language)
    assert sets_end_marks("en")


def test_marks_are_named_once() -> None:
    assert {"।", "۔", "։", "。", "።"} <= end_marks().keys()


DOUBLED = {
    "de": ("de", "Er ging ⟦und und⟧ kam. Die Namen, die die Partei nannte, und das Haus, das das Amt kaufte."),
    "de, particles": ("de", "Er fing an an sich zu zweifeln. Wir sahen, dass sie sie kannte."),
    "fr": ("fr", "Il est ⟦dans dans⟧ la ville. Le soir nous nous sommes vus."),
    "es": ("es", "Vive ⟦en en⟧ la ciudad. Era muy muy tarde."),
    "ru": ("ru", "Он был ⟦против против⟧ плана. Было очень очень поздно."),
    "uk": ("uk", "Він був ⟦проти проти⟧ плану. Було дуже дуже пізно."),
    "another language is silent": ("id", "Anak anak bermain di sini."),
}


@pytest.mark.parametrize(("language", "text"), DOUBLED.values(), ids=DOUBLED)
def test_words_written_twice(language: str, text: str) -> None:
    assert_fires("doubled-word", text, target_lang=language)


def test_a_fix_leaves_good_grammar_alone() -> None:
    text = "Die Namen, die die Partei nannte, sind bekannt.\n"
    assert fixed("doubled-word", text, target_lang="de") == text


def test_letters_before_marks_are_no_broken_encoding() -> None:
    for text in ("Er sagte „zum Spaß“ und ging.", "Il a dit « fini, terminé » puis « voilà ».", "SPÖ und ÖVP"):
        assert_fires("mojibake", text)
    assert_fires("mojibake", "The caf⟦Ã©⟧ is full.")


def test_what_knows_english_alone_says_nothing_of_another_language() -> None:
    text = "Die Besucher kamen. Später sah man die Kinder mit den Besuchern und den Kindern im Park spielen.\n"
    assert check_text(text, settings=Settings(select=("names", "mixed-abbreviation"), target_lang="de")) == []
