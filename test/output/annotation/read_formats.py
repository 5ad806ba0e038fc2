"""Reads what is printed for annotators as programs in Python do, and counts the mentions.

Arguments: brat's folder, columns, displaCy's JSON, Label Studio's JSON.
"""

import codecs
import json
import pathlib
import sys

folder, columns, displacy, label_studio = sys.argv[1:]


def brat(folder: pathlib.Path) -> int:
    mentions = 0
    for file in folder.glob("*.ann"):
        beside = file.with_suffix(".txt")
        # As brat's server opens it, and as everybody does.
        with codecs.open(str(beside), encoding="utf8", errors="strict") as text_file:
            text = text_file.read()
        assert text == beside.read_text(encoding="utf8"), beside
        with codecs.open(str(file), encoding="utf8", errors="strict") as ann_file:
            for line in ann_file:
                ident, data, *tail = line.rstrip("\n").split("\t")
                if not ident.startswith("T"):
                    continue
                spans = [span.split(" ") for span in data.split(" ", 1)[1].split(";")]
                written = " ".join(text[int(start) : int(end)] for start, end in spans)
                assert [written] == tail, (file, line)
                mentions += 1
    return mentions


def iob2(file: str) -> int:
    """The rules of evaluation: an entity begins at B-, and I- only goes on with one of its type."""
    mentions = 0
    before = "O"
    with open(file, encoding="utf8") as lines:
        for line in lines:
            if line.startswith("# "):
                continue
            if not line.strip():
                before = "O"
                continue
            words = line.split()
            assert len(words) == 2 and "\t".join(words) + "\n" == line, line
            tag = words[1]
            prefix, _, kind = tag.partition("-")
            assert prefix in ("B", "I", "O"), line
            if prefix == "I":
                assert before[2:] == kind, line
            mentions += prefix == "B"
            before = tag
    return mentions


def slices_of_displacy(file: str) -> list:
    return [
        [document["text"][ent["start"] : ent["end"]] for ent in document["ents"]]
        for document in json.loads(pathlib.Path(file).read_text(encoding="utf8"))
    ]


def tasks(file: str) -> int:
    mentions = 0
    for task in json.loads(pathlib.Path(file).read_text(encoding="utf8")):
        for result in task["predictions"][0]["result"]:
            value = result["value"]
            assert task["data"]["text"][value["start"] : value["end"]] == value["text"], value
            mentions += 1
    return mentions


print(
    json.dumps(
        {
            "brat": brat(pathlib.Path(folder)),
            "iob2": iob2(columns),
            "displacy": slices_of_displacy(displacy),
            "labelStudio": tasks(label_studio),
        }
    )
)
