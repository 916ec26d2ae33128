#!/usr/bin/env python3
"""What an analyst with SQL at hand would write: records that share rare words are joined, and pairs are ranked by tf-idf cosine.

    sqlite_join.py TEXTS    a file of LinkingSpeed texts: id, event, text; prints records, pairs, right pairs, recall, s, MB
"""
import math
import re
import resource
import sqlite3
import sys
import time

begun = time.monotonic()
base = sqlite3.connect(":memory:")
base.execute("create table word (record integer, term text, weight real)")
events, counts, records = [], {}, []
for line in open(sys.argv[1], encoding="utf-8"):
    _, event, text = line.rstrip("\n").split("\t")
    times = {}
    for term in re.findall(r"\w+", text.lower()):
        times[term] = times.get(term, 0) + 1
    events.append(event)
    records.append(times)
    for term in times:
        counts[term] = counts.get(term, 0) + 1
for number, times in enumerate(records):
    weights = {t: (1 + math.log(n)) * math.log(len(records) / counts[t]) for t, n in times.items()}
    length = math.sqrt(sum(w * w for w in weights.values())) or 1
    base.executemany(
        "insert into word values (?, ?, ?)",
        # Words that more than 200 records have join everything with everything.
        [(number, t, w / length) for t, w in weights.items() if 1 < counts[t] <= 200],
    )
base.execute("create index by_term on word (term, record)")
found = base.execute(
    "select a.record, b.record from word a join word b on a.term = b.term and a.record < b.record"
    " group by 1, 2 having sum(a.weight * b.weight) >= 0.1"
).fetchall()
right = sum(events[a] == events[b] for a, b in found)
told = {}
for event in events:
    told[event] = told.get(event, 0) + 1
true = sum(n * (n - 1) // 2 for n in told.values())
print(
    len(records),
    len(found),
    right,
    f"{right / max(1, true):.3f}",
    f"{time.monotonic() - begun:.1f}",
    resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
)
