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
