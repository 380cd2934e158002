"""Personal names (姓名), and telling a name from the unit it runs on from (市水务局李峰)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from importer.structure.units import ends_like_unit
from importer.structure.words import HAN

_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方"
    "俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧"
    "计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫"
    "经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓"
    "牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙"
    "池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古"
    "易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关"
    "蒯相查后荆红游竺权逯盖益桓公仉督岳帅缑亢况郈有琴归海晋楚闫法汝鄢涂钦覃肖付代仝芦邸权门佟苑么户原承占丛冼植尧展"
)
_COMPOUND_SURNAMES = frozenset(
    "欧阳 司徒 司马 上官 诸葛 夏侯 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 轩辕 端木 东方 南宫 西门"
    " 独孤 呼延 澹台 申屠 公羊 赫连 闾丘".split()
)
_SPACED = re.compile(rf"([{HAN}])\s+([{HAN}])")
_NAME = re.compile(rf"[{HAN}]{{2,4}}|[{HAN}]{{1,8}}·[{HAN}·]{{1,10}}")

_UNIT_ENDS = 4


class Split(NamedTuple):
    """Where a unit ends and a person begins; not `sure` when the unit ends as none we know."""

    unit_end: int
    sure: bool


def is_name(text: str) -> bool:
    """Whether `text` alone can be a person's name: a surname first, and no more than a name."""
    text = close_up(text)
    if not _NAME.fullmatch(text):
        return False
    if "·" in text:
        split = split_unit(text)
        return split is None or not split.unit_end
    if text[:2] in _COMPOUND_SURNAMES:
        return True
    return len(text) <= 3 and text[0] in _SURNAMES


def close_up(text: str) -> str:
    """Return a name without the space that pads two characters to three (李　明)."""
    return text if text.isalpha() or len(text) > 5 else _SPACED.sub(r"\1\2", text)


@lru_cache(maxsize=20_000)
def split_unit(text: str) -> Split | None:
    """Tell the unit at the start of `text` from the name at its end; None when there is no name.

    Candidates are names of four, three and two characters. Best is a unit that ends as units do
    before a known surname, then either alone; of two as good the longer unit (团市委, not 团市).
    Remembered, for an office's minutes name the same people year after year.
    """
    score, at = max(((_score(text, at), at) for at in _candidates(text)), default=(0, 0))
    return Split(at, score >= _UNIT_ENDS) if score else None


def _candidates(text: str) -> list[int]:
    dot = text.find("·")
    if dot > 0:
        return [max((at for at in range(2, dot) if ends_like_unit(text[:at])), default=0)]
    return [len(text) - size for size in (4, 3, 2) if len(text) - size >= 2]


def _score(text: str, at: int) -> int:
    unit, name = text[:at], text[at:]
    compound = name[:2] in _COMPOUND_SURNAMES
    if len(name) == 4 and not compound and name.isalpha():
        return 0
    if not _NAME.fullmatch(close_up(name)) or (len(name) > 2 and ends_like_unit(name)):
        return 0
    surname = 2 if compound or name[0] in _SURNAMES else 0
    return (_UNIT_ENDS if ends_like_unit(unit) else 0) + surname + (1 if compound else 0)
