#!/usr/bin/python3
"""The Markdown of 2012 read by a second parser: what was meant as a heading, a table or a picture is one.

markdown.py RESO SOURCES
"""
import collections
import os
import re
import subprocess
import sys
import tempfile

try:
    from markdown_it import MarkdownIt
except ImportError:
    print("SKIP python3-markdown-it is not installed")
    sys.exit(77)


def written(lines):
    """Counts as the marks at the start of lines tell: this is what reso meant."""
    counts = collections.Counter()
    for line in lines:
        if heading := re.match(r"(#{1,6}) ", line):
            counts[f"h{len(heading[1])}"] += 1
        if re.fullmatch(r"\|( *:?-+:? *\|)+", line):
            counts["table"] += 1
    counts["picture"] = sum(line.count("![") for line in lines)
    return counts


def read(tokens):
    counts = collections.Counter()
    for token in tokens:
        if token.type == "heading_open":
            counts[token.tag] += 1
        if token.type == "table_open":
            counts["table"] += 1
        for child in token.children or []:
            if child.type == "image":
                counts["picture"] += 1
    return counts


def leftovers(tokens):
    """Marks that a reader would see as text: emphasis that did not close, a table row outside a table."""
    for token in tokens:
        for child in token.children or []:
            if child.type == "text" and re.search(r"\*\*|\]\(|^\||\{\{|\}\}", child.content):
                yield f"line {token.map[0] + 1 if token.map else '?'}: {child.content}"


def targets(tokens):
    for token in tokens:
        for child in token.children or []:
            if child.type in ("image", "link_open"):
                yield child.attrs.get("src") or child.attrs.get("href") or ""


def main(reso, sources):
    faults = []
    with tempfile.TemporaryDirectory() as work:
        subprocess.run([reso, "-C", sources, "report", "2012", "--format", "md", "-o", work], check=True, stdout=subprocess.DEVNULL)
        with open(os.path.join(work, "rapport-activite-2012.md"), encoding="utf-8", newline="") as file:
            text = file.read()
        tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
        meant, found = written(text.split("\n")), read(tokens)
        for kind in sorted(meant | found):
            if meant[kind] != found[kind]:
                faults.append(f"{kind}: {meant[kind]} written, {found[kind]} read")
        for kind in ("h1", "h2", "table", "picture"):
            if not found[kind]:
                faults.append(f"{kind}: none")
        faults += leftovers(tokens)
        for target in targets(tokens):
            if not re.match(r"#|https?:|mailto:|tel:", target) and not os.path.exists(os.path.join(work, target)):
                faults.append(f"no such file: {target or 'an empty link'}")
    for fault in faults:
        print("FAIL", fault)
    return 1 if faults else 0


sys.exit(main(*sys.argv[1:3]))
