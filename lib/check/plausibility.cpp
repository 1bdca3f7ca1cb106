// valeur-invraisemblable, nombre-negatif
#include <fmt/format.h>

#include "check/agreement.hpp"
#include "check/declarations.hpp"
#include "check/records.hpp"
#include "check/rules.hpp"
#include "diag/catalogue_records.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

// Code du travail, art. L. 4153-1: from 14 on, in school holidays; nobody of a hundred is on an insertion contract.
constexpr int youngest = 14, oldest = 99;
constexpr std::int64_t day_minutes = 24 * 60;

class PlausibilityCheck {
public:
  PlausibilityCheck(const Audited& audited, diag::Diagnostics& diagnostics)
      : m_audited(audited), m_diagnostics(diagnostics) {}

  void run() {
    const model::Dataset& dataset = *m_audited.year.dataset;
    for (const model::ClauseParticipant& one : dataset.clause_participants)
      if (one.age && (*one.age < youngest || *one.age > oldest))
        report(one.span, "age", phrase::usual_age, std::to_string(youngest), std::to_string(oldest));
    negatives();
    for (const model::Staff& one : dataset.staff) full_time(one);
    for (const model::Activity& activity : dataset.activities)
      for (const model::Session& session : activity.sessions)
        if (session.duration && session.duration->count > day_minutes)
          report(session.span, "duree", phrase::usual_duration);
    for (const model::DlaTime& time : dataset.dla_times)
      if (time.date && time.date->first == time.date->last && time.hours.count > day_minutes)
        report(time.span, "heures", phrase::usual_day);
  }

  void run_on_figures() {
    for (const auto& [id, figure] : m_audited.year.figures->all()) check_figure(figure);
  }

private:
  void check_figure(const stats::Figure& figure) {
    if (figure.declared && figure.declared_at && figure.declared_at->somewhere())
      check_point(figure.id, *figure.declared, *figure.declared_at);
    const model::DeclaredFigure* declared = find_declaration(*m_audited.year.dataset, figure.id);
    if (declared == nullptr) return; // an activity's own number: below zero, it is told with the records
    check_sign(figure.id, declared->value, figure.unit, declared->value_span);
    for (const model::DeclaredBreakdown& breakdown : declared->breakdowns)
      for (const model::DeclaredCell& cell : breakdown.cells) {
        const std::string id = figure.id + "." + breakdown.id + "." + cell.id;
        check_sign(id, cell.value, cell.value.unit.empty() ? figure.unit : cell.value.unit, cell.span);
        check_point(id, cell.value, cell.span);
      }
  }

  // A result in euros and a change in percent may be below zero; nobody comes less than not at all.
  void check_sign(const std::string& id, const base::Quantity& value, const std::string& unit,
                  const diag::Span& place) {
    if (!measured(unit) && value.min && *value.min < base::Rational(0)) report_at(place, id, phrase::usual_positive);
  }

  // "1.234", as in English: read as the decimal number that it may be.
  void check_point(const std::string& id, const base::Quantity& value, const diag::Span& place) {
    constexpr int group = 3;
    const std::string_view written = m_audited.sources.text(place);
    const std::size_t point = written.find('.');
    if (point == std::string_view::npos || value.decimals != group || written.starts_with("0.")) return;
    std::string read(written), thousands(written);
    read[point] = ',';
    thousands[point] = ' ';
    report_at(place, id, phrase::usual_thousands, read, thousands);
  }

  // What is counted, measured or paid is never below zero; a rank may be.
  void negatives() {
    const model::Dataset& dataset = *m_audited.year.dataset;
    model::for_each_list(dataset, [&]<class T>(const std::vector<T>& records) {
      const model::RecordList* list = model::find_record_list(schema::Table<T>::name);
      if constexpr (schema::Placed<T>)
        if (list != nullptr) look_for_negatives(records, *list->type);
    });
    const schema::TypeDesc& session = *model::find_record_list("activites")->type->find("seances")->type->element;
    for (const model::Activity& activity : dataset.activities) look_for_negatives(activity.sessions, session);
  }

  template <class T>
  void look_for_negatives(const std::vector<T>& records, const schema::TypeDesc& type) {
    std::vector<const schema::FieldDesc*> numbers;
    for (const schema::FieldDesc& field : type.fields)
      if (field.type->kind == schema::Kind::quantity && field.name != "ordre") numbers.push_back(&field);
    for (const T& record : records)
      for (const schema::FieldDesc* field : numbers) {
        const schema::Value value = field->in(&record, m_audited.year.dataset->year.year);
        const auto* number = std::get_if<base::Quantity>(&value);
        if (number != nullptr && number->min && *number->min < base::Rational(0))
          m_diagnostics
              .report(rule::negative_number, field_place(m_audited.sources, record.span, field->name),
                      std::string(field->name))
              .help(phrase::correct_value);
      }
  }

  // A record is one person, whose full time is 1.
  void full_time(const model::Staff& one) {
    if (!one.fte) return;
    const base::Quantity* value = one.fte->in(m_audited.year.dataset->year.year);
    if (value != nullptr && value->min && *value->min > base::Rational(1))
      report(one.span, "etp", phrase::usual_full_time);
  }

  template <class... Args>
  void report(const diag::Span& record, std::string_view field, const diag::Phrase<Args...>& usual,
              const std::type_identity_t<Args>&... args) {
    report_at(field_place(m_audited.sources, record, field), std::string(field), usual, args...);
  }

  template <class... Args>
  void report_at(const diag::Span& place, const std::string& name, const diag::Phrase<Args...>& usual,
                 const std::type_identity_t<Args>&... args) {
    m_diagnostics.report(rule::implausible_value, place, name).label(usual, args...).help(phrase::correct_value);
  }

  const Audited& m_audited;
  diag::Diagnostics& m_diagnostics;
};

} // namespace

void check_plausibility(const Audited& audited, diag::Diagnostics& diagnostics) {
  PlausibilityCheck(audited, diagnostics).run();
}

void check_plausible_figures(const Audited& audited, diag::Diagnostics& diagnostics) {
  PlausibilityCheck(audited, diagnostics).run_on_figures();
}

} // namespace reso::check
