"""Compiles glossaries/territories.yaml: countries and territories in eight source languages, from CLDR (Unicode licence) through Babel.

Run it with a new Babel, and change its version in pyproject.toml; then make_glossaries.py.

CLDR has no adjectives; they are added here, as news renders 俄罗斯 by "Russian" as often as by "Russia".
"""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "glossaries" / "territories.yaml"
_LANGUAGES = ("zh", "ru", "ja", "de", "fr", "es", "ar", "uk")
# Adjectives, inhabitants and other names that news uses, by code.
_ALSO = {
    line.split(":")[0]: line.split(":")[1].split(",")
    for line in """
AF:Afghan,Kabul;AL:Albanian;DZ:Algerian;AD:Andorran;AO:Angolan;AG:Antiguan;AR:Argentine,Argentinian,Argentinean;AM:Armenian;AU:Australian,Aussie;AT:Austrian
AZ:Azerbaijani,Azeri;BS:Bahamian,The Bahamas;BH:Bahraini;BD:Bangladeshi;BB:Barbadian;BY:Belarusian,Belarussian,Byelorussian;BE:Belgian;BZ:Belizean;BJ:Beninese
BT:Bhutanese;BO:Bolivian;BA:Bosnian,Bosnia,Bosnia and Herzegovina;BW:Botswanan;BR:Brazilian;BN:Bruneian,Brunei Darussalam;BG:Bulgarian;BF:Burkinabe;BI:Burundian
KH:Cambodian;CM:Cameroonian;CA:Canadian;CV:Cape Verdean,Cabo Verde;CF:Central African;TD:Chadian;CL:Chilean;CN:Chinese,PRC,mainland,Mainland,Sino,Beijing,domestic,domestically
CO:Colombian;KM:Comorian;CG:Congolese,Congo;CD:Congolese,DRC,DR Congo,Democratic Republic of the Congo,Congo;CR:Costa Rican;CI:Ivorian,Ivory Coast,Cote d'Ivoire;HR:Croatian,Croat
CU:Cuban;CY:Cypriot;CZ:Czech,Czech Republic;DK:Danish,Dane;DJ:Djiboutian;DM:Dominican;DO:Dominican;EC:Ecuadorian,Ecuadorean;EG:Egyptian;SV:Salvadoran,Salvadorean
GQ:Equatorial Guinean;ER:Eritrean;EE:Estonian;SZ:Swazi,Swaziland;ET:Ethiopian;FJ:Fijian;FI:Finnish,Finn;FR:French,Frenchman,Frenchmen,Frenchwoman;GA:Gabonese;GM:Gambian,The Gambia
GE:Georgian;DE:German;GH:Ghanaian;GR:Greek,Hellenic;GD:Grenadian;GT:Guatemalan;GN:Guinean;GW:Bissau-Guinean;GY:Guyanese;HT:Haitian;HN:Honduran;HU:Hungarian;IS:Icelandic,Icelander
IN:Indian;ID:Indonesian;IR:Iranian;IQ:Iraqi;IE:Irish,Irishman;IL:Israeli;IT:Italian;JM:Jamaican;JP:Japanese;JO:Jordanian;KZ:Kazakh,Kazakhstani;KE:Kenyan;KI:I-Kiribati
KP:North Korean,North,DPRK,Democratic People's Republic of Korea;KR:South Korean,Korean,Korea,South,ROK,Republic of Korea;XK:Kosovar;KW:Kuwaiti;KG:Kyrgyz,Kirghiz;LA:Lao,Laotian;LV:Latvian
LB:Lebanese;LS:Basotho;LR:Liberian;LY:Libyan;LI:Liechtensteiner;LT:Lithuanian;LU:Luxembourgish;MG:Malagasy,Madagascan;MW:Malawian;MY:Malaysian,Malay;MV:Maldivian;ML:Malian
MT:Maltese;MH:Marshallese;MR:Mauritanian;MU:Mauritian;MX:Mexican;FM:Micronesian;MD:Moldovan,Moldavian,Moldavia;MC:Monegasque;MN:Mongolian;ME:Montenegrin;MA:Moroccan;MZ:Mozambican
MM:Burmese,Burma,Myanmar;NA:Namibian;NR:Nauruan;NP:Nepali,Nepalese;NL:Dutch,Holland,The Netherlands,Dutchman;NZ:New Zealander,Kiwi;NI:Nicaraguan;NE:Nigerien;NG:Nigerian;MK:Macedonian,Macedonia
NO:Norwegian;OM:Omani;PK:Pakistani;PW:Palauan;PS:Palestinian,Palestine;PA:Panamanian;PG:Papua New Guinean;PY:Paraguayan;PE:Peruvian;PH:Filipino,Philippine,Filipina;PL:Polish,Pole
PT:Portuguese;QA:Qatari;RO:Romanian;RU:Russian,Russian Federation,RF,Moscow,Kremlin;RW:Rwandan;KN:Kittitian;LC:Saint Lucian;VC:Vincentian;WS:Samoan;SM:Sammarinese;ST:Sao Tomean,Sao Tome
SA:Saudi;SN:Senegalese;RS:Serbian,Serb;SC:Seychellois;SL:Sierra Leonean;SG:Singaporean;SK:Slovak;SI:Slovenian,Slovene;SB:Solomon Islander;SO:Somali;ZA:South African
SS:South Sudanese;ES:Spanish,Spaniard;LK:Sri Lankan;SD:Sudanese;SR:Surinamese;SE:Swedish,Swede;CH:Swiss;SY:Syrian;TW:Taiwanese;TJ:Tajik;TZ:Tanzanian;TH:Thai;TL:Timorese,East Timor
TG:Togolese;TO:Tongan;TT:Trinidadian;TN:Tunisian;TR:Turkish,Turkey,Türkiye,Turk,Turkiye;TM:Turkmen;TV:Tuvaluan;UG:Ugandan;UA:Ukrainian,Kyiv;AE:Emirati,UAE
GB:British,Britain,Great Britain,UK,U.K.,Briton,England,English,London;US:American,US,U.S.,USA,U.S.A.,America,United States of America,Washington,States;UY:Uruguayan;UZ:Uzbek;VU:Vanuatuan
VA:Vatican,Holy See;VE:Venezuelan;VN:Vietnamese,Viet Nam;YE:Yemeni;ZM:Zambian;ZW:Zimbabwean;HK:Hong Kong,HK,Hong Konger,HKSAR;MO:Macao,Macau,Macanese;GL:Greenlandic,Greenlander
PR:Puerto Rican;FO:Faroese;BM:Bermudian;GI:Gibraltarian;AQ:Antarctic
""".strip()
    .replace("\n", ";")
    .split(";")
}
# Further names that sources use, by language and code.
_SOURCES = {
    "zh": {"US": ["美国", "美國"], "GB": ["英国", "英國"], "KR": ["韩国"], "KP": ["朝鲜"], "CZ": ["捷克"], "LA": ["老挝"], "HK": ["香港"], "MO": ["澳门"], "TW": ["台湾", "台灣"],
           "AE": ["阿联酋"], "CF": ["中非共和国"], "MM": ["缅甸"], "BA": ["波黑"], "MK": ["北马其顿"], "PS": ["巴勒斯坦"]},
    "ru": {"US": ["США"], "GB": ["Великобритания", "Британия"], "AE": ["ОАЭ"], "KR": ["Южная Корея"], "KP": ["КНДР", "Северная Корея"], "BY": ["Белоруссия", "Беларусь"], "CZ": ["Чехия"],
           "MD": ["Молдавия", "Молдова"], "KG": ["Киргизия", "Кыргызстан"]},
    "ja": {"US": ["アメリカ", "米国"], "GB": ["イギリス", "英国"], "KR": ["韓国"], "KP": ["北朝鮮"], "AU": ["オーストラリア"], "HK": ["香港"], "MO": ["マカオ"]},
}  # fmt: skip
# Names that other words contain, and the long form to look for instead: 海地 stands in 上海地产, and Francis is Франциск.
_MISLEADING = {
    ("zh", "HT"): "海地共和国", ("ru", "DM"): "Содружество Доминики", ("ru", "WS"): "Независимое Государство Самоа", ("ru", "PE"): "Республика Перу",
    ("uk", "PE"): "Республіка Перу",
}  # fmt: skip
_REGIONS_LEFT_OUT = frozenset("CQ EU EZ UN XA XB ZZ QO AC CP DG EA IC TA BV HM TF UM SJ AX BL MF BQ CW SX".split())


