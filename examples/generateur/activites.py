"""Activities of a year: their texts, their sessions, who came."""

from dataclasses import dataclass, field

from . import calendrier, dessin, noms, textes
from .calendrier import FRIDAY, MONDAY, SATURDAY, THURSDAY, TUESDAY, WEDNESDAY
from .ecriture import hours, markdown, yaml
from .hasard import Draw

SECTIONS = {
    "accueil": "Accueillir et accompagner les projets",
    "emploi": "Emploi et compétences",
    "formations": "Formations et ateliers",
    "cooperations": "Coopérations et mutualisation",
    "transitions": "Transitions du territoire",
    "promotion": "Faire connaître l’ESS",
}

# How attendance is known: sheets that name all, a count, sheets that name some, a number for the whole year.
LISTED, COUNTED, MIXED, STATED = "nommée", "comptée", "mêlée", "déclarée"

# Drawings of the last year: {activity: (name of the file, caption, what it shows)}.
PICTURES = {2023: {
    "hebergement": ("plan-la-fabrique", "La Fabrique, au rez-de-chaussée.",
                    "Plan du rez-de-chaussée : un couloir au milieu, quatre bureaux d’un côté, la salle commune et "
                    "l’atelier de l’autre, la cour au fond."),
    "epicerie_itinerante": ("tournee", "La tournée de l’épicerie, d’un village à l’autre.",
                            "Carte simplifiée : une boucle part de la ville et passe par les villages avant d’y "
                            "revenir, une rivière la coupe deux fois."),
    "fete_reparation": ("affiche-reparation", "L’affiche de la fête.",
                        "Affiche : une roue dentée au-dessus de trois bandes de couleur."),
}}

SCHOOL_YEAR = (1, 2, 3, 4, 5, 6, 9, 10, 11, 12)
ALL_BUT_AUGUST = (1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12)
QUARTERS = (2, 5, 9, 12)
EVEN_MONTHS = (2, 4, 6, 8, 10, 12)


@dataclass
class Plan:
    """How an activity is held; one number for each year, None when it is not held."""

    sessions: tuple = (None, None, None)
    mode: str = LISTED
    present: tuple = (8, 14)
    pool: int = 60  # from how many regulars a session draws
    months: tuple = SCHOOL_YEAR
    day: int = THURSDAY
    rank: int = 2  # which Thursday of the month
    minutes: int = 120
    frequency: str = None
    participants: tuple = (None, None, None)  # stated
    figures: dict = field(default_factory=dict)  # {key: (label, unit, source, values)}
    ages: dict = field(default_factory=dict)  # {year: how the first of the figures divides}
    excuse: dict = field(default_factory=dict)  # {year: (rule, why it is right all the same)}
    structured: bool = False  # only persons who come for a structure


POLE = "décompte du pôle"

