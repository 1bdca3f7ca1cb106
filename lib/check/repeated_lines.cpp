// lignes-repetees
#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>

#include "check/records.hpp"
#include "diag/catalogue_records.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

// Fewer lines that come again are no paste: two interviews of one morning may be the same in every word.
constexpr std::size_t fewest = 5;
constexpr std::size_t fewest_distinct = 3;

using Places = std::vector<diag::Span>;

// `count` lines from `second` on say what those from `first` on say.
struct Repetition {
  std::size_t first = 0, second = 0, count = 0;
};

class RepetitionCheck {
public:
  RepetitionCheck(const Audited& audited, diag::Diagnostics& diagnostics)
      : m_sources(audited.sources), m_diagnostics(diagnostics) {}

  void run(const Places& lines, std::string_view list) {
    for (const Repetition& found : repetitions(lines))
      if (is_paste(lines, found)) report(lines, found, list);
  }

private:
  // Runs of lines that were read before in the same order, the longest first line to last.
  std::vector<Repetition> repetitions(const Places& lines) const {
    std::vector<Repetition> found;
    std::unordered_map<std::string_view, std::size_t> last; // text -> where it stood last
    last.reserve(lines.size());
    bool open = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const auto [before, fresh] = last.emplace(m_sources.text(lines[i]), i);
      const bool goes_on = open && !fresh && before->second == found.back().first + found.back().count;
      if (goes_on)
        ++found.back().count;
      else if (!fresh)
        found.push_back({before->second, i, 1});
      open = !fresh;
      before->second = i;
    }
    return found;
  }

  // Pasted three times, a list is followed by twice its length: what was pasted is no longer than the way back.
  bool is_paste(const Places& lines, const Repetition& one) const {
    const std::size_t pasted = std::min(one.count, one.second - one.first);
    const bool whole_list = one.first == 0 && one.second == pasted && one.second + one.count == lines.size();
    if (pasted < fewest && !(whole_list && pasted >= fewest_distinct)) return false;
    std::set<std::string_view> texts;
    for (std::size_t i = 0; i < pasted && texts.size() < fewest_distinct; ++i)
      texts.insert(m_sources.text(lines[one.second + i]));
    return texts.size() >= fewest_distinct;
  }

  void report(const Places& lines, const Repetition& one, std::string_view list) {
    m_diagnostics.report(rule::repeated_lines, lines[one.second], static_cast<int>(one.count), std::string(list))
        .label(phrase::second_copy)
        .related(lines[one.first], phrase::first_copy)
        .help(phrase::keep_one_copy);
  }

  const diag::SourceMap& m_sources;
  diag::Diagnostics& m_diagnostics;
};

// Records that an id tells apart are the business of id-en-double.
template <class T>
inline constexpr bool without_id = !requires(T record) {
  record.id;
};

} // namespace

void check_repeated_lines(const Audited& audited, diag::Diagnostics& diagnostics) {
  RepetitionCheck check(audited, diagnostics);
  const auto look_at = [&](const auto& records, std::string_view list) {
    Places places;
    places.reserve(records.size());
    for (const auto& record : records) places.push_back(record.span);
    check.run(places, list);
  };
  const model::Dataset& dataset = *audited.year.dataset;
  model::for_each_list(dataset, [&]<class T>(const std::vector<T>& records) {
    if constexpr (without_id<T> && schema::Placed<T> && !std::is_same_v<T, model::GlossaryEntry>)
      look_at(records, schema::Table<T>::name);
  });
  for (const model::Activity& activity : dataset.activities) look_at(activity.sessions, "seances");
  for (const model::GoverningBody& body : dataset.bodies) look_at(body.meetings, "reunions");
}

} // namespace reso::check
