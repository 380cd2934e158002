"""Units (单位) as minutes name them: where a unit's name ends, and lists of units."""

from __future__ import annotations

import re
from collections.abc import Iterator

from importer.minutes import Value
from importer.structure.words import Words

# What a unit's name can end with.
_WORDS = (
    "人民政府 管委会 委员会 人民法院 检察院 检察局 联合会 供销总社 供销社 街道办事处"
    " 办事处 街道 办公室 指挥部 领导小组 专班 工作组 研究院 医院 法院 学院 大学"
    " 中学 学校 支行 分行 银行 人行 总队 支队 大队 中队 集团 公司 中心 总站"
    " 电视台 报社 日报 档案馆 图书馆 博物馆 总工会 工会 商会 协会 学会 人大 政协"
    " 海关 口岸 人武部 宣传部 组织部 统战部 军分区 港口 新城 新区 高新区 开发区"
    " 度假区 园区 港区 林场 水库 监狱 团市委 团县委 团区委 妇联 残联 科协 文联"
    " 侨联 工商联 红十字会"
).split()
_LETTERS = "委局办室院部处社组镇乡区县市省州旗村站所队馆台会厅署联"
ENDINGS = "|".join((*sorted(_WORDS, key=len, reverse=True), f"[{_LETTERS}]"))
_ENDINGS = (*_WORDS, *_LETTERS)
_SEPARATOR = re.compile(r"[、，]|和|以?及")
_NOTE = re.compile(r"（[^（）]*）")
# 各地各部门, 有关单位, 属地: they name nobody, so nobody is made of them.
_GENERIC = re.compile(
    r"^(?:各|有关|相关|属地|其他|其它|全市|全县|全区|上述|责任)|(?:有关|相关|各)(?:部门|单位|地区|方面)|^(?:部门|单位|属地)$"
)


def ends_like_unit(text: str) -> bool:
    """Whether `text` ends as a unit's name does."""
    if text.endswith("）"):
        text = text[: text.rfind("（")]
    return text.endswith(_ENDINGS)


def is_generic(text: str) -> bool:
    """Whether `text` speaks of units without naming one (各有关部门)."""
    return _GENERIC.search(text) is not None


def read_units(words: Words, start: int, end: int) -> tuple[Value[str], ...]:
    """Return the units listed between two offsets (市商务局、民宗局和公安局), as printed.

    One that does not end as units do makes the whole list doubtful: then none is returned.
    """
    found = tuple(
        words.value(words.text[first:last], first, last)
        for first, last in split_list(words.text, start, end)
        if not is_generic(words.text[first:last])
    )
    return found if all(ends_like_unit(unit.value) for unit in found) else ()


def split_list(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the members of a list stand; separators inside brackets part nothing, nor does
    a 和 that no unit ends before (市粮食和储备局)."""
    shielded = _NOTE.sub(lambda note: "※" * len(note[0]), text[start:end])
    at = 0
    for separator in _SEPARATOR.finditer(shielded):
        member = text[start + at : start + separator.start()]
        if separator[0] not in "、，" and not ends_like_unit(member):
            continue
        yield from _trimmed(text, start + at, start + separator.start())
        at = separator.end()
    yield from _trimmed(text, start + at, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    member = text[start:end]
    start += len(member) - len(member.lstrip())
    end = start + len(member.strip())
    if start < end:
        yield start, end