PLANS = {
    # accueil
    "premier_accueil": Plan(mode=STATED),
    "permanences_communes": Plan((6, 10, 11), present=(3, 6), pool=122, months=ALL_BUT_AUGUST, day=TUESDAY,
                                 minutes=180),
    "reunions_information": Plan((7, 9, 10), COUNTED, (9, 22), day=MONDAY, rank=1, minutes=90),
    "cafe_projets": Plan((7, 11, 11), present=(4, 9), pool=96, months=ALL_BUT_AUGUST, rank=1, minutes=90),
    "parcours_emergence": Plan((6, 6, 6), present=(9, 11), pool=12, months=(3, 4, 5, 6, 9, 10), day=FRIDAY,
                               minutes=420),
    "comite_engagement": Plan((4, 4, 4), present=(4, 6), pool=12, months=QUARTERS, day=FRIDAY, rank=3, minutes=150,
                              frequency="trimestrielle", structured=True),
    "parrainage": Plan(mode=STATED, figures={
        "binomes": ("Binômes de parrainage", "binôme", "chartes signées", (9, 11, 14))}),
    "hebergement": Plan(mode=STATED),
    # emploi
    "matinales_emploi": Plan((7, 11, 11), present=(4, 10), pool=131, months=ALL_BUT_AUGUST, day=TUESDAY, minutes=180),
    "ateliers_candidature": Plan((5, 6, 8), present=(3, 6), pool=56, day=WEDNESDAY, rank=3),
    "visites_entreprises": Plan((4, 6, 7), present=(4, 7), pool=66, months=(2, 3, 4, 5, 6, 9, 10, 11), day=FRIDAY,
                                rank=1, minutes=150),
    "forum_metiers": Plan(mode=STATED, participants=(186, 412, 467), months=(10, 10), figures={
        "exposants": ("Employeurs présents", "employeur", POLE, (None, 34, 41))}),
    "benevolat_competences": Plan((3, 5, 6), present=(4, 8), pool=63, day=WEDNESDAY, rank=1, minutes=150),
    "service_civique": Plan((2, 2, 3), COUNTED, (16, 34), months=(3, 5, 10), day=FRIDAY, rank=4, minutes=360),
    "groupement_employeurs": Plan((None, 3, 5), present=(6, 9), pool=38, months=(3, 4, 6, 9, 11), day=MONDAY,
                                  rank=3, structured=True),
    "club_rh": Plan((4, 5, 6), present=(5, 9), pool=45, months=EVEN_MONTHS, day=TUESDAY, rank=1,
                    structured=True),
    # formations
    "formation_tresorerie": Plan((3, 3, 4), present=(9, 12), pool=13, months=(1, 2, 3, 4), day=MONDAY, rank=4,
                                 minutes=360),
    "formation_gouvernance": Plan((3, 4, 4), present=(9, 12), pool=13, months=(3, 4, 5, 9), day=THURSDAY, rank=4,
                                  minutes=360, structured=True),
    "formation_ecriture": Plan((2, 3, 4), present=(4, 7), pool=35, months=(5, 6, 9, 10), day=TUESDAY, rank=4),
    "formation_numerique": Plan((4, 4, 5), present=(4, 7), pool=42, months=(2, 4, 6, 10, 12), day=WEDNESDAY, rank=4,
                                minutes=180),
    "ateliers_subventions": Plan((4, 4, 5), MIXED, (5, 10), pool=59, months=(1, 3, 5, 9, 11), day=THURSDAY, rank=3,
                                 structured=True),
    "formation_utilite": Plan((None, 3, 4), present=(9, 12), pool=13, months=(2, 3, 6, 10), day=FRIDAY, rank=2,
                              minutes=360, structured=True),
    "certificat_gestion": Plan((8, 10, 10), present=(11, 15), pool=16, months=(9, 9, 10, 10, 10, 11, 11, 11, 12, 12),
                               day=TUESDAY, rank=1, minutes=180),
    # cooperations
    "repas_dirigeants": Plan((4, 6, 6), present=(5, 9), pool=49, months=EVEN_MONTHS, day=THURSDAY, rank=3,
                             structured=True),
    "club_mutualisation": Plan((4, 4, 4), present=(4, 8), pool=35, months=QUARTERS, day=TUESDAY, rank=2,
                               frequency="trimestrielle", structured=True),
    "materiautheque": Plan(mode=STATED, figures={
        "prets": ("Prêts de matériel", "prêt", "cahier des prêts", (64, 131, 158))}),
    "achats_groupes": Plan(mode=STATED, figures={
        "structures_clientes": ("Structures clientes", "structure", "bons de commande", (24, 29, 37))}),
    "tiers_lieux": Plan((4, 5, 6), present=(7, 11), pool=52, months=(1, 3, 5, 7, 9, 11), day=MONDAY, rank=2,
                        minutes=150, structured=True),
    "bourse_locaux": Plan(mode=STATED, figures={
        "annonces": ("Annonces publiées", "annonce", POLE, (15, 22, 27)),
        "installations": ("Installations", "installation", POLE, (None, None, 6))}),
    "collectif_petite_enfance": Plan((4, 5, 6), present=(6, 9), pool=42, months=(1, 3, 5, 6, 10, 12), day=TUESDAY,
                                     rank=3, structured=True),
    "collectif_culture": Plan((5, 5, 6), present=(7, 11), pool=56, months=(1, 3, 4, 6, 9, 11), day=MONDAY, rank=4,
                              structured=True),
    "ptce": Plan((3, 5, 6), present=(7, 10), pool=38, months=(2, 4, 6, 7, 10, 12), day=FRIDAY, rank=4, minutes=150,
                 structured=True),
    # transitions
    "alimentation": Plan((3, 5, 6), MIXED, (7, 12), pool=63, months=(2, 3, 5, 6, 10, 11), day=WEDNESDAY, rank=2),
    "epicerie_itinerante": Plan(mode=STATED, figures={
        "passages": ("Passages dans les villages", "passage", "carnet de route", (None, 46, 372))}),
    "filiere_reemploi": Plan((3, 4, 5), present=(6, 9), pool=42, months=(2, 4, 6, 9, 11), day=MONDAY, rank=2,
                             minutes=360, structured=True),
    "fete_reparation": Plan(mode=STATED, participants=(210, 385, 298), months=(9, 9), figures={
        "objets": ("Objets examinés", "objet", "fiches de réparation", (142, 236, 214)),
        "objets_repares": ("Objets réparés", "objet", "fiches de réparation", (97, 168, 151))}),
    "energie_citoyenne": Plan((3, 5, 5), MIXED, (8, 15), pool=77, months=(1, 3, 5, 9, 11), day=THURSDAY, rank=4),
    "mobilite_solidaire": Plan((3, 4, 5), present=(5, 9), pool=38, months=(2, 4, 6, 10, 12), day=WEDNESDAY, rank=1,
                               structured=True, figures={
                                   "usagers": ("Usagers du transport solidaire", "personne", "carnets des conducteurs",
                                               (143, 178, 214))},
                               # People say ages so: bands that touch leave nobody out and count nobody twice.
                               ages={2023: {"moins de 26 ans": 31, "de 26 à 40 ans": 52, "de 40 à 60 ans": 47,
                                            "plus de 60 ans": 84}}),
    "jardins_partages": Plan((5, 6, 7), COUNTED, (12, 26), months=(3, 4, 5, 6, 7, 9, 10), day=SATURDAY, rank=2,
                             minutes=180),
    # promotion
    "mois_ess": Plan(mode=STATED, participants=("environ 900", "environ 1400", "environ 1600"), months=(11, 11),
                     figures={
                         "evenements": ("Événements au programme", "événement", "programme imprimé", (19, 31, 36))}),
    "cine_debats": Plan((3, 4, 5), COUNTED, (38, 92), months=(3, 5, 9, 10, 11), day=TUESDAY, rank=3, minutes=150),
    "lettre": Plan(mode=STATED, frequency="mensuelle", figures={
        "numeros": ("Numéros parus", "numéro", POLE, (11, 11, 9)),
        "contacts": ("Abonnés à la lettre au 31 décembre", "abonné", "outil d’envoi", (1312, 1548, 1794))},
                   excuse={2023: ("frequence", "les numéros de juillet, d’août et de décembre n’ont pas paru, faute de bras")}),
    "site_carte": Plan(mode=STATED, figures={
        "adresses": ("Adresses recensées au 31 décembre", "adresse", POLE, (203, 268, 291))}),
    "ecole_ess": Plan(mode=STATED, figures={
        "eleves": ("Élèves des classes participantes", "élève", "listes des établissements", (71, 94, 118))}),
    "cooperative_jeunes": Plan((4, 5, 6), present=(10, 13), pool=14, months=(6, 6, 7, 7, 8, 8), day=WEDNESDAY, rank=1),
    "rencontre_acheteurs": Plan(mode=STATED, participants=(38, 52, 61), months=(6, 6)),
    "prix_initiatives": Plan(mode=STATED, figures={
        "candidatures": ("Candidatures reçues", "candidature", POLE, (None, 26, 33))}),
    # autres
    "assises": Plan(mode=STATED, participants=(None, None, 224), months=(10, 10)),
    "rencontres_regionales": Plan(mode=STATED, participants=(None, 146, 173), months=(4, 4)),
}


