"""Writing the files of a project: YAML, Markdown with a head, CSV, as a careful person would type them."""

import os
import re
import textwrap
import unicodedata

WIDTH = 110


def fold(text):
    """An identifier from a name: « Crèche du Brindeau » -> creche_du_brindeau."""
    plain = unicodedata.normalize("NFD", text.replace("œ", "oe").replace("Œ", "Oe"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_")


def french_number(value, decimals=2):
    """3.5 -> « 3,5 »; 1234 -> « 1234 »."""
    text = f"{value:.{decimals}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", ",")


def euros(value):
    """12000 -> « 12 000 € », with a plain space as typed on a keyboard."""
    return f"{value:,}".replace(",", " ") + " €"


def hours(minutes):
    """150 -> « 2 h 30 »."""
    return f"{minutes // 60} h" + (f" {minutes % 60:02d}" if minutes % 60 else "")


def _scalar(value):
    if isinstance(value, bool):
        return "oui" if value else "non"
    text = str(value)
    risky = text == "" or text[0] in "{}[]&*!|>%@`\"'#-?:," or ": " in text or " #" in text or text.endswith(":")
    return '"' + text.replace('"', '\\"') + '"' if risky else text


def _flow(values):
    return "[" + ", ".join(_scalar(value) for value in values) + "]"


def _field(key, value, indent):
    """The lines of one field of a record."""
    pad = " " * indent
    if isinstance(value, dict):
        return [f"{pad}{key}:"] + _mapping(value, indent + 2)
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [f"{pad}{key}:"] + _sequence(value, indent + 2)
    if isinstance(value, list):
        return textwrap.wrap(f"{pad}{key}: {_flow(value)}", WIDTH, subsequent_indent=pad + "  ",
                             break_long_words=False, break_on_hyphens=False)
    if isinstance(value, str) and "\n" in value:
        return [f"{pad}{key}: |"] + [pad + "  " + line if line else "" for line in value.strip("\n").split("\n")]
    return [f"{pad}{key}: {_scalar(value)}"]


def _mapping(record, indent):
    lines = []
    for key, value in record.items():
        if value is not None:
            lines += _field(key, value, indent)
    return lines


def _sequence(records, indent):
    lines = []
    for record in records:
        body = _mapping(record, indent + 2)
        lines.append(" " * indent + "- " + body[0].lstrip())
        lines += body[1:]
    return lines


def yaml(content, comment=None):
    """A YAML file: {list or setting: value}. Fields that are None are left out."""
    lines = ["# " + line for line in textwrap.wrap(comment, WIDTH - 2)] if comment else []
    return "\n".join(lines + _mapping(content, 0)) + "\n"


def markdown(head, text):
    """A Markdown file with its head in YAML, the text wrapped as it would be typed."""
    return "---\n" + "\n".join(_mapping(head, 0)) + "\n---\n" + wrap(text) + "\n"


def wrap(text):
    """Paragraphs and lists wrapped; a figure's braces are never cut, since some filters hold blanks."""
    blocks = []
    for block in re.split(r"\n\s*\n", text.strip()):
        if block.lstrip().startswith((">", "```", "|", "<!--")):
            blocks.append(block)
        else:
            blocks.append("\n".join(_wrap_block(block)))
    return "\n\n".join(blocks)


def _wrap_block(block):
    items = re.split(r"\n(?=- )", block)
    lines = []
    for item in items:
        glued = re.sub(r"\{\{.*?\}\}", lambda found: found.group().replace(" ", "\0"), " ".join(item.split()))
        indent = "  " if item.startswith("- ") else ""
        lines += [line.replace("\0", " ") for line in
                  textwrap.wrap(glued, WIDTH, subsequent_indent=indent, break_long_words=False,
                                break_on_hyphens=False)]
    return lines


def csv(columns, rows):
    """A table as a French spreadsheet saves it: « ; » and decimal commas."""
    lines = [";".join(columns)]
    for row in rows:
        lines.append(";".join(_cell(row.get(column)) for column in columns))
    return "\n".join(lines) + "\n"


def _cell(value):
    if value is None:
        return ""
    if isinstance(value, list):
        value = ", ".join(value)
    text = str(value)
    return '"' + text.replace('"', '""') + '"' if any(c in text for c in ';"\n') else text


class Project:
    """The files of a project, kept in memory until all are made: mistakes are planted before they are written."""

    def __init__(self):
        self.files = {}
        self.records = {}  # {list: {year: records}}, for the recount; year None: what holds every year

    def add(self, path, content):
        if path in self.files:
            raise ValueError(f"{path} est écrit deux fois")
        self.files[path] = content

    def keep(self, name, year, records):
        """Remembers the records of a list, and gives them back."""
        self.records.setdefault(name, {})[year] = records
        return records

    def write(self, folder):
        for path in sorted(self.files):
            target = os.path.join(folder, *path.split("/"))
            os.makedirs(os.path.dirname(target), exist_ok=True)
            content = self.files[path]
            data = content if isinstance(content, bytes) else content.encode("utf-8")
            with open(target, "wb") as file:
                file.write(data)
