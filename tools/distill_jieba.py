"""Packs jieba's dictionary and hidden Markov models into the data files of Graph.Segmentation.

    python3 tools/distill_jieba.py JIEBA_FOLDER src/Graph.Segmentation/Data

JIEBA_FOLDER is the folder of the package jieba 0.42.1 (it holds dict.txt, finalseg/ and posseg/). The same input gives
the same bytes. All numbers are little-endian; a string is one byte of length and that many bytes of ASCII.

dictionary.bin  a trie over UTF-16 code units, nodes in breadth-first order, children of a node in order of their unit
    i64 total of all frequencies, i32 nodes, i32 entries, i32 tags
    string[tags]; i32[entries] frequency; u8[entries] tag (entry 0: a prefix that is no word)
    u16[nodes] number of children; u16[nodes] code unit; u16[nodes] entry            (node 0: the root)
tagging.bin     the model of jieba.posseg: a state is a position (B, M, E, S) and a tag, in order of (position, tag)
    i32 states, i32 transitions, i32 values, i32 units, i32 emissions
    string[states] position and tag; f64[states] start
    u8[transitions] from; u8[transitions] to; f64[transitions] log probability
    f64[values] the distinct emission log probabilities
    u16[units] code unit, ascending; u16[units] how many states are allowed for it (0: any); u16[units] how many emit it
    u8[emissions] state, for each unit first the allowed ones, then the rest, each ascending; u16[emissions] value
boundary.bin    the model of jieba.finalseg: states B, E, M, S
    i32 values, i32 units; f64[4] start; f64[16] transitions by from, to; f64[values]
    u16[units] code unit, ascending; u16[units * 4] value
"""
import struct
import sys
from array import array
from pathlib import Path

MIN_FLOAT = -3.14e100


def packed(code, numbers):
    numbers = array(code, numbers)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def string(text):
    data = text.encode("ascii")
    return bytes([len(data)]) + data


def table(folder, name):
    """A model file of jieba: `P=` and one literal."""
    scope = {}
    exec(compile((folder / name).read_text("utf-8"), name, "exec"), scope)
    return scope["P"]


def code_unit(character):
    if len(character) != 1 or ord(character) > 0xFFFF:
        raise ValueError(f"not one UTF-16 code unit: {character!r}")
    return ord(character)


def dictionary(jieba):
    root, total, entries = {}, 0, {(0, "x"): 0}
    words = {}
    for line in (jieba / "dict.txt").read_text("utf-8").rstrip("\n").split("\n"):
        word, frequency, tag = line.strip().split(" ")
        total += int(frequency)
        words[word] = (int(frequency), tag)
    for pair in sorted(set(words.values())):
        entries.setdefault(pair, len(entries))
    for word, pair in words.items():
        node = root
        for character in word:
            node = node.setdefault(code_unit(character), {})
        node[None] = entries[pair]

    counts, units, ids, level = [], [], [], [(0, root)]
    while level:
        below = []
        for unit, node in level:
            children = sorted((u, n) for u, n in node.items() if u is not None)
            counts.append(len(children))
            units.append(unit)
            ids.append(node.get(None, 0))
            below += children
        level = below

    tags = sorted({tag for _, tag in entries})
    return b"".join([
        struct.pack("<qiii", total, len(units), len(entries), len(tags)),
        *map(string, tags),
        packed("i", (frequency for frequency, _ in entries)), bytes(tags.index(tag) for _, tag in entries),
        packed("H", counts), packed("H", units), packed("H", ids)])


def tagging(jieba):
    folder = jieba / "posseg"
    start, transition, emission, allowed = (
        table(folder, f"{name}.py") for name in ("prob_start", "prob_trans", "prob_emit", "char_state_tab"))
    states = sorted(transition)
    steps = [(states.index(x), states.index(y), p) for x in states for y, p in sorted(transition[x].items())]
    values = sorted({p for row in emission.values() for p in row.values()} | {MIN_FLOAT})
    value = {p: i for i, p in enumerate(values)}
    units = sorted({c for row in emission.values() for c in row} | set(allowed))
    allowed_count, count, state_ids, value_ids = [], [], [], []
    for unit in units:
        first = sorted(states.index(s) for s in allowed.get(unit, ()))
        rest = [i for i, s in enumerate(states) if unit in emission[s] and i not in set(first)]
        allowed_count.append(len(first))
        count.append(len(first) + len(rest))
        state_ids += first + rest
        value_ids += [value[emission[states[i]].get(unit, MIN_FLOAT)] for i in first + rest]
    return b"".join([
        struct.pack("<iiiii", len(states), len(steps), len(values), len(units), len(state_ids)),
        *(string(position + tag) for position, tag in states), packed("d", (start[s] for s in states)),
        bytes(x for x, _, _ in steps), bytes(y for _, y, _ in steps), packed("d", (p for _, _, p in steps)),
        packed("d", values),
        packed("H", map(code_unit, units)), packed("H", allowed_count), packed("H", count),
        bytes(state_ids), packed("H", value_ids)])


def boundary(jieba):
    folder = jieba / "finalseg"
    start, transition, emission = (table(folder, f"{name}.py") for name in ("prob_start", "prob_trans", "prob_emit"))
    values = sorted({p for row in emission.values() for p in row.values()} | {MIN_FLOAT})
    value = {p: i for i, p in enumerate(values)}
    units = sorted({c for row in emission.values() for c in row})
    return b"".join([
        struct.pack("<ii", len(values), len(units)),
        packed("d", (start[x] for x in "BEMS")),
        packed("d", (transition[x].get(y, MIN_FLOAT) for x in "BEMS" for y in "BEMS")),
        packed("d", values),
        packed("H", map(code_unit, units)),
        packed("H", (value[emission[state].get(unit, MIN_FLOAT)] for unit in units for state in "BEMS"))])


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: distill_jieba.py JIEBA_FOLDER OUTPUT_FOLDER")
    jieba, output = map(Path, sys.argv[1:])
    for distill in (dictionary, tagging, boundary):
        (output / f"{distill.__name__}.bin").write_bytes(distill(jieba))


main()
