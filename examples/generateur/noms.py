"""Names that belong to nobody: a country, its communes, family names and associations, all made up."""

from .hasard import Draw

YEARS = [2021, 2022, 2023]

# The first is the town of the pole; the weights say where people live and where associations sit.
COMMUNES = {
    "Aubrelle": 40, "Trémivault": 16, "Saint-Orvain": 14, "Fontarelle": 12, "Chamvières": 10, "Brenneval": 9,
    "Hautecombre": 8, "Corbenoise": 7, "Marigoux": 6, "La Selvanne": 6, "Vieilmont": 5, "Puyvaléry": 5,
}

WOMEN = ["Adèle", "Agathe", "Alix", "Aurore", "Bérénice", "Camille", "Capucine", "Céleste", "Clarisse", "Colette",
         "Delphine", "Élise", "Estelle", "Faustine", "Flora", "Garance", "Hélène", "Inès", "Jeanne", "Judith",
         "Léontine", "Lucie", "Madeleine", "Mathilde", "Nadège", "Noémie", "Odile", "Ondine", "Pauline", "Rosalie",
         "Sabine", "Solène", "Suzanne", "Viviane", "Yasmine", "Zélie"]
MEN = ["Achille", "Alban", "Anselme", "Aurélien", "Bastien", "Blaise", "Camille", "Clovis", "Corentin", "Damien",
       "Édouard", "Émile", "Fabien", "Ferdinand", "Gaspard", "Gilles", "Hugo", "Isidore", "Joachim", "Karim",
       "Lazare", "Léon", "Lucien", "Malo", "Marius", "Nestor", "Octave", "Pascal", "Quentin", "Raphaël",
       "Rémi", "Sylvain", "Théodore", "Ulysse", "Valentin", "Yannick"]

_FAMILY = (["Kerva", "Lestri", "Trémou", "Bourva", "Chaga", "Plami", "Vaudri", "Rongue", "Fertri", "Corbou", "Garvi",
            "Malvo", "Penva", "Quindo", "Sartri", "Valgo", "Dumi", "Esqua", "Fouchi", "Grimou"],
           ["doux", "meau", "lerge", "zac", "gnol", "rieule", "sart", "boise", "varne", "celin", "tour", "quet"])

_THINGS = (["Brin", "Lucar", "Tour", "Marjo", "Pertui", "Ravau", "Claira", "Bello", "Sau", "Pimpre", "Fari", "Tille",
            "Chante", "Rigo", "Soleri", "Calen", "Fouga", "Tambou", "Escar", "Garga", "Mira", "Noise", "Ourla",
            "Quinte", "Sarra", "Venta", "Zéphy", "Amare", "Boulou", "Cascar"],
           ["delle", "nelette", "fane", "lune", "melle", "reuil", "mousse", "grelle", "tine", "vignol", "plume",
            "drille"])


def distance(a, b):
    """Letters to change, add or remove to go from one word to the other."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a):
        diagonal, row[0] = row[0], i + 1
        for j, y in enumerate(b):
            diagonal, row[j + 1] = row[j + 1], min(row[j + 1] + 1, row[j] + 1, diagonal + (x != y))
    return row[-1]


def _combinations(parts, count, draw):
    """Words made of two parts, unlike enough that no reader, and no spelling check, takes one for another."""
    first, second = parts
    everything = [a + b for a in first for b in second]
    order = draw.sample(everything, len(everything))
    kept = []
    while order and len(kept) < count:
        word = order.pop(draw.integer(0, len(order) - 1))
        if all(distance(word, other) > 2 for other in kept):
            kept.append(word)
    return kept


def family_names(count):
    return _combinations(_FAMILY, count, Draw("noms de famille"))


def invented_words(count):
    return _combinations(_THINGS, count, Draw("noms de structures"))


def of(name):
    """« d’Aubrelle », « de Trémivault », « de La Selvanne »."""
    return ("d’" if name[0] in "AEIOUÉH" else "de ") + name
