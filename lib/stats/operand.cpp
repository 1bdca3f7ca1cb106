#include "stats/operand.hpp"

#include "base/text.hpp"
#include "stats/labels.hpp"
#include "stats/record_sets.hpp"

namespace reso::stats {

namespace {

TracedOperand traced(const model::Operand& operand) {
  TracedOperand out;
  out.figure = operand.figure;
  out.set = operand.set;
  out.field = operand.field;
  out.at_least_times = operand.at_least_times;
  if (const RecordSet* set = find_record_set(operand.set)) out.set_doc = set->doc;
  for (const model::Condition& one : operand.filter) out.conditions.push_back({one.field, one.words, false});
  for (const model::Condition& one : operand.except) out.conditions.push_back({one.field, one.words, true});
  return out;
}

} // namespace

std::vector<TracedOperand> operands_of(const model::Indicator& indicator) {
  if (!indicator.of && !indicator.over) return {traced(indicator.operand)};
  std::vector<TracedOperand> out;
  if (indicator.of) out.push_back(traced(*indicator.of));
  if (indicator.over) out.push_back(traced(*indicator.over));
  return out;
}

std::string scope_words(const TracedOperand& operand) {
  if (operand.set.empty()) return {};
  std::string out = set_label(operand.set);
  for (const TracedCondition& one : operand.conditions) {
    std::vector<std::string> words;
    for (const std::string& word : one.words) words.push_back(label_of(word));
    out += (one.excludes ? " ; sauf " : " ; ") + label_of(last_name(one.field)) + " : " + base::join(words, " ou ");
  }
  return out;
}

} // namespace reso::stats
