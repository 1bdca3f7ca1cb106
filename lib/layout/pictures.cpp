// Pictures, logos and pictograms: raster files as they are, SVG files as outlines.
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "diag/catalogue.hpp"
#include "diag/catalogue_pages.hpp"
#include "doc/picture_metadata.hpp"
#include "doc/spoken.hpp"
#include "doc/vector_picture.hpp"
#include "layout/composer.hpp"
#include "layout/image_size.hpp"

namespace reso::layout {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

using Fault = doc::SvgFault;

constexpr double unlimited = std::numeric_limits<double>::infinity();
constexpr int first_lying = 5;        // from this turn on, width and height are exchanged
constexpr double pictogram_gap = 0.5; // between it and its title, of its side

Box scaled(const Box& most, double width, double height, double pixel) {
  const double scale = std::min({most.width / width, most.height / height, pixel});
  return {most.x, most.y, width * scale, height * scale};
}

PathPiece piece_of(const doc::VectorPath& path, const Box& box, double scale) {
  PathPiece piece;
  piece.outline = path.outline;
  for (doc::Step& step : piece.outline)
    for (doc::Place* place : {&step.to, &step.first, &step.second})
      *place = {box.x + place->x * scale, box.y + place->y * scale};
  piece.fill = path.fill;
  piece.stroke = path.stroke;
  piece.width = path.width * scale;
  piece.opacity = path.opacity;
  piece.even_odd = path.even_odd;
  piece.cap = path.cap;
  piece.join = path.join;
  return piece;
}

Graphic graphic_of(const doc::VectorPicture& picture, const Box& most, double pixel) {
  if (!picture.sized) pixel = unlimited;
  Graphic graphic{scaled(most, picture.width, picture.height, pixel), {}};
  for (const doc::VectorPath& path : picture.paths)
    graphic.pieces.emplace_back(piece_of(path, graphic.box, graphic.box.width / picture.width));
  return graphic;
}

void move(Graphic& graphic, double dx, double dy) {
  shift(graphic.box, dx, dy);
  for (Piece& piece : graphic.pieces) shift(piece, dx, dy);
}

// What to do about an element or an attribute that is not drawn.
const diag::Phrase<>& help_for(std::string_view what) {
  if (what == "text") return phrase::outline_text;
  if (what == "fill" || what == "stroke") return phrase::plain_colour;
  if (what == "style") return phrase::colours_on_shapes;
  if (what == "image") return phrase::picture_apart;
  if (what == "use") return phrase::split_clones;
  return phrase::outline_or_remove;
}

} // namespace

void Composer::report_faults(const std::string& file, const std::vector<Fault>& faults, const diag::Span& origin) {
  const auto unreadable = [&](const std::string& why) {
    m_diagnostics.report(rule::svg_unreadable, origin, file, why);
  };
  for (const Fault& one : faults) switch (one.kind) {
    case Fault::Kind::xml: unreadable(m_diagnostics.say(phrase::svg_xml, one.line)); break;
    case Fault::Kind::root: unreadable(m_diagnostics.say(phrase::svg_root)); break;
    case Fault::Kind::size: unreadable(m_diagnostics.say(phrase::svg_size)); break;
    case Fault::Kind::bounds: unreadable(m_diagnostics.say(phrase::svg_bounds)); break;
    case Fault::Kind::value: unreadable(m_diagnostics.say(phrase::svg_value, one.line, one.what)); break;
    case Fault::Kind::element:
    case Fault::Kind::property:
      m_diagnostics.report(rule::svg_undrawn, origin, one.what, file, one.line).help(help_for(one.what));
    }
}

std::optional<Graphic> Composer::graphic(const std::string& file, const diag::Span& origin, const Box& most,
                                         double pixel, bool fills) {
  auto bytes = m_resources.picture ? m_resources.picture(file) : std::nullopt;
  if (bytes && doc::is_svg(*bytes)) {
    const doc::SvgReading reading = doc::read_svg(*bytes);
    report_faults(file, reading.faults, origin);
    if (reading.picture.width <= 0) return std::nullopt;
    return graphic_of(reading.picture, most, fills ? unlimited : pixel);
  }
  auto size = bytes ? image_size(*bytes) : std::nullopt;
  if (!size || size->four_inks) { // a document in sRGB holds no CMYK (ISO 19005-2, 6.2.4.3)
    diag::Finding finding = m_diagnostics.report(rule::picture_unreadable, origin, file);
    if (size) finding.help(phrase::picture_in_four_inks);
    return std::nullopt;
  }
  ImagePiece image;
  image.turn = doc::turn_of(*bytes);
  if (image.turn >= first_lying) std::swap(size->width, size->height);
  image.box = scaled(most, size->width, size->height, pixel);
  image.bytes = std::move(*bytes);
  return Graphic{image.box, {std::move(image)}};
}

