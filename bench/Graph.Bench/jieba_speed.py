"""Runs jieba.posseg over files, to be timed from outside.

First line on standard input: the paths as a JSON list; answer: the seconds to load jieba.
Each further line: a round over all files; answer: the seconds that one run takes.
"""
import json
import sys
import time

started = time.perf_counter()
import jieba
import jieba.posseg

jieba.setLogLevel(60)
jieba.posseg.lcut("。")
load = time.perf_counter() - started

texts = [open(path, encoding="utf-8-sig", newline="").read() for path in json.loads(sys.stdin.readline())]
print(load, flush=True)
for _ in sys.stdin:
    started, runs = time.perf_counter(), 0
    while runs == 0 or time.perf_counter() - started < 1:
        for text in texts:
            jieba.posseg.lcut(text)
        runs += 1
    print((time.perf_counter() - started) / runs, flush=True)
