"""What the pole is and how it lives: organisation, team, governing bodies, interviews, projects."""

from . import activites, calendrier, noms, textes
from .ecriture import csv, euros, yaml
from .hasard import Draw
from .population import COLLEGES, name_for

# Function, who may hold it, and full-time equivalents of the three years (None: not there yet, or gone).
TEAM = [
    ("Directrice", "femme", ("1", "1", "1"), None, "du lundi au vendredi"),
    ("Chargé de mission DLA", "homme", ("1", "1", "1"), None, "du lundi au vendredi"),
    ("Chargée d’accueil des projets", "femme", ("0,8", "0,8", "1"), None, "du lundi au jeudi"),
    ("Facilitatrice des clauses sociales", "femme", ("1", "1", "1"), None, "du lundi au vendredi"),
    ("Facilitateur des clauses sociales", "homme", (None, "0,5", "1"), None, "du lundi au vendredi"),
    ("Chargée d’animation et de communication", "femme", ("0,8", "0,8", "0,8"), None, "du mardi au vendredi"),
    ("Coordinatrice du PTCE", "femme", (None, "0,5", "0,5"), None, "le lundi et le mardi"),
    ("Comptable", "homme", ("0,2", "0,2", "0,2"), "Groupement d’employeurs du bassin", "le mercredi"),
    ("Apprenti en communication", "homme", ("0,5", "0,5", None), None, "deux semaines sur trois"),
    ("Apprentie en gestion de projet", "femme", (None, None, "0,5"), None, "deux semaines sur trois"),
]

# Sexes of the board, college by college, for each year: the statutes ask for parity within one seat.
BOARD = {
    2021: ("FHFHFH", "HFH", "FHH"),
    2022: ("FHFHFH", "HFF", "FHH"),
    2023: ("FHFHFH", "HFF", "FHH"),
}
BOARD_DUTIES = ["présidence", "trésorerie", "secrétariat"]

ORIENTATIONS = {"Parcours d’émergence": 18, "Matinales de l’emploi": 22, "DLA": 9, "Couveuse d’activités": 8,
                "Réseau professionnel": 14, "Formation": 12, "Autre accueil du territoire": 11, "Sans suite": 6}

PROJECT_NAMES = ["Conserverie", "Librairie", "Fournil", "Atelier vélo", "Répit des aidants", "Auto-école", "Ludothèque",
                 "Ressourcerie", "Laverie", "Café", "Ferme", "Studio", "Traiteur", "Brasserie", "Repair café",
                 "Micro-crèche", "Coursiers", "Maraîchage", "Friperie", "Cinéma mobile"]
NATURES = {"alimentation": 20, "culture": 16, "réemploi": 16, "petite enfance": 8, "services": 18, "mobilité": 10,
           "habitat": 6, "numérique": 6}


def write(population, project):
    _organisation(project)
    team = _team(population, project)
    board = _Board(population)
    for year in noms.YEARS:
        project.add(f"data/{year}/annee.yaml", _year(year))
        _team_of(team, year, project)
        whole = board.record(year)
        project.add(f"data/{year}/instances.yaml", yaml({"instances": project.keep(
            "instances", year, [whole, _bureau(whole), *_assemblies(year)])}))
        project.add(f"data/{year}/entretiens.csv", csv(["date", "public", "personne", "orientation"], project.keep(
            "entretiens", year, _interviews(population, year))))
    _projects(project)
    _declared(project)


def _year(year):
    return yaml({"annee": year, "rapport": True, "date": f"{12 + year % 7} avril {year + 1}"})


def _organisation(project):
    project.add("data/commun/organisation.yaml", yaml({"organisation": {
        "nom": "La Tramée",
        "devise": "Pôle de l’économie sociale et solidaire du pays d’Aubrelle",
        "forme_juridique": "association loi 1901",
        "adresse": "La Fabrique, 4 rue des Cordeliers-Blancs, Aubrelle",
        "site": "www.latramee.example.org",
        "courriel": "contact@latramee.example.org",
        "telephone": "02 61 91 00 01",
        "territoire": "pays d’Aubrelle",
        "logo": "images/logo-la-tramee.png",
        "statuts": {"taille_ca": 12, "renouvellement": "par tiers", "parite": "au moins 80 %"},
    }}))


def _team(population, project):
    """The persons of the team keep their name from year to year."""
    draw = Draw("equipe")
    return [(function, name_for(sex, draw, population.surnames), ftes, employer, presence)
            for function, sex, ftes, employer, presence in TEAM]