void Composer::put(Graphic graphic, ElementId element, Chunk& chunk) {
  const Role role = element == artifact ? Role::background : Role::body;
  if (element != artifact) chunk.boxes.push_back({element, graphic.box});
  for (Piece& piece : graphic.pieces) {
    std::visit([element](auto& one) { one.element = element; }, piece);
    chunk.pieces.push_back({std::move(piece), role});
  }
}

void Composer::picture(const doc::Picture& picture, const diag::Span& origin, const Frame& frame) {
  auto drawn = graphic(picture.file, origin, {frame.left, 0, frame.width, m_theme.captions.picture_height},
                       m_theme.captions.pixel);
  if (!drawn) return;
  doc::Inlines caption = picture.caption;
  const ElementId figure = element("Figure", frame.parent);
  at(figure).alternative = doc::spoken(picture.alternative);
  Chunk chunk;
  chunk.floats = true;
  chunk.height = drawn->box.height;
  chunk.space_before = m_theme.grid.block;
  put(std::move(*drawn), figure, chunk);
  add(std::move(chunk));
  if (!picture.credit.empty()) caption.emplace_back(doc::Text{(caption.empty() ? "" : " — ") + picture.credit});
  if (!caption.empty()) {
    m_content.chunks.back().keep_with_next = true;
    Frame inside = frame;
    inside.parent = figure;
    add_block(caption, m_theme.captions.note, "Caption", inside, m_theme.captions.gap);
  }
  m_after = m_theme.grid.block;
}

std::size_t Composer::logos(const doc::Blocks& content, std::size_t first, const Frame& frame) {
  std::vector<std::pair<Graphic, ElementId>> images;
  std::size_t end = first;
  for (; end < content.size(); ++end) {
    const auto* picture = std::get_if<doc::Picture>(&content[end]);
    if (picture == nullptr || !picture->logo) break;
    auto drawn = graphic(picture->file, content[end].origin, {0, 0, m_theme.logo.width, m_theme.logo.height},
                         m_theme.captions.pixel, true);
    if (!drawn) continue;
    const ElementId figure = element("Figure", frame.parent);
    at(figure).alternative = doc::spoken(picture->alternative);
    images.emplace_back(std::move(*drawn), figure);
  }
  const double gutter = m_theme.key_figures.gutter;
  const auto columns =
      static_cast<std::size_t>(std::max(1.0, std::floor((frame.width + gutter) / (m_theme.logo.width + gutter))));
  const double pitch = (frame.width + gutter) / static_cast<double>(columns);
  for (std::size_t from = 0; from < images.size(); from += columns) {
    Chunk row;
    row.space_before = from == 0 ? m_theme.grid.block.points : gutter;
    const std::size_t to = std::min(from + columns, images.size());
    for (std::size_t i = from; i < to; ++i) row.height = std::max(row.height, images[i].first.box.height);
    for (std::size_t i = from; i < to; ++i) { // each in the middle of its place
      auto& [graphic, figure] = images[i];
      const double left = frame.left + static_cast<double>(i - from) * pitch + (pitch - gutter - graphic.box.width) / 2;
      move(graphic, left, (row.height - graphic.box.height) / 2);
      put(std::move(graphic), figure, row);
    }
    add(std::move(row));
  }
  m_after = m_theme.grid.block;
  return end;
}

std::optional<Composer::Pictogram> Composer::pictogram(const doc::Heading& heading, const diag::Span& origin,
                                                       double side) {
  if (heading.pictogram.empty() || side <= 0) return std::nullopt;
  auto drawn = graphic(heading.pictogram, origin, {0, 0, side, side}, unlimited);
  if (!drawn) return std::nullopt;
  return Pictogram{std::move(*drawn), side * (1 + pictogram_gap)};
}

// Beside a line whose middle is at `middle`, from `left`.
void Composer::put_pictogram(Pictogram pictogram, double left, double middle, Chunk& chunk) {
  move(pictogram.graphic, left, middle - pictogram.graphic.box.height / 2);
  put(std::move(pictogram.graphic), artifact, chunk);
}

} // namespace reso::layout
