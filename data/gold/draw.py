#!/usr/bin/env python3
"""Draws the sentences of gov-reports.jsonl that are to be labelled, by a fixed seed.

usage: draw.py CORPUS > drawn.jsonl

CORPUS is the folder that holds gov-reports/ and gov-reports-labels.csv. Each stratum is a theme or
one of its traps, told by wide patterns of characters that no lexicon has a part in. Within a
stratum the year is drawn first, so that years with few sentences are seen too, then a sentence of
it; a text that was drawn before is not drawn again. Lines come out with file, start and end (code
points of the decoded file, a byte-order mark not counted) and the sentence, for the person who
labels; the sentence is left out of what is kept.
"""

import csv
import json
import random
import re
import sys
from pathlib import Path

SEED = 20261122
SCHOOL = "学|教|校"

# name, what the sentence must hold, what else it must hold, what it must not hold, years, how many
STRATA = [
    ("group", "集团|共同体|联合体|教联体|教共体|学区|名校|强校", SCHOOL, "人类命运|中华民族|民族共同体", None, 150),
    ("group_trap", "集团|共同体|联盟|托管|联合体", None, None, None, 24),
    ("reduction_new", "双减|双.{0,2}减", None, None, (2021, 2100), 84),
    ("reduction_old", "双减", None, None, (0, 2020), 18),
    ("burden_school", "减负|负担|作业", "学生|课业|学业|作业|中小学|义务教育", None, None, 50),
    ("burden_trap", "减负|负担", None, "学生|课业|学业|作业|中小学|义务教育", None, 16),
    ("mind", "心理|心育|润心|身心|护心", None, None, None, 135),
    ("tutoring", "校外|培训机构|学科类|教培|培训市场|补课|课外", None, None, None, 120),
    ("training_trap", "培训", "机构|治理|规范|监管|整治|市场", "校外|学科类|教培|课外", None, 16),
    ("other_school", "课后服务|义务教育|中小学|学位", None, "集团|双减|负担|心理|校外|身心", None, 24),
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


def main(corpus):
    year_of = {
        row["file"]: int(row["plan_year"])
        for row in csv.DictReader(open(corpus / "gov-reports-labels.csv", encoding="utf-8-sig"))
        if row["plan_year"]
    }
    pool = []
    for path in sorted((corpus / "gov-reports").glob("*.md")):
        text = open(path, encoding="utf-8-sig", newline="").read()
        for start, end, body in sentences(text):
            pool.append((path.name, year_of.get(path.name, 0), start, end, body))
    rng = random.Random(SEED)
    seen = set()
    drawn = []
    for name, must, also, without, years, quota in STRATA:
        by_year = {}
        for item in pool:
            body = item[4]
            if (
                re.search(must, body)
                and (also is None or re.search(also, body))
                and (without is None or not re.search(without, body))
                and (years is None or years[0] <= item[1] <= years[1])
            ):
                by_year.setdefault(item[1], []).append(item)
        for items in by_year.values():
            rng.shuffle(items)
        taken = 0
        while taken < quota and by_year:
            year = rng.choice(sorted(by_year))
            item = by_year[year].pop()
            if not by_year[year]:
                del by_year[year]
            if item[4] not in seen:
                seen.add(item[4])
                drawn.append((item, name))
                taken += 1
    drawn.sort(key=lambda d: (d[0][0], d[0][2]))
    for (file, year, start, end, body), name in drawn:
        print(json.dumps({"file": file, "start": start, "end": end, "stratum": name, "sentence": body},
                         ensure_ascii=False))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
