"""Months as words, and the years that East Asian eras begin after."""

from __future__ import annotations

from functools import cache

_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "is": "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember",
}
_MORE = {
    "en": "jan feb mar apr - jun jul aug sep oct nov dec; - - - - - - - - sept - - -",
    "de": "jänner februars - - - - - - - - - -; jan feb - apr - jun jul aug sep okt nov dez",
    "es": "- - - - - - - - setiembre - - -",
    "ru": (
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь; январе феврале марте апреле мае июне июле августе сентябре "
        "октябре ноябре декабре; январю февралю марту апрелю маю июню июлю августу сентябрю октябрю ноябрю декабрю; январём февралём мартом апрелем маем "
        "июнем июлем августом сентябрем октябрем ноябрем декабрем; янв фев мар апр - - - авг сен окт ноя дек"
    ),
    "uk": (
        "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень; січні лютому березні квітні травні червні "
        "липні серпні вересні жовтні листопаді грудні"
    ),
}
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民国": 1911}


@cache
def months(language: str) -> dict[str, int]:
    """The months' names in lower case, every form that texts use, and their numbers."""
    rows = [_MONTHS.get(language, ""), *_MORE.get(language, "").split(";")]
    return {name: number for row in rows for number, name in enumerate(row.split(), 1) if name != "-"}
