"""The hand-written prose, kept beside the code: who writes French should not have to open Python.

A file of textes/activites holds the activities of one section; « # id » opens an activity, « key: value » lines are its
head as it will be printed, « ## year » opens its text of that year. A file of textes/annee holds one text of the year,
with a « ## year » for each.
"""

import os
import re

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "textes")


def raw(path):
    with open(os.path.join(FOLDER, *path.split("/")), encoding="utf-8") as file:
        return file.read()


def _names(folder):
    return sorted(name[:-3] for name in os.listdir(os.path.join(FOLDER, folder)) if name.endswith(".md"))


def _parts(text, mark):
    """« mark name » lines cut a text: [(name, what follows)]."""
    pieces = re.split(rf"^{mark} (\S+)[ ]*\n", text, flags=re.M)
    return list(zip(pieces[1::2], pieces[2::2]))


def _head(text):
    """What stands before the first year: {key: value}, lists in brackets."""
    head = {}
    for line in re.split(r"^## ", text, flags=re.M)[0].splitlines():
        key, colon, value = line.partition(": ")
        if colon:
            listed = value.startswith("[")
            head[key] = [one.strip() for one in value[1:-1].split(",")] if listed else value
    return head


def activities(section):
    """{id: (head, {year: text})}, in the order of the file."""
    found = {}
    for name, body in _parts(raw(f"activites/{section}.md"), "#"):
        found[name] = (_head(body), {int(year): text.strip() for year, text in _parts(body, "##")})
    return found


def of_the_year(year):
    """{id: (head, text)} of the texts of a year."""
    found = {}
    for name in _names("annee"):
        body = raw(f"annee/{name}.md")
        texts = dict(_parts(body, "##"))
        if str(year) in texts:
            found[name] = (_head(body), texts[str(year)].strip())
    return found


def named(path, year):
    """{id: text} of a file of « # id » and « ## year »."""
    found = {}
    for name, body in _parts(raw(path), "#"):
        texts = dict(_parts(body, "##"))
        if str(year) in texts:
            found[name] = texts[str(year)].strip()
    return found
