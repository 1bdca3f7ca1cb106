#!/usr/bin/python3
"""What LibreOffice makes of a project's tables, workbooks and text of Windows-1252, is imported as the records it was made of:
the same rows, the same figures, and nothing more the second time.

import.py RESO SOURCES
"""
import collections
import csv
import os
import re
import shutil
import subprocess
import sys
import tempfile

RESO, SOURCES = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
YEAR = "2023"
# Each list before those that name its records.
LISTS = ["clauses/marches", "clauses/participants", "clauses/contrats", "clauses/heures", "dla/temps", "entretiens"]
FROM_CSV = "CSV:59,34,76,1,,1036,false,true"
TO_1252 = "csv:Text - txt - csv (StarCalc):59,34,1,1"


def office(work, *arguments):
    command = [OFFICE, f"-env:UserInstallation=file://{work}/profile", "--headless", "--norestore", *arguments]
    return subprocess.run(command, capture_output=True, timeout=170, env={**os.environ, "HOME": work}, text=True)


def converted(work, path, folder, kind, *options):
    """The file that LibreOffice makes of `path`, in a folder of its own."""
    where = os.path.join(work, folder)
    done = office(work, *options, "--convert-to", kind, "--outdir", where, path)
    made = os.path.join(where, os.path.splitext(os.path.basename(path))[0] + "." + kind.split(":")[0])
    if not os.path.exists(made):
        print("FAIL", path, done.stdout, done.stderr)
        sys.exit(1)
    return made


def reso(*arguments, status=0):
    done = subprocess.run([RESO, *arguments], capture_output=True, text=True)
    if done.returncode != status:
        print("FAIL", " ".join(arguments), "=>", done.returncode)
        print(done.stdout[-2000:], done.stderr[-2000:])
        sys.exit(1)
    return done.stdout


def plain(field, text):
    """One spelling for values that may be written in several ways."""
    hours = re.fullmatch(r"(\d+) h ?(\d\d)?", text)
    if field in ("heures", "heures_dues"):
        minutes = int(hours[1]) * 60 + int(hours[2] or 0) if hours else round(float(text.replace(",", ".")) * 60)
        return str(minutes)
    return text


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        lines = [line for line in file if not line.startswith("#")]
    out = collections.Counter()
    for row in csv.DictReader(lines, delimiter=";"):
        out[tuple(sorted((field, plain(field, text)) for field, text in row.items() if text))] += 1
    return out


def figures(project):
    return reso("-C", project, "stats", YEAR, "--format", "csv")


def check_lists(work, kind, lists):
    """Lists of the year, taken from a project that has none of them."""
    original = os.path.join(SOURCES, "examples", "pole-fictif")
    project = os.path.join(work, "projet-" + kind)
    shutil.copytree(original, project)
    for name in lists:
        os.remove(f"{project}/data/{YEAR}/{name}.csv")
    for name in lists:
        source = f"{original}/data/{YEAR}/{name}.csv"
        made = converted(work, source, name, "xlsx", "--infilter=" + FROM_CSV)
        if kind == "csv":
            made = converted(work, made, name, TO_1252)
        command = ["-C", project, "import", made, "--as", name, "--year", YEAR, "--yes"]
        reso(*command)
        target = f"{project}/data/{YEAR}/{name}.csv"
        before, after = rows(source), rows(target)
        if before != after:
            print(f"FAIL {kind} {name}: lost {list((before - after).items())[:3]}, more {list((after - before).items())[:3]}")
            sys.exit(1)
        bytes_before = open(target, "rb").read()
        reso(*command)
        if open(target, "rb").read() != bytes_before:
            print(f"FAIL {kind} {name}: the second import added something")
            sys.exit(1)
        print(f"{kind} {name}: {sum(after.values())} rows")
    if figures(project) != figures(original):
        print(f"FAIL {kind}: the figures differ")
        sys.exit(1)
    print(f"{kind}: {len(figures(project).splitlines()) - 1} figures are the same")


def main():
    if OFFICE is None:
        print("SKIP LibreOffice is not installed")
        return 77
    with tempfile.TemporaryDirectory() as work:
        trial = os.path.join(work, "essai.csv")
        with open(trial, "w") as file:
            file.write("a;b\n1;2\n")
        office(work, "--infilter=" + FROM_CSV, "--convert-to", "xlsx", "--outdir", work, trial)
        if not os.path.exists(os.path.join(work, "essai.xlsx")):
            print("SKIP LibreOffice has no spreadsheets here")
            return 77
        check_lists(work, "xlsx", LISTS)
        check_lists(work, "csv", ["clauses/heures", "dla/temps", "entretiens"])
    return 0


sys.exit(main())
