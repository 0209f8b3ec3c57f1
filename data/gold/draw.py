#!/usr/bin/env python3
"""Draws the sentences of gov-reports.jsonl that are to be labelled, by a fixed seed.

usage: draw.py CORPUS > drawn.jsonl

CORPUS is the folder that holds gov-reports/ and gov-reports-labels.csv. Each stratum is a theme or
one of its traps, told by wide patterns of characters that no lexicon has a part in. In the first
round the year is drawn first, so that years with few sentences are seen too, then a sentence of it;
in the second every sentence has the same chance. A text that was drawn before is not drawn again.
Lines come out with file, start and end (code points of the decoded file, a byte-order mark not
counted) and the sentence, for the person who labels; the sentence is left out of what is kept.
"""

import csv
import json
import random
import re
import sys
from pathlib import Path

SCHOOL = "学|教|校"

# What the sentence must hold, what else it must hold, what it must not hold, years, how many. The
# first round labelled was what the lexicon was settled on, the second what it was tried on after.
FIRST = [
    ("集团|共同体|联合体|教联体|教共体|学区|名校|强校", SCHOOL, "人类命运|中华民族|民族共同体", None, 150),
    ("集团|共同体|联盟|托管|联合体", None, None, None, 24),
    ("双减|双.{0,2}减", None, None, (2021, 2100), 84),
    ("双减", None, None, (0, 2020), 18),
    ("减负|负担|作业", "学生|课业|学业|作业|中小学|义务教育", None, None, 50),
    ("减负|负担", None, "学生|课业|学业|作业|中小学|义务教育", None, 16),
    ("心理|心育|润心|身心|护心", None, None, None, 135),
    ("校外|培训机构|学科类|教培|培训市场|补课|课外", None, None, None, 120),
    ("培训", "机构|治理|规范|监管|整治|市场", "校外|学科类|教培|课外", None, 16),
    ("课后服务|义务教育|中小学|学位", None, "集团|双减|负担|心理|校外|身心", None, 24),
]
SECOND = [
    ("集团|共同体|联合体|教联体|教共体|学区|名校|强校|联盟|合作办学|托管", SCHOOL, "人类命运|中华民族|民族共同体|创新联合体|产教", None, 80),
    ("心理|心育|润心|身心|护心", None, "核心理|核心育|全身心|悉心育", None, 60),
    ("校外|培训机构|学科类|教培|培训市场|课外", None, None, None, 60),
    ("双减|减负|课业负担|作业负担|学业负担|课外负担|学生.{0,6}负担", None, "双控", None, 50),
]
ENDS = re.compile(r"[^。！？；!?;\n\r]*(?:[。！？；!?;]+[”’」』）)》】\"]*|(?=[\n\r])|$)")


def sentences(text):
    front = re.match(r"\s*---.*?^---[ \t]*$", text, re.S | re.M)
    for m in ENDS.finditer(text, front.end() if front else 0):
        raw = m.group()
        lead = len(raw) - len(raw.lstrip(" \t\u3000\u00a0*#>|"))
        body = raw.strip(" \t\u3000\u00a0*#>|")
        if body:
            yield m.start() + lead, m.start() + lead + len(body), body


def fits(item, must, also, without, years):
    body = item[4]
    return (
        re.search(must, body)
        and (also is None or re.search(also, body))
        and (without is None or not re.search(without, body))
        and (years is None or years[0] <= item[1] <= years[1])
    )


def by_year(rng, items, quota, seen):
    """The year first, then a sentence of it."""
    years = {}
    for item in items:
        years.setdefault(item[1], []).append(item)
    for of_year in years.values():
        rng.shuffle(of_year)
    taken = 0
    while taken < quota and years:
        year = rng.choice(sorted(years))
        item = years[year].pop()
        if not years[year]:
            del years[year]
        if item[4] not in seen:
            seen.add(item[4])
            taken += 1
            yield item


def evenly(rng, items, quota, seen):
    """Every sentence with the same chance."""
    rng.shuffle(items)
    taken = 0
    for item in items:
        if taken < quota and item[4] not in seen:
            seen.add(item[4])
            taken += 1
            yield item


def main(corpus):
    year_of = {
        row["file"]: int(row["plan_year"] or 0)
        for row in csv.DictReader(open(corpus / "gov-reports-labels.csv", encoding="utf-8-sig"))
    }
    pool = []
    for path in sorted((corpus / "gov-reports").glob("*.md")):
        text = open(path, encoding="utf-8-sig", newline="").read()
        for start, end, body in sentences(text):
            pool.append((path.name, year_of.get(path.name, 0), start, end, body))
    seen = set()
    for seed, strata, draw in ((20261122, FIRST, by_year), (77, SECOND, evenly)):
        rng = random.Random(seed)
        drawn = []
        for must, also, without, years, quota in strata:
            items = [item for item in pool if fits(item, must, also, without, years)]
            drawn.extend(draw(rng, items, quota, seen))
        for file, _, start, end, body in sorted(drawn, key=lambda d: (d[0], d[2])):
            print(json.dumps({"file": file, "start": start, "end": end, "sentence": body}, ensure_ascii=False))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
