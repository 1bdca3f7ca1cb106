"""The texts of the year."""

from . import noms, textes
from .ecriture import markdown


def write(project):
    for year in noms.YEARS:
        for name, (head, text) in textes.of_the_year(year).items():
            project.add(f"data/{year}/textes/{name}.md", markdown(head, text))
