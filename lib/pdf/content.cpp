#include "pdf/content.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "base/text.hpp"
#include "pdf/images.hpp"

namespace reso::pdf {

namespace {

constexpr double circle = 0.5523; // Bézier handle of a quarter circle of radius 1

// A TJ array: literal strings of two-byte codes with adjustments in thousandths between them.
class GlyphArray {
public:
  void adjust(double thousandths) { m_pending += thousandths; }
  void glyph(std::uint16_t cid) {
    long rounded = std::lround(m_pending);
    if (rounded != 0) {
      if (m_open) m_out += ')';
      m_open = false;
      m_out += std::to_string(rounded);
      m_pending -= static_cast<double>(rounded);
    }
    if (!m_open) m_out += '(';
    m_open = true;
    for (auto byte : {static_cast<unsigned char>(cid >> 8), static_cast<unsigned char>(cid)}) {
      if (byte == '(' || byte == ')' || byte == '\\') m_out += '\\';
      if (byte == '\r')
        m_out += "\\r";
      else
        m_out += static_cast<char>(byte);
    }
  }
  std::string take() { return "[" + m_out + (m_open ? ")] TJ\n" : "] TJ\n"); }

private:
  std::string m_out;
  double m_pending = 0;
  bool m_open = false;
};

// Adds an object under a name to a page's resources, once.
void add_resource(HPDF_Page page, const char* kind, const std::string& name, HPDF_Dict object) {
  auto* resources = static_cast<HPDF_Dict>(HPDF_Page_GetInheritableItem(page, "Resources", HPDF_OCLASS_DICT));
  auto* list = static_cast<HPDF_Dict>(HPDF_Dict_GetItem(resources, kind, HPDF_OCLASS_DICT));
  if (list == nullptr) {
    list = HPDF_Dict_New(page->mmgr);
    HPDF_Dict_Add(resources, kind, list);
  }
  if (HPDF_Dict_GetItem(list, name.c_str(), HPDF_OCLASS_DICT) == nullptr) HPDF_Dict_Add(list, name.c_str(), object);
}

float width_of(const font::Subset& subset, std::uint16_t cid) {
  if (cid < subset.widths.size()) return subset.widths[cid];
  std::size_t alias = cid - subset.widths.size();
  return alias < subset.aliases.size() ? subset.aliases[alias].width : 0;
}

} // namespace

void Content::numbers(std::initializer_list<double> values) {
  for (double value : values) {
    put_number(m_out, value);
    m_out += ' ';
  }
}

void Content::colour(layout::Colour value, bool stroke) {
  for (int shift : {16, 8, 0}) {
    put_number(m_out, (value >> shift & 255u) / 255.0, 3);
    m_out += ' ';
  }
  m_out += stroke ? "RG\n" : "rg\n";
}

void Content::tag(layout::ElementId element, layout::Role role) {
  if (m_open && element == m_element && role == m_role) return;
  close_tag();
  m_open = true;
  m_element = element;
  m_role = role;
  if (element != layout::artifact)
    m_out += fmt::format("/{} <</MCID {}>> BDC\n", m_tree.type_of(element), m_tree.mark(element));
  else if (role == layout::Role::header || role == layout::Role::footer)
    m_out += fmt::format("/Artifact <</Type /Pagination /Subtype /{}>> BDC\n",
                         role == layout::Role::header ? "Header" : "Footer");
  else
    m_out += "/Artifact BMC\n";
}

void Content::close_tag() {
  if (m_open) m_out += "EMC\n";
  m_open = false;
}

std::string Content::write() {
  for (const layout::Placed& placed : m_page.pieces)
    std::visit(
        [&](const auto& piece) {
          tag(piece.element, placed.role);
          write_piece(piece);
        },
        placed.piece);
  close_tag();
  return std::move(m_out);
}

std::string Content::glyphs(const layout::TextPiece& piece, const font::Subset& subset) const {
  GlyphArray array;
  for (std::size_t i = 0; i < piece.glyphs.size(); ++i) {
    const font::Glyph& glyph = piece.glyphs[i];
    std::size_t end = i + 1 < piece.glyphs.size() ? piece.glyphs[i + 1].cluster : piece.text.size();
    std::u32string text = base::decode_utf8(
        std::string_view(piece.text).substr(glyph.cluster, end - std::min<std::size_t>(glyph.cluster, end)));
    if (piece.ends_with_soft_hyphen && i + 1 == piece.glyphs.size()) text = U"\u00AD";
    std::uint16_t cid = subset.cid(glyph.id, text);
    array.adjust(-glyph.x_offset);
    array.glyph(cid);
    array.adjust(-(glyph.advance - width_of(subset, cid) - glyph.x_offset));
    if (piece.extra != 0 && text == U" ") array.adjust(-piece.extra / (piece.size * piece.stretch) * 1000);
  }
  if (piece.ends_with_space) {
    // A space that nobody sees keeps the words of two lines apart for readers.
    array.glyph(subset.cid(piece.face->space_glyph(), U" "));
  }
  return array.take();
}

void Content::write_piece(const layout::TextPiece& piece) {
  if (piece.glyphs.empty()) return;
  EmbeddedFont& font = m_fonts.of(piece.face);
  add_resource(m_target, "Font", font.resource, font.object);
  m_out += "BT\n";
  colour(piece.colour, false);
  m_out += fmt::format("/{} ", font.resource);
  put_number(m_out, piece.size);
  m_out += " Tf\n";
  if (piece.stretch != 1) {
    put_number(m_out, piece.stretch * 100);
    m_out += " Tz\n";
  }
  m_out += "1 0 0 1 ";
  numbers({piece.x, flipped(piece.baseline)});
  m_out += "Tm\n" + glyphs(piece, font.subset);
  if (piece.stretch != 1) m_out += "100 Tz\n";
  m_out += "ET\n";
}

void Content::outline(const layout::Box& box, double radius) {
  double x = box.x, y = flipped(box.y + box.height), w = box.width, h = box.height;
  double r = std::min({radius, w / 2, h / 2}), k = r * (1 - circle);
  if (r <= 0) {
    numbers({x, y, w, h});
    m_out += "re\n";
    return;
  }
  auto curve = [this](double a, double b, double c, double d, double e, double f) {
    numbers({a, b, c, d, e, f});
    m_out += "c\n";
  };
  numbers({x + r, y});
  m_out += "m\n";
  numbers({x + w - r, y});
  m_out += "l\n";
  curve(x + w - k, y, x + w, y + k, x + w, y + r);
  numbers({x + w, y + h - r});
  m_out += "l\n";
  curve(x + w, y + h - k, x + w - k, y + h, x + w - r, y + h);
  numbers({x + r, y + h});
  m_out += "l\n";
  curve(x + k, y + h, x, y + h - k, x, y + h - r);
  numbers({x, y + r});
  m_out += "l\n";
  curve(x, y + k, x + k, y, x + r, y);
  m_out += "h\n";
}

// Of fills and strokes, until the graphics state is restored.
void Content::opacity(double part) {
  if (part >= 1) return;
  const std::string name = fmt::format("G{}", std::lround(part * 100));
  HPDF_Dict state = m_haru.dictionary(fmt::format("/Type /ExtGState /ca {0:.2f} /CA {0:.2f}\n", part));
  add_resource(m_target, "ExtGState", name, state);
  m_out += "/" + name + " gs\n";
}

void Content::write_piece(const layout::FillPiece& piece) {
  m_out += "q\n";
  opacity(piece.opacity);
  colour(piece.colour, false);
  outline(piece.box, piece.radius);
  m_out += "f\n";
  if (piece.pattern != doc::Pattern::plain) {
    outline(piece.box, piece.radius);
    m_out += "W n\n";
    pattern(piece.pattern, piece.box, piece.paper);
  }
  m_out += "Q\n";
}

void Content::write_piece(const layout::StrokePiece& piece) {
  m_out += "q\n";
  colour(piece.colour, true);
  put_number(m_out, piece.width);
  m_out += piece.dashed ? " w [3 2] 0 d\n" : " w\n";
  numbers({piece.x1, flipped(piece.y1)});
  m_out += "m ";
  numbers({piece.x2, flipped(piece.y2)});
  m_out += "l S\nQ\n";
}

void Content::outline(const doc::Outline& steps) {
  for (const doc::Step& step : steps) {
    if (step.kind == doc::Step::Kind::curve)
      numbers({step.first.x, flipped(step.first.y), step.second.x, flipped(step.second.y)});
    if (step.kind != doc::Step::Kind::close) numbers({step.to.x, flipped(step.to.y)});
    switch (step.kind) {
    case doc::Step::Kind::move: m_out += "m\n"; break;
    case doc::Step::Kind::line: m_out += "l\n"; break;
    case doc::Step::Kind::curve: m_out += "c\n"; break;
    case doc::Step::Kind::close: m_out += "h\n"; break;
    }
  }
}

void Content::pattern(doc::Pattern pattern, const layout::Box& box, layout::Colour paper) {
  const double left = box.x, right = box.x + box.width, top = flipped(box.y), bottom = flipped(box.y + box.height);
  const auto line = [&](double x1, double y1, double x2, double y2) {
    numbers({x1, y1});
    m_out += "m ";
    numbers({x2, y2});
    m_out += "l S\n";
  };
  colour(paper, true);
  switch (pattern) {
  case doc::Pattern::plain: break;
  case doc::Pattern::hatched:
    m_out += "1.2 w\n";
    for (double x = left - box.height; x < right; x += 4) line(x, bottom, x + box.height, top);
    break;
  case doc::Pattern::back:
    m_out += "0.8 w\n";
    for (double x = left - box.height; x < right; x += 4) line(x + box.height, bottom, x, top);
    break;
  case doc::Pattern::dotted: // round caps of dashes without length
    m_out += "1.1 w 1 J [0 3.2] 0 d\n";
    for (double y = top - 1.6; y > bottom; y -= 3.2) line(left + 1.6, y, right, y);
    break;
  case doc::Pattern::upright:
    m_out += "0.8 w\n";
    for (double x = left + 1.6; x < right; x += 3.2) line(x, bottom, x, top);
    break;
  case doc::Pattern::level:
    m_out += "0.8 w\n";
    for (double y = top - 1.6; y > bottom; y -= 3.2) line(left, y, right, y);
    break;
  }
}

void Content::write_piece(const layout::PathPiece& piece) {
  m_out += "q\n";
  opacity(piece.opacity);
  if (piece.fill) colour(*piece.fill, false);
  if (piece.fill) {
    outline(piece.outline);
    m_out += piece.even_odd ? "f*\n" : "f\n";
  }
  if (piece.pattern != doc::Pattern::plain) {
    m_out += "q\n";
    outline(piece.outline);
    m_out += "W n\n";
    pattern(piece.pattern, layout::bounds(piece.outline), piece.paper);
    m_out += "Q\n";
  }
  if (piece.stroke) {
    colour(*piece.stroke, true);
    put_number(m_out, piece.width);
    m_out += " w";
    if (piece.cap != doc::Cap::butt) m_out += fmt::format(" {} J", static_cast<int>(piece.cap));
    m_out += fmt::format(" {} j", static_cast<int>(piece.join));
    m_out += piece.dashed ? " [4 2.5] 0 d\n" : "\n";
    outline(piece.outline);
    m_out += "S\n";
  }
  m_out += "Q\n";
}

namespace {

// The unit square laid for each turn: where its width and height point to, and its origin (ISO 32000-1, 8.3.4).
struct Laid {
  int a, b, c, d, e, f;
};
constexpr std::array<Laid, 8> laid_by_turn{{{1, 0, 0, 1, 0, 0},
                                            {-1, 0, 0, 1, 1, 0},
                                            {-1, 0, 0, -1, 1, 1},
                                            {1, 0, 0, -1, 0, 1},
                                            {0, -1, -1, 0, 1, 1},
                                            {0, -1, 1, 0, 0, 1},
                                            {0, 1, 1, 0, 0, 0},
                                            {0, 1, -1, 0, 1, 0}}};

} // namespace

void Content::write_piece(const layout::ImagePiece& piece) {
  HPDF_Dict image = embed_image(m_haru, piece.bytes);
  if (image == nullptr) return;
  std::string name = fmt::format("I{}", HPDF_Obj_Header(image->header).obj_id & 0x00FFFFFF);
  add_resource(m_target, "XObject", name, image);
  m_out += "q ";
  const Laid& laid = laid_by_turn.at(static_cast<std::size_t>(piece.turn) - 1);
  const layout::Box& box = piece.box;
  numbers({laid.a * box.width, laid.b * box.height, laid.c * box.width, laid.d * box.height, box.x + laid.e * box.width,
           flipped(box.y + box.height) + laid.f * box.height});
  m_out += "cm /" + name + " Do Q\n";
}

} // namespace reso::pdf
