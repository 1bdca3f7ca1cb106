"""Partners, conventions with their objectives, glossary."""

from . import dessin, noms, textes
from .ecriture import euros, yaml

PARTNERS = [
    ("chambre_regionale", "Chambre régionale de l’économie sociale et solidaire", "reseau"),
    ("reseau_poles", "Réseau régional des pôles", "reseau"),
    ("mission_locale", "Mission locale du pays d’Aubrelle", "reseau"),
    ("agglomeration", "Communauté d’agglomération du pays d’Aubrelle", "collectivite"),
    ("region", "Région", "collectivite"),
    ("departement", "Département", "collectivite"),
    ("banque_des_territoires", "Banque des territoires", "autre"),
    ("etat", "État", "autre"),
]

# Funder, title, amounts of the three years, engineering envelope, what it pays for, objectives (a comment for all years,
# or one for each), what must be printed.
CONVENTIONS = [
    ("etat_dla", "État (DREETS)", "Dispositif local d’accompagnement, volet État", (52_000, 52_000, 54_000),
     (112_000, 152_000, 122_000), ["DLA"],
     [("dla.diagnostics", (45, 45, 45), "La demande a dépassé ce que la convention prévoit."),
      ("dla.structures", (60, 60, 60), ("Six structures de moins : l’équipe était incomplète au printemps.", None, None))],
     "Action financée par l’État dans le cadre du dispositif local d’accompagnement.", "etat"),
    ("banque_dla", "Banque des territoires", "Dispositif local d’accompagnement, ingénierie", (38_000, 40_000, 40_000),
     (82_000, 124_000, 86_000), ["DLA"], [("dla.ingenieries", (34, 36, 38), None)],
     "Avec le soutien de la Banque des territoires.", "banque-des-territoires"),
    ("region_animation", "Région", "Animation de l’économie sociale et solidaire", (64_000, 66_000, 72_000),
     (None, None, None), ["Formations et ateliers", "Coopérations et mutualisation", "Faire connaître l’ESS"],
     [("participation.structures", (90, 95, 100), "Le retour des rencontres en vis-à-vis a élargi le public."),
      ("certificat_gestion.participants", (16, 16, 16), "La promotion compte seize places, toutes occupées."),
      ("repas_dirigeants.presences", (40, 40, 50),
       ("Deux repas ont été annulés faute de salle.", None,
        "L’objectif avait été relevé ; la fréquentation est restée celle d’avant.")),
      ("club_mutualisation.seances", (6, 6, 6),
       "Le club se réunit chaque trimestre ; les commandes se préparent désormais à distance."),
      ("ecole_ess.eleves", (80, 80, 100), (None, None, "Un second établissement a rejoint l’école."))],
     "La Région soutient l’animation de l’économie sociale et solidaire dans les territoires.", "region"),
    ("departement_insertion", "Département", "Emploi et insertion", (31_500, 33_000, 34_500), (None, None, None),
     ["matinales de l’emploi", "clauses sociales"],
     [("clauses.participants", (320, 340, 360), None),
      ("matinales_emploi.participants", (50, 50, 55), ("La première année, le rendez-vous était encore peu connu.",
                                                       None, None))],
     "Action cofinancée par le Département au titre de l’insertion.", "departement"),
    ("agglomeration_projets", "Communauté d’agglomération du pays d’Aubrelle", "Accueil des porteurs de projet",
     (58_000, 62_000, 66_000), (None, None, None), ["accueil", "hébergement"],
     [("projets.accueillis", (20, 24, 28), "L’objectif a été tenu chaque année."),
      ("entretiens.total", (80, 100, 120), None)],
     "Avec le concours de la communauté d’agglomération du pays d’Aubrelle.", "agglomeration"),
    ("fse_clauses", "Union européenne (FSE+)", "Facilitation des clauses sociales", (46_000, 61_000, 74_000),
     (None, None, None), ["clauses sociales"],
     [("clauses.heures_realisees", (90_000, 95_000, 100_000), None),
      ("clauses.sorties", (180, 190, 200), (None, "Le bâtiment a moins recruté qu’il ne l’annonçait.",
                                            "Huit parcours se prolongent l’année suivante."))],
     "Ce projet est cofinancé par l’Union européenne.", "union-europeenne"),
]


def write(project):
    for year in noms.YEARS:
        at = noms.YEARS.index(year)
        texts = textes.named("partenaires.md", year)
        project.add(f"data/{year}/partenaires.yaml", yaml({"partenaires": [
            {"id": name, "nom": title, "nature": nature, "ordre": rank + 1, "texte": texts.get(name)}
            for rank, (name, title, nature) in enumerate(PARTNERS)]}))
        project.add(f"data/{year}/conventions.yaml", yaml({"conventions": project.keep(
            "conventions", year, [_convention(one, at, year) for one in CONVENTIONS])}))
    for rank, one in enumerate(CONVENTIONS):
        project.add(f"images/{one[-1]}.png", dessin.logo(rank))
    project.add("images/logo-la-tramee.png", dessin.weave())


def _convention(one, at, year):
    name, funder, title, amounts, envelopes, actions, objectives, mention, logo = one
    return {
        "id": f"{name}_{year}", "financeur": funder, "intitule": title, "exercice": year, "montant": euros(amounts[at]),
        "enveloppe_ingenierie": envelopes[at] and euros(envelopes[at]), "actions": actions,
        "objectifs": [{"chiffre": figure, "cible": targets[at],
                       "commentaire": comment[at] if isinstance(comment, tuple) else comment}
                      for figure, targets, comment in objectives],
        "mention": mention, "logo": f"images/{logo}.png",
    }
