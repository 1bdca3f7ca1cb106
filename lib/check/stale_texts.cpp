// texte-perime
#include <algorithm>
#include <set>

#include "check/printed.hpp"
#include "check/prose_words.hpp"
#include "check/texts.hpp"
#include "check/typed_numbers.hpp"
#include "check/words.hpp"
#include "check/years_named.hpp"
#include "diag/catalogue_document.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

// A paragraph of a text: text.text[begin, end).
struct Part {
  const schema::LocatedText* text = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;

  std::string_view words() const { return std::string_view(text->text).substr(begin, end - begin); }
};

void split(const schema::LocatedText& text, std::vector<Part>& out) {
  std::size_t begin = 0;
  while (begin < text.text.size()) {
    const std::size_t blank = std::min(text.text.find("\n\n", begin), text.text.size());
    if (blank > begin) out.push_back({&text, begin, blank});
    begin = blank + 2;
  }
}

// The paragraphs of a year's texts, in the order of its lists.
std::vector<Part> parts_of(const model::Dataset& dataset) {
  std::vector<Part> out;
  for (const schema::LocatedText* text : texts_of(dataset)) split(*text, out);
  return out;
}

std::string folded(std::string_view text) {
  std::string out;
  for (const ProseWord& word : prose_words(text)) out += word.folded + ' ';
  return out;
}

const base::Quantity* value_of(const stats::Figures& figures, std::string_view id) {
  const auto name = stats::resolve_name(id, figures);
  const stats::Figure* figure = name ? figures.find(name->figure) : nullptr;
  if (figure == nullptr) return nullptr;
  if (name->breakdown.empty()) return &figure->value;
  const stats::Cell* cell = figure->find_cell(name->breakdown, name->cell);
  return cell != nullptr ? &cell->value : nullptr;
}

class StaleCheck {
public:
  StaleCheck(const Audited& audited, diag::Diagnostics& diagnostics)
      : m_audited(audited), m_diagnostics(diagnostics), m_before(audited.earlier.back()) {}

  void run() {
    const std::vector<Part> now = parts_of(*m_audited.year.dataset);
    if (std::ranges::none_of(now, [](const Part& part) { return !quoted_numbers(part.words()).empty(); })) return;
    std::set<std::string> last_year;
    for (const Part& part : parts_of(*m_before.dataset)) last_year.insert(folded(part.words()));
    const KnownFigures figures(*m_before.figures, activity_ids(*m_before.dataset), 1);
    for (const Part& part : now) {
      const std::vector<TypedNumber> numbers = quoted_numbers(part.words());
      if (numbers.empty() || !last_year.contains(folded(part.words()))) continue;
      for (const TypedNumber& number : numbers)
        if (quotes_changed(part, number, figures)) break; // one finding for a paragraph
    }
  }

private:
  bool quotes_changed(const Part& part, const TypedNumber& number, const KnownFigures& figures) {
    if (names_another_year(part.words(), number.begin, m_audited.year.dataset->year.year)) return false;
    const NamedFigure* figure = figures.find(number, activity_of(part), sentence_around(part.words(), number.begin));
    const base::Quantity* now = figure != nullptr ? value_of(*m_audited.year.figures, figure->id) : nullptr;
    if (now == nullptr || !now->exact() || *now->min == figure->value) return false;
    const base::Quantity* then = value_of(*m_before.figures, figure->id);
    m_diagnostics
        .report(rule::stale_text, part.text->at(part.begin + number.begin, part.begin + number.end), figure->id)
        .note(phrase::quoted_then, m_before.figures->year, in_words(*then, m_diagnostics.language()))
        .note(phrase::quoted_now, m_audited.year.figures->year, in_words(*now, m_diagnostics.language()))
        .help(phrase::insert_figure, figure->id);
    return true;
  }

  std::string activity_of(const Part& part) const {
    for (const model::Activity& one : m_audited.year.dataset->activities)
      if (&one.text == part.text || &one.lead == part.text) return one.id;
    return {};
  }

  const Audited& m_audited;
  diag::Diagnostics& m_diagnostics;
  const stats::YearData& m_before;
};

} // namespace

void check_stale_texts(const Audited& audited, diag::Diagnostics& diagnostics) {
  if (audited.earlier.empty() || audited.earlier.back().figures == nullptr) return;
  if (audited.earlier.back().dataset->year.year + 1 != audited.year.dataset->year.year) return;
  StaleCheck(audited, diagnostics).run();
}

} // namespace reso::check
