#include "layout/chunk.hpp"

namespace reso::layout {

void shift(Box& box, double dx, double dy) {
  box.x += dx;
  box.y += dy;
}

void shift(Piece& piece, double dx, double dy) {
  if (auto* text = std::get_if<TextPiece>(&piece)) {
    text->x += dx;
    text->baseline += dy;
  } else if (auto* fill = std::get_if<FillPiece>(&piece)) {
    shift(fill->box, dx, dy);
  } else if (auto* image = std::get_if<ImagePiece>(&piece)) {
    shift(image->box, dx, dy);
  } else if (auto* path = std::get_if<PathPiece>(&piece)) {
    for (doc::Step& step : path->outline)
      for (doc::Place* place : {&step.to, &step.first, &step.second}) {
        place->x += dx;
        place->y += dy;
      }
  } else if (auto* stroke = std::get_if<StrokePiece>(&piece)) {
    stroke->x1 += dx;
    stroke->x2 += dx;
    stroke->y1 += dy;
    stroke->y2 += dy;
  }
}

double put_lines(Chunk& chunk, std::vector<SetLine> lines, double x, double baseline, double leading) {
  for (SetLine& line : lines) {
    for (TextPiece& piece : line.pieces) {
      piece.x += x;
      piece.baseline = baseline;
      chunk.pieces.push_back({std::move(piece), Role::body});
    }
    for (LinkArea& link : line.links) {
      shift(link.box, x, baseline);
      chunk.links.push_back(std::move(link));
    }
    baseline += leading;
  }
  return baseline;
}

} // namespace reso::layout
