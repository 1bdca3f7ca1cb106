"""What an edition of a report says, whatever its format: the same classes for PDF, Markdown, HTML and ODT."""
import collections
import re


def bare(text):
    """The signs of a text without its blanks: lines, spacing inside numbers and hyphens at line ends belong to the page."""
    return re.sub(r"[\s\u00a0\u202f\u00ad]+", "", text)


class Edition:
    def __init__(self):
        self.headings = []  # titles, in reading order
        self.rows = []  # of tables, in reading order: tuples of cells
        self.texts = collections.Counter()  # paragraphs, items, notes, captions, key figures
        self.contents = []  # entries of the table of contents
        self.drawn = []  # words drawn by each chart
        self.alternatives = collections.Counter()  # of charts and pictures
        self.addresses = collections.Counter()  # links that leave the document
        self.references = collections.Counter()  # words of links within the document

    def add_text(self, text):
        words = bare(text).lstrip("—")
        # Only the other editions name the HTML one; a credit stands after a dash or in brackets.
        if words and not words.startswith("Versionaccessible:"):
            self.texts[re.sub("[—()]", "", words)] += 1

    def add_row(self, cells):
        cells = [bare(cell) for cell in cells]
        while cells and not cells[-1]:
            cells.pop()  # a cell that spans several columns is followed by nothing
        if cells:
            self.rows.append(tuple(cells))

    def numbers(self):
        """Every number that the edition shows, with how often."""
        found = collections.Counter()
        for text, times in self.texts.items():
            for number in re.findall(r"\d+(?:,\d+)?", text):
                found[number] += times
        for row in self.rows:
            for cell in row:
                found.update(re.findall(r"\d+(?:,\d+)?", cell))
        return found
