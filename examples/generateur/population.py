"""Structures, persons and members: what does not change every year, with its history."""

from . import noms
from .ecriture import csv, fold, french_number, yaml
from .hasard import Draw

STRUCTURES = 180
PERSONS = 520
AGES = {"moins de 26 ans": 15, "26 à 49 ans": 54, "50 ans et plus": 31}
COLLEGES = ["Acteurs de l’ESS", "Collectivités et réseaux", "Personnes engagées"]

# Of each sector: how many structures in ten, and what they are called. « {} » takes an invented word, « {de} » the
# commune.
SECTORS = {
    "culture": (18, ["Compagnie {}", "Théâtre {}", "Radio {}", "Fanfare {}", "Cinéma associatif {}",
                     "Atelier de gravure {}"]),
    "insertion": (14, ["Chantier {}", "Régie de quartier {}", "Blanchisserie {}", "Entreprise d’insertion {}"]),
    "petite enfance": (12, ["Crèche parentale {}", "Microcrèche {}", "Ludothèque {}", "Maison des parents {}"]),
    "environnement": (14, ["Recyclerie {}", "Jardins {de}", "Vélo-école {}", "Énergie citoyenne {}"]),
    "alimentation": (12, ["Épicerie solidaire {}", "Ferme coopérative {}", "Fournil {}", "Cantine {}"]),
    "services à la personne": (11, ["Aide à domicile {de}", "Portage de repas {}", "Transport solidaire {}"]),
    "handicap et santé": (11, ["Foyer {}", "Entraide {}", "Maison de santé {}", "Groupe d’entraide {}"]),
    "éducation populaire": (14, ["Foyer rural {de}", "Maison des jeunes {de}", "Université populaire {}",
                                 "Café associatif {}"]),
    "sport": (8, ["Club omnisports {de}", "École de cirque {}", "Voile pour tous {}"]),
    "habitat": (9, ["Habitat partagé {}", "Foyer de jeunes travailleurs {}", "Coopérative d’habitants {}"]),
    "numérique": (7, ["Atelier numérique {}", "Fabrique {}", "Coopérative {}"]),
    "construction": (9, ["Menuiserie {}", "Atelier bois {}", "Couverture {}"]),
}
PUBLIC_SECTOR = "action publique"
FORMS = {"association": 78, "cooperative": 13, "entreprise": 4, "fondation": 2, "divers": 3}
MUTUALS = ["Mutuelle {}", "Mutuelle du {}", "Union mutualiste {}", "Prévoyance {}"]


class Structure:
    def __init__(self, name, form, sector, commune):
        self.id = fold(name)
        self.name, self.form, self.sector, self.commune = name, form, sector, commune
        self.fte = {}
        self.staff = {}
        self.since = self.until = self.college = None

    def record(self):
        return {
            "id": self.id, "nom": self.name, "forme": self.form, "secteur": self.sector, "commune": self.commune,
            "salaries": {year: staff[0] + staff[1] for year, staff in self.staff.items()} or None,
            "etp": {year: french_number(value) for year, value in self.fte.items()} or None,
            "cdi": {year: staff[0] for year, staff in self.staff.items()} or None,
            "cdd": {year: staff[1] for year, staff in self.staff.items()} or None,
            "adherent_depuis": self.since, "adherent_jusqu_a": self.until, "college": self.college,
        }


class Person:
    def __init__(self, number, first_year, last_year):
        self.id = f"p{number:03d}"
        self.first_year, self.last_year = first_year, last_year
        self.name = self.structure = self.sex = self.age = self.commune = None
        self.keenness = 1  # how likely to come, beside others
        self.published = []

    def here(self, year):
        return self.first_year <= year <= self.last_year

    def row(self):
        return {"id": self.id, "nom": self.name, "structure": self.structure.id if self.structure else None,
                "sexe": self.sex, "tranche_age": self.age, "commune": self.commune, "publier": self.published or None,
                "source": "bulletin d’adhésion" if self.published else None}


class Population:
    def __init__(self):
        self.surnames = noms.family_names(150)
        self.structures = _structures()
        self.persons = _persons(self.structures)
        self.personal_members = _members(self)

    def members_in(self, year):
        """Ids of the structures that are members at some time of the year."""
        return [one for one in self.structures if one.since and int(one.since[:4]) <= year
                and (not one.until or int(one.until[:4]) >= year)]