def _team_of(team, year, project):
    records = []
    for rank, (function, name, ftes, employer, presence) in enumerate(team):
        fte = ftes[noms.YEARS.index(year)]
        if fte is None:
            continue
        # The work addresses of those who answer to the public; apprentices agree to neither.
        apprentice = function.startswith("Apprenti")
        records.append({
            "id": f"equipe_{rank + 1:02d}", "nom": name, "fonction": function, "employeur": employer, "etp": fte,
            "presence": presence,
            "courriel": None if apprentice else f"mission{rank + 1}@latramee.example.org",
            "telephone": None if apprentice else f"02 61 91 00 {10 + rank}",
            "publier": ["fonction"] if apprentice else ["nom", "fonction", "courriel", "telephone"],
        })
    project.add(f"data/{year}/equipe.yaml", yaml({"equipe": project.keep("equipe", year, records)},
                                                  "Équivalents temps plein au 31 décembre."))


class _Board:
    """Twelve seats in three colleges; a third is renewed every year."""

    def __init__(self, population):
        self._draw = Draw("instances")
        self._surnames = population.surnames
        self._seats = {}

    def record(self, year):
        members = []
        for college, sexes in zip(COLLEGES, BOARD[year]):
            for seat, letter in enumerate(sexes):
                members.append(self._member(college, seat, "femme" if letter == "F" else "homme", year))
        for member, duty in zip([members[0], members[1], members[4]], BOARD_DUTIES):
            member["mandat"] = duty
        days = [calendrier.nth(year, month, calendrier.TUESDAY, 4) for month in (1, 3, 4, 6, 9, 11, 12)]
        subjects = ["budget prévisionnel", "comptes de l’exercice", "préparation de l’assemblée générale",
                    "plan de charge de l’équipe", "conventions de l’année suivante", "emploi et salaires",
                    "orientations"]
        meetings = [{"date": day.isoformat(), "objet": subject, "presents": self._draw.integer(8, 12)}
                    for day, subject in zip(days, subjects)]
        return {"id": "conseil_administration", "nom": "Conseil d’administration", "ordre": 1, "effectif": len(members),
                "membres": members, "reunions": meetings}

    def _member(self, college, seat, sex, year):
        known = self._seats.get((college, seat))
        if known is None or known["sexe"] != sex:
            known = {"nom": name_for(sex, self._draw, self._surnames), "college": college, "sexe": sex,
                     "tranche_age": self._draw.weighted({"26 à 49 ans": 45, "50 ans et plus": 55}),
                     "entree": str(self._draw.integer(2016, 2020)) if year == noms.YEARS[0] else f"avril {year}",
                     "publier": None if self._draw.chance(0.12) else ["nom", "mandat"]}
            self._seats[college, seat] = known
            return dict(known)
        renewed = (seat + COLLEGES.index(college) + year) % 3 == 0
        return {**known, "reelu": True if renewed else None}


def _bureau(board):
    """Those of the board who hold an office; the statutes ask parity of the board, not of three persons."""
    return {"id": "bureau", "nom": "Bureau", "ordre": 2,
            "membres": [{key: one[key] for key in ("nom", "mandat", "college", "sexe", "tranche_age", "publier")}
                        for one in board["membres"] if "mandat" in one]}


def _assemblies(year):
    draw = Draw(f"assemblées {year}")
    texts = textes.named("instances.md", year)
    return [
        {"id": "assemblee_generale", "nom": "Assemblée générale", "ordre": 3, "texte": texts["assemblee_generale"],
         "reunions": [{"date": calendrier.nth(year, 4, calendrier.THURSDAY, 4).isoformat(),
                       "objet": "rapports et comptes de l’exercice", "presents": draw.integer(48, 67)}]},
        {"id": "conseil_cooperation", "nom": "Conseil de coopération", "ordre": 4,
         "texte": texts["conseil_cooperation"],
         "reunions": [{"date": calendrier.nth(year, month, calendrier.MONDAY, 3).isoformat(), "objet": subject,
                       "presents": draw.integer(14, 29)}
                      for month, subject in ((2, "le pôle dans cinq ans"), (6, "commande publique et ESS"),
                                             (10, "préparation du Mois de l’ESS"))]},
    ]


def _interviews(population, year):
    """One or two appointments for most persons, three for a few."""
    draw = Draw(f"entretiens {year}")
    able = [one for one in population.persons if one.here(year)]
    rows = []
    for person in draw.sample(able, {2021: 66, 2022: 78, 2023: 92}[year]):
        public = draw.weighted({"demandeur_d_emploi": 44, "porteur_de_projet": 46, "autre": 10})
        for _ in range(draw.weighted({1: 70, 2: 22, 3: 8})):
            month = draw.pick(activites.ALL_BUT_AUGUST)
            day = calendrier.nth(year, month, draw.integer(0, 4), draw.integer(1, 4))
            rows.append({"date": day.isoformat(), "public": public, "personne": person.id,
                         "orientation": draw.weighted(ORIENTATIONS)})
    rows.sort(key=lambda row: (row["date"], row["personne"]))
    return rows


