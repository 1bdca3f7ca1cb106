// nombre-en-dur
#include <algorithm>
#include <map>

#include "check/printed.hpp"
#include "check/typed_numbers.hpp"
#include "check/words.hpp"
#include "check/years_named.hpp"
#include "diag/catalogue_document.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

class TypedNumberCheck {
public:
  TypedNumberCheck(const Audited& audited, diag::Diagnostics& diagnostics)
      : m_audited(audited), m_diagnostics(diagnostics) {}

  void read(const Passage& passage) {
    for (const TypedNumber& number : typed_numbers(passage.text())) {
      if (passage.in_figure(number.begin) || inserted(passage, number) ||
          names_another_year(passage.text(), number.begin, m_audited.year.dataset->year.year))
        continue;
      const std::string_view sentence = sentence_around(passage.text(), number.begin);
      if (const NamedFigure* figure = known().find(number, activity_of(passage.origin()), sentence))
        report(passage, number, *figure);
    }
  }

private:
  // A template that prints a field of a record types nothing.
  bool inserted(const Passage& passage, const TypedNumber& number) const {
    const diag::Span place = passage.place(number.begin, number.end, m_audited.sources);
    return place.somewhere() && m_audited.sources.text(place).find("{{") != std::string_view::npos;
  }

  // Most reports type no number: the figures are gone through only for one.
  const KnownFigures& known() {
    if (!m_known) m_known.emplace(*m_audited.year.figures, activity_ids(*m_audited.year.dataset));
    return *m_known;
  }

  std::string activity_of(const diag::Span& place) const {
    for (const model::Activity& one : m_audited.year.dataset->activities)
      if (place.somewhere() && one.span.file == place.file && (one.span.covers(place) || one.text.span.covers(place)))
        return one.id;
    return {};
  }

  void report(const Passage& passage, const TypedNumber& number, const NamedFigure& figure) {
    const std::size_t end = number.ends[figure.unit_words - 1];
    const std::string written = passage.text().substr(number.begin, end - number.begin);
    m_diagnostics
        .report(rule::typed_number, passage.place(number.begin, number.end, m_audited.sources), written, figure.id)
        .help(phrase::insert_figure, figure.id);
  }

  const Audited& m_audited;
  diag::Diagnostics& m_diagnostics;
  std::optional<KnownFigures> m_known;
};

} // namespace

void check_typed_numbers(const Audited& audited, const std::vector<Passage>& printed, diag::Diagnostics& diagnostics) {
  TypedNumberCheck check(audited, diagnostics);
  for (const Passage& passage : printed)
    if (passage.kind() == Passage::Kind::prose) check.read(passage);
}

} // namespace reso::check
