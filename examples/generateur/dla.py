"""The dispositif local d'accompagnement: about sixty accompaniments a year, their money, their time."""

from . import calendrier, noms
from .ecriture import csv, euros, french_number, hours, yaml
from .hasard import Draw
from .population import PUBLIC_SECTOR

# Weights of the main themes, year by year: the year of the crisis was about money.
THEMES = {"projet et stratégie": (18, 34, 36), "modèle économique": (44, 24, 22), "gouvernance": (14, 16, 18),
          "emploi et ressources humaines": (14, 14, 14), "coopération et mutualisation": (6, 8, 8),
          "communication": (4, 4, 2)}
SITUATIONS = {"projet": 22, "développement": 30, "consolidation": 32, "crise": 16}
POSTURES = {"expert": 22, "facilitateur": 44, "médiateur": 18, "formateur": 16}
OUTCOMES = ["en cours", "terminé", "sans suite"]
MISSIONS = {"a": "Conduite et gestion", "d": "Professionnalisation", "e": "Ancrage local", "f": "Coordination interne"}
OPENED = {2021: 54, 2022: 57, 2023: 60}


class _Accompaniment:
    def __init__(self, name, structure, draw, providers, year):
        self.id, self.structure = name, structure
        self.mode = draw.weighted({"individuel": 84, "collectif": 16})
        self.theme = draw.weighted({theme: weights[noms.YEARS.index(year)] for theme, weights in THEMES.items()})
        self.others = [one for one in draw.sample(list(THEMES), draw.integer(0, 2)) if one != self.theme]
        self.situation, self.posture = draw.weighted(SITUATIONS), draw.weighted(POSTURES)
        self.provider = self.days = self.rate = self.cofunding = None
        self.third = None  # who leads the consolidation
        self.phases = _phases(draw, year)
        engineered = any(phase == "ingenierie" for phase, _ in self.phases)
        diagnosed = any(phase == "diagnostic" for phase, _ in self.phases)
        if engineered:
            self.provider = draw.weighted(providers)
            self.days = draw.integer(6, 16) / 2
            self.rate = draw.integer(78, 108) * 10
            self.cofunding = int(self.days * self.rate * draw.pick([0, 0, 0, 0.05, 0.1, 0.2, 0.3])) // 10 * 10
        self.outcome = draw.pick(OUTCOMES[:2]) if engineered or not diagnosed else \
            draw.weighted({"en cours": 45, "sans suite": 55})
        if not diagnosed:
            self.outcome = "en cours"

    @property
    def committed(self):
        return int(self.days * self.rate) if self.days else None

    def record(self, year):
        phases = [{"phase": phase, "date": day.isoformat(),
                   "menee_par": self.third if phase == "consolidation" else "DLA"}
                  for phase, day in self.phases if day.year == year]
        first_year = self.phases[0][1].year == year
        return {
            "id": self.id, "structure": self.structure.id, "mode": self.mode, "thematique": self.theme,
            "autres_thematiques": self.others or None, "situation": self.situation, "posture": self.posture,
            "prestataire": self.provider if first_year else None,
            "jours": french_number(self.days, 1) if self.days and first_year else None,
            "cout_engage": euros(self.committed) if self.days and first_year else None,
            "cout_paye": euros(self.committed) if self.days and first_year and self.outcome == "terminé" else None,
            "cofinancements": euros(self.cofunding) if self.days and first_year else None,
            "issue": self.outcome, "phases": phases,
        }


def _phases(draw, year):
    """Welcome, diagnosis, engineering, consolidation, each some weeks after the one before, as far as it goes."""
    phases, month = [("accueil", None)], draw.weighted({1: 12, 2: 12, 3: 16, 4: 11, 5: 12, 6: 14, 7: 4, 9: 12, 10: 7})
    for phase, chance, weeks in (("diagnostic", 0.86, 1), ("ingenierie", 0.78, 2), ("consolidation", 0.3, 5)):
        if not draw.chance(chance):
            break
        phases.append((phase, weeks))
    dated = []
    at = calendrier.nth(year, month, draw.integer(0, 4), draw.integer(1, 3))
    for phase, months in phases:
        if months:
            following = at.month + months
            at = calendrier.nth(at.year + (following - 1) // 12, (following - 1) % 12 + 1, draw.integer(0, 4),
                                draw.integer(1, 4))
        # What falls after the year belongs to the next one; only consolidation is told of twice.
        if at.year > year and phase != "consolidation":
            break
        dated.append((phase, at))
    return dated


