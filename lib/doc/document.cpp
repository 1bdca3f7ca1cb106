#include "doc/document.hpp"

#include <utility>

#include "base/collation.hpp"
#include "doc/walk.hpp"

namespace reso::doc {

namespace {

void add_words(const Inlines& inlines, std::string& out) {
  for (const Inline& one : inlines) {
    if (auto* text = std::get_if<Text>(&one))
      out += text->text;
    else if (auto* figure = std::get_if<FigureText>(&one))
      out += figure->text;
    else if (auto* content = inside(one))
      add_words(*content, out);
    else if (std::holds_alternative<LineBreak>(one))
      out += ' ';
  }
}

void add_figures(const Inlines& inlines, std::vector<FigureText>& out) {
  for (const Inline& one : inlines) {
    if (auto* figure = std::get_if<FigureText>(&one))
      out.push_back(*figure);
    else if (auto* content = inside(one))
      add_figures(*content, out);
  }
}

} // namespace

const Inlines* inside(const Inline& one) {
  if (const auto* strong = std::get_if<Strong>(&one)) return &strong->content;
  if (const auto* emphasis = std::get_if<Emphasis>(&one)) return &emphasis->content;
  if (const auto* link = std::get_if<Link>(&one)) return &link->content;
  const auto* foreign = std::get_if<Foreign>(&one);
  return foreign != nullptr ? &foreign->content : nullptr;
}

Inlines* inside(Inline& one) { return const_cast<Inlines*>(inside(std::as_const(one))); }

std::string plain_text(const Inlines& inlines) {
  std::string out;
  add_words(inlines, out);
  return out;
}

std::vector<FigureText> printed_figures(const Document& document) {
  std::vector<FigureText> out;
  auto inlines = [&out](const Inlines& content) { add_figures(content, out); };
  auto key_figure = [&out](const KeyFigure& one) {
    out.push_back({one.id, one.unit.empty() ? one.number : one.number + " " + one.unit, one.quantity});
  };
  walk(document.blocks, inlines, key_figure);
  return out;
}

std::string origin_anchor(std::string_view id) { return "origine-" + std::string(id); }

std::string anchor_for(std::string_view title) {
  std::string out;
  for (char c : base::fold_name(title)) {
    bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept)
      out += c;
    else if (!out.empty() && out.back() != '-')
      out += '-';
  }
  while (out.ends_with('-')) out.pop_back();
  return out.empty() ? "titre" : out;
}

} // namespace reso::doc
