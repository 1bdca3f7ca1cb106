"""The twin of the pole: one planted mistake for each rule of the auditor, and beside each a line that looks like one.

Mistakes are edits of the files before they are written. The line where each must be reported is found again in the
result by what stands on it, so that nothing here counts lines.
"""

import calendar
import textwrap

from .ecriture import hours

YEAR = 2023
DATA = f"data/{YEAR}"


class Twin:
    def __init__(self, project):
        self._files = project.files
        self._planted = []  # (rule, path, what stands on the line, what is planted)
        self._right = []

    # --- Edits ---

    def text(self, path):
        return self._files[path]

    def replace(self, path, old, new):
        if self._files[path].count(old) != 1:
            raise ValueError(f"{path} : « {old} » y est {self._files[path].count(old)} fois")
        self._files[path] = self._files[path].replace(old, new)

    def without(self, path, key):
        """Takes out the line of a field that stands once."""
        line = next(line for line in self._files[path].split("\n") if line.strip().startswith(key + ": "))
        self.replace(path, line + "\n", "")

    def append(self, path, text):
        self._files[path] = self._files.get(path, "") + text

    def paragraph(self, activity, text):
        self.append(f"{DATA}/activites/{activity}.md", f"\n{text}\n")

    def records(self, path, text):
        """More records at the end of a file of one list."""
        self.append(path, textwrap.indent(textwrap.dedent(text).lstrip("\n"), "  "))

    def figure(self, text):
        self.records(f"{DATA}/chiffres.yaml", text)

    # --- What to expect ---

    def wrong(self, rule, path, on_the_line, what, last=False):
        """`last`: of several lines where it stands, the last one."""
        self._planted.append((rule, path, on_the_line, what, last))

    def right(self, rule, path, on_the_line, why, last=False):
        self._right.append((rule, path, on_the_line, why, last))

    def expectations(self):
        """A table for people and for scripts, one line for each; the line numbers are those of the files as written."""
        lines = ["# règle\tfichier\tligne\tce qui est planté"]
        lines += ["\t".join([rule, path, str(self._line(path, mark, last)), what])
                  for rule, path, mark, what, last in self._planted]
        lines += ["# correct\tfichier\tligne\trègle à laquelle la ligne ressemble\tpourquoi elle est juste"]
        lines += ["\t".join(["correct", path, str(self._line(path, mark, last)), rule, why])
                  for rule, path, mark, why, last in self._right]
        return "\n".join(lines) + "\n"

    def _line(self, path, mark, last):
        found = [number for number, line in enumerate(self._files[path].split("\n"), start=1) if mark in line]
        if last:
            return found[-1]
        if len(found) != 1:
            raise ValueError(f"{path} : « {mark} » est sur {len(found)} lignes")
        return found[0]


class _Hours:
    """What the planted hours need to know of the year's contracts, markets and hours."""

    def __init__(self, twin):
        self.contracts = {row["id"]: row for row in _rows(twin.text(f"{DATA}/clauses/contrats.csv"))}
        self.markets = {row["id"]: row for row in _rows(twin.text(f"{DATA}/clauses/marches.csv"))}
        self.hours = _rows(twin.text(f"{DATA}/clauses/heures.csv"))
        self.month = {}  # (participant, month): hours done
        for row in self.hours:
            if row["contrat"] and row["etat"].startswith("realisees"):
                key = (self.contracts[row["contrat"]]["participant"], row["mois"])
                self.month[key] = self.month.get(key, 0) + float(row["heures"].replace(",", "."))

    def lasting(self):
        """The market with most hours still to do in the year: it has room for planted ones."""
        able = [row for row in self.markets.values()
                if row["etat"] == "en cours" and f"décembre {YEAR}" not in row["periode"]]
        return max(able, key=lambda row: float(row["heures_dues"].split()[0]))["id"]

    def of_month(self, month, skip=()):
        """A contract with hours that month."""
        return next(row["contrat"] for row in self.hours
                    if row["mois"] == month and row["etat"] == "realisees_saisies" and row["contrat"] not in skip)