def _providers():
    words = noms.invented_words(200)[:18]
    kinds = ["Cabinet {}", "{} conseil", "Coopérative de conseil {}", "Atelier {}"]
    return {kinds[i % len(kinds)].format(word): max(2, 22 - 2 * i) for i, word in enumerate(words)}


def write(population, project):
    able = [one for one in population.structures if one.fte and one.sector != PUBLIC_SECTOR]
    providers = _providers()
    before = []
    for year in noms.YEARS:
        draw = Draw(f"dla {year}")
        made = [_Accompaniment(f"dla_{year}_{i + 1:02d}", structure, draw, providers, year)
                for i, structure in enumerate(draw.sample(able, OPENED[year]))]
        for one in made:
            one.third = draw.weighted({"DLA": 60, "tiers": 40})
        told = [one for one in before if any(day.year == year for _, day in one.phases)] + made
        folder = f"data/{year}/dla"
        project.add(f"{folder}/accompagnements.yaml", yaml({"dla_accompagnements": project.keep(
            "dla_accompagnements", year, [one.record(year) for one in told])}))
        project.add(f"{folder}/comites_appui.yaml", yaml({"dla_comites_appui": project.keep(
            "dla_comites_appui", year, _committees(year, draw))}))
        project.add(f"{folder}/objectifs.yaml", yaml({"dla_objectifs": project.keep(
            "dla_objectifs", year, _objectives(told, year))}))
        project.add(f"{folder}/temps.csv", csv(["date", "mission", "heures", "structure"], project.keep(
            "dla_temps", year, _time(made, year, draw))))
        before = made


def _committees(year, draw):
    return [{"date": calendrier.nth(year, month, calendrier.THURSDAY, 1).isoformat(), "dossiers": draw.integer(5, 11)}
            for month in (2, 4, 6, 9, 10, 12)]


def _objectives(told, year):
    targets = {"accueil": 55, "diagnostic": 45, "ingenierie": 36, "consolidation": 12}
    comments = {"consolidation": "Les structures demandent rarement un suivi dans l’année même."}
    counts = {phase: sum(1 for one in told for name, day in one.phases if name == phase and day.year == year)
              for phase in targets}
    return [{"phase": phase, "cible": target, "realise": counts[phase],
             "commentaire": comments.get(phase) if counts[phase] < target else None}
            for phase, target in targets.items()]


def _time(made, year, draw):
    """The mission's diary: B and C are spent for a structure, the others are not."""
    rows = []

    def spend(day, mission, minutes, structure=None):
        rows.append({"date": day.isoformat(), "mission": mission, "heures": hours(minutes), "structure": structure})

    for one in made:
        for phase, start in one.phases:
            if start.year != year:
                continue
            mission = {"accueil": "b", "diagnostic": "b", "ingenierie": "c", "consolidation": "c"}[phase]
            for _ in range({"accueil": 1, "diagnostic": 4, "ingenierie": 3, "consolidation": 2}[phase]):
                day = min(start + (calendrier.nth(year, 1, 0, 2) - calendrier.nth(year, 1, 0, 1)) * draw.integer(0, 4),
                          calendrier.last_day(year, 12))
                spend(day, mission, draw.integer(6, 28) * 15, one.structure.id)
    for month in range(1, 13):
        if month == 8:
            continue
        for mission, middle in (("a", 14), ("d", 9), ("e", 11), ("f", 6)):
            day = calendrier.nth(year, month, draw.integer(0, 4), 2)
            spend(day, mission, draw.integer(middle * 2, middle * 4) * 15)
    rows.sort(key=lambda row: (row["date"], row["mission"], row["structure"] or ""))
    return rows