def _structures():
    draw = Draw("structures")
    words = iter(noms.invented_words(200))
    made = [Structure("Commune " + noms.of(name), "collectivite", PUBLIC_SECTOR, name) for name in noms.COMMUNES]
    made.append(Structure("Communauté d’agglomération du pays d’Aubrelle", "collectivite", PUBLIC_SECTOR, "Aubrelle"))
    made += [Structure(pattern.format(next(words)), "mutuelle", "handicap et santé", "Aubrelle") for pattern in MUTUALS]
    made += [Structure(name, "etablissement_public", "éducation populaire", "Aubrelle")
             for name in ("Lycée professionnel des Tilleuls-Blancs", "Institut du travail social de l’Aubrelle")]
    taken = {one.id for one in made}
    weights = {sector: weight for sector, (weight, _) in SECTORS.items()}
    while len(made) < STRUCTURES:
        sector, commune = draw.weighted(weights), draw.weighted(noms.COMMUNES)
        pattern = draw.pick(SECTORS[sector][1])
        name = pattern.replace("{de}", noms.of(commune)) if "{de}" in pattern else pattern.format(next(words))
        if fold(name) in taken:
            continue
        taken.add(fold(name))
        form = "cooperative" if "oopérative" in name or "Énergie" in name else draw.weighted(FORMS)
        made.append(Structure(name, form, sector, commune))
    for one in made:
        _give_staff(one, draw)
        _give_membership(one, draw)
    return made


def _give_staff(one, draw):
    """Full-time equivalents of three years, in quarters; one structure in six has told nothing."""
    if one.form in ("collectivite", "etablissement_public", "mutuelle") or draw.chance(1 / 6):
        return
    quarters = draw.integer(*draw.weighted({(1, 7): 42, (8, 39): 42, (40, 130): 16}))
    for year in noms.YEARS:
        one.fte[year] = quarters / 4
        heads = int(quarters / 4 * 1.2) + 1
        permanent = max(1, int(heads * draw.near(0.7, 0.25)))
        one.staff[year] = (permanent, heads - permanent)
        quarters = max(1, quarters + draw.integer(-1, 2) * max(1, quarters // 24))


def _give_membership(one, draw):
    """About a third are members, some for long, some since one of the three years; a few leave."""
    share = {"collectivite": 0.45, "mutuelle": 0.5, "cooperative": 0.45, "etablissement_public": 0}.get(one.form, 0.24)
    if not draw.chance(share):
        return
    one.college = COLLEGES[1] if one.form in ("collectivite", "mutuelle") else COLLEGES[0]
    if draw.chance(0.72):
        one.since = str(draw.integer(2009, 2020))
    else:
        one.since = f"{draw.pick(noms.YEARS)}-{draw.integer(2, 11):02d}-{draw.integer(1, 28):02d}"
    if len(one.since) == 4 and draw.chance(0.16):
        one.until = f"{draw.pick(noms.YEARS)}-{draw.pick(['06-30', '12-31'])}"


def _persons(structures):
    draw = Draw("personnes")
    weights = {one: 2 + bool(one.since) for one in structures}
    made = []
    for number in range(1, PERSONS + 1):
        first = draw.weighted({2021: 58, 2022: 21, 2023: 21})
        person = Person(number, first, max(first, draw.weighted({2021: 20, 2022: 22, 2023: 58})))
        person.keenness = draw.weighted({1: 64, 4: 26, 14: 10})
        if draw.chance(0.66):
            person.structure = draw.weighted(weights)
        person.sex = draw.weighted({"femme": 58, "homme": 39, None: 3})
        if draw.chance(0.93):
            person.age = draw.weighted(AGES)
        if draw.chance(0.82):
            person.commune = draw.weighted(noms.COMMUNES)
        made.append(person)
    return made


def name_for(sex, draw, surnames):
    return draw.pick(noms.WOMEN if sex == "femme" else noms.MEN) + " " + surnames.pop()


def _members(population):
    """Persons who are members on their own account: (person, since, until). Most agree to be named, some do not."""
    draw = Draw("adherents")
    able = [one for one in population.persons if not one.structure and one.sex and one.first_year == 2021]
    members = []
    for person in draw.sample(able, 26):
        person.name = name_for(person.sex, draw, population.surnames)
        if draw.chance(0.8):
            person.published = ["nom"]
        since = str(draw.integer(2012, 2020)) if draw.chance(0.6) else \
            f"{draw.pick(noms.YEARS)}-{draw.integer(1, 11):02d}-15"
        until = None
        if len(since) == 4 and draw.chance(0.15):
            until = f"{draw.pick(noms.YEARS)}-12-31"
        members.append((person, since, until))
    return members


def write(population, project):
    project.add("data/commun/structures.yaml", yaml(
        {"structures": project.keep("structures", None, [one.record() for one in population.structures])},
        "Structures du pays d’Aubrelle connues du pôle. Salariés et équivalents temps plein sont ceux qu’elles "
        "déclarent au 31 décembre ; celles qui n’ont rien dit n’en ont pas."))
    columns = ["id", "nom", "structure", "sexe", "tranche_age", "commune", "publier", "source"]
    project.add("data/commun/personnes.csv", csv(columns, project.keep(
        "personnes", None, [one.row() for one in population.persons])))
    project.add("data/commun/adherents.yaml", yaml(
        {"adherents": project.keep("adherents", None, [
            {"personne": person.id, "depuis": since, "jusqu_a": until, "college": COLLEGES[2]}
            for person, since, until in population.personal_members])},
        "Les adhérents à titre personnel ; les structures adhérentes le disent dans leur fiche."))
