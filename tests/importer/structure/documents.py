"""Small invented minutes the parser tests read; every person and place is made up."""

from __future__ import annotations

from importer.minutes import Minutes
from importer.source import SourceText
from importer.structure.parse import parse

HEAD = "青禾市人民政府\n常务会议纪要\n\n第 7 号\n\n青禾市人民政府办公室 2023 年 3 月 9 日\n\n"
OPENING = (
    "2023 年 3 月 4 日下午，沈知远代市长主持召开市政府第 19 次常务会议，"
    "主要听取全市春耕备耕情况汇报，审议《青禾市社区养老服务设施规划》，纪要如下：\n\n"
)
ITEM_1 = (
    "一、听取全市春耕备耕情况汇报\n\n"
    "会议听取并讨论了市农业农村局、供销社和气象局关于全市春耕备耕情况的汇报。会议指出，农时不等人。"
    "会议要求，（一）各镇要备足农资。（二）市水务局要保障用水。\n\n"
)
ITEM_2 = (
    "二、审议《青禾市社区养老服务设施规划》\n\n"
    "会议听取并审议了市民政局关于《青禾市社区养老服务设施规划》的汇报。会议明确，原则同意该《规划》，"
    "会后由市民政局会同市住建局根据会议讨论意见修改完善，于6月底前以市政府办公室名义印发。\n\n"
    "会议强调，要守住底线。\n\n"
)
PEOPLE = (
    "出席：陆闻笙、欧阳予川、程砚。\n\n"
    "列席：市政府办公室韩亦舟、唐若水，市委宣传部（网信办）叶澜，市水务局李峰，港区陆征。\n\n"
    "电信公司、海关的代表。\n\n"
)
CLOSING = (
    "青禾市人民政府办公室 整理\n\n2023 年 3 月 7 日\n\n（此件公开发布）\n\n"
    "主送：各镇人民政府，市各委办局。\n\n抄送：市委办公室，市法院、检察院。\n"
)
WHOLE = HEAD + OPENING + ITEM_1 + ITEM_2 + PEOPLE + CLOSING


def read(text: str, **source: object) -> Minutes:
    """Parse a text as a txt file's."""
    return parse(SourceText(text, "txt", **source))  # type: ignore[arg-type]
