#!/usr/bin/python3
"""LibreOffice opens the ODT edition: pages come of it, with every title, cell, number and word of a chart; saved again, it
keeps its styles, its table of contents and its places.

odt.py RESO SOURCES
"""
import collections
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "parity"))
import read_odt
from edition import bare

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
if OFFICE is None or shutil.which("pdftotext") is None:
    print("SKIP LibreOffice or poppler is not installed")
    sys.exit(77)

# A project, the year of its report.
PROJECTS = [("", "2012"), ("examples/pole-fictif", "2023"), ("tests/golden/blocs/projet", "2020")]


def converted(path, kind, work):
    """The file that LibreOffice makes of `path`."""
    folder = os.path.join(work, kind.split(":")[0])
    command = [OFFICE, f"-env:UserInstallation=file://{work}/profile", "--headless", "--norestore", "--convert-to", kind,
               "--outdir", folder, path]
    subprocess.run(command, check=True, capture_output=True, timeout=170, env={**os.environ, "HOME": work})
    return os.path.join(folder, os.path.splitext(os.path.basename(path))[0] + "." + kind.split(":")[0])


def printed(path):
    """The words of a PDF without blanks, and how many pages it has."""
    text = subprocess.run(["pdftotext", "-enc", "UTF-8", path, "-"], check=True, capture_output=True).stdout.decode()
    # A page's number and head may stand within what goes on over it.
    return text.count("\f"), [re.sub("[-\u2010]", "", bare(page)) for page in text.split("\f")]


def numbers(package):
    """Numbers as they are printed, their digits grouped or not."""
    for node in package.body().walk():
        if node.tag in ("text:p", "text:h"):
            yield from re.findall(r"\d+(?:[\u00a0\u202f]\d{3})*(?:,\d+)?", node.text(without=("text:bookmark-ref",)))


def drawn(package):
    for node in package.body().walk():
        source = node.attributes.get("xlink:href", "")
        if node.tag == "draw:image" and source.endswith(".svg"):
            for text in tree.fromstring(package.parts[source]).iter(read_odt.SVG_TEXT):
                yield "".join(text.itertext())


def wanted(package, edition):
    """What must be found, each with what it is."""
    yield from (("title", title) for title in edition.headings)
    yield from (("cell", cell) for row in edition.rows for cell in row)
    yield from (("entry", entry) for entry in edition.contents)
    yield from (("number", number) for number in numbers(package))
    yield from (("chart", words) for words in drawn(package))


def page_faults(pages, package, edition):
    whole = "".join(pages)
    found = set(wanted(package, edition))
    for what, words in found:
        # A line end or a column may part a title: its words are looked for when it is not there whole.
        pieces = [re.sub("[-\u2010]", "", bare(piece)) for piece in [words, *words.split()]]
        if pieces[0] not in whole and not all(piece in whole for piece in pieces[1:]):
            yield f"{what} not printed: {words}"
    for what in ("title", "cell", "entry", "number"):
        if not any(kind == what for kind, _ in found):
            yield f"{what}: none looked for"


def style_counts(package):
    """Display names of the styles that paragraphs have, automatic ones counted with their parents."""
    names, parents = {}, {}
    for part in (package.styles, package.content):
        for node in part.walk():
            if node.tag == "style:style" and node.attributes.get("style:family") == "paragraph":
                name = node.attributes["style:name"]
                names[name] = node.attributes.get("style:display-name", name)
                if re.fullmatch(r"P\d+|Saut_\d+|CarteSeule", name):
                    parents[name] = node.attributes.get("style:parent-style-name", "Standard")
    counts = collections.Counter()
    for node in package.body().walk():
        if node.tag in ("text:p", "text:h") and node.style:
            style = parents.get(node.style, node.style)
            counts[names.get(style, style)] += 1
    return counts


def saved_faults(before, after):
    for name in style_counts(before):
        if name not in style_counts(after):
            yield f"style lost: {name}"
    for tag in ("text:h", "table:table", "table:table-header-rows", "draw:frame", "text:table-of-content", "text:section"):
        counts = [sum(node.tag == tag for node in package.body().walk()) for package in (before, after)]
        if counts[0] != counts[1]:
            yield f"{tag}: {counts[0]} written, {counts[1]} kept"
    for tag, name in (("text:bookmark-start", "text:name"), ("svg:desc", None), ("svg:title", None)):
        kept = {node.attributes.get(name, node.text()) for node in after.body().walk() if node.tag in (tag, "text:bookmark")}
        for node in before.body().walk():
            if node.tag == tag and node.attributes.get(name, node.text()) not in kept:
                yield f"{tag} lost: {node.attributes.get(name, node.text())}"


def faults_of(reso, project, year, work):
    command = [reso, "-C", project, "report", year, "--format", "odt", "-o", work]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    path = os.path.join(work, f"rapport-activite-{year}.odt")
    count, pages = printed(converted(path, "pdf", work))
    if count < 2:
        yield f"{count} page"
    if any("Error:" in page or "Erreur:" in page for page in pages):
        yield "a reference that leads nowhere"
    package = read_odt.Package(path)
    yield from page_faults(pages, package, read_odt.read(path))
    yield from saved_faults(package, read_odt.Package(converted(path, "odt:writer8", work)))


def main(reso, sources):
    failed = False
    for project, year in PROJECTS:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as work:
            for fault in faults_of(reso, os.path.join(sources, project), year, work):
                failed = True
                print("FAIL", project or "data", fault)
    return 1 if failed else 0


sys.exit(main(*sys.argv[1:3]))