def text() -> str:
    """What the file must say."""
    from babel import Locale

    english = Locale("en").territories
    names = {language: Locale(language).territories for language in _LANGUAGES}
    out = ["# Generated by scripts/make_territories.py from CLDR; do not edit.\n"]
    for code in sorted(english):
        if len(code) != 2 or code in _REGIONS_LEFT_OUT:
            continue
        preferred = english[code].replace("’", "'").replace(" SAR China", "").replace("&", "and").split(" (")[0]
        # Shorter forms with the article or "Saint" written otherwise.
        admitted = [*_ALSO.get(code, ())]
        admitted += [preferred.replace("St.", "Saint"), preferred.replace("Saint", "St"), _plain(preferred)]
        sources = {}
        for language in _LANGUAGES:
            own = names[language].get(code, "").split(" (")[0].split("（")[0]
            forms = [
                *_SOURCES.get(language, {}).get(code, ()),
                own.replace("中国香港特别行政区", "").replace("中国澳门特别行政区", ""),
            ]
            kept = list(dict.fromkeys(form for form in forms if len(form) > 1))
            kept = [_MISLEADING[language, code]] if (language, code) in _MISLEADING else kept
            if kept:
                sources[language] = kept
        also = [form for form in dict.fromkeys(admitted) if form != preferred]
        out.append(f"- id: territory-{code.lower()}\n  preferred: {_quoted(preferred)}\n")
        if also:
            out.append(f"  admitted: [{', '.join(map(_quoted, also))}]\n")
        rows = ", ".join(f"{language}: [{', '.join(map(_quoted, forms))}]" for language, forms in sources.items())
        out.append(f"  source: {{{rows}}}\n  domain: territory\n")
    return "".join(out)


def _plain(name: str) -> str:
    import unicodedata

    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def _quoted(form: str) -> str:
    return '"' + form.replace('"', '\\"') + '"'


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
