"""A Markdown edition, as markdown-it reads it."""
import os
import re
import xml.etree.ElementTree

from markdown_it import MarkdownIt

from edition import Edition

KEY_FIGURES = ["Chiffre", "Ce qu’il dit"]


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    reader = Reader(os.path.dirname(path))
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(reader.without_notes(text))
    for number, token in enumerate(tokens):
        reader.token(token, tokens[number - 1] if number else None)
    return reader.out


def words(token):
    out = ""
    for child in token.children or []:
        if child.type in ("text", "code_inline"):
            out += child.content
        elif child.type in ("softbreak", "hardbreak"):
            out += "\n"
    return out


class Reader:
    def __init__(self, folder):
        self.out, self.folder = Edition(), folder
        self.items, self.row, self.key_figures = [], None, False
        self.contents, self.cover = False, False

    def without_notes(self, text):
        """Footnotes as paragraphs, their calls as the numbers that the other editions show."""
        text = re.sub(r"^\[\^\d+\]: ", "", text, flags=re.MULTILINE)
        self.out.references.update(re.findall(r"(?<!\\)\[\^(\d+)\]", text))
        return re.sub(r"(?<!\\)\[\^(\d+)\]", r"\1", text)

    def token(self, token, before):
        if token.type == "list_item_open":
            self.items.append("")
        elif token.type == "list_item_close":
            item = self.items.pop()
            if not self.contents:
                self.out.add_text(item)
        elif token.type == "tr_open":
            self.row = []
        elif token.type == "tr_close":
            self.end_row()
        elif token.type == "table_close":
            self.key_figures = False
        elif token.type == "inline":
            self.inline(token, before)

    def end_row(self):
        if self.row[:2] == KEY_FIGURES:
            self.key_figures = True
        elif self.key_figures:
            self.out.add_text("".join(self.row))
        else:
            self.out.add_row(self.row)

    def inline(self, token, before):
        text = words(token)
        if before.type == "heading_open":
            self.heading(text, before)
        elif before.type in ("th_open", "td_open"):
            self.row.append(text)
        elif self.contents and self.items:
            self.out.contents.append(text)
        elif self.items:
            self.items[-1] += text
        elif self.cover:
            for line in text.split("\n"):
                self.out.add_text(line)
        else:
            self.out.add_text(text)
        self.pictures_and_links(token)

    def heading(self, text, opening):
        self.cover = opening.tag == "h1"
        self.contents = text == "Sommaire" and not self.out.headings
        if self.cover:
            self.out.add_text(text)
        elif not self.contents:
            self.out.headings.append(text)

    def pictures_and_links(self, token):
        opened = None
        for child in token.children or []:
            if child.type == "image":
                self.out.alternatives[words(child) or child.content] += 1
                self.drawing(child.attrs["src"])
            elif child.type == "link_open" and not self.contents:
                opened = child.attrs["href"]
                linked = ""
                if not opened.startswith("#"):
                    self.out.addresses[opened] += 1
            elif child.type == "link_close" and opened is not None:
                if opened.startswith("#"):
                    self.out.references[linked] += 1
                opened = None
            elif opened is not None:
                linked += child.content

    def drawing(self, source):
        if not os.path.dirname(source).endswith("graphiques"):  # a picture, not a chart
            return
        tree = xml.etree.ElementTree.parse(os.path.join(self.folder, source))
        self.out.drawn.append("".join("".join(text.itertext()) for text in tree.iter("{http://www.w3.org/2000/svg}text")))
