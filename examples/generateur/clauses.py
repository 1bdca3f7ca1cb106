"""Social clauses: operations and their contracts, those who work under them, month by month."""

import datetime

from . import calendrier, noms
from .ecriture import csv, french_number, yaml
from .hasard import Draw

FIRST = noms.YEARS[0] * 12  # months are counted from the year 0: year * 12 + month - 1
LAST = noms.YEARS[-1] * 12 + 11

BUYERS = {"Communauté d’agglomération du pays d’Aubrelle": 34, "Commune d’Aubrelle": 20, "Département": 16,
          "Région": 10, "Habitat du pays d’Aubrelle": 20}
WORKS = ["Réhabilitation de l’école", "Construction du gymnase", "Rénovation de la médiathèque", "Réseau de chaleur",
         "Logements de la rue", "Voirie du faubourg", "Extension du collège", "Maison de santé", "Halle des sports",
         "Pôle d’échanges"]
SERVICES = ["Entretien des espaces verts", "Nettoyage des locaux", "Restauration collective", "Collecte des cartons",
            "Gardiennage des déchèteries"]
TRADES = ["gros œuvre", "menuiserie", "peinture", "espaces verts", "nettoyage", "voirie", "plomberie", "électricité"]
CLAUSES = {"clause d’exécution": 74, "marché réservé": 16, "marché d’insertion": 10}

# Type of employer: weight, how long its contracts last in months, monthly hours, names, types of contract.
EMPLOYERS = {
    "aci": (28, (4, 8), (52, 104), ["Chantier Brindelaine", "Les Jardins Pertuisec", "Chantier Ravaubois",
                                     "Atelier Tillenoire"], {"CDDI": 1}),
    "ei": (24, (4, 12), (60, 112), ["Propreté Sarravelle", "Bâti Marjolaine Insertion", "Vert Calendriou"],
           {"CDDI": 1}),
    "etti": (24, (1, 3), (14, 70), ["Intérim Solidaire Fougalou", "Relais Tambourel"], {"contrat de mission": 1}),
    "geiq": (8, (9, 12), (70, 120), ["GEIQ Bâtiment du pays d’Aubrelle"], {"contrat de professionnalisation": 1}),
    "ai": (6, (2, 6), (8, 40), ["Association intermédiaire Rigoval"], {"CDD": 1}),
    "entreprise": (10, (3, 12), (60, 120), ["Maçonnerie Zéphyrou", "Couverture Escarmel", "Paysages Ventarolle"],
                   {"CDD": 6, "CDI": 4}),
}
CRITERIA = {"demandeur d’emploi de longue durée": 44, "bénéficiaire du RSA": 30, "jeune peu qualifié": 22,
            "travailleur handicapé": 9, "réfugié ou primo-arrivant": 10, "plus de 50 ans": 14}
PRESCRIBERS = {"Pôle emploi": 42, "Mission locale du pays d’Aubrelle": 26, "Département": 20,
               "Structure d’insertion": 12}
EDUCATION = {"sans diplôme": 34, "CAP ou BEP": 40, "baccalauréat": 18, "supérieur au baccalauréat": 8}
EXITS = {"emploi durable": 22, "emploi de transition": 24, "formation": 16, "recherche d’emploi": 28, "autre": 10}


def _month(value):
    return f"{value // 12}-{value % 12 + 1:02d}"


