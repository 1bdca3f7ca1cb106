#include "layout/chunk.hpp"

#include <iterator>

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

namespace {

template <class T>
void join(std::vector<T>& to, std::vector<T>& from, Where where) {
  to.insert(where == Where::before ? to.begin() : to.end(), std::make_move_iterator(from.begin()),
            std::make_move_iterator(from.end()));
}

} // namespace

void join(Chunk& to, Chunk from, double dy, Where where) {
  for (Placed& placed : from.pieces) shift(placed.piece, 0, dy);
  for (LinkArea& link : from.links) shift(link.box, 0, dy);
  join(to.pieces, from.pieces, where);
  join(to.links, from.links, where);
  join(to.marks, from.marks, where);
  join(to.notes, from.notes, where);
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
    chunk.notes.insert(chunk.notes.end(), line.notes.begin(), line.notes.end());
    baseline += leading;
  }
  return baseline;
}

} // namespace reso::layout
