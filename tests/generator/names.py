"""Invented people, units and places; none of them is taken from real minutes."""

from __future__ import annotations

import random
from dataclasses import dataclass

SURNAMES = (
    "江秦温韦庄柯阮岑甘滕聂齐庞殷纪舒屈项祁骆尹卓蓝牟池乔巫邬桑简翟戚谷佘危屠芮邝敖冼"
    "闵亓蔺麦车冉宁查穆莫"
)
GIVEN_NAMES = (
    "知远 明礼 书衡 若谷 清扬 景行 望舒 承泽 怀瑾 思源 牧野 云舒 嘉禾 雨桐 念慈 述之 鹤鸣 砚秋 "
    "启元 静姝 致和 凤仪 延年 立言 守拙 兰心 锦程 春熙 慕白 汝舟 竹君 定邦 秋实 弘毅 惠民 采薇 "
    "道临 正则 初阳 南乔 岚 澈 霁 衍 恺 砺 蓁 翊 昀 劭 珩 旻 颀 漪 菡 骁 渌 屹 恪 湉"
).split()

CITIES = ("澜溪市", "云汀市", "望岚市", "锦屿市", "霁川市", "桐浦市", "鹿鸣市", "白芷市")
TOWNS = (
    "柳汀镇 白苇镇 桑榆镇 石泉镇 横塘镇 芦湾镇 松陵镇 沙渚镇 竹溪镇 茶亭镇 花桥镇 枫泾镇 "
    "南塘街道 北渚街道 文峰街道 东篱街道 望湖街道 河坊街道"
).split()

BUREAUS = (
    "市发改委 市教育局 市科技局 市工信局 市公安局 市民政局 市司法局 市财政局 市人社局 "
    "市资源规划局 市生态环境局 市住建局 市城管局 市交通运输局 市水务局 市农业农村局 市商务局 "
    "市文广旅局 市卫健委 市退役军人局 市应急管理局 市审计局 市国资委 市市场监管局 市体育局 "
    "市统计局 市医保局 市信访局 市大数据局 市行政审批局 市招商局 市机关事务中心 市粮食和储备局"
).split()
PARTY_AND_OTHERS = (
    "市人大 市政协 市纪委监委 市委组织部 市委统战部 市委政法委 市委编办 市法院 市检察院 市人武部"
).split()
BODIES = (
    "市总工会 团市委 市妇联 市残联 市科协 市工商联 市城投集团 市水务集团 市文旅集团 市公交公司 "
    "税务局 气象局 供电公司 移动公司 联通公司 邮政公司 烟草专卖局 消防救援支队"
).split()
OFFICE_STAFF = 5


@dataclass(frozen=True, slots=True)
class City:
    """One invented city: its name and the towns that send somebody."""

    name: str
    towns: tuple[str, ...]


def draw_city(rng: random.Random) -> City:
    """A city with six to nine towns."""
    return City(rng.choice(CITIES), tuple(rng.sample(TOWNS, rng.randint(6, 9))))


def draw_people(rng: random.Random, count: int) -> list[str]:
    """`count` people, no two of the same name; at most some 3,000 exist."""
    names = [surname + given for surname in SURNAMES for given in GIVEN_NAMES]
    return rng.sample(names, count)
