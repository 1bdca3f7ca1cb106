"""A recount of the pole's figures, by other means than the program's.

It is written from the definitions (report-templates/indicateurs.yaml, reglages.py) and the records the generator has in
memory. Nothing here reads what reso makes of the files: where the two differ, one of them is wrong.

What a list does not name cannot be counted: the figure is then a minimum. A breakdown counts what is known of a record,
and « non_renseigne » what is not.
"""

import unicodedata
from collections import defaultdict
from fractions import Fraction
from math import isqrt

from . import noms
from .reglages import BANDS, FTE_DIVISOR, GLOSSARY, REGULAR_FROM

MONTHS = ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
          "decembre"]
UNKNOWN = "non_renseigne"
DONE = ("realisees_saisies", "realisees_non_saisies")
JOBS = ("emploi durable", "emploi de transition")


class AtLeast:
    def __init__(self, value):
        self.value = value


# --- Reading and writing values ---

def amount(text):
    """« 12 000 € », « 2 h 30 », « 51,75 », 0.25 -> an exact number; None stays None."""
    if text is None or isinstance(text, int):
        return text
    if isinstance(text, float):
        return Fraction(text)
    if " h" in text:
        whole, _, minutes = text.partition(" h")
        return Fraction(whole) + Fraction(int(minutes or 0), 60)
    return Fraction(text.replace(" €", "").replace(" ", "").replace(",", "."))


def decimal(value):
    """At most six places, half away from zero; no zero at the end."""
    if isinstance(value, AtLeast):
        scaled = Fraction(value.value) * 10 ** 6
        return ">= " + decimal(value.value)
    scaled = Fraction(value) * 10 ** 6
    sign, size = ("-" if scaled < 0 else ""), abs(scaled)
    units = (2 * size.numerator + size.denominator) // (2 * size.denominator)
    whole, rest = divmod(units, 10 ** 6)
    return (sign if units else "") + (f"{whole}.{rest:06d}".rstrip("0").rstrip(".") if rest else str(whole))


