// mention-absente
#include <set>

#include "base/collation.hpp"
#include "check/prose_words.hpp"
#include "check/records.hpp"
#include "diag/catalogue_records.hpp"
#include "doc/walk.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

using Conventions = std::vector<const model::Convention*>;

// Those of the year; one without a year may be of any, and is left alone.
Conventions conventions_of(const model::Dataset& dataset) {
  Conventions found;
  for (const model::Convention& one : dataset.conventions)
    if (one.year == dataset.year.year) found.push_back(&one);
  return found;
}

// Letters and digits only: typography, line ends and emphasis do not matter to a funder.
void append_folded(std::string& out, std::string_view text) {
  for (const ProseWord& word : prose_words(text)) out += word.folded;
}

// What a document prints, for a search: its words, without what stands between, and its pictures' files.
class Printed {
public:
  explicit Printed(const doc::Document& document) { add(document.blocks); }

  bool text(std::string_view wanted) const {
    std::string folded;
    append_folded(folded, wanted);
    return m_words.find(folded) != std::string::npos;
  }
  bool picture(const std::string& file) const { return m_pictures.contains(file); }

private:
  void add(const doc::Blocks& blocks) {
    doc::walk(
        blocks, [this](const doc::Inlines& inlines) { add(inlines); }, [](const doc::KeyFigure&) {});
    add_pictures(blocks);
  }

  void add(const doc::Inlines& inlines) {
    for (const doc::Inline& one : inlines) std::visit([this](const auto& content) { add_inline(content); }, one);
  }
  template <class T>
  void add_inline(const T& content) {
    if constexpr (requires { content.text; })
      append_folded(m_words, content.text);
    else if constexpr (requires { content.content; })
      add(content.content);
  }

  void add_pictures(const doc::Blocks& blocks) {
    for (const doc::Block& block : blocks) {
      if (const auto* picture = std::get_if<doc::Picture>(&block)) m_pictures.insert(picture->file);
      if (const auto* cover = std::get_if<doc::Cover>(&block)) m_pictures.insert(cover->logo);
      if (const auto* box = std::get_if<doc::Box>(&block)) add_pictures(box->content);
    }
  }

  std::string m_words;
  std::set<std::string, std::less<>> m_pictures;
};

diag::Finding report(const model::Convention& one, const diag::Span& place, diag::Diagnostics& diagnostics) {
  return diagnostics.report(rule::missing_mention, place, one.title);
}

} // namespace

void check_mentions(const Audited& audited, diag::Diagnostics& diagnostics) {
  for (const model::Convention* one : conventions_of(*audited.year.dataset)) {
    if (one->mention && one->logo) continue;
    report(*one, field_place(audited.sources, one->span, "intitule"), diagnostics)
        .label(one->mention ? phrase::without_logo
               : one->logo  ? phrase::without_mention
                            : phrase::without_either)
        .help(phrase::write_mention);
  }
}

void check_printed_mentions(const Audited& audited, const doc::Document& document, diag::Diagnostics& diagnostics) {
  // The edition of one convention owes nothing to the other funders.
  const Conventions conventions =
      audited.convention != nullptr ? Conventions{audited.convention} : conventions_of(*audited.year.dataset);
  if (conventions.empty()) return;
  const Printed printed(document);
  for (const model::Convention* one : conventions) {
    if (one->mention && !printed.text(*one->mention))
      report(*one, field_place(audited.sources, one->span, "mention"), diagnostics)
          .label(phrase::mention_unprinted)
          .help(phrase::print_mention);
    if (one->logo && !printed.picture(*one->logo))
      report(*one, field_place(audited.sources, one->span, "logo"), diagnostics)
          .label(phrase::logo_unprinted)
          .help(phrase::print_mention);
  }
}

} // namespace reso::check
