"""Segments texts with jieba: a request as JSON on standard input, the words as JSON on standard output.

request: {"texts": [...], "dictionary": text or null (jieba's own), "user": text or null}
answer:  {"tagged": [[[word, tag], ...], ...], "plain": [[word, ...], ...]}
"""
import io
import json
import os
import sys
import tempfile

import jieba
import jieba.posseg

jieba.setLogLevel(60)
request = json.load(io.TextIOWrapper(sys.stdin.buffer, "utf-8"))
with tempfile.TemporaryDirectory() as folder:
    path = None
    if request["dictionary"] is not None:
        path = os.path.join(folder, "dictionary.txt")
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(request["dictionary"])
    tokenizer = jieba.Tokenizer(path)
    tokenizer.tmp_dir = folder
    tagger = jieba.posseg.POSTokenizer(tokenizer)
    if request["user"] is not None:
        tokenizer.load_userdict(io.StringIO(request["user"]))
    answer = {
        "tagged": [[[pair.word, pair.flag] for pair in tagger.lcut(text)] for text in request["texts"]],
        "plain": [tokenizer.lcut(text) for text in request["texts"]],
    }
sys.stdout.buffer.write(json.dumps(answer).encode())