def word(text):
    """A cell's name as a key is typed: « Clause d’exécution » -> clause_d_execution; brackets and signs stay."""
    if text is None:
        return UNKNOWN
    plain = unicodedata.normalize("NFD", str(text).replace("œ", "oe"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return "".join(c if c.isalnum() or c in "()+" else "_" for c in plain)


def month_of(date):
    return MONTHS[int(date[5:7]) - 1]


def band(value, bounds):
    """Half-open: the bound itself belongs to the band above it."""
    if value is None:
        return UNKNOWN
    above = [bound for bound in bounds if value >= bound]
    return len(above)


def age_band(age):
    low, high = BANDS["age"]
    return [f"moins_de_{low}_ans", f"{low}_a_{high - 1}_ans", f"{high}_ans_et_plus"][band(age, BANDS["age"])]


def size_band(ftes):
    low, high = BANDS["etp"]
    at = band(ftes, BANDS["etp"])
    return at if at == UNKNOWN else [f"moins_de_{low}", f"de_{low}_a_moins_de_{high}", f"{high}_et_plus"][at]


# --- Small statistics ---

def tally(records, key):
    """{cell: how many records}"""
    cells = defaultdict(int)
    for one in records:
        cells[key(one)] += 1
    return cells


def totals(records, key, value):
    cells = defaultdict(Fraction)
    for one in records:
        cells[key(one)] += value(one)
    return cells


def groups(records, key, of):
    """{cell: how many different `of`}"""
    cells = defaultdict(set)
    for one in records:
        cells[key(one)].add(of(one))
    return {cell: len(members) for cell, members in cells.items()}


def mean(values):
    values = list(values)
    return sum(values, Fraction(0)) / len(values)


def median(values):
    values = sorted(values)
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2


def deviation(values):
    """Of a whole population, to far more places than are written."""
    middle = mean(values)
    variance = mean((value - middle) ** 2 for value in values)
    scale = 10 ** 12
    return Fraction(isqrt(variance.numerator * scale * scale // variance.denominator), scale)


def percent(part, whole):
    return Fraction(part) * 100 / whole


def parity(sexes):
    women = sum(1 for sex in sexes if sex == "femme")
    return percent(2 * min(women, len(sexes) - women), len(sexes))


# --- A year ---

class _Year:
    def __init__(self, records, year):
        self._records, self.year = records, year
        self.structures = {one["id"]: one for one in self.all("structures", None)}
        self.persons = {one["id"]: one for one in self.all("personnes", None)}
        self.found = {}

    def all(self, name, year=0):
        return self._records[name][self.year if year == 0 else year]

    def put(self, name, value):
        if name in self.found:
            raise ValueError(f"{name} est compté deux fois")
        self.found[name] = value

    def cells(self, name, cells):
        for cell, value in cells.items():
            if value and decimal(value) != ">= 0":
                self.put(f"{name}.{cell if isinstance(cell, str) else '_x_'.join(cell)}", value)

    def structure_word(self, field):
        """The cell of a record by a field of its structure."""
        return lambda one: word(self.structures[one["structure"]].get(field))

    def ftes(self, structure):
        return amount((self.structures[structure]["etp"] or {}).get(self.year))

    def count(self):
        for part in (_activities, _members, _bodies, _welcome, _conventions, _dla, _dla_money, _dla_time, _participants,
                     _markets, _own):
            part(self)
        return self.found


class _Session:
    """What a sheet says: who is named, and how many came."""

    def __init__(self, activity, section, session):
        self.activity, self.section, self.date = activity["id"], section, session["date"]
        self.named = session.get("presences", [])
        self.present = session.get("participants", len(self.named))

    @property
    def whole(self):
        return self.present == len(self.named)


class _Untold:
    """An activity of which only the different persons of the year are told: each came once or more, in its period."""

    def __init__(self, activity, section):
        self.activity, self.section = activity["id"], section
        self.months = [word(text) for text in activity["periode"].split() if word(text) in MONTHS]
        said = activity["participants"]
        self.least = said if isinstance(said, int) else 0  # « environ 900 » may be fewer


def _sessions(year):
    """All sessions, and the activities whose people are told of without any session."""
    activities = year.all("activites")
    by_id = {one["id"]: one for one in activities}

    def section(activity):
        """Of an activity within another, that of the other."""
        while "section" not in activity and "rattachee_a" in activity:
            activity = by_id[activity["rattachee_a"]]
        return activity.get("section", UNKNOWN)

    sessions, untold = [], []
    for one in activities:
        sessions += [_Session(one, section(one), session) for session in one.get("seances") or []]
        if not one.get("seances") and one.get("participants") is not None:
            untold.append(_Untold(one, section(one)))
    year.cells("activites.nombre.section", tally(activities, section))
    return sessions, untold


def _named(year, names):
    """Sheets that name: {year: {person: how often}} for the given years."""
    found = {}
    for each in names:
        found[each] = defaultdict(int)
        for activity in year.all("activites", each):
            for session in activity.get("seances") or []:
                for person in session.get("presences", []):
                    found[each][person] += 1
    return found


def _people(sessions):
    """Different persons: those named, and no less than came to the fullest session."""
    named = {person for one in sessions for person in one.named}
    least = max([len(named), *(one.present for one in sessions)])
    return least if all(one.whole for one in sessions) else AtLeast(least)


def _activities(year):
    put, cells = year.put, year.cells
    sessions, untold = _sessions(year)
    put("activites.nombre", len(year.all("activites")))

    def structure_of(person):
        return year.persons[person]["structure"]

    def fullest(value, others):
        """Different persons, where some activities only tell how many: no fewer than each of them."""
        bound = value.value if isinstance(value, AtLeast) else value
        return AtLeast(max([bound, *(one.least for one in others)])) if others else value

    def and_more(value, others):
        """Attendances or sessions, and those that no sheet tells of."""
        return AtLeast(value + sum(one.least for one in others)) if others else value

    def untold_in(section):
        return [one for one in untold if one.section == section]

    def by(key):
        found = defaultdict(list)
        for one in sessions:
            found[key(one)].append(one)
        return found

    def represented(some):
        found = {structure_of(person) for one in some for person in one.named} - {None}
        return len(found) if all(one.whole for one in some) else AtLeast(len(found))

    # People.
    times = _named(year, [each for each in noms.YEARS if each <= year.year])
    named = times[year.year]
    put("participation.personnes", fullest(_people(sessions), untold))
    for field in ("sexe", "tranche_age"):
        known = tally(named, lambda person: word(year.persons[person][field]))
        cells(f"participation.personnes.{field}", {**known, UNKNOWN: AtLeast(known[UNKNOWN])})
    cells("participation.personnes.activite", {name: _people(some) for name, some in by(lambda s: s.activity).items()})
    cells("participation.personnes.section", {name: fullest(_people(some), untold_in(name))
                                              for name, some in by(lambda s: s.section).items()})
    regular = sum(1 for number in named.values() if number >= REGULAR_FROM)
    # Who is named may have come among those who are only counted, too.
    all_named = not untold and all(one.whole for one in sessions)
    at_least = (lambda value: value) if all_named else AtLeast
    put("participation.reguliers", at_least(regular))
    put("participation.part_reguliers", at_least(percent(regular, len(named))))

    # Structures: those of the persons named.
    told = {structure_of(person) for person in named} - {None}
    put("participation.structures", AtLeast(len(told)))
    for field in ("forme", "secteur"):
        cells(f"participation.structures.{field}", tally(told, lambda name: word(year.structures[name][field])))
    cells("participation.structures.activite", {name: represented(some)
                                                for name, some in by(lambda s: s.activity).items()})
    put("participation.personnes_par_structure",
        Fraction(sum(1 for person in named if structure_of(person)), len(told)))

    # Newcomers: no list of an earlier year, no newcomers.
    if year.year > noms.YEARS[0]:
        known = {person for each in times if each < year.year for person in times[each]}
        put("participation.nouvelles_personnes", len(set(named) - known))
        put("participation.nouvelles_structures", len(told - {structure_of(person) for person in known}))

    # Attendances and sessions.
    came = sum(one.present for one in sessions)
    put("participation.presences", and_more(came, untold))
    put("participation.seances", AtLeast(len(sessions)) if untold else len(sessions))
    put("participation.presents_par_seance", Fraction(came, len(sessions)))
    month = lambda one: month_of(one.date)  # noqa: E731
    present = lambda one: one.present  # noqa: E731
    cells("participation.presences.activite", {**totals(sessions, lambda s: s.activity, present),
                                               **{one.activity: AtLeast(one.least) for one in untold}})
    by_section, by_month = totals(sessions, lambda s: s.section, present), totals(sessions, month, present)
    cells("participation.presences.section", {
        name: and_more(by_section[name], untold_in(name)) for name in {*by_section, *(one.section for one in untold)}})
    cells("participation.presences.mois", {
        name: and_more(value, [one for one in untold if name in one.months]) for name, value in by_month.items()})
    forms = defaultdict(int)
    for one in sessions:
        for person in one.named:
            structure = structure_of(person)
            forms[word(year.structures[structure]["forme"]) if structure else UNKNOWN] += 1
        forms[UNKNOWN] += one.present - len(one.named)
    cells("participation.presences.forme", {**forms, UNKNOWN: and_more(forms[UNKNOWN], untold)})
    cells("participation.seances.activite", tally(sessions, lambda s: s.activity))
    cells("participation.seances.mois", {
        name: AtLeast(value) if any(name in one.months for one in untold) else value
        for name, value in tally(sessions, month).items()})

    # Each activity's own.
    for name, some in by(lambda s: s.activity).items():
        put(f"{name}.participants", _people(some))
        put(f"{name}.presences", sum(one.present for one in some))
        put(f"{name}.seances", len(some))
        if any(one.named for one in some):
            put(f"{name}.structures", represented(some))


# --- Members, bodies, team ---

def _members(year):
    put, cells = year.put, year.cells
    everyone = [{"structure": one["id"], "forme": one["forme"], "depuis": one["adherent_depuis"],
                 "jusqu_a": one["adherent_jusqu_a"], "college": one["college"]}
                for one in year.structures.values() if one["adherent_depuis"]]
    everyone += [{**one, "forme": "personne_physique"} for one in year.all("adherents", None)]
    came = [one for one in everyone if int(one["depuis"][:4]) == year.year]
    left = [one for one in everyone if one["jusqu_a"] and int(one["jusqu_a"][:4]) == year.year]
    there = [one for one in everyone if int(one["depuis"][:4]) <= year.year
             and (not one["jusqu_a"] or int(one["jusqu_a"][:4]) > year.year)]
    put("adherents.total", len(there))
    cells("adherents.total.forme", tally(there, lambda one: one["forme"]))
    cells("adherents.total.college", tally(there, lambda one: word(one["college"])))
    put("adherents.structures", len({one["structure"] for one in there if "structure" in one}))
    put("adherents.personnes", len({one["personne"] for one in there if "personne" in one}))
    put("adherents.nouveaux", len(came))
    put("adherents.partis", len(left))
    put("glossaire.entrees", len(GLOSSARY))
    put("adherents.colleges", len({one["college"] for one in there}))


def _bodies(year):
    put, cells = year.put, year.cells
    bodies = year.all("instances")
    members = [{**one, "instance": body["id"]} for body in bodies for one in body.get("membres", [])]
    meetings = [{**one, "instance": body["id"]} for body in bodies for one in body.get("reunions", [])]
    body = lambda one: one["instance"]  # noqa: E731
    # Not every body gives its members, nor its meetings.
    put("instances.membres", AtLeast(len(members)))
    cells("instances.membres.instance", tally(members, body))
    for field in ("sexe", "tranche_age", "college", "mandat"):
        known = tally(members, lambda one: word(one.get(field)))
        cells(f"instances.membres.{field}", {**known, UNKNOWN: AtLeast(known[UNKNOWN])})
    for field in ("sexe", "tranche_age"):
        cells(f"instances.membres.instance_x_{field}", tally(members, lambda one: (one["instance"], word(one[field]))))
    again = [one for one in members if one.get("reelu")]
    cells("instances.reelus.instance", {name: AtLeast(number) for name, number in tally(again, body).items()})
    if again:
        put("instances.reelus", AtLeast(len(again)))
    put("instances.reunions", AtLeast(len(meetings)))
    cells("instances.reunions.instance", tally(meetings, body))
    cells("instances.reunions.mois", tally(meetings, lambda one: month_of(one["date"])))
    put("instances.presents_par_reunion", mean(one["presents"] for one in meetings))
    for name in {body(one) for one in meetings}:
        put(f"instances.presents_par_reunion.instance.{name}",
            mean(one["presents"] for one in meetings if one["instance"] == name))
    for name in {body(one) for one in members}:
        put(f"{name}.parite", parity([one["sexe"] for one in members if one["instance"] == name]))
    team = year.all("equipe")
    put("equipe.personnes", len(team))
    put("equipe.etp", sum(amount(one["etp"]) for one in team))
    cells("equipe.etp.employeur", totals(team, lambda one: word(one["employeur"]), lambda one: amount(one["etp"])))


# --- Welcome, conventions ---

def _welcome(year):
    put, cells = year.put, year.cells
    interviews = year.all("entretiens")
    put("entretiens.total", len(interviews))
    for field in ("public", "orientation"):
        cells(f"entretiens.total.{field}", tally(interviews, lambda one: word(one[field])))
    cells("entretiens.total.mois", tally(interviews, lambda one: month_of(one["date"])))
    person = lambda one: one["personne"]  # noqa: E731
    put("entretiens.personnes", len({person(one) for one in interviews}))
    cells("entretiens.personnes.public", groups(interviews, lambda one: word(one["public"]), person))
    for field in ("sexe", "tranche_age", "commune"):
        cells(f"entretiens.personnes.{field}",
              groups(interviews, lambda one: word(year.persons[one["personne"]][field]), person))

    projects = year.all("projets")
    known = [one for one in projects if one["issue"]]
    put("projets.total", len(projects))
    for field in ("statut", "nature"):
        cells(f"projets.total.{field}", tally(projects, lambda one: word(one[field])))
    cells("projets.total.statut_x_issue", tally(projects, lambda one: (one["statut"], word(one["issue"]))))
    for plural, status in (("accompagnes", "accompagne"), ("heberges", "heberge")):
        put(f"projets.{plural}", sum(1 for one in projects if one["statut"] == status))
    welcomed = [one for one in projects if one["statut"] == "accueilli"]
    put("projets.accueillis", sum(1 for one in welcomed if str(one.get("entree") or year.year)[:4] == str(year.year)))
    put("projets.issues", len(known))
    cells("projets.issues.issue", tally(known, lambda one: one["issue"]))
    ended = [one for one in known if one["issue"] != "en_cours"]
    put("projets.part_crees", percent(sum(1 for one in ended if one["issue"] == "cree"), len(ended)))
    put("projets.emplois_crees", sum(one["emplois_crees"] for one in projects if one.get("emplois_crees") is not None))


def _conventions(year):
    here = [one for one in year.all("conventions") if one["exercice"] == year.year]
    year.put("conventions.nombre", len(here))
    year.put("conventions.montant", sum(amount(one["montant"]) for one in here))
    year.cells("conventions.montant.financeur",
               totals(here, lambda one: word(one["financeur"]), lambda one: amount(one["montant"])))
    year.put("conventions.enveloppe_ingenierie", _envelope(year))


def _envelope(year):
    return sum(amount(one["enveloppe_ingenierie"]) for one in year.all("conventions")
               if one["exercice"] == year.year and one["enveloppe_ingenierie"])


# --- DLA ---

def _dla(year):
    put, cells = year.put, year.cells
    told = year.all("dla_accompagnements")
    sector, form, place = (year.structure_word(field) for field in ("secteur", "forme", "commune"))
    structure = lambda one: one["structure"]  # noqa: E731
    size = lambda one: size_band(year.ftes(one["structure"]))  # noqa: E731
    put("dla.accompagnements", len(told))
    for field in ("mode", "thematique", "situation", "posture"):
        cells(f"dla.accompagnements.{field}", tally(told, lambda one: word(one[field])))
    cells("dla.accompagnements.secteur", tally(told, sector))

    helped = {one["structure"] for one in told}
    put("dla.structures", len(helped))
    for name, key in (("secteur", sector), ("forme", form), ("commune", place), ("etp", size)):
        cells(f"dla.structures.{name}", groups(told, key, structure))
    small = sum(1 for one in helped if year.ftes(one) < BANDS["etp"][0])
    put("dla.part_moins_2_etp", percent(small, len(helped)))
    once = [{"structure": one} for one in helped]
    put("dla.emplois", sum(year.ftes(one) for one in helped))
    for name, key in (("secteur", sector), ("forme", form)):
        cells(f"dla.emplois.{name}", totals(once, key, lambda one: year.ftes(one["structure"])))
    put("dla.salaries", sum(year.structures[one]["salaries"][year.year] for one in helped))

    phases = [{**one, **phase} for one in told for phase in one["phases"] if int(phase["date"][:4]) == year.year]
    keys = {"mois": lambda one: month_of(one["date"]), "secteur": sector, "commune": place, "etp": size}
    for name, phase, by in (
            ("accueils", "accueil", ("mois", "secteur", "commune")),
            ("diagnostics", "diagnostic", ("mois", "secteur", "thematique", "situation")),
            ("ingenieries", "ingenierie", ("mois", "secteur", "thematique", "commune", "etp", "mode")),
            ("consolidations", "consolidation", ("menee_par",))):
        some = [one for one in phases if one["phase"] == phase]
        put(f"dla.{name}", len(some))
        for field in by:
            cells(f"dla.{name}.{field}", tally(some, keys.get(field, lambda one: word(one[field]))))
    put("dla.diagnostics_sans_suite",
        sum(1 for one in phases if one["phase"] == "diagnostic" and one["issue"] == "sans suite"))
    put("dla.sans_suite", sum(1 for one in told if one["issue"] == "sans suite"))

    committees, objectives = year.all("dla_comites_appui"), year.all("dla_objectifs")
    put("dla.comites", len(committees))
    put("dla.dossiers", sum(one["dossiers"] for one in committees))
    for name, field in (("objectifs", "cible"), ("realises", "realise")):
        put(f"dla.{name}", sum(one[field] for one in objectives))
        cells(f"dla.{name}.phase", {one["phase"]: one[field] for one in objectives})
    put("dla.taux_realisation", percent(sum(one["realise"] for one in objectives),
                                        sum(one["cible"] for one in objectives)))
    cells("dla.taux_realisation.phase", {one["phase"]: percent(one["realise"], one["cible"]) for one in objectives})


def _dla_money(year):
    put, cells = year.put, year.cells
    told = year.all("dla_accompagnements")

    def those_with(field):
        return [{**one, field: amount(one[field])} for one in told if one[field] is not None]

    days, costs = those_with("jours"), those_with("cout_engage")
    all_days, all_costs = sum(one["jours"] for one in days), sum(one["cout_engage"] for one in costs)
    cofunding = sum(one["cofinancements"] for one in those_with("cofinancements"))
    put("dla.jours_ingenieries", all_days)
    put("dla.cout_ingenieries", all_costs)
    for field in ("thematique", "prestataire"):
        key = lambda one: word(one[field])  # noqa: E731
        cells(f"dla.jours_ingenieries.{field}", totals(days, key, lambda one: one["jours"]))
        cells(f"dla.cout_ingenieries.{field}", totals(costs, key, lambda one: one["cout_engage"]))
    cells("dla.cout_ingenieries.secteur", totals(costs, year.structure_word("secteur"),
                                                 lambda one: one["cout_engage"]))
    put("dla.duree_moyenne", mean(one["jours"] for one in days))
    for mode in {one["mode"] for one in days}:
        put(f"dla.duree_moyenne.mode.{mode}", mean(one["jours"] for one in days if one["mode"] == mode))
    put("dla.cout_moyen", mean(one["cout_engage"] for one in costs))
    both = [one for one in costs if one["jours"] is not None]
    put("dla.cout_jour", Fraction(sum(one["cout_engage"] for one in both), sum(amount(one["jours"]) for one in both)))
    put("dla.cout_paye", sum(one["cout_paye"] for one in those_with("cout_paye")))
    put("dla.cofinancements", cofunding)
    put("dla.part_cofinancement", percent(cofunding, all_costs))
    put("dla.part_enveloppe", percent(all_costs, _envelope(year)))
    providers = totals([one for one in days if one["prestataire"]], lambda one: one["prestataire"],
                       lambda one: one["jours"])
    put("dla.prestataires", len({one["prestataire"] for one in told} - {None}))
    put("dla.part_premier_prestataire", percent(max(providers.values()), all_days))


def _dla_time(year):
    put, cells = year.put, year.cells
    diary = [{**one, "heures": amount(one["heures"])} for one in year.all("dla_temps")]
    spent = lambda one: one["heures"]  # noqa: E731
    put("dla.temps", sum(map(spent, diary)))
    cells("dla.temps.mission", totals(diary, lambda one: one["mission"], spent))
    cells("dla.temps.mois", totals(diary, lambda one: month_of(one["date"]), spent))
    for_one = [one for one in diary if one["structure"]]
    each = totals(for_one, lambda one: one["structure"], spent)
    put("dla.temps_par_structure", mean(each.values()))
    for mission in {one["mission"] for one in for_one}:
        put(f"dla.temps_par_structure.mission.{mission}", mean(totals(
            [one for one in for_one if one["mission"] == mission], lambda one: one["structure"], spent).values()))
    put("dla.temps_median", median(each.values()))
    put("dla.temps_ecart_type", deviation(list(each.values())))


# --- Social clauses ---

def _done(year, each):
    """The hours done of a year, with their contract."""
    contracts = {one["id"]: one for one in year.all("clauses_contrats", each)}
    return [{**one, "heures": amount(one["heures"]), "contrat": contracts[one["contrat"]]}
            for one in year.all("clauses_heures", each) if one["etat"] in DONE]


def _participants(year):
    put, cells = year.put, year.cells
    people = year.all("clauses_participants")
    put("clauses.participants", len(people))
    for field in ("sexe", "qpv", "niveau_formation", "prescripteur", "commune"):
        cells(f"clauses.participants.{field}", tally(people, lambda one: word(one[field])))
    cells("clauses.participants.age", tally(people, lambda one: age_band(one["age"])))
    cells("clauses.participants.sexe_x_age", tally(people, lambda one: (one["sexe"], age_band(one["age"]))))
    cells("clauses.participants.criteres", tally([name for one in people for name in one["criteres"]], word))
    known = [one for one in people if one["sortie"]]
    jobs = sum(1 for one in known if one["sortie"] in JOBS)
    put("clauses.sorties", len(known))
    cells("clauses.sorties.sortie", tally(known, lambda one: word(one["sortie"])))
    put("clauses.sorties_emploi", jobs)
    put("clauses.part_sorties_emploi", percent(jobs, len(known)))

    contracts = year.all("clauses_contrats")
    put("clauses.contrats", len(contracts))
    for field in ("employeur_type", "dispositif", "type"):
        cells(f"clauses.contrats.{field}", tally(contracts, lambda one: word(one[field])))
    employer = lambda one: one["employeur"]  # noqa: E731
    put("clauses.employeurs", len(set(map(employer, contracts))))
    cells("clauses.employeurs.employeur_type", groups(contracts, lambda one: one["employeur_type"], employer))


def _active(market, year):
    """Its period, as « mars 2021 à juin 2022 » or « mars 2021 », touches the year."""
    years = [int(text) for text in market["periode"].split() if text.isdigit()]
    return years[0] <= year <= years[-1]


def _markets(year):
    put, cells = year.put, year.cells
    markets = [one for one in year.all("clauses_marches") if _active(one, year.year)]
    by_id = {one["id"]: one for one in markets}
    put("clauses.operations", sum(1 for one in year.all("clauses_operations") if _active(one, year.year)))
    put("clauses.marches", len(markets))
    for field in ("nature", "type_clause", "maitre_d_ouvrage"):
        cells(f"clauses.marches.{field}", tally(markets, lambda one: word(one[field])))
    put("clauses.entreprises", len({one["titulaire"] for one in markets}))
    put("clauses.maitres_d_ouvrage", len({one["maitre_d_ouvrage"] for one in markets}))

    hours = lambda one: one["heures"]  # noqa: E731
    every = [{**one, "heures": amount(one["heures"])} for one in year.all("clauses_heures")]
    cells("clauses.heures.etat", totals(every, lambda one: one["etat"], hours))
    done = _done(year, year.year)
    total = sum(map(hours, done))
    put("clauses.heures_realisees", total)
    cells("clauses.heures_realisees.etat", totals(done, lambda one: one["etat"], hours))
    cells("clauses.heures_realisees.employeur_type",
          totals(done, lambda one: one["contrat"]["employeur_type"], hours))
    for field in ("maitre_d_ouvrage", "titulaire"):
        cells(f"clauses.heures_realisees.{field}",
              totals(done, lambda one: word(by_id[one["marche"]][field]), hours))
    cells("clauses.heures_realisees.mois", totals(done, lambda one: month_of(one["mois"]), hours))
    put("clauses.etp", total / FTE_DIVISOR)
    put("clauses.heures_par_personne", total / len(year.all("clauses_participants")))

    # What was done before the first of the years, no list tells.
    older = {one["maitre_d_ouvrage"] for one in markets if int(one["periode"].split()[1]) < noms.YEARS[0]}
    due = totals(markets, lambda one: one["maitre_d_ouvrage"], lambda one: amount(one["heures_dues"]))
    since = totals([one for each in noms.YEARS if each <= year.year for one in _done(year, each)
                    if one["marche"] in by_id], lambda one: by_id[one["marche"]]["maitre_d_ouvrage"], hours)
    put("clauses.heures_dues", sum(due.values()))
    cells("clauses.heures_dues.maitre_d_ouvrage", {word(name): value for name, value in due.items()})
    every_since = sum(since.values())
    put("clauses.heures_cumulees", AtLeast(every_since) if older else every_since)
    cells("clauses.heures_cumulees.maitre_d_ouvrage",
          {word(name): AtLeast(value) if name in older else value for name, value in since.items()})
    share = percent(every_since, sum(due.values()))
    put("clauses.part_realisee", AtLeast(share) if older else share)


# --- The pole's own indicators ---

def _own(year):
    put, cells = year.put, year.cells
    bodies = {one["id"]: one for one in year.all("instances")}
    board = bodies["conseil_administration"]
    put("ca.membres", len(board["membres"]))
    for field in ("sexe", "tranche_age", "college"):
        cells(f"ca.membres.{field}", tally(board["membres"], lambda one: word(one[field])))
    put("ca.reunions", len(board["reunions"]))
    put("conseil_cooperation.reunions", len(bodies["conseil_cooperation"]["reunions"]))
    told = year.all("dla_accompagnements")
    put("dla.postures", len({one["posture"] for one in told}))
    put("dla.duree_moyenne_individuelle",
        mean(amount(one["jours"]) for one in told if one["mode"] == "individuel" and one["jours"]))
    put("dla.part_projet_collectif",
        percent(sum(1 for one in told if one["thematique"] == "projet et stratégie"), len(told)))
    b = [one for one in year.all("dla_temps") if one["mission"] == "b"]
    put("dla.temps_mission_b", sum(amount(one["heures"]) for one in b) / len({one["structure"] for one in b}))


def table(project):
    """year TAB figure, or figure.breakdown.cell TAB value; sorted."""
    lines = [f"{year}\t{name}\t{decimal(value)}"
             for year in noms.YEARS for name, value in _Year(project.records, year).count().items()]
    return "\n".join(sorted(lines)) + "\n"
