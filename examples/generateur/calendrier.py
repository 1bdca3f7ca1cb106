"""Days of the year on which things are held."""

import datetime

MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
          "décembre"]
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY = range(6)


def nth(year, month, weekday, rank):
    """The second Thursday of March: nth(2023, 3, THURSDAY, 2)."""
    first = datetime.date(year, month, 1)
    return first + datetime.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (rank - 1))


def last_day(year, month):
    return datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1)


def spread(months, count):
    """`count` of the months, evenly: (month, rank in the month)."""
    picked = [months[i * len(months) // count] for i in range(count)]
    return [(month, 1 + picked[:i].count(month)) for i, month in enumerate(picked)]


def period_of(year, months):
    """« mars à juin 2023 », or « mars 2023 »."""
    first, last = MONTHS[months[0] - 1], MONTHS[months[-1] - 1]
    return f"{first} {year}" if first == last else f"{first} à {last} {year}"
