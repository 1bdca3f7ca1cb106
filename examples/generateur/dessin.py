"""Plain PNG pictures, made by hand: a made-up funder has no logo to borrow."""

import struct
import zlib

WHITE = (255, 255, 255)
INKS = [(28, 74, 122), (196, 84, 28), (34, 110, 78), (120, 50, 110), (0, 104, 120), (40, 52, 140)]


def _chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _stored(data):
    """A zlib stream whose bytes are kept as they are: what a library makes of them may change with its version."""
    blocks = [data[at:at + 65535] for at in range(0, len(data), 65535)]
    body = b"".join(struct.pack("<BHH", at == len(blocks) - 1, len(one), len(one) ^ 0xFFFF) + one
                    for at, one in enumerate(blocks))
    return b"\x78\x01" + body + struct.pack(">I", zlib.adler32(data))


def png(width, height, palette, index_at):
    """A picture of at most four colours, two bits to the pixel; the width is a multiple of four."""
    rows = b""
    for y in range(height):
        row = [index_at(x, y) for x in range(width)]
        rows += b"\0" + bytes(row[x] << 6 | row[x + 1] << 4 | row[x + 2] << 2 | row[x + 3] for x in range(0, width, 4))
    head = struct.pack(">IIBBBBB", width, height, 2, 3, 0, 0, 0)
    colours = b"".join(bytes(colour) for colour in palette)
    return (b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"PLTE", colours) + _chunk(b"IDAT", _stored(rows))
            + _chunk(b"IEND", b""))


def logo(rank):
    """A band of colour and a shape beside it, another for each funder."""
    ink = INKS[rank % len(INKS)]
    shapes = [
        lambda x, y: x * x + y * y < 400,
        lambda x, y: abs(x) + abs(y) < 24,
        lambda x, y: max(abs(x), abs(y)) < 18,
        lambda x, y: 144 < x * x + y * y < 480,
        lambda x, y: abs(x) < 7 or abs(y) < 7,
        lambda x, y: y > -18 and abs(x) * 2 < y + 18,
    ]
    inside = shapes[rank % len(shapes)]

    def index_at(x, y):
        if x < 56:
            return int(inside(x - 28, y - 28))
        return int(14 <= y < 22 or (30 <= y < 35 and x < 130))

    return png(160, 56, [WHITE, ink], index_at)


def weave():
    """The pole's own: threads that pass over and under one another."""
    def index_at(x, y):
        if x % 12 < 2 or y % 12 < 2:
            return 0
        return 1 + (x // 12 + y // 12) % 2

    return png(124, 74, [WHITE, INKS[0], INKS[1]], index_at)


# --- Drawings for activities ---

def _near(x, y, start, end):
    """How far a point is from a segment, squared."""
    (ax, ay), (bx, by) = start, end
    length = (bx - ax) ** 2 + (by - ay) ** 2
    along = max(0.0, min(1.0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
    return (x - ax - along * (bx - ax)) ** 2 + (y - ay - along * (by - ay)) ** 2


def plan():
    """A ground floor: walls, doors, a corridor in colour, the courtyard hatched."""
    rooms = [(10, 10, 90, 90), (90, 10, 170, 90), (170, 10, 250, 90), (250, 10, 330, 90),
             (10, 130, 170, 230), (170, 130, 330, 230)]
    doors = [(50, 90), (130, 90), (210, 90), (290, 90), (90, 130), (250, 130)]

    def index_at(x, y):
        for door_x, door_y in doors:
            if abs(x - door_x) < 11 and abs(y - door_y) < 3:
                return 2
        for left, top, right, bottom in [*rooms, (10, 10, 390, 230)]:
            if left - 3 < x < right + 3 and top - 3 < y < bottom + 3 and \
                    not (left + 3 <= x <= right - 3 and top + 3 <= y <= bottom - 3):
                return 1
        if 330 < x < 390 and 10 < y < 230:
            return 3 if (x + y) % 12 < 3 else 0
        return 2 if 10 < x < 330 and 90 < y < 130 else 0

    return png(400, 240, [WHITE, INKS[0], (214, 226, 238), INKS[2]], index_at)


def route():
    """A round by the villages, and a river across it."""
    stops = [(60, 150), (90, 60), (170, 30), (260, 50), (340, 90), (330, 180), (285, 200), (220, 215), (140, 190)]
    river = [(0, 110), (120, 120), (200, 100), (300, 140), (400, 130)]

    def index_at(x, y):
        if any((x - at) ** 2 + (y - to) ** 2 < (196 if not rank else 81) for rank, (at, to) in enumerate(stops)):
            return 1
        if any(_near(x, y, stops[at - 1], stops[at]) < 9 for at in range(len(stops))):
            return 2
        return 3 if any(_near(x, y, *both) < 25 for both in zip(river, river[1:])) else 0

    return png(400, 240, [WHITE, INKS[1], INKS[0], (176, 212, 226)], index_at)


def poster():
    """A cogwheel above three bands."""
    # Sixteen directions, in whole numbers: a sine may differ in its last figure from one machine to another.
    teeth = [(0, 100), (38, 92), (71, 71), (92, 38), (100, 0), (92, -38), (71, -71), (38, -92)]

    def index_at(x, y):
        if y >= 250:
            return 1 + (y - 250) // 22 if (y - 250) % 22 < 17 and y < 316 else 0
        from_centre = (x - 120) ** 2 + (y - 125) ** 2
        if from_centre < 32 ** 2:
            return 0
        if from_centre < 74 ** 2:
            return 2 if from_centre < 44 ** 2 else 1
        if from_centre < 96 ** 2 and any(abs((x - 120) * dy - (y - 125) * dx) < 1000 for dx, dy in teeth):
            return 1
        return 0

    return png(240, 330, [WHITE, *INKS[:3]], index_at)


PICTURES = {"plan-la-fabrique": plan, "tournee": route, "affiche-reparation": poster}
