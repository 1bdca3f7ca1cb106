#!/usr/bin/env python3
"""Writes a project of a given size: volume.py DIR FACTOR. Factor 100 is 100 000 attendances and 1 000 000 hour lines."""
import pathlib
import random
import sys

root, factor = pathlib.Path(sys.argv[1]), int(sys.argv[2])
year = root / "data" / "2023"
(year / "activites").mkdir(parents=True)
(year / "clauses").mkdir()
chance = random.Random(1)
forms = ["association", "cooperative", "mutuelle", "entreprise"]
sexes = ["femme", "homme"]

structures = [f"s{i}" for i in range(20 + 5 * factor)]
people = [f"p{i}" for i in range(50 + 30 * factor)]
(year / "annee.yaml").write_text("annee: 2023\n")
(year / "structures.csv").write_text("id;nom;forme\n" + "".join(
    f"{one};Structure {one};{chance.choice(forms)}\n" for one in structures))
(year / "personnes.csv").write_text("id;structure;sexe;tranche_age\n" + "".join(
    f"{one};{chance.choice(structures)};{chance.choice(sexes)};{chance.choice(['moins_de_26_ans', '26_a_49_ans'])}\n"
    for one in people))

sessions = 50 * factor
activities = min(sessions, 45)
for a in range(activities):
    lines = ["---", f"titre: Atelier {a}", "seances:"]
    for s in range(a, sessions, activities):
        came = ", ".join(chance.sample(people, 20))
        lines += [f"  - date: 2023-{1 + s % 12:02}-{1 + s % 28:02}", f"    presences: [{came}]"]
    (year / "activites" / f"atelier_{a}.md").write_text("\n".join(lines) + "\n---\n")

buyers, holders = [f"Commune {i}" for i in range(20)], [f"Entreprise {i}" for i in range(60)]
types = ["ei", "etti", "aci", "geiq", "autre"]
markets = [f"m{i}" for i in range(30)]
participants = [f"q{i}" for i in range(40 * factor)]
contracts = [f"c{i}" for i in range(45 * factor)]
(year / "clauses" / "marches.csv").write_text("id;maitre_d_ouvrage;titulaire;heures_dues\n" + "".join(
    f"{one};{chance.choice(buyers)};{chance.choice(holders)};100000 h\n" for one in markets))
(year / "clauses" / "participants.csv").write_text("id;sexe;age;criteres\n" + "".join(
    f"{one};{chance.choice(sexes)};{chance.randint(18, 60)};{chance.choice(['rsa', 'deld', 'jeune'])}\n"
    for one in participants))
(year / "clauses" / "contrats.csv").write_text("id;participant;employeur;employeur_type\n" + "".join(
    f"{one};{participants[i % len(participants)]};{chance.choice(holders)};{chance.choice(types)}\n"
    for i, one in enumerate(contracts)))
with open(year / "clauses" / "heures.csv", "w") as hours:
    hours.write("contrat;marche;mois;heures;etat\n")
    for _ in range(10_000 * factor):  # a few hours each: nobody works more than the law lets
        state = "realisees_saisies" if chance.random() < 0.9 else "realisees_non_saisies"
        hours.write(f"{chance.choice(contracts)};{chance.choice(markets)};2023-{chance.randint(1, 12):02};"
                    f"{chance.randint(1, 3)},{chance.choice('05')};{state}\n")
