#include "report/elision.hpp"

#include "wording/sentence.hpp"

namespace reso::report {

namespace {

void elide(doc::Inlines& inlines) {
  doc::Text* before = nullptr;
  for (doc::Inline& one : inlines) {
    const auto* figure = std::get_if<doc::FigureText>(&one);
    if (figure != nullptr && before != nullptr) before->text = wording::elided(before->text, figure->text);
    before = std::get_if<doc::Text>(&one);
    if (auto* content = doc::inside(one)) elide(*content);
    if (auto* call = std::get_if<doc::NoteCall>(&one)) elide(call->content);
  }
}

} // namespace

void elide_before_figures(doc::Blocks& blocks) {
  for (doc::Block& block : blocks) {
    if (auto* text = std::get_if<doc::Paragraph>(&block)) elide(text->content);
    if (auto* lead = std::get_if<doc::Lead>(&block)) elide(lead->content);
    if (auto* heading = std::get_if<doc::Heading>(&block)) elide(heading->content);
    if (auto* box = std::get_if<doc::Box>(&block)) elide_before_figures(box->content);
    if (auto* list = std::get_if<doc::ListBlock>(&block))
      for (doc::Blocks& item : list->items) elide_before_figures(item);
  }
}

} // namespace reso::report