def _first(value):
    return datetime.date(value // 12, value % 12 + 1, 1)


def _end(value):
    return calendrier.last_day(value // 12, value % 12 + 1)


def _span(first, last):
    """« mars 2021 à juin 2022 »"""
    return " à ".join(f"{calendrier.MONTHS[month % 12]} {month // 12}" for month in (first, last))


class _Market:
    def __init__(self, name, operation, lot, buyer, holder, nature, clause, first, last):
        self.id, self.operation, self.lot, self.buyer, self.holder = name, operation, lot, buyer, holder
        self.nature, self.clause, self.first, self.last = nature, clause, first, last
        self.done = 0  # minutes
        self.margin = 1.0

    def in_force(self, month):
        return self.first <= month <= self.last

    def in_year(self, year):
        return self.first <= year * 12 + 11 and self.last >= year * 12

    @property
    def due(self):
        """More than what is done in the three years, in tens of hours."""
        return int(self.done / 60 * self.margin / 10 + 1) * 10

    def row(self, year):
        span = _span(self.first, self.last)
        state = "terminé" if self.last <= year * 12 + 11 else "en cours"
        return {"id": self.id, "operation": self.operation, "lot": self.lot, "maitre_d_ouvrage": self.buyer,
                "titulaire": self.holder, "nature": self.nature, "type_clause": self.clause,
                "heures_dues": f"{self.due} h", "periode": span, "etat": state}


class _Contract:
    def __init__(self, name, participant, employer, kind, contract_type, first, last, month_hours, scheme):
        self.id, self.participant, self.employer, self.kind = name, participant, employer, kind
        self.type, self.scheme = contract_type, scheme
        self.first, self.last, self.month_hours = first, last, month_hours

    def in_year(self, year):
        return self.first <= year * 12 + 11 and self.last >= year * 12

    def row(self):
        return {"id": self.id, "participant": self.participant, "employeur": self.employer, "employeur_type": self.kind,
                "dispositif": self.scheme, "type": self.type, "debut": _first(self.first).isoformat(),
                "fin": None if self.type == "CDI" else _end(self.last).isoformat()}


class _Clauses:
    def __init__(self):
        self._draw = Draw("clauses")
        self.operations, self.markets = {year: [] for year in noms.YEARS}, []
        self.participants, self.contracts, self.hours = {}, [], []
        self._make_markets()
        self._make_careers()
        self._make_hours()

    # --- Operations and markets ---

    def _make_markets(self):
        draw = self._draw
        places = list(noms.COMMUNES)
        companies = [f"{kind} {word}" for kind, word in zip(
            ["Entreprise", "Bâtiments", "Travaux", "Services", "Établissements"] * 5,
            noms.invented_words(200)[100:124])]
        for number in range(26):
            works = draw.chance(0.68)
            first = FIRST - 8 + number * 36 // 26 + draw.integer(-2, 4)
            last = first + draw.integer(12, 26)
            name = draw.pick(WORKS if works else SERVICES) + f", {places[number % len(places)]}"
            buyer = draw.weighted(BUYERS)
            operation = f"op{number + 1:02d}"
            self._add_operation(operation, name, buyer, first, last)
            for lot in range(draw.integer(2, 4) if works else draw.integer(1, 2)):
                market = _Market(f"{operation}_lot{lot + 1}", operation, f"{lot + 1} – {draw.pick(TRADES)}", buyer,
                                 draw.pick(companies), "travaux" if works else "services", draw.weighted(CLAUSES),
                                 first + draw.integer(0, 2), last - draw.integer(0, 3))
                market.margin = draw.near(1.18, 0.14)
                self.markets.append(market)

    def _add_operation(self, operation, name, buyer, first, last):
        span = _span(first, last)
        for year in noms.YEARS:
            if first <= year * 12 + 11 and last >= year * 12:
                self.operations[year].append({"id": operation, "nom": name, "maitre_d_ouvrage": buyer, "periode": span})

    # --- Participants and their contracts ---

    def _make_careers(self):
        """Eighteen persons begin in a month; some had begun before the first year."""
        draw, number = self._draw, 0
        for month in range(FIRST - 14, LAST + 1):
            for _ in range(draw.integer(13, 20) + (month - FIRST) // 18):
                number += 1
                self._career(f"c{number:04d}", month, draw)

    def _career(self, name, month, draw):
        kind = draw.weighted({key: value[0] for key, value in EMPLOYERS.items()})
        _, lengths, month_hours, employers, types = EMPLOYERS[kind]
        employer, scheme = draw.pick(employers), "PLIE" if draw.chance(0.18) else None
        end = min(month + draw.integer(4, 18), LAST + 3)
        hours = draw.integer(*month_hours)
        rank = 0
        while month <= end:
            rank += 1
            last = min(month + draw.integer(*lengths) - 1, end)
            contract_type = draw.weighted(types)
            if contract_type == "CDI":
                last = end
            self.contracts.append(
                _Contract(f"{name}_{rank}", name, employer, kind, contract_type, month, last, hours, scheme))
            month = last + 1
        self.participants[name] = (self._participant(name, draw), end, draw.weighted(EXITS))

    def _participant(self, name, draw):
        age = draw.integer(*draw.weighted({(18, 25): 24, (26, 49): 56, (50, 62): 20}))
        criteria = [one for one, weight in CRITERIA.items() if draw.chance(weight / 100)]
        criteria = [one for one in criteria if (one != "plus de 50 ans" or age >= 50) and
                    (one != "jeune peu qualifié" or age < 26)] or ["demandeur d’emploi de longue durée"]
        return {"id": name, "sexe": draw.weighted({"homme": 74, "femme": 26}), "age": age, "criteres": criteria,
                "commune": draw.weighted(noms.COMMUNES), "qpv": "oui" if draw.chance(0.27) else "non",
                "niveau_formation": draw.weighted(EDUCATION), "prescripteur": draw.weighted(PRESCRIBERS)}

    # --- Hours ---

    def _make_hours(self):
        for contract in self.contracts:
            for month in range(max(contract.first, FIRST), min(contract.last, LAST) + 1):
                self._work(contract, month)
        self._plan_hours()

    def _work(self, contract, month):
        """A month's hours, under one market or two; the tool had no room for some of them."""
        draw = self._draw
        open_markets = [one for one in self.markets if one.in_force(month)]
        quarters = int(contract.month_hours * draw.near(0.9, 0.1) * 4)
        parts = [quarters] if draw.chance(0.66) else [quarters * 3 // 5, quarters - quarters * 3 // 5]
        for part, market in zip(parts, draw.sample(open_markets, len(parts))):
            market.done += part * 15
            state = "realisees_saisies" if draw.chance(0.86) else "realisees_non_saisies"
            self.hours.append({"contrat": contract.id, "marche": market.id, "mois": _month(month),
                               "heures": french_number(part / 4), "etat": state})

    def _plan_hours(self):
        """What the markets foresee, what is given to a company and what found nobody."""
        draw = self._draw
        for market in self.markets:
            for month in range(max(market.first, FIRST), min(market.last, LAST) + 1, 3):
                for state, chance in (("prevues", 0.5), ("attribuees", 0.35), ("non_attribuees", 0.3)):
                    if draw.chance(chance):
                        self.hours.append({"marche": market.id, "mois": _month(month),
                                           "heures": french_number(draw.integer(8, 90) * 5), "etat": state})

    # --- A year's files ---

    def rows_of(self, year):
        hours = [row for row in self.hours if row["mois"].startswith(str(year))]
        hours.sort(key=lambda row: (row["mois"], row.get("contrat", "~"), row["marche"], row["etat"]))
        worked = {row["contrat"] for row in hours if "contrat" in row}
        contracts = [one for one in self.contracts if one.id in worked]
        here = sorted({one.participant for one in contracts})
        participants = []
        for name in here:
            record, end, exit_word = self.participants[name]
            over = end <= min(year * 12 + 11, LAST)
            participants.append({**record, "sortie": exit_word if over else None})
        return hours, contracts, participants


def write(project):
    clauses = _Clauses()
    for year in noms.YEARS:
        hours, contracts, participants = clauses.rows_of(year)
        folder = f"data/{year}/clauses"
        project.add(f"{folder}/operations.yaml", yaml({"clauses_operations": project.keep(
            "clauses_operations", year, clauses.operations[year])}))
        project.add(f"{folder}/marches.csv", csv(
            ["id", "operation", "lot", "maitre_d_ouvrage", "titulaire", "nature", "type_clause", "heures_dues",
             "periode", "etat"], project.keep(
                 "clauses_marches", year, [one.row(year) for one in clauses.markets if one.in_year(year)])))
        project.add(f"{folder}/participants.csv", csv(
            ["id", "sexe", "age", "criteres", "commune", "qpv", "niveau_formation", "prescripteur", "sortie"],
            project.keep("clauses_participants", year, participants)))
        project.add(f"{folder}/contrats.csv", csv(
            ["id", "participant", "employeur", "employeur_type", "dispositif", "type", "debut", "fin"],
            project.keep("clauses_contrats", year, [one.row() for one in contracts])))
        project.add(f"{folder}/heures.csv", csv(["contrat", "marche", "mois", "heures", "etat"], project.keep(
            "clauses_heures", year, hours)))
