"""Draws that give the same result with every version of Python.

Only Random.random() is used: its sequence is documented as stable for a given integer seed, while choice(), sample()
and shuffle() have changed over the versions.
"""

import random
import zlib

SEED = 2023


class Draw:
    """A stream of draws of its own for each part of the pole, so that changing one part leaves the others alone."""

    def __init__(self, part):
        self._random = random.Random(SEED * 1_000_003 + zlib.crc32(part.encode("utf-8")))

    def chance(self, probability):
        return self._random.random() < probability

    def integer(self, first, last):
        """A whole number from first to last, both included."""
        return first + int(self._random.random() * (last - first + 1))

    def pick(self, values):
        return values[self.integer(0, len(values) - 1)]

    def weighted(self, weights):
        """A key of a dictionary {value: weight}."""
        at = self._random.random() * sum(weights.values())
        for value, weight in weights.items():
            at -= weight
            if at < 0:
                return value
        return value

    def sample(self, values, count):
        """Some of the values, each once, in the order they had."""
        places = list(range(len(values)))
        for i in range(min(count, len(places))):
            j = self.integer(i, len(places) - 1)
            places[i], places[j] = places[j], places[i]
        return [values[place] for place in sorted(places[:count])]

    def near(self, middle, spread):
        """About `middle`, more often near than far: the mean of three draws."""
        return middle + spread * (sum(self._random.random() for _ in range(3)) * 2 / 3 - 1)

    def weighted_sample(self, weights, count):
        """Some keys of a dictionary {value: weight}, each once, in the order they had."""
        left, taken = dict(weights), set()
        while left and len(taken) < count:
            value = self.weighted(left)
            taken.add(value)
            del left[value]
        return [value for value in weights if value in taken]
