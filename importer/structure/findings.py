"""Findings: what a careful reader would notice about a document, said and never mended silently."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from importer.minutes import AgendaItem, Finding, Meeting, Passage, Role, Value
from importer.structure.dates import say
from importer.structure.labels import ordinal
from importer.structure.policies import read_policies
from importer.structure.words import Words

_ALIKE = 0.6
_RELATED = 0.3
# Comparing everything with everything is for agendas; the longest seen has 31 items.
_LONGEST_AGENDA = 200
_NOISE = re.compile(r"[^\w]|听取|审议|学习|部署|关于|情况|汇报|报告|工作")
# 《…相关情况汇报》 in the heading is 《…相关情况》的汇报 in the body: no difference worth a word.
_TAIL = re.compile(r"的?(?:相关)?(?:情况)?的?(?:汇报|报告)?$")


def date_findings(
    meeting: Meeting | None, issued: Value[date] | None, compiled: Value[date] | None
) -> Iterator[Finding]:
    """Yield where the document's dates disagree (issued 2月9日, but compiled 2月7日)."""
    if issued and compiled and issued.value != compiled.value:
        message = (
            f"日期不一致：题头印发日期为{say(issued.value)}，文末整理日期为{say(compiled.value)}。"
        )
        yield Finding("dates-disagree", message, compiled.span)
    held = meeting.date if meeting else None
    for name, other in (("印发", issued), ("整理", compiled)):
        if held and other and other.value < held.value:
            message = f"{name}日期{say(other.value)}早于会议日期{say(held.value)}。"
            yield Finding("dated-before-meeting", message, other.span)


def label_findings(items: Sequence[AgendaItem]) -> Iterator[Finding]:
    """Yield where the items' labels jump, repeat, or change their style (1、2、三、)."""
    expected = 1
    styles = Counter(item.label.value[0].isdigit() for item in items if item.label)
    for item in items:
        if item.label is None:
            continue
        label = item.label
        said = ordinal(label.value)
        if said != expected:
            message = f"议题序号不连续：此处应为第{expected}项，原文为“{label.value}”。"
            yield Finding("label-out-of-sequence", message, label.span)
        elif len(styles) > 1 and label.value[0].isdigit():
            message = f"议题序号样式前后不一：此处为“{label.value}”，其余为“三、”一类。"
            yield Finding("label-style", message, label.span)
        expected = (said or expected) + 1


def summary_findings(summary: Words, items: Sequence[AgendaItem]) -> Iterator[Finding]:
    """Yield where the opening's summary of the agenda and the headings differ; headings rule.

    A policy under another name is a finding of its own; matters put in other words, and matters
    the summary leaves out, are one finding each.
    """
    if not summary or len(items) > _LONGEST_AGENDA:
        return
    titles = "\n".join(item.title.value for item in items)
    named = read_policies(summary)
    left = {policy.value: policy for policy in named if policy.value not in titles}
    unmatched = []
    said = _bigrams(summary.text)
    for matter in _matters(summary.text, said, items):
        closest = max(left, key=lambda name: _alike(name, matter.value), default="")
        if _alike(closest, matter.value) < _ALIKE:
            unmatched.append(matter)
            continue
        del left[closest]
        message = f"议题名称不一致：开头概要作《{closest}》，正文标题作《{matter.value}》。"
        yield Finding("summary-differs", message, matter.span)
    for name, policy in left.items():
        yield Finding("summary-differs", f"概要中的《{name}》未见于正文议题标题。", policy.span)
    yield from _unmatched_findings(said, unmatched)


def _matters(summary: str, said: Counter[str], items: Sequence[AgendaItem]) -> Iterator[Value[str]]:
    """Yield the policies, and the titles that name none, which the summary does not repeat."""
    for item in items:
        yield from (policy for policy in item.policies if policy.value not in summary)
        told = item.title.value in summary
        if not item.policies and not told and _contained(item.title.value, said) < _ALIKE:
            yield item.title


def _unmatched_findings(said: Counter[str], matters: Sequence[Value[str]]) -> Iterator[Finding]:
    reworded = [each for each in matters if _contained(each.value, said) >= _RELATED]
    missing = [each for each in matters if each not in reworded]
    for told, which in (("与正文标题措辞不同", reworded), ("没有提到", missing)):
        if which:
            names = "、".join(f"“{each.value}”" for each in which)
            message = f"开头的议题概要{told}（{len(which)}项，以正文为准）：{names}。"
            yield Finding("summary-differs", message, which[0].span)


def title_findings(item: AgendaItem, body: Words, heard: Passage | None) -> Iterator[Finding]:
    """Yield where the report heard names the item's policy otherwise than the heading does."""
    if heard is None or heard.role is not Role.HEARD:
        return
    titles = [policy.value for policy in item.policies]
    end = body.text.find("。") + 1 or len(body.text)
    for policy in read_policies(body, 0, end):
        if policy.value in titles:
            continue
        closest = max(titles, key=lambda name: _alike(name, policy.value), default="")
        if _stem(policy.value) == _stem(closest):
            continue
        if _alike(closest, policy.value) >= _ALIKE:
            message = f"文件名称不一致：标题作《{closest}》，正文作《{policy.value}》。"
            yield Finding("title-differs", message, policy.span)


def _stem(name: str) -> str:
    return _TAIL.sub("", name)


def _alike(one: str, other: str) -> float:
    a, b = _bigrams(one), _bigrams(other)
    return 2 * (a & b).total() / max(1, a.total() + b.total())


def _contained(part: str, whole: Counter[str]) -> float:
    bigrams = _bigrams(part)
    return (bigrams & whole).total() / max(1, bigrams.total())


def _bigrams(text: str) -> Counter[str]:
    text = _NOISE.sub("", text)
    return Counter(text[at : at + 2] for at in range(len(text) - 1))
