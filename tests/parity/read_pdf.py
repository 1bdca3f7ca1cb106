"""A PDF edition: its structure tree as poppler reads it, alternatives and links as qpdf does."""
import json
import re
import subprocess

from edition import Edition


class Node:
    def __init__(self, kind, parent):
        self.kind, self.parent, self.children = kind, parent, []

    def walk(self):
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def within(self, *kinds):
        return self.kind in kinds or (self.parent is not None and self.parent.within(*kinds))

    def text(self, without=()):
        if self.kind in without:
            return ""
        return "".join(child if isinstance(child, str) else child.text(without) for child in self.children)


def tree(path):
    """The lines of pdfinfo: two blanks a level, words between quotes, attributes after a slash."""
    lines = subprocess.run(["pdfinfo", "-struct-text", path], check=True, capture_output=True).stdout.decode(errors="replace")
    root = Node("Root", None)
    stack = [(-1, root)]
    for line in lines.split("\n"):
        depth, content = len(line) - len(line.lstrip(" ")), line.strip(" ")
        if not content or content[0] == "/" or content.startswith("Object "):
            continue
        while stack[-1][0] >= depth:
            stack.pop()
        parent = stack[-1][1]
        if content[0] == '"':
            parent.children.append(content[1:].rstrip('"') if content.endswith('"') else content[1:])
            continue
        node = Node(re.match(r"\w+", content)[0], parent)
        parent.children.append(node)
        stack.append((depth, node))
    return root


def read(path):
    out = Edition()
    for node in tree(path).walk():
        visit(node, out)
    objects(path, out)
    return out


def visit(node, out):
    if node.kind == "TOCI":
        out.contents.append(re.sub(r"\d+$", "", node.text().rstrip()))
    elif re.fullmatch("H[1-6]", node.kind):
        if node.text() != "Sommaire" or out.headings:
            out.headings.append(node.text())
    elif node.kind == "TR":
        out.add_row([child.text(without=("Note",)) for child in node.children if isinstance(child, Node)])
    elif node.kind == "LI":
        out.add_text(node.text(without=("L", "Lbl", "Table", "Figure", "Note")))
    elif node.kind == "Note":
        if not any(isinstance(child, Node) and child.kind == "Lbl" for child in node.children):
            out.add_text(node.text())  # under a table or a chart; a footnote's words are a paragraph of its own
    elif node.kind == "Caption" or (node.kind == "P" and (node.parent.kind == "Note" or not node.parent.within("LI"))):
        out.add_text(node.text(without=("Note",)))
    elif node.kind == "Figure":
        drawn = node.text(without=("Caption",))
        if drawn:
            out.drawn.append(drawn)
    elif node.kind == "Link" and not node.within("TOC"):
        out.references[node.text()] += 1  # those that leave are taken away by objects()


def string(value):
    return value[2:] if isinstance(value, str) and value.startswith("u:") else ""


def objects(path, out):
    run = subprocess.run(["qpdf", "--json=2", "--json-key=qpdf", path, "-"], check=True, capture_output=True)
    for entry in json.loads(run.stdout)["qpdf"][1].values():
        value = entry.get("value") if isinstance(entry, dict) else None
        if not isinstance(value, dict):
            continue
        if value.get("/S") == "/Figure":
            out.alternatives[string(value.get("/Alt"))] += 1
        action = value.get("/A")
        if value.get("/Subtype") == "/Link" and isinstance(action, dict) and "/URI" in action:
            out.addresses[string(action["/URI"])] += 1
