"""An HTML edition as a tree, checked on the way: tags that close, ids that are unique, links that lead somewhere."""
import html.parser
import re

from edition import Edition

VOID = {"br", "img", "meta", "link", "hr"}
# What the page adds to the report for those who move in it.
FURNITURE = {"evitement", "csv", "renvoi", "retour", "voix", "filigrane", "marge"}


class Node:
    def __init__(self, tag, attributes, parent):
        self.tag, self.attributes, self.parent, self.children = tag, attributes, parent, []

    @property
    def classes(self):
        return set(self.attributes.get("class", "").split())

    def walk(self):
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def within(self, tag):
        return self.tag == tag or (self.parent is not None and self.parent.within(tag))

    def added(self):
        """The way back from a note, and the title over the notes."""
        notes = self.parent is not None and self.parent.attributes.get("role") == "doc-endnotes"
        return bool(self.classes & FURNITURE) or self.attributes.get("role") == "doc-backlink" or (notes and self.tag == "h2")

    def furniture(self):
        return self.added() or (self.parent is not None and self.parent.furniture())

    def text(self, without=()):
        if self.added() or self.tag in without:
            return ""
        return "".join(child if isinstance(child, str) else child.text(without) for child in self.children)


class Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.root = self.open = Node("#document", {}, None)
        self.faults = []

    def handle_starttag(self, tag, attributes):
        node = Node(tag, dict(attributes), self.open)
        self.open.children.append(node)
        if tag not in VOID:
            self.open = node

    def handle_startendtag(self, tag, attributes):
        self.open.children.append(Node(tag, dict(attributes), self.open))

    def handle_endtag(self, tag):
        if self.open.tag != tag:
            self.faults.append(f"line {self.getpos()[0]}: </{tag}> closes <{self.open.tag}>")
        elif self.open.parent is not None:
            self.open = self.open.parent

    def handle_data(self, data):
        if self.open.tag not in ("style", "title"):
            self.open.children.append(data)


def parse(text):
    reader = Reader()
    reader.feed(text)
    reader.close()
    if reader.open is not reader.root:
        reader.faults.append(f"<{reader.open.tag}> is not closed")
    return reader.root, reader.faults


def structure_faults(text):
    """What every page must be, whatever it says."""
    root, faults = parse(text)
    nodes = list(root.walk())
    ids = [node.attributes["id"] for node in nodes if "id" in node.attributes]
    faults += [f"id twice: {one}" for one in sorted({one for one in ids if ids.count(one) > 1})]
    for node in nodes:
        href = node.attributes.get("href", "")
        if href.startswith("#") and href[1:] not in ids:
            faults.append(f"no such place: {href}")
        for name in node.attributes.get("aria-labelledby", "").split():
            if name not in ids:
                faults.append(f"no such name: {name}")
        if node.tag == "script" or any(name.startswith("on") for name in node.attributes):
            faults.append(f"a script in <{node.tag}>")
        source = node.attributes.get("src", "data:")
        if not source.startswith("data:"):
            faults.append(f"not in the page: {source}")
        if node.tag == "img" and "alt" not in node.attributes:
            faults.append("a picture without words")
    levels = [int(node.tag[1]) for node in nodes if re.fullmatch("h[1-6]", node.tag)]
    if levels.count(1) != 1 or levels[0] != 1:
        faults.append(f"titles of the first level: {levels.count(1)}")
    faults += [f"h{a} then h{b}" for a, b in zip(levels, levels[1:]) if b > a + 1]
    return faults


def read(text):
    root, _ = parse(text)
    out = Edition()
    for node in root.walk():
        visit(node, out)
    return out


def visit(node, out):
    if node.furniture() or node.within("footer") or (node.tag != "a" and node.within("nav")):
        return
    if node.tag == "h1":
        out.add_text(node.text())
    elif re.fullmatch("h[2-6]", node.tag):
        out.headings.append(node.text())
    elif node.tag == "tr":
        out.add_row([child.text() for child in node.children if isinstance(child, Node)])
    elif node.tag == "li" and "reperes" not in node.parent.classes:
        out.add_text(node.text(without=("ul", "ol", "table", "figure")))
    elif node.tag == "ul" and "reperes" in node.classes:
        out.add_text("·".join(child.text() for child in node.children if isinstance(child, Node)))
    elif node.tag == "p" and not node.within("li"):
        out.add_text(node.text())
    elif node.tag in ("caption", "figcaption"):
        out.add_text(node.text())
    elif node.tag == "div" and node.parent.tag == "dl":
        parts = {child.tag + "".join(child.classes): child.text() for child in node.children if isinstance(child, Node)}
        out.add_text(parts["ddvaleur"] + parts["dt"] + parts.get("dddetail", ""))
    elif node.tag == "svg":
        out.drawn.append("".join(one.text() for one in node.walk() if one.tag == "text"))
    elif node.tag == "desc":
        out.alternatives[node.text()] += 1
    elif node.tag == "img" and "pictogramme" not in node.classes:
        out.alternatives[node.attributes["alt"]] += 1
    elif node.tag == "a":
        link(node, out)


def link(node, out):
    href = node.attributes["href"]
    if node.within("nav"):
        out.contents.append(node.text())
    elif not href.startswith("#"):
        out.addresses[href] += 1
    elif not (node.within("dt") or node.within("figcaption")):
        out.references[node.text()] += 1
