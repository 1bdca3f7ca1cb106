"""An ODT edition, as its parts say; checked on the way: parts that are listed, styles and places that exist."""
import re
import xml.etree.ElementTree as tree
import zipfile

from edition import Edition

NAMES = {
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
    "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
    "http://www.w3.org/1999/xlink": "xlink",
}
SVG_TEXT = "{http://www.w3.org/2000/svg}text"
CARD_NAMES = {"Carte_20_nom", "CarteSeule"}
CONTAINERS = {"text:section", "text:list-header"}


def short(name):
    """"{urn:…:text:1.0}p" -> "text:p" """
    space, _, local = name.rpartition("}")
    return f"{NAMES.get(space[1:], space)}:{local}" if space else local


class Node:
    def __init__(self, element):
        self.tag = short(element.tag)
        self.attributes = {short(name): value for name, value in element.items()}
        self.children = []
        for piece in [element.text, *element]:
            if isinstance(piece, str):
                self.children.append(piece)
            elif piece is not None:
                self.children += [Node(piece), piece.tail or ""]

    @property
    def style(self):
        return self.attributes.get("text:style-name", "")

    def elements(self):
        return [child for child in self.children if isinstance(child, Node)]

    def walk(self):
        yield self
        for child in self.elements():
            yield from child.walk()

    def text(self, without=("draw:frame", "text:bookmark-ref", "text:list", "table:table")):
        if self.tag in without:
            return ""
        if self.tag == "text:note":  # its number; its words are a paragraph of its own
            return next(one.text(without) for one in self.elements() if one.tag == "text:note-citation")
        if self.tag in ("text:s", "text:tab", "text:line-break"):
            return " "
        return "".join(child if isinstance(child, str) else child.text(without) for child in self.children)


class Package:
    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.entries = archive.infolist()
            self.parts = {entry.filename: archive.read(entry) for entry in self.entries}
        self.content = Node(tree.fromstring(self.parts["content.xml"]))
        self.styles = Node(tree.fromstring(self.parts["styles.xml"]))
        self.meta = Node(tree.fromstring(self.parts["meta.xml"]))
        self.manifest = Node(tree.fromstring(self.parts["META-INF/manifest.xml"]))

    def body(self):
        return next(node for node in self.content.walk() if node.tag == "office:text")


def package_faults(package):
    first = package.entries[0]
    if first.filename != "mimetype" or first.compress_type != zipfile.ZIP_STORED or first.extra:
        yield "the kind of the package is not told first"
    listed = {node.attributes["manifest:full-path"] for node in package.manifest.elements()} - {"/"}
    there = set(package.parts) - {"mimetype", "META-INF/manifest.xml"}
    for name in listed ^ there:
        yield f"listed or there, not both: {name}"
    for node in package.content.walk():
        source = node.attributes.get("xlink:href", "")
        if node.tag == "draw:image" and source not in there:
            yield f"no such picture: {source}"


def defined_styles(package):
    found = {"Standard", "List"}
    for part in (package.styles, package.content):
        for node in part.walk():
            if "style:name" in node.attributes:
                found.add(node.attributes["style:name"])
    return found


def structure_faults(path):
    """What every text must be, whatever it says."""
    package = Package(path)
    yield from package_faults(package)
    known, places, named = defined_styles(package), set(), []
    for part in (package.styles, package.content):
        for node in part.walk():
            if node.tag == "text:bookmark-start":
                if node.attributes["text:name"] in places:
                    yield f"place twice: {node.attributes['text:name']}"
                places.add(node.attributes["text:name"])
            for name, value in node.attributes.items():
                if re.search(r":(visited-)?(style|parent-style|master-page|page-layout|next-style|font)-name$", name):
                    named.append(value)
    for value in sorted(set(named) - known):
        yield f"no such style: {value}"
    levels = []
    for node in package.content.walk():
        href = node.attributes.get("xlink:href", "")
        if href.startswith("#") and href[1:] not in places:
            yield f"no such place: {href}"
        if node.tag == "text:bookmark-ref" and node.attributes["text:ref-name"] not in places:
            yield f"no such page: {node.attributes['text:ref-name']}"
        if node.tag == "draw:frame" and not any(one.tag == "svg:desc" and one.text() for one in node.walk()):
            yield "a picture without words"
        if node.tag == "text:h":
            levels.append(int(node.attributes["text:outline-level"]))
    if levels and levels[0] != 1:
        yield f"the first title is of level {levels[0]}"


def read(path):
    package, out = Package(path), Edition()
    blocks(package.body(), out)
    for node in package.content.walk():
        picture_or_link(node, package, out)
    return out


def blocks(parent, out):
    card = None
    for node in parent.elements():
        if node.style == "Carte_20_ligne" and card is not None:
            card += node.text()
            continue
        if card is not None:
            out.add_text(card)
        card = node.text() if node.style in CARD_NAMES else None
        if card is None:
            block(node, out)
    if card is not None:
        out.add_text(card)


def block(node, out):
    if node.tag == "text:h":
        out.headings.append(node.text())
    elif node.tag == "text:p":
        out.add_text(node.text())
    elif node.tag == "text:table-of-content":
        entries = [one for one in node.walk() if one.tag == "text:p" and one.style.startswith("Contents_20_")]
        out.contents += [one.text() for one in entries if any(inner.tag == "text:a" for inner in one.walk())]
    elif node.tag == "text:list":
        for item in node.elements():
            out.add_text(" ".join(one.text() for one in item.elements() if one.tag == "text:p"))
            for inner in item.elements():
                if inner.tag != "text:p":
                    block(inner, out)
    elif node.tag == "table:table":
        rows(node, out)
    elif node.tag in CONTAINERS:
        blocks(node, out)


def rows(table, out):
    for row in table.walk():
        if row.tag != "table:table-row":
            continue
        cells = [cell for cell in row.elements() if cell.tag == "table:table-cell"]
        if any(cell.attributes.get("table:style-name") == "Carte" for cell in cells):
            for cell in cells:
                out.add_text(cell.text())
        else:
            out.add_row([cell.text() for cell in cells])


def picture_or_link(node, package, out):
    if node.tag in ("text:note-citation", "text:note-ref"):  # it leads to the note
        out.references[node.text()] += 1
    elif node.tag == "text:note-body":
        out.add_text(node.text())
    elif node.tag == "svg:desc":
        out.alternatives[node.text()] += 1
    elif node.tag == "draw:image" and node.attributes["xlink:href"].endswith(".svg"):
        drawing = tree.fromstring(package.parts[node.attributes["xlink:href"]])
        words = "".join("".join(text.itertext()) for text in drawing.iter(SVG_TEXT))
        if words:  # a chart; a picture has none
            out.drawn.append(words)
    elif node.tag == "text:a":
        href = node.attributes["xlink:href"]
        if not href.startswith("#"):
            out.addresses[re.sub(r"^\.\./", "", href)] += 1
        elif node.style == "Internet_20_link":
            out.references[node.text()] += 1