def _projects(project):
    """Projects come in, some are followed, a few get a room; those still there in January come back the next year."""
    draw = Draw("projets")
    words = noms.invented_words(200)[-60:]
    carried = []
    for year in noms.YEARS:
        records = [dict(one) for one in carried]
        for status, count in (("accueilli", 24 + 4 * noms.YEARS.index(year)), ("accompagne", 11), ("heberge", 4)):
            for _ in range(count):
                name = f"{draw.pick(PROJECT_NAMES)} {words.pop()}" if words else None
                records.append({"id": f"projet_{year}_{len(records) + 1:02d}", "nom": name, "statut": status,
                                "nature": draw.weighted(NATURES),
                                "entree": f"{year}-{draw.integer(1, 10):02d}-{draw.integer(1, 28):02d}"})
        carried = []
        for one in records:
            _outcome(one, year, draw, carried)
        project.add(f"data/{year}/projets.yaml", yaml({"projets": project.keep("projets", year, records)}))


def _outcome(one, year, draw, carried):
    if one["statut"] == "accueilli":
        one["issue"] = draw.weighted({"en_cours": 40, "reoriente": 34, "abandonne": 14, "cree": 6, None: 6})
    else:
        one["issue"] = draw.weighted({"en_cours": 48, "cree": 36, "reoriente": 8, "abandonne": 8})
    if one["issue"] == "cree":
        one["emplois_crees"] = draw.integer(1, 4)
    elif one["issue"]:
        one["emplois_crees"] = 0
    if one["statut"] == "heberge" and one["issue"] == "en_cours" and len(carried) < 6:
        carried.append({key: one[key] for key in ("id", "nom", "statut", "nature", "entree")})
    elif one["issue"] != "en_cours" and one["statut"] != "accueilli":
        one["sortie"] = f"{year}-{draw.integer(11, 12)}-{draw.integer(1, 28):02d}"


def _declared(project):
    """What no list counts: the pole declares it, and says from what."""
    values = {
        "benevolat.heures": ("Heures de bénévolat", "h", "carnets des bénévoles",
                             ("environ 1150", "environ 1400", "environ 1650")),
        "benevolat.personnes": ("Bénévoles actifs", "personne", "carnets des bénévoles", (41, 52, 58)),
        "clauses.facilitateurs": ("Facilitateurs des clauses sociales", "facilitateur",
                                  "effectif au 31 décembre", (1, 2, 2)),
        "clauses.part_activite": ("Part des clauses dans l’activité des structures d’insertion", "%",
                                  "enquête auprès des structures d’insertion", ("10 à 60 %", "12 à 65 %", "15 à 70 %")),
        "benevolat.par_personne": ("Heures de bénévolat par bénévole", "h", "carnets des bénévoles",
                                   ("environ 28 h", "environ 27 h", "environ 28 h")),
        "enquete.reponses": ("Réponses à l’enquête de fin d’année", "réponse", "questionnaire du pôle", (21, 24, 27)),
        "enquete.satisfaction": ("Adhérents satisfaits du pôle", "%", "questionnaire du pôle",
                                 ("71 %", "75 %", "78 %")),
        "trajets.kilometres": ("Kilomètres parcourus par l’épicerie itinérante", "km", "carnet de route",
                               (None, "1 150,5", "12 400")),
        "trajets.km_par_passage": ("Kilomètres par passage", "km", "carnet de route", (None, 25, 33)),
        "budget.produits": ("Produits de l’exercice", "€", "comptes arrêtés par l’assemblée générale",
                            (euros(418_200), euros(463_900), euros(512_400))),
    }
    for at, year in enumerate(noms.YEARS):
        figures = {name: {"libelle": label, "unite": unit, "valeur": series[at], "source": source}
                   for name, (label, unit, source, series) in values.items() if series[at] is not None}
        if at:
            volunteers = values["benevolat.personnes"][3]
            figures["benevolat.personnes"]["evolution"] = [f"+{volunteers[at] - volunteers[at - 1]}"]
        _divide(figures, at)
        project.add(f"data/{year}/chiffres.yaml", yaml({"chiffres": figures}))


def _divide(figures, at):
    """Breakdowns whose parts do not add up to the letter, and are right: each share is rounded for itself."""
    if at == len(noms.YEARS) - 1:
        figures["budget.produits"]["repartitions"] = {
            "origine": {"subventions": "62 %", "prestations": "27 %", "adhésions et dons": "12 %"}}
        figures["enquete.reponses"]["repartitions"] = {"avis": {"utile": "78 %", "peu utile": "22 %"}}
        figures["enquete.reponses"]["evolution"] = ["+3", "13 %"]
