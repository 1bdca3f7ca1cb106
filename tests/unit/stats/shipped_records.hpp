// Records of a year small enough to be counted by hand, for every shipped indicator.
#pragma once

#include "small_project.hpp"

namespace reso::tests {

inline Files hand_counted() {
  return Files{
      {"data/2011/annee.yaml", "annee: 2011\n"},
      {"data/2011/activites/cafe.yaml", R"(titre: Le café
seances:
  - {date: 2011-03-02, presences: [ana]}
)"},
      {"data/commun/gens.yaml", R"(structures:
  - {id: bug, nom: Bug, forme: association, secteur: culture, commune: Vauvert, etp: 1, salaries: 2}
  - {id: scop, nom: La Scop, forme: cooperative, secteur: insertion, commune: Vauvert, etp: 4, salaries: 5}
  - {id: mut, nom: La Mutuelle, forme: mutuelle, secteur: culture, commune: Montclair, etp: 20, salaries: 21}
personnes:
  - {id: ana, structure: bug, sexe: femme, tranche_age: 26_a_49_ans}
  - {id: ben, structure: scop, sexe: homme, tranche_age: moins_de_26_ans}
  - {id: cid, sexe: homme}
sections:
  - {id: soutien, titre: Soutien, ordre: 1}
)"},
      {"activites/cafe.yaml", R"(titre: Le café
section: soutien
seances:
  - {date: 2012-01-10, presences: [ana, ben]}
  - {date: 2012-02-10, presences: [ana, cid]}
  - {date: 2012-02-20, presences: [ana]}
)"},
      {"activites/forum.yaml", R"(titre: Le forum
seances:
  - {date: 2012-05-10, presences: [ben]}
)"},
      {"vie.yaml", R"(adherents:
  - {structure: bug, depuis: 2010, college: usagers}
  - {structure: scop, depuis: 2012-03-01, college: acteurs}
  - {structure: mut, depuis: 2009, jusqu_a: 2012-06-30}
  - {personne: ana, depuis: 2012-01-15}
instances:
  - id: ca
    nom: Conseil
    membres:
      - {nom: Ana, sexe: femme, reelu: oui}
      - {nom: Ben, sexe: homme}
    reunions:
      - {date: 2012-01-05, presents: 2}
      - {date: 2012-04-05, presents: 1}
equipe:
  - {nom: Zoé, fonction: Directrice, etp: "0,8"}
  - {nom: Yan, fonction: Chargé de mission, etp: "0,5"}
entretiens:
  - {date: 2012-02-01, public: demandeur_d_emploi, personne: ana, orientation: formation}
  - {date: 2012-02-15, public: demandeur_d_emploi, personne: ana}
  - {date: 2012-06-15, public: porteur_de_projet, personne: ben}
projets:
  - {id: p1, nom: A, statut: accueilli, nature: culture}
  - {id: p2, nom: B, statut: accompagne, issue: cree, emplois_crees: 2}
  - {id: p3, nom: C, statut: heberge, issue: en_cours, emplois_crees: 1}
  - {id: p4, nom: D, statut: accompagne, issue: cree, emplois_crees: 0}
conventions:
  - {id: c1, financeur: Région, intitule: Soutien, exercice: 2012, montant: 10000 €, enveloppe_ingenierie: 20000 €}
  - {id: c2, financeur: État, intitule: DLA, exercice: 2012, montant: 5000 €}
  - {id: c3, financeur: État, intitule: DLA, exercice: 2011, montant: 4000 €}
glossaire:
  - {sigle: ESS, developpe: Économie sociale et solidaire}
)"},
      {"dla.yaml", R"(dla_accompagnements:
  - id: d1
    structure: bug
    mode: individuel
    thematique: projet
    prestataire: Cabinet Éole
    jours: 4
    cout_engage: 4000 €
    cout_paye: 3500 €
    cofinancements: 1000 €
    phases:
      - {phase: accueil, date: 2012-01-10}
      - {phase: diagnostic, date: 2012-02-10}
      - {phase: ingenierie, date: 2012-03-10}
  - id: d2
    structure: bug
    mode: collectif
    prestataire: Cabinet Iris
    jours: 6
    cout_engage: 6000 €
    phases:
      - {phase: ingenierie, date: 2012-09-10}
      - {phase: consolidation, date: 2012-12-01, menee_par: DLA}
  - id: d3
    structure: scop
    issue: sans_suite
    phases:
      - {phase: diagnostic, date: 2012-02-20}
dla_comites_appui:
  - {date: 2012-03-01, dossiers: 3}
  - {date: 2012-10-01, dossiers: 2}
dla_temps:
  - {date: 2012-01-10, mission: a, heures: 2 h, structure: bug}
  - {date: 2012-01-11, mission: b, heures: 4 h, structure: bug}
  - {date: 2012-01-12, mission: b, heures: 2 h, structure: scop}
dla_objectifs:
  - {phase: diagnostic, cible: 4, realise: 2}
  - {phase: ingenierie, cible: 1, realise: 2}
)"},
      {"clauses.yaml", R"(clauses_operations:
  - {id: o1, nom: Le pont}
clauses_marches:
  - {id: m1, operation: o1, maitre_d_ouvrage: Ville, titulaire: Bâtir, heures_dues: 100 h}
  - {id: m2, operation: o1, maitre_d_ouvrage: Ville, titulaire: Terrasser, heures_dues: 60 h}
clauses_participants:
  - {id: q1, sexe: femme, age: 30, criteres: [rsa], sortie: emploi}
  - {id: q2, sexe: homme, age: 20, criteres: [jeune, rsa]}
  - {id: q3, sexe: homme, age: 55, sortie: formation}
clauses_contrats:
  - {id: t1, participant: q1, employeur: EI Vert, employeur_type: ei}
  - {id: t2, participant: q2, employeur: Intérim, employeur_type: etti}
clauses_heures:
  - {contrat: t1, marche: m1, mois: mars 2012, heures: 50, etat: realisees_saisies}
  - {contrat: t1, marche: m1, mois: avril 2012, heures: 10, etat: realisees_non_saisies}
  - {contrat: t2, marche: m2, mois: avril 2012, heures: 20, etat: realisees_saisies}
  - {marche: m2, mois: mai 2012, heures: 30, etat: prevues}
)"},
  };
}

} // namespace reso::tests
