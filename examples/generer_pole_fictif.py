#!/usr/bin/env python3
"""Writes a made-up pole with three years of records, or its twin with one planted mistake for each rule.

    python3 examples/generer_pole_fictif.py examples/pole-fictif
    python3 examples/generer_pole_fictif.py --fautes examples/pole-fictif-fautes

Same arguments, same bytes: with any version of Python 3.8 or later, and on any machine.
"""

import argparse
import os
import sys

sys.dont_write_bytecode = True  # the examples are committed: no by-product beside them

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from generateur import (  # noqa: E402
    activites, annee, clauses, decompte, dla, fautes, financement, population, reglages, textes, vie_du_pole,
)
from generateur.ecriture import Project  # noqa: E402


def make():
    project = Project()
    people = population.Population()
    vie_du_pole.write(people, project)
    # After all have their names: the persons' file is written last.
    population.write(people, project)
    activites.write(people, project)
    annee.write(project)
    financement.write(project)
    dla.write(people, project)
    clauses.write(project)
    reglages.write(project)
    return project


def main():
    parser = argparse.ArgumentParser(description="Écrit le pôle fictif.")
    parser.add_argument("--fautes", action="store_true", help="avec une faute plantée pour chaque règle")
    parser.add_argument("dossier", help="où l’écrire ; les fichiers du même nom sont remplacés")
    arguments = parser.parse_args()
    project = make()
    if arguments.fautes:
        fautes.plant(project)
    else:
        project.add("decompte.tsv", decompte.table(project))
    project.add("LISEZ-MOI.md", textes.raw("lisez-moi-fautes.md" if arguments.fautes else "lisez-moi.md"))
    project.write(arguments.dossier)


if __name__ == "__main__":
    main()