def write(population, project):
    for name, draw in dessin.PICTURES.items():
        project.add(f"images/{name}.png", draw())
    for year in noms.YEARS:
        sections = [{"id": name, "titre": title, "ordre": order}
                    for order, (name, title) in enumerate(SECTIONS.items(), start=1)]
        project.add(f"data/{year}/sections.yaml", yaml({"sections": sections}))
        kept = project.keep("activites", year, [])
        for section in [*SECTIONS, "autres"]:
            for order, (name, (head, texts)) in enumerate(textes.activities(section).items(), start=1):
                if year in texts:
                    made = _head(name, head, section, order, year, population)
                    kept.append({"id": name, **made})
                    project.add(f"data/{year}/activites/{name}.md", markdown(made, texts[year]))


def _head(name, head, section, order, year, population):
    plan, at = PLANS[name], noms.YEARS.index(year)
    made = {"titre": head["titre"]}
    if "rattachee_a" in head:
        made["rattachee_a"] = head["rattachee_a"]
    elif section != "autres":
        made["section"] = section
    made.update({"ordre": order, "chapeau": head["chapeau"], "frequence": plan.frequency})
    made.update({key: head.get(key) for key in ("lieu", "intervenants", "partenaires", "publics")})
    if plan.participants[at] is not None:
        made["periode"] = calendrier.period_of(year, plan.months)
        made["participants"] = plan.participants[at]
    figures = {key: {"libelle": label, "unite": unit, "valeur": values[at], "source": source}
               for key, (label, unit, source, values) in plan.figures.items() if values[at] is not None}
    if year in plan.ages:
        next(iter(figures.values()))["repartitions"] = {"age": plan.ages[year]}
    if name in PICTURES.get(year, {}):
        file, caption, shown = PICTURES[year][name]
        made["images"] = [{"fichier": f"images/{file}.png", "legende": caption, "alternative": shown,
                           "credit": "La Tramée", "droit_a_l_image": True}]
    made["chiffres"] = figures or None
    if year in plan.excuse:
        rule, why = plan.excuse[year]
        made["justifier"] = [{"regle": rule, "motif": why}]
    if plan.sessions[at]:
        made["seances"] = _sessions(name, plan, year, plan.sessions[at], population)
    return made


