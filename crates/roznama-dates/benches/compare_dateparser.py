#!/usr/bin/env python3
"""Scores dateparser (PyPI) beside this crate on the same annotated sentences.

    pip install dateparser
    cargo build --release -p roznama-cli
    python3 crates/roznama-dates/benches/compare_dateparser.py target/release/roznama FILE.jsonl...

Each line of a file is {"lang", "on", "text", "mentions": [{"start", "end", "edtf", "alt"?, "alt_span"?}]}, spans in
bytes. dateparser knows neither ranges nor precision nor offsets, so three scores are printed: F1 of exact span and value
(its spans are looked up in the text), of the value where spans merely overlap, and of the span alone where they overlap.
"""

import datetime
import json
import subprocess
import sys
import time


def with_dateparser(case):
    from dateparser.search import search_dates

    on = datetime.datetime.fromisoformat(case["on"])
    settings = {"RELATIVE_BASE": on, "PREFER_DATES_FROM": "past", "RETURN_AS_TIMEZONE_AWARE": False}
    try:
        found = search_dates(case["text"], languages=[case["lang"]], settings=settings) or []
    except Exception:  # It raises on some sentences; that is a sentence without a find.
        found = []
    mentions, at = [], 0
    for words, date in found:
        start = case["text"].find(words, at)
        if start < 0:
            continue
        at = start + len(words)
        span = [len(case["text"][:end].encode()) for end in (start, at)]
        mentions.append((span[0], span[1], date.date().isoformat()))
    return mentions


def with_roznama(program, case):
    command = [program, "dates", "--lang", case["lang"], "--on", case["on"]]
    line = case["text"].replace("\n", " ") + "\n"
    output = subprocess.run(command, input=line.encode(), capture_output=True, check=True).stdout
    return [(found["start"], found["end"], found["edtf"]) for found in json.loads(output)]


def score(cases, find):
    right = {"exact": 0, "value": 0, "span": 0}
    found = gold = 0
    start = time.perf_counter()
    for case in cases:
        mentions = find(case)
        found += len(mentions)
        gold += len(case["mentions"])
        for kind in right:
            taken = set()
            for begin, end, value in mentions:
                for at, want in enumerate(case["mentions"]):
                    spans = [[want["start"], want["end"]], *want.get("alt_span", [])]
                    values = [want["edtf"], *want.get("alt", [])]
                    overlaps = any(begin < span[1] and span[0] < end for span in spans)
                    fits = {
                        "exact": [begin, end] in spans and value in values,
                        "value": overlaps and value in values,
                        "span": overlaps,
                    }
                    if at not in taken and fits[kind]:
                        taken.add(at)
                        break
            right[kind] += len(taken)
    seconds = time.perf_counter() - start
    return {kind: 2 * count / max(found + gold, 1) for kind, count in right.items()}, seconds


def main():
    program, *files = sys.argv[1:]
    print(f"{'file':28} {'reader':11} exact  value  span   (F1)   seconds")
    for path in files:
        cases = [json.loads(line) for line in open(path, encoding="utf-8")]
        for name, find in (("dateparser", with_dateparser), ("roznama", lambda case: with_roznama(program, case))):
            f1, seconds = score(cases, find)
            print(f"{path[-28:]:28} {name:11} {f1['exact']:.3f}  {f1['value']:.3f}  {f1['span']:.3f}          {seconds:.1f}")


if __name__ == "__main__":
    main()
