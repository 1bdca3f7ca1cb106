#include "report/figure_words.hpp"

#include "base/collation.hpp"
#include "base/text.hpp"
#include "wording/chart_text.hpp"
#include "wording/number.hpp"
#include "wording/report_text.hpp"
#include "wording/sentence.hpp"

namespace reso::report {

bool label_says(std::string_view label, std::string_view unit) {
  const std::string folded = base::fold_name(unit);
  const std::string_view head = std::string_view(folded).substr(0, folded.find(' '));
  if (head.size() < 4) return false; // "an" is not said by "annonceurs"
  const std::string said = base::fold_name(label);
  for (std::string_view word : base::split(said, ' '))
    if (word.starts_with(head)) return true;
  return false;
}

std::string long_label(const FigureValue& value) {
  if (value.cell == nullptr || value.figure == nullptr) return wording::typography(wording::capital(value.label));
  return wording::typography(wording::capital(value.figure->label) + " : " + value.label);
}

std::string figure_words(const FigureValue& value) {
  if (!value.quantity.known()) return wording::phrase(value.quantity);
  return label_says(value.label, value.unit) ? wording::phrase(value.quantity)
                                             : wording::with_unit(value.quantity, value.unit);
}

std::vector<std::string> reading_notes(const FigureValue& value) {
  std::vector<std::string> notes;
  if (value.figure == nullptr || value.cell != nullptr || !value.quantity.known()) return notes;
  for (const auto& [name, parameter] : value.figure->parameters)
    if (std::string note = wording::parameter_note(name, parameter); !note.empty()) notes.push_back(std::move(note));
  const bool of_records = value.figure->measure.starts_with("moyenne ");
  if (of_records && value.figure->denominator && value.figure->denominator->known())
    notes.push_back(wording::base_note(*value.figure->denominator));
  return notes;
}

doc::KeyFigure key_figure(const FigureValue& value, const FigureValue& earlier, const diag::Span& place) {
  doc::KeyFigure one;
  one.id = value.name;
  one.number = wording::number_words(value.quantity, value.unit);
  one.label = long_label(value);
  if (!label_says(one.label, value.unit)) one.unit = wording::unit_words(value.quantity, value.unit);
  std::vector<std::string> details;
  if (earlier.quantity.known())
    details.push_back(wording::in_year(wording::number_words(earlier.quantity, value.unit), earlier.year));
  for (std::string& note : reading_notes(value)) details.push_back(std::move(note));
  one.detail = base::join(details, " · ");
  one.origin = place;
  one.quantity = value.quantity;
  return one;
}

doc::Inlines fact(const FigureValue& value) {
  return {doc::Text{wording::typography(wording::capital(value.label) + " : ")},
          doc::FigureText{value.name, figure_words(value), value.quantity}};
}

} // namespace reso::report