def _sessions(name, plan, year, count, population):
    draw = Draw(f"{name} {year}")
    regulars = _regulars(name, plan, year, population)
    sessions = []
    for place, (month, rank) in enumerate(calendrier.spread(plan.months, count)):
        day = calendrier.nth(year, month, plan.day, plan.rank + rank - 1)
        session = {"date": day.isoformat(), "duree": hours(plan.minutes)}
        present = draw.integer(*plan.present)
        if plan.mode == COUNTED or (plan.mode == MIXED and place == 3):
            session["participants"] = present
        else:
            named = draw.sample(regulars, present)
            if plan.mode == MIXED and place % 2:  # a sheet that not everyone has signed
                session["participants"] = present
                named = named[::2]
            session["presences"] = [one.id for one in named]
        sessions.append(session)
    return sessions


def _regulars(name, plan, year, population):
    """Those from whom the sessions draw: about half were there the year before, if they still are about."""
    able = {one: one.keenness for one in population.persons
            if one.here(year) and (one.structure or not plan.structured)}
    steady = Draw(f"{name} habitués").weighted_sample({one: one.keenness for one in population.persons}, plan.pool)
    kept = [one for one in steady if one in able][:plan.pool // 2]
    fresh = {one: weight for one, weight in able.items() if one not in set(kept)}
    return kept + Draw(f"{name} {year} viennent").weighted_sample(fresh, plan.pool - len(kept))