def _rows(table):
    lines = table.strip("\n").split("\n")
    titles = lines[0].split(";")
    return [dict(zip(titles, line.split(";"))) for line in lines[1:]]


def _legal_hours(month):
    """48 hours a week, rounded up to the hour."""
    year, number = map(int, month.split("-"))
    return -(-48 * calendar.monthrange(year, number)[1] // 7)


def plant(project):
    twin = Twin(project)
    _figures(twin)
    _records(twin)
    _hours(twin)
    _people(twin)
    _document(twin)
    _justifications(twin)
    project.add("attendu.tsv", twin.expectations())


# --- Figures ---

def _figures(twin):
    path = f"{DATA}/chiffres.yaml"
    twin.figure("adherents.nouveaux: 19\n")
    twin.wrong("chiffre-different", path, "  adherents.nouveaux: 19",
               "les fiches donnent un autre nombre d’adhésions commencées dans l’année")
    twin.figure("instances.reunions: au moins 10\n")
    twin.right("chiffre-different", path, "  instances.reunions: au moins 10",
               "les fiches donnent 11 réunions, et 11 est au moins 10")

    twin.figure("""
        permanences.visites:
          libelle: Visites aux permanences
          unite: visite
          valeur: 128
          repartitions:
            motif: {projet: 52, emploi: 49, adhésion: 19}
        """)
    twin.wrong("total-different", path, "    valeur: 128", "les motifs font 120, le total 128")
    twin.right("total-different", path, "        adhésions et dons: 12 %",
               "62, 27 et 12 font 101 : chaque part est arrondie pour elle-même")

    twin.figure("""
        enquete.employeurs:
          libelle: Employeurs interrogés
          unite: employeur
          valeur: 9
          repartitions:
            recrutement: {difficile: 45 %, facile: 55 %}
        """)
    twin.wrong("part-impossible", path, "difficile: 45 %, facile: 55 %", "4 employeurs sur 9 font 44 %, 5 font 56 %")
    twin.right("part-impossible", path, "        utile: 78 %",
               "21 réponses sur 27 font 77,8 %, que l’on arrondit ainsi")

    twin.replace(path, "    valeur: 512 400 €\n", "    valeur: 512 400 €\n    evolution: 14 %\n")
    twin.wrong("evolution-differente", path, "    evolution: 14 %", "de 463 900 € à 512 400 €, la hausse est de 10 %")
    twin.right("evolution-differente", path, "    evolution: [+3, 13 %]",
               "de 24 à 27 réponses : 3 de plus, et 12,5 % s’arrondit à 13 %")

    twin.replace(path, "    valeur: environ 28 h\n", "    valeur: 45 h\n")
    twin.wrong("rapport-different", path, "    valeur: 45 h",
               "environ 1650 heures et 58 bénévoles en donnent environ 28 chacun")
    twin.right("rapport-different", path, "    valeur: 33",
               "12 400 km en 372 passages font 33,3 km, que l’on arrondit à 33")

    twin.replace(path, "    valeur: 78 %\n    source: questionnaire", "    valeur: 78,4 %\n    source: questionnaire")
    twin.wrong("precision-melangee", path, "    valeur: 78,4 %", "71 %, puis 75 %, puis 78,4 %")
    twin.right("precision-melangee", path, "    valeur: 12 400",
               "1 150,5 km l’année d’avant : une distance peut tomber juste")

    twin.figure("""
        velo_ecole.eleves:
          libelle: Élèves de la vélo-école
          unite: élève
          valeur: 100
          repartitions:
            age:
              moins de 26 ans: 20
              18 à 49 ans: 60
              50 ans et plus: 20
        """)
    twin.wrong("tranches-superposees", path, "        18 à 49 ans: 60", "de 18 à 25 ans, on est dans deux tranches")
    twin.right("tranches-superposees", f"{DATA}/activites/mobilite_solidaire.md", "        de 40 à 60 ans: 47",
               "deux bornes qui se touchent, comme on parle")

    for year, value in ((YEAR - 1, "au plus 400"), (YEAR, "au moins 300")):
        twin.records(f"data/{year}/chiffres.yaml", f"""
            petition.signatures:
              libelle: Signatures recueillies
              unite: signature
              valeur: {value}
            """)
    twin.paragraph("jardins_partages",
                   "Le nombre de signatures de l’appel pour les jardins est {{ petition.signatures | evolution }}.")
    twin.wrong("evolution-incertaine", f"{DATA}/activites/jardins_partages.md",
               "{{ petition.signatures | evolution }}", "« au plus 400 », puis « au moins 300 » : rien n’est sûr")
    twin.right("evolution-incertaine", f"{DATA}/textes/participation.md",
               "{{ participation.personnes | evolution }}",
               "deux minima comptés de la même façon se comparent borne à borne")


# --- Records ---

def _records(twin):
    lists = f"{DATA}/activites/tiers_lieux.md"
    twin.replace(lists, "\nseances:\n", "\nnombre_seances: 5\nseances:\n")
    twin.wrong("liste-differente", lists, "nombre_seances: 5", "la liste compte six séances")
    partial = f"{DATA}/activites/ateliers_subventions.md"
    twin.right("liste-differente", partial, f"  - date: {_second_session(twin.text(partial))}",
               "plus de présents que de noms : tous n’ont pas signé")

    rhythm = f"{DATA}/activites/club_rh.md"
    twin.replace(rhythm, "\nseances:\n", "\nfrequence: mensuelle\nseances:\n")
    twin.wrong("frequence", rhythm, "frequence: mensuelle", "six séances, de février à décembre")
    twin.right("frequence", f"{DATA}/activites/club_mutualisation.md", "frequence: trimestrielle",
               "quatre séances dans l’année")

    _twice(twin, f"{DATA}/activites/ateliers_candidature.md")
    _dates(twin)

    interviews = f"{DATA}/entretiens.csv"
    pasted = twin.text(interviews).rstrip("\n").split("\n")[-6:]
    twin.append(interviews, "\n".join(pasted) + "\n")
    twin.wrong("lignes-repetees", interviews, pasted[0], "les six derniers rendez-vous sont collés deux fois", last=True)
    visitors = f"{YEAR}-12-20;autre;;Formation\n"
    twin.append(interviews, visitors * 6)
    twin.right("lignes-repetees", interviews, visitors.rstrip("\n"), "six personnes reçues le même jour", last=True)
    _ages(twin, f"{DATA}/clauses/participants.csv")
    goals = f"{DATA}/dla/objectifs.yaml"
    done = [line for line in twin.text(goals).split("\n") if line.startswith("    realise: ")]
    more = f"    realise: {int(done[1].split()[1]) + 5}"
    twin.replace(goals, done[1] + "\n", more + "\n")
    twin.wrong("objectif-different", goals, more, "cinq diagnostics de plus que n’en comptent les fiches")
    twin.right("objectif-different", goals, done[0], "le compte des fiches")
    twin.append(interviews, f"{YEAR - 1}-12-19;autre;;Formation\n")
    twin.wrong("date-hors-annee", interviews, f"{YEAR - 1}-12-19;autre", "un rendez-vous de l’année d’avant")
    carried = next(line for line in twin.text(f"{DATA}/projets.yaml").split("\n") if f"entree: {YEAR - 1}-" in line)
    twin.right("date-hors-annee", f"{DATA}/projets.yaml", carried, "un projet hébergé est entré l’année d’avant")

    funding = f"{DATA}/conventions.yaml"
    twin.replace(funding, "    mention: Action cofinancée par le Département au titre de l’insertion.\n", "")
    twin.wrong("mention-absente", funding, "    intitule: Emploi et insertion",
               "la mention du financeur n’est pas donnée")
    twin.records(funding, f"""
        - id: ancienne_convention
          financeur: Département
          intitule: Étude sur l’emploi partagé
          exercice: {YEAR - 1}
        """)
    twin.right("mention-absente", funding, "    intitule: Étude sur l’emploi partagé",
               "une convention d’un autre exercice")


def _twice(twin, path):
    """Someone of the first list stands in it again, and in the second, which is no mistake."""
    first, second = [line for line in twin.text(path).split("\n") if line.startswith("    presences: [")][:2]
    someone = next(who for who in first.split("[")[1].rstrip("]").split(", ") if who in second)
    twin.replace(path, first, first.replace("]", f", {someone}]"))
    twin.wrong("presence-en-double", path, first.replace("]", f", {someone}]"), f"{someone} est deux fois dans la liste")
    twin.right("presence-en-double", path, second, f"{someone} vient à deux séances")


def _ages(twin, path):
    """A participant of a hundred years and more, and the oldest of those who are."""
    rows = [line for line in twin.text(path).split("\n")[1:] if line]
    known = [line for line in rows if line.split(";")[2].isdigit()]
    oldest = max(known, key=lambda line: int(line.split(";")[2]))
    someone = next(line for line in known if line != oldest)
    cells = someone.split(";")
    wrong = ";".join([*cells[:2], "1" + cells[2], *cells[3:]])
    twin.replace(path, someone + "\n", wrong + "\n")
    twin.wrong("valeur-invraisemblable", path, wrong, "une touche de trop : plus de cent ans")
    twin.right("valeur-invraisemblable", path, oldest, "l’âge le plus élevé de la liste")


def _second_session(text):
    return [line for line in text.split("\n") if line.startswith("  - date: ")][1].split(": ")[1]


def _dates(twin):
    path = f"{DATA}/projets.yaml"
    one = next(record for record in twin.text(path).split("  - ")
               if f"entree: {YEAR}-" in record and "sortie: " in record)
    left = next(line for line in one.split("\n") if "sortie: " in line)
    twin.replace(path, one, one.replace(left, f"    sortie: 2 janvier {YEAR}"))
    twin.wrong("dates-en-desordre", path, f"    sortie: 2 janvier {YEAR}", "sorti avant d’être entré")
    twin.records(path, f"""
        - id: projet_{YEAR}_90
          nom: Atelier de reliure
          statut: accompagne
          nature: culture
          entree: {YEAR}-06-15
          sortie: juin {YEAR}
          issue: cree
          emplois_crees: 1
        """)
    twin.right("dates-en-desordre", path, f"    sortie: juin {YEAR}",
               "entré le 15 juin, sorti en juin : la date n’est connue qu’au mois")

    forum = f"{DATA}/activites/forum_metiers.md"
    twin.paragraph("forum_metiers",
                   f"Le Forum des métiers de l’utilité sociale, lancé en septembre {YEAR}, a désormais sa page sur le "
                   "site du pôle.")
    twin.wrong("dates-contradictoires", forum, f"periode: octobre {YEAR}",
               "la période dit octobre, le texte dit septembre")
    twin.paragraph("fete_reparation", "La Fête de la réparation, lancée en mai 2016, a bien grandi.")
    twin.right("dates-contradictoires", f"{DATA}/activites/fete_reparation.md", "lancée en mai 2016",
               "un mois d’une autre année")


# --- Hours of the social clauses ---

def _hours(twin):
    path, known = f"{DATA}/clauses/heures.csv", _Hours(twin)
    market = known.lasting()

    # After its end, a contract has no hours done; foreseen ones may stay in the books.
    ended = [row for row in known.contracts.values() if f"{YEAR}-03" <= row["fin"][:7] <= f"{YEAR}-08"]
    free = [row for row in ended if (row["participant"], f"{YEAR}-12") not in known.month]
    late = f"{free[0]['id']};{market};{YEAR}-12;12;realisees_saisies"
    twin.append(path, late + "\n")
    twin.wrong("hors-contrat", path, late, f"le contrat a pris fin le {free[0]['fin']}")
    foreseen = f"{free[1]['id']};{market};{YEAR}-12;60;prevues"
    twin.append(path, foreseen + "\n")
    twin.right("hors-contrat", path, foreseen, "des heures qui n’ont été que prévues")

    # One hour above what the law allows, and just what it allows.
    june, april = f"{YEAR}-06", f"{YEAR}-04"
    most = _legal_hours(june)
    above = known.of_month(june)
    whole = most + 1 - known.month[known.contracts[above]["participant"], june]
    twin.append(path, f"{above};{market};{june};{hours(int(whole * 60))};realisees_non_saisies\n")
    twin.wrong("heures-maximum", path, f"{above};{market};{june};{hours(int(whole * 60))};",
               f"{most + 1} heures dans le mois, la loi en permet {most}")
    exact = known.of_month(april, skip=(above,))
    rest = _legal_hours(april) - known.month[known.contracts[exact]["participant"], april]
    twin.append(path, f"{exact};{market};{april};{hours(int(rest * 60))};realisees_non_saisies\n")
    twin.right("heures-maximum", path, f"{exact};{market};{april};{hours(int(rest * 60))};",
               f"{_legal_hours(april)} heures : le maximum lui-même")

    _due(twin, known, market)
    _overlap(twin, known)


def _due(twin, known, busy):
    path = f"{DATA}/clauses/marches.csv"
    done = {}
    for year in (YEAR - 2, YEAR - 1, YEAR):
        for row in _rows(twin.text(f"data/{year}/clauses/heures.csv")):
            if row["etat"].startswith("realisees"):
                amount = row["heures"]
                minutes = _minutes(amount)
                done[row["marche"]] = done.get(row["marche"], 0) + minutes
    over, even = [name for name in known.markets if name != busy and done.get(name)][:2]
    for name, minutes in ((over, done[over] - 60), (even, done[even])):
        row = known.markets[name]
        twin.replace(path, _line_of(row), _line_of({**row, "heures_dues": hours(minutes)}))
    twin.wrong("realise-superieur-au-du", path, f"{over};",
               f"{hours(done[over])} réalisées, une heure de plus que dues")
    twin.right("realise-superieur-au-du", path, f"{even};", "autant d’heures réalisées que dues")


def _minutes(text):
    if "h" in text:
        whole, _, rest = text.partition(" h")
        return int(whole) * 60 + int(rest or 0)
    return round(float(text.replace(",", ".")) * 60)


def _line_of(row):
    return ";".join(row.values())


def _overlap(twin, known):
    """The same employer twice at a time for one participant; two employers at a time may well be."""
    path = f"{DATA}/clauses/contrats.csv"
    first, second = [row for row in known.contracts.values() if row["fin"] and row["debut"] < row["fin"]][10:12]
    twice = {**first, "id": f"{first['participant']}_bis"}
    twin.append(path, _line_of(twice) + "\n")
    twin.wrong("periodes-superposees", path, twice["id"], "le même contrat, deux fois")
    other = {**second, "id": f"{second['participant']}_ter", "employeur": "Association intermédiaire Clapoteau",
             "employeur_type": "ai"}
    twin.append(path, _line_of(other) + "\n")
    twin.right("periodes-superposees", path, other["id"], "deux employeurs en même temps, à temps partiel")


# --- People ---

def _people(twin):
    people = _rows(twin.text("data/commun/personnes.csv"))
    named = [row for row in people if row["nom"] and row["publier"] == "nom"]
    one = named[0]
    first, family = one["nom"].split(" ", 1)
    path = f"{DATA}/personnes.csv"
    twin.append(path, "id;nom;sexe;commune\n")
    twin.append(path, f"p901;{family.upper()} {first};{one['sexe']};{one['commune']}\n")
    twin.wrong("doublon-possible", path, "p901;", f"la même personne que {one['id']}, nom de famille d’abord")
    twin.append(path, "p902;Camille Sartrinoise;femme;Aubrelle\np903;Camille Sartrinoise;homme;Aubrelle\n")
    twin.right("doublon-possible", path, "p903;", "deux homonymes, dont les fiches disent le sexe")

    board = f"{DATA}/instances.yaml"
    text = twin.text(board)
    whole, rest = text.split("  - id: bureau\n")
    lines, changed = whole.split("\n"), 0
    for at in range(len(lines) - 1, -1, -1):  # from the end: officers sit in front
        if lines[at] == "        sexe: femme" and changed < 2:
            lines[at], changed = "        sexe: homme", changed + 1
    twin.replace(board, whole, "\n".join(lines))
    twin.wrong("parite-statuts", board, "  - id: conseil_administration",
               "quatre femmes sur douze : 67 %, les statuts demandent 80 %")
    twin.right("parite-statuts", board, "  - id: bureau", "le bureau n’est pas le conseil, dont parlent les statuts")

    silent = next(row["nom"] for row in people if row["nom"] and not row["publier"])
    twin.paragraph("ptce", f"Le comité remercie {silent}, qui a relu les statuts.")
    twin.wrong("donnee-personnelle", f"{DATA}/activites/ptce.md", f"remercie {silent}",
               "une adhérente ou un adhérent qui n’a pas donné son accord")
    twin.paragraph("alimentation", f"Le groupe remercie {named[1]['nom']}, qui a prêté sa cuisine.")
    twin.right("donnee-personnelle", f"{DATA}/activites/alimentation.md", f"remercie {named[1]['nom']}",
               "cette personne accepte d’être nommée")


# --- What is printed ---

def _document(twin):
    def wrong(rule, activity, text, mark, what):
        twin.paragraph(activity, text)
        twin.wrong(rule, f"{DATA}/activites/{activity}.md", mark, what)

    def right(rule, activity, text, mark, why):
        twin.paragraph(activity, text)
        twin.right(rule, f"{DATA}/activites/{activity}.md", mark, why)

    wrong("deux-orthographes", "rencontre_acheteurs",
          "La Communauté d’Agglomération du pays d’Aubrelle y a présenté son schéma.",
          "Communauté d’Agglomération", "la fiche écrit « Communauté d’agglomération »")
    right("deux-orthographes", "achats_groupes",
          "La communauté d’agglomération du pays d’Aubrelle suit ces travaux de près.",
          "La communauté d’agglomération", "une minuscule au premier mot d’un nom")

    wrong("sigle-non-defini", "energie_citoyenne", "Le RTVB a prêté son matériel de mesure.", "Le RTVB",
          "ni le glossaire ni le texte ne développent ce sigle")
    right("sigle-non-defini", "bourse_locaux", "Le comité local des locaux vacants (CLLV) la consulte chaque mois.",
          "(CLLV)", "développé sur place")

    twin.append(f"{DATA}/glossaire.yaml", "glossaire:\n  - sigle: SEL\n    developpe: Système d’échange local\n")
    twin.wrong("sigle-inutilise", f"{DATA}/glossaire.yaml", "  - sigle: SEL", "ce sigle n’est imprimé nulle part")
    twin.right("sigle-inutilise", "data/commun/glossaire.yaml", "  - sigle: FSE",
               "imprimé dans le nom d’un financeur : « Union européenne (FSE+) »")

    wrong("sigle-developpe-deux-fois", "filiere_reemploi",
          "Elle a rejoint le pôle territorial de coopération écologique (PTCE).",
          "(PTCE)", "le glossaire dit « coopération économique »")
    right("sigle-developpe-deux-fois", "ecole_ess",
          "Deux coopératives jeunesse de services (CJS) du voisinage ont témoigné.",
          "(CJS)", "le pluriel de ce que dit le glossaire")

    repeated = ("Chacun vient avec une question de métier, la pose au groupe, et repart avec trois réponses, dont une, "
                "au moins, à laquelle il n’avait pas pensé.")
    twin.paragraph("repas_dirigeants", repeated)
    wrong("paragraphe-repete", "site_carte", repeated, "Chacun vient avec une question",
          "le paragraphe du Repas des dirigeants")
    short = "Inscription libre, dans la limite des places."
    twin.paragraph("formation_numerique", short)
    right("paragraphe-repete", "cine_debats", short, short, "une formule de quelques mots peut revenir")

    wrong("nombre-en-dur", "assises", "Les 224 personnes présentes ont voté la feuille de route.",
          "Les 224 personnes", "c’est le nombre de participants de l’activité")
    right("nombre-en-dur", "rencontres_regionales", "En 2018, 173 personnes étaient déjà venues.",
          "En 2018, 173 personnes", "le nombre d’une autre année")

    _stale(twin)
    _pictures(twin)

    twin.append(f"{DATA}/textes/introduction.md", "L’année commence bien.\n")
    twin.wrong("texte-non-imprime", f"{DATA}/textes/introduction.md", "L’année commence bien.",
               "le modèle n’a pas de place pour ce texte")
    twin.right("texte-non-imprime", f"{DATA}/activites/assises.md", "titre: Les assises du pays d’Aubrelle",
               "sans section, imprimée sous « Au fil de l’année »")

    twin.figure("""
        permanences.appels:
          libelle: Appels reçus aux permanences
          unite: appel
          valeur: masqué
        """)
    wrong("chiffre-masque-en-prose", "permanences_communes", "On y a reçu {{ permanences.appels | unite }}.",
          "{{ permanences.appels | unite }}", "le pôle déclare ce chiffre masqué")
    twin.right("chiffre-masque-en-prose", f"{DATA}/textes/clauses.md",
               "{{ clauses.participants.sexe.femme | pourcent }}",
               "une répartition par sexe, dont aucune case n’est petite")


def _pictures(twin):
    poster, plan, route = (f"{DATA}/activites/{name}.md" for name in ("fete_reparation", "hebergement",
                                                                     "epicerie_itinerante"))
    twin.without(poster, "alternative")
    twin.wrong("image-sans-alternative", poster, "fichier: images/affiche-reparation.png",
               "rien pour qui ne voit pas l’affiche")
    twin.without(route, "legende")
    twin.right("image-sans-alternative", route, "fichier: images/tournee.png",
               "une carte sans légende, dont l’alternative dit ce que l’on y voit")
    twin.without(plan, "droit_a_l_image")
    twin.wrong("droit-a-l-image", plan, "fichier: images/plan-la-fabrique.png",
               "rien ne dit si quelqu’un y est reconnaissable")
    twin.right("droit-a-l-image", route, "    droit_a_l_image: oui", "un dessin, où l’on ne reconnaît personne")


def _stale(twin):
    """A paragraph carried over from the year before, where it is justified: mistakes are planted in one year only."""
    before = f"data/{YEAR - 1}/activites/prix_initiatives.md"
    sentence = "Avec 26 candidatures, le prix a trouvé son public et ses limites."
    bound = "Le jury a lu toutes les candidatures ({{ prix_initiatives.candidatures | unite }}) en une soirée."
    twin.replace(before, "\n---\n",
                 "\njustifier:\n  - regle: nombre-en-dur\n    motif: le texte est celui qui a été imprimé\n---\n")
    twin.append(before, f"\n{sentence}\n\n{bound}\n")
    twin.paragraph("prix_initiatives", sentence)
    path = f"{DATA}/activites/prix_initiatives.md"
    twin.wrong("texte-perime", path, sentence, "la phrase de l’année d’avant ; il y a eu 33 candidatures")
    twin.paragraph("prix_initiatives", bound)
    twin.right("texte-perime", path, bound, "la même phrase deux années de suite, où le chiffre suit les données")


# --- Justifications ---

def _justifications(twin):
    path = f"{DATA}/chiffres.yaml"
    twin.figure("""
        ateliers.outils:
          libelle: Outils prêtés
          unite: outil
          valeur: 83
          justifier:
            - regle: precision-melangee
              motif: la source arrondit
        """)
    twin.wrong("justification-sans-objet", path, "      - regle: precision-melangee", "il n’y a rien à justifier")
    twin.right("justification-sans-objet", f"{DATA}/activites/lettre.md", "  - regle: frequence",
               "neuf numéros d’une lettre mensuelle : la justification couvre une alerte")
