// The document as lines of text: for goldens, for people, and for the fingerprint of its words.
#include <fmt/format.h>

#include "doc/document.hpp"

namespace reso::doc {

namespace {

class Dumper {
public:
  std::string take() { return std::move(m_out); }

  void blocks(const Blocks& content) {
    for (const Block& block : content) std::visit(*this, static_cast<const Block::variant&>(block));
  }

  void operator()(const Heading& b) {
    line(fmt::format("titre {} #{}: {}{}", b.level, b.anchor, words(b.content),
                     b.pictogram.empty() ? "" : " | " + b.pictogram));
  }
  void operator()(const Lead& b) { line("chapeau: " + words(b.content)); }
  void operator()(const Paragraph& b) { line("paragraphe: " + words(b.content)); }
  void operator()(const ListBlock& b) {
    line(b.ordered ? fmt::format("liste numérotée de {}", b.start) : "liste");
    for (const Blocks& item : b.items) inner([&] { blocks(item); }, "élément");
  }
  void operator()(const Table& b) {
    inner(
        [&] {
          for (const Row& row : b.head) line("titres: " + cells(row));
          for (const Row& row : b.rows) line((row.total ? "total: " : "ligne: ") + cells(row));
          for (const Inlines& note : b.notes) line("note: " + words(note));
        },
        "tableau: " + words(b.caption));
  }
  void operator()(const KeyFigures& b) {
    inner(
        [&] {
          for (const KeyFigure& one : b.items)
            line(fmt::format("{}: {} {} | {} | {}", one.id, one.number, one.unit, one.label, one.detail));
        },
        "chiffres clés");
  }
  void operator()(const Box& b) {
    constexpr const char* kinds[] = {"question", "citation", "note"};
    inner(
        [&] {
          blocks(b.content);
          if (!b.signature.empty()) line("signature: " + words(b.signature));
        },
        fmt::format("encadré {}: {}", kinds[static_cast<int>(b.kind)], words(b.title)));
  }
  void operator()(const Chart& b) {
    inner(
        [&] {
          line("alternative: " + b.drawing.alternative);
          for (const Inlines& note : b.notes) line("note: " + words(note));
          if (b.table) (*this)(*b.table);
        },
        fmt::format("graphique {}: {}", b.name, words(b.title)));
  }
  void operator()(const Picture& b) {
    line(fmt::format("image {}: {} | {} | {}", b.file, b.alternative, words(b.caption), b.credit));
  }
  void operator()(const Facts& b) { line("repères: " + joined(b.items)); }
  void operator()(const Cards& b) {
    for (const Card& card : b.items) line(fmt::format("fiche: {} | {}", words(card.name), joined(card.lines)));
  }
  void operator()(const Names& b) { line("noms: " + joined(b.items)); }
  void operator()(const Cover& b) {
    line(fmt::format("couverture: {} | {} | {} | {}", b.title, b.organisation, b.tagline, b.date));
    for (const std::string& one : b.lines) line("  " + one);
    if (!b.accessible.empty()) line("  " + b.accessible);
  }
  void operator()(const Contents&) { line("sommaire"); }
  void operator()(const PageBreak&) { line("saut de page"); }
  void operator()(const ColumnsBegin& b) { line(fmt::format("colonnes {}", b.count)); }
  void operator()(const ColumnsEnd&) { line("fin des colonnes"); }

private:
  void line(const std::string& text) { m_out += std::string(m_depth * 2, ' ') + text + "\n"; }
  template <class F>
  void inner(F content, const std::string& title) {
    line(title);
    ++m_depth;
    content();
    --m_depth;
  }
  std::string cells(const Row& row) const {
    std::string out;
    for (const Cell& cell : row.cells) out += (&cell == row.cells.data() ? "" : " | ") + words(cell.content);
    return out;
  }
  std::string joined(const std::vector<Inlines>& many) const {
    std::string out;
    for (const Inlines& one : many) out += (out.empty() ? "" : " · ") + words(one);
    return out;
  }
  std::string words(const Inlines& inlines) const {
    std::string out;
    for (const Inline& one : inlines) {
      if (auto* text = std::get_if<Text>(&one))
        out += text->text;
      else if (auto* figure = std::get_if<FigureText>(&one))
        out += fmt::format("{{{}={}}}", figure->id, figure->text);
      else if (auto* strong = std::get_if<Strong>(&one))
        out += "**" + words(strong->content) + "**";
      else if (auto* emphasis = std::get_if<Emphasis>(&one))
        out += "*" + words(emphasis->content) + "*";
      else if (auto* link = std::get_if<Link>(&one))
        out += fmt::format("[{}]({})", words(link->content), link->target);
      else if (auto* foreign = std::get_if<Foreign>(&one))
        out += fmt::format("[{}]{{lang={}}}", words(foreign->content), foreign->language);
      else if (auto* call = std::get_if<NoteCall>(&one))
        out += fmt::format("[^{}{}{}]", call->number, call->content.empty() ? "" : ": ", words(call->content));
      else
        out += " / ";
    }
    return out;
  }

  std::string m_out;
  std::size_t m_depth = 0;
};

} // namespace

std::string dump(const Document& document) {
  Dumper dumper;
  dumper.blocks(document.blocks);
  return fmt::format("document: {} | {} | {}\n", document.title, document.author, document.language) + dumper.take();
}

} // namespace reso::doc
