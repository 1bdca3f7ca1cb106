"""reso.yaml, the indicators of this pole and its glossary."""

from . import dla, noms, population
from .clauses import CRITERIA
from .ecriture import yaml

REGULAR_FROM, FTE_DIVISOR = 3, 1607
BANDS = {"age": (26, 50), "etp": (2, 10), "salaries": (1, 6, 50)}  # each bound opens a band

GLOSSARY = [
    ("CFGA", "Certificat de formation à la gestion associative"),
    ("CJS", "Coopérative jeunesse de services"),
    ("DLA", "Dispositif local d’accompagnement"),
    ("ESS", "Économie sociale et solidaire"),
    ("FSE", "Fonds social européen"),
    ("PAT", "Projet alimentaire de territoire"),
    ("PTCE", "Pôle territorial de coopération économique"),
    ("SIAE", "Structure d’insertion par l’activité économique"),
]

INDICATORS = """\
# Les indicateurs de La Tramée ; les autres sont ceux que reso fournit.
ca.membres:
  libelle: Membres du conseil d’administration
  definition: Mandats en cours au conseil d’administration.
  unite: membre
  nombre_de: membres
  filtre: {instance: conseil_administration}
  repartition_par: [sexe, tranche_age, college]
ca.reunions:
  libelle: Réunions du conseil d’administration
  definition: Réunions du conseil d’administration tenues dans l’année.
  unite: réunion
  nombre_de: reunions
  filtre: {instance: conseil_administration}
conseil_cooperation.reunions:
  libelle: Réunions du conseil de coopération
  definition: Réunions du conseil de coopération, ouvert à tous les adhérents, tenues dans l’année.
  unite: réunion
  nombre_de: reunions
  filtre: {instance: conseil_cooperation}
adherents.colleges:
  libelle: Collèges d’adhérents
  definition: Collèges différents auxquels appartiennent les adhérents.
  unite: collège
  nombre_distinct: adherents.college
# Déclarés par le pôle ; l’auditeur vérifie qu’ils découlent bien de leurs deux termes.
benevolat.par_personne:
  libelle: Heures de bénévolat par bénévole
  unite: h
  quotient: {de: benevolat.heures, sur: benevolat.personnes}
trajets.km_par_passage:
  libelle: Kilomètres par passage
  unite: km
  quotient: {de: trajets.kilometres, sur: epicerie_itinerante.passages}
dla.postures:
  libelle: Postures d’accompagnement
  definition: Postures différentes prises dans les accompagnements de l’année.
  unite: posture
  nombre_distinct: dla_accompagnements.posture
dla.duree_moyenne_individuelle:
  libelle: Durée moyenne d’un accompagnement individuel
  definition: Moyenne des jours d’ingénierie des accompagnements individuels qui en comptent.
  unite: jour
  moyenne: dla_accompagnements.jours
  filtre: {mode: individuel}
dla.temps_mission_b:
  libelle: Temps moyen passé sur la mission B
  definition: Heures de la mission B, sur le nombre de structures pour lesquelles il y en a eu.
  unite: h
  quotient:
    de: {somme: dla_temps.heures, filtre: {mission: b}}
    sur: {nombre_distinct: dla_temps.structure, filtre: {mission: b}}
dla.part_projet_collectif:
  libelle: Part du thème « projet et stratégie »
  definition: Accompagnements dont le thème principal est le projet et la stratégie, sur l’ensemble des accompagnements.
  unite: "%"
  part:
    de: {nombre_de: dla_accompagnements, filtre: {thematique: projet_et_strategie}}
    sur: dla.accompagnements
"""


def write(project):
    project.add("reso.yaml", yaml({
        "schema": 1, "langue": "fr", "modele": "annuel",
        "parametres": {"seuil_regulier": REGULAR_FROM, "diviseur_etp": FTE_DIVISOR, "seuil_commentaire": "10 %"},
        "tranches": {name: [str(bound) for bound in bounds] for name, bounds in BANDS.items()},
        "nomenclatures": {
            "secteur": [*population.SECTORS, population.PUBLIC_SECTOR],
            "tranche_age": list(population.AGES),
            "college": population.COLLEGES,
            "thematique": list(dla.THEMES),
            "situation": list(dla.SITUATIONS),
            "posture": list(dla.POSTURES),
            "criteres": list(CRITERIA),
        },
        "ruptures": [{"chiffre": "entretiens.*", "depuis": noms.YEARS[1], "motif":
                       "les rendez-vous téléphoniques de plus d’une demi-heure sont comptés depuis cette année"}],
    }))
    project.add("data/indicateurs.yaml", INDICATORS)
    project.add("data/commun/glossaire.yaml", yaml({"glossaire": [
        {"sigle": acronym, "developpe": words} for acronym, words in GLOSSARY]}))
