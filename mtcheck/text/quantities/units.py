"""Units and currencies as texts write them, each with its canonical name, dimension and size."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple


class Unit(NamedTuple):
    """`size` is how many of the dimension's base units it holds; currencies have no common base, so 0."""

    name: str
    dimension: str
    size: Fraction


# name: (dimension, size in the base unit, spellings). Spellings in lower case; signs as they are.
_TABLE: dict[str, tuple[str, str, str]] = {
    "mm": (
        "length",
        "0.001",
        "mm millimeter millimeters millimetre millimetres 毫米 ミリ мм миллиметр миллиметра миллиметров millimètre millimètres milímetro milímetros",
    ),
    "cm": (
        "length",
        "0.01",
        "cm centimeter centimeters centimetre centimetres 厘米 公分 センチ см сантиметр сантиметра сантиметров zentimeter centimètre centimètres centímetro centímetros",
    ),
    "m": (
        "length",
        "1",
        "m meter meters metre metres 米 公尺 メートル м метр метра метров метровый метровая метровое метровые метровой метровых mètre mètres metro metros",
    ),
    "km": (
        "length",
        "1000",
        "km kilometer kilometers kilometre kilometres 公里 千米 キロメートル キロ км километр километра километров kilomètre kilomètres kilómetro kilómetros",
    ),
    "mile": ("length", "1609.344", "mi mile miles 英里 マイル миля мили миль meile meilen mille milles milla millas"),
    "foot": ("length", "0.3048", "ft foot feet 英尺 フィート фут фута футов fuß pied pieds pie pies"),
    "inch": ("length", "0.0254", "inch inches 英寸 インチ дюйм дюйма дюймов zoll pouce pouces pulgada pulgadas"),
    "nautical mile": ("length", "1852", "海里 seemeile seemeilen"),
    "li": ("length", "500", "里 li"),
    "m²": ("area", "1", "m² m2 sqm 平方米 平米 平方メートル кв.м quadratmeter"),
    "km²": ("area", "1000000", "km² km2 平方公里 平方千米 平方キロ 平方キロメートル кв.км quadratkilometer"),
    "hectare": (
        "area",
        "10000",
        "ha hectare hectares 公顷 ヘクタール га гектар гектара гектаров hektar hectárea hectáreas",
    ),
    "mu": ("area", "666.6667", "mu 亩 畝"),
    "acre": ("area", "4046.856", "acre acres 英亩 エーカー акр акра акров"),
    "tsubo": ("area", "3.305785", "tsubo 坪"),
    "g": ("mass", "0.001", "g gram grams gramme grammes 克 グラム г грамм грамма граммов gramm gramo gramos"),
    "kg": (
        "mass",
        "1",
        "kg kilo kilos kilogram kilograms kilogramme kilogrammes 公斤 千克 キログラム кг килограмм килограмма килограммов kilogramm kilogramo kilogramos",
    ),
    "jin": ("mass", "0.5", "jin catty catties 斤"),
    "tonne": ("mass", "1000", "t ton tons tonne tonnes 吨 公吨 トン т тонна тонны тонн tonnen tonelada toneladas"),
    "lb": ("mass", "0.45359237", "lb lbs 磅 ポンド фунт фунта фунтов pfund libra libras"),
    "ounce": ("mass", "0.0283495", "oz ounce ounces 盎司 オンス унция унции унций unze unzen"),
    "litre": ("volume", "1", "l liter liters litre litres 升 リットル л литр литра литров litro litros"),
    "ml": ("volume", "0.001", "ml millilitre millilitres milliliter milliliters 毫升 ミリリットル мл"),
    "mg": ("mass", "0.000001", "mg milligram milligrams 毫克 ミリグラム мг"),
    "kWh": ("energy", "1", "kwh 千瓦时 度电 キロワット時"),
    "MB": ("data", "1", "mb"),
    "GB": ("data", "1000", "gb"),
    "Mbps": ("rate", "1", "mbps"),
    "Gbps": ("rate", "1000", "gbps"),
    "km/h": ("speed", "1", "km/h kmh kph"),
    "mph": ("speed", "1.609344", "mph"),
    "m³": ("volume", "1000", "m³ m3 立方米 立方メートル куб.м kubikmeter"),
    "barrel": (
        "volume",
        "158.987",
        "barrel barrels bbl 桶 バレル баррель барреля баррелей fass baril barils barril barriles",
    ),
    "°C": ("temperature", "0", "°c ℃ 摄氏度 celsius"),
    "°F": ("temperature", "0", "°f ℉ 华氏度 fahrenheit"),
    "second": (
        "time",
        "1",
        "second seconds sec 秒 秒钟 秒間 секунда секунды секунд sekunde sekunden seconde secondes segundo segundos",
    ),
    "minute": ("time", "60", "minute minutes min 分钟 分間 минута минуты минут minuten minuto minutos"),
    "hour": ("time", "3600", "hour hours 小时 时间 時間 钟头 час часа часов stunde stunden heure heures hora horas"),
    "day": ("time", "86400", "day days 天 日間 日间 день дня дней tag tage tagen jour jours día días"),
    "week": (
        "time",
        "604800",
        "week weeks 周 星期 週間 неделя недели недель woche wochen semaine semaines semana semanas",
    ),
    "month": (
        "time",
        "2629800",
        "month months 个月 ヶ月 か月 カ月 ヵ月 個月 месяц месяца месяцев monat monate monaten mois mes meses",
    ),
    "year": (
        "time",
        "31557600",
        "year years 周年 周岁 岁 歳 年間 年间 载 год года лет jahr jahre jahren an ans año años",
    ),
    "kW": ("power", "1", "kw kilowatt kilowatts 千瓦 キロワット квт киловатт"),
    "MW": ("power", "1000", "mw megawatt megawatts 兆瓦 メガワット мвт мегаватт"),
    "GW": ("power", "1000000", "gw gigawatt gigawatts 吉瓦 ギガワット гвт гигаватт"),
    "percent": (
        "percent",
        "1",
        "% percent percents 百分比 パーセント процент процента процентов процентом процентами процентах prozent",
    ),
    "percentage point": ("percent", "1", "百分点 ポイント prozentpunkt prozentpunkte prozentpunkten"),
    "CNY": ("currency", "0", "元 块 块钱 人民币 元人民币 rmb yuan yuans renminbi cny юань юаня юаней юанях 人民元"),
    "USD": (
        "currency",
        "0",
        "$ us$ usd 美元 美金 ドル 米ドル dollar dollars доллар доллара долларов долларах долл dólar dólares",
    ),
    "EUR": ("currency", "0", "€ eur 欧元 ユーロ euro euros евро"),
    "GBP": ("currency", "0", "£ gbp 英镑 фунт стерлингов"),
    "JPY": ("currency", "0", "jpy 円 日元 yen иена иены иен"),
    "KRW": ("currency", "0", "₩ krw 韩元 韩币 ウォン won вон"),
    "RUB": ("currency", "0", "₽ rub 卢布 ルーブル ruble rubles rouble roubles рубль рубля рублей руб рублях rubel"),
    "HKD": ("currency", "0", "hk$ hkd 港元 港币 香港ドル"),
    "TWD": ("currency", "0", "nt$ twd 新台币 台币"),
    "AUD": ("currency", "0", "a$ aud 澳元 豪ドル"),
    "CAD": ("currency", "0", "c$ cad 加元 加拿大元 カナダドル"),
    "INR": ("currency", "0", "₹ inr 卢比 ルピー rupee rupees рупия рупии рупий rupien"),
    "MYR": ("currency", "0", "rm myr 马币 林吉特 令吉 リンギット ringgit ринггит"),
    "CHF": ("currency", "0", "chf 瑞士法郎 スイスフラン"),
    "UAH": ("currency", "0", "₴ uah 格里夫纳 гривна гривны гривен гривень hryvnia hryvnias"),
    "VND": ("currency", "0", "₫ vnd 越南盾 ドン đồng dong"),
}
_BY_SPELLING = {
    spelling: Unit(name, dimension, Fraction(size))
    for name, (dimension, size, all_) in _TABLE.items()
    for spelling in all_.split()
}
_BY_SPELLING["percentage points"] = _BY_SPELLING["percentage point"] = _BY_SPELLING["百分点"]
_BY_SPELLING["per cent"] = _BY_SPELLING["%"]
_LONGEST = max(map(len, _BY_SPELLING))
_BY_NAME = {unit.name: unit for unit in _BY_SPELLING.values()}


def unit_at(text: str, at: int, *, whole_words: bool) -> tuple[str, int]:
    """The canonical name of the longest unit spelt at text[at:], and where it ends; ("", at) if there is none. `text` is in lower case."""
    for end in range(min(len(text), at + _LONGEST), at, -1):
        if (unit := _BY_SPELLING.get(text[at:end])) and not (
            whole_words and text[end - 1].isalpha() and text[end : end + 1].isalnum()
        ):
            return unit.name, end
    return "", at


def unit_before(text: str, end: int) -> tuple[str, int]:
    """The currency sign or code right before an offset, and where it begins; ("", end) if there is none."""
    for start in range(max(0, end - 4), end):
        unit = _BY_SPELLING.get(text[start:end].strip())
        if (
            unit
            and unit.dimension == "currency"
            and not text[start].isspace()
            and not (text[start].isalpha() and text[max(0, start - 1) : start].isalpha())
        ):
            return unit.name, start
    return "", end


def unit_named(name: str) -> Unit | None:
    """The unit of a canonical name."""
    return _BY_NAME.get(name)
