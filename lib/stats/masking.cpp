#include "stats/masking.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "stats/keys.hpp"
#include "stats/suppression.hpp"

namespace reso::stats {

using base::Rational;

namespace {

constexpr std::string_view crossing = "_x_";
constexpr std::string_view largest_cell = ".premier";

struct Thresholds {
  std::size_t persons = 0;
  std::size_t structures = 0;
};

Thresholds thresholds_of(const model::Settings& settings) {
  const auto at = [&](std::string_view name) {
    const auto found = settings.masking.find(name);
    return found != settings.masking.end() ? static_cast<std::size_t>(std::max(0, found->second)) : 0;
  };
  return {at("personnes"), at("structures")};
}

bool shown_itself(const Exposure& one) {
  return one.role == Exposure::Role::own || one.role == Exposure::Role::of || one.role == Exposure::Role::over;
}

const Exposure* own(const std::vector<Exposure>& exposures) {
  const auto found = std::ranges::find(exposures, Exposure::Role::own, &Exposure::role);
  return found == exposures.end() ? nullptr : &*found;
}

// A number of the year, wherever it is shown: it is the same when the same things are counted.
struct Known {
  Exposure exposure;
  std::optional<Rational> most;
  bool shown = false;      // where nothing is masked, or readers are taken to know it
  bool may_hide = false;   // shown where small numbers are masked
  bool worked_out = false; // printed nowhere; readers take one number from another
};

using NumberKey = std::pair<std::string, std::uint64_t>; // series, mark
NumberKey key_of(const Exposure& one) { return {one.series, one.mark}; }

// Parts that share nothing, and what they add up to.
struct Line {
  std::vector<NumberKey> parts;
  NumberKey whole;
  auto operator<=>(const Line&) const = default;
};

// The numbers of a year's figures and the sums that link them.
class Numbers {
public:
  explicit Numbers(Thresholds thresholds) : m_thresholds(thresholds) {}

  void add(const Figure& figure) {
    add_numbers(figure.exposures, figure.personal, nullptr);
    const Exposure* whole = own(figure.exposures);
    for (const Breakdown& breakdown : figure.breakdowns) add_breakdown(breakdown, breakdown.personal, whole);
    // What a declaration replaced is not printed; what stands in its place says about the same.
    for (const Breakdown& breakdown : figure.replaced) add_breakdown(breakdown, false, whole);
  }

  bool small(const Exposure& one) const {
    if (one.value == Rational(0)) return false;
    if (one.persons > 0 && one.persons < m_thresholds.persons) return true;
    return one.amount && one.structures > 0 && one.structures < m_thresholds.structures;
  }

  const std::map<NumberKey, Known>& all() const { return m_numbers; }
  const std::set<Line>& lines() const { return m_lines; }
  std::int64_t threshold() const { return static_cast<std::int64_t>(m_thresholds.persons); }

private:
  void add_numbers(const std::vector<Exposure>& exposures, bool personal, const Exposure* whole) {
    for (const Exposure& one : exposures) {
      Known& known = m_numbers.try_emplace(key_of(one), Known{one, {}}).first->second;
      if (whole != nullptr && whole->series == one.series && whole->adds_up) known.most = whole->value;
      if (one.role == Exposure::Role::rest)
        known.worked_out = true;
      else if (one.role == Exposure::Role::whole || !personal)
        known.shown = true;
      else
        known.may_hide = true;
    }
    for (std::size_t i = 0; i + 2 < exposures.size(); ++i)
      if (exposures[i + 2].role == Exposure::Role::rest)
        add_line({key_of(exposures[i]), key_of(exposures[i + 2])}, exposures[i + 1].series);
  }

  void add_breakdown(const Breakdown& breakdown, bool personal, const Exposure* whole) {
    std::vector<NumberKey> parts;
    std::map<std::string, std::vector<NumberKey>> lines; // of a two-way table
    const bool two_ways = breakdown.id.find(crossing) != std::string::npos;
    for (const Cell& cell : breakdown.cells) {
      add_numbers(cell.exposures, personal, whole);
      const Exposure* part = own(cell.exposures);
      if (part == nullptr || !part->adds_up) continue;
      parts.push_back(key_of(*part));
      if (!two_ways) continue;
      const std::size_t cross = cell.id.find(crossing);
      lines["1" + cell.id.substr(0, cross)].push_back(parts.back());
      lines["2" + (cross == std::string::npos ? cell.id : cell.id.substr(cross + crossing.size()))].push_back(
          parts.back());
    }
    if (parts.empty()) return;
    add_line(parts, parts.front().first);
    for (const auto& [id, line] : lines) add_line(line, line.front().first);
  }

  // What they add up to counts what they count: its mark is the sum of theirs. Whether it is shown is not known yet.
  void add_line(std::vector<NumberKey> parts, const std::string& series) {
    Line line{std::move(parts), {series, 0}};
    for (const NumberKey& part : line.parts) line.whole.second += part.second;
    std::ranges::sort(line.parts);
    if (line.parts.size() > 1) m_lines.insert(std::move(line));
  }

  Thresholds m_thresholds;
  std::map<NumberKey, Known> m_numbers;
  std::set<Line> m_lines;
};

// Which numbers are hidden, and which of them are told all the same.
class Secrets {
public:
  explicit Secrets(const Numbers& numbers) : m_numbers(numbers) {
    Tables tables;
    for (const auto& [key, known] : numbers.all()) {
      m_index.emplace(key, tables.numbers.size());
      tables.numbers.push_back(table_number(known));
    }
    for (const Line& line : numbers.lines()) add_sum(tables, line);
    for (const std::size_t number : suppress(tables)) m_told.insert(number);
    for (const TableNumber& one : tables.numbers) m_hidden.push_back(one.hidden);
  }

  // One of the numbers that make it is hidden.
  bool hide(const std::vector<Exposure>& exposures) const {
    return std::ranges::any_of(exposures, [&](const Exposure& one) {
      return shown_itself(one) && (m_hidden[index(one)] || m_numbers.small(one)) && !plain_over(one);
    });
  }
  bool told(const std::vector<Exposure>& exposures) const {
    return std::ranges::any_of(exposures, [&](const Exposure& one) {
      const std::size_t number = index(one);
      return shown_itself(one) && (m_told.contains(number) || (m_numbers.small(one) && !m_hidden[number]));
    });
  }

private:
  std::size_t index(const Exposure& one) const { return m_index.find(key_of(one))->second; }

  // What a share is taken of is a plain count when it is that of all persons.
  bool plain_over(const Exposure& one) const {
    return one.role == Exposure::Role::over && m_numbers.all().find(key_of(one))->second.shown;
  }

  TableNumber table_number(const Known& known) const {
    const Exposure& one = known.exposure;
    TableNumber out;
    out.value = one.value;
    out.most = known.most;
    out.may_hide = known.may_hide && !known.shown && one.adds_up;
    out.hidden = !known.shown && (known.may_hide ? m_numbers.small(one) : known.worked_out);
    // A worked out number is no secret unless it is small; a small one that is nothing says that all are alike.
    const bool secret = known.may_hide || m_numbers.small(one);
    if (secret && one.adds_up && one.value != Rational(0))
      out.width = one.amount ? one.value : Rational(m_numbers.threshold());
    if (!one.amount && one.value != Rational(0) && known.may_hide) out.least = 1;
    return out;
  }

  // Only where the whole is a number of the year: readers know no other.
  void add_sum(Tables& tables, const Line& line) const {
    const auto whole = m_index.find(line.whole);
    if (whole == m_index.end()) return;
    TableSum sum{{}, whole->second};
    Rational total(0);
    for (const NumberKey& part : line.parts) {
      sum.parts.push_back(m_index.find(part)->second);
      total = total + tables.numbers[sum.parts.back()].value;
    }
    if (total == tables.numbers[sum.whole].value) tables.sums.push_back(std::move(sum));
  }

  const Numbers& m_numbers;
  std::map<NumberKey, std::size_t> m_index;
  std::vector<bool> m_hidden;
  std::set<std::size_t> m_told;
};

void hide(Cell& cell) {
  cell.value = base::masked_quantity();
  cell.share.reset();
  cell.sources.clear();
  cell.records = 0;
}

void hide(Figure& figure) {
  figure.value = base::masked_quantity();
  figure.status = Status::masked;
  figure.computed.reset();
  figure.numerator.reset();
  figure.denominator.reset();
  figure.sources.clear();
  figure.counted = 0;
  figure.records = 0;
}

// Parts sorted by size would say between which two a hidden one lies.
void forget_rank(Breakdown& breakdown) {
  if (breakdown.ordered) return;
  const auto rank = [](const Cell& cell) { return cell.id == not_given ? 2 : cell.value.masked ? 1 : 0; };
  std::ranges::stable_sort(breakdown.cells, [&](const Cell& a, const Cell& b) {
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    return rank(a) == 1 && a.id < b.id;
  });
}

void mask_cells(Breakdown& breakdown, const Secrets& secrets) {
  if (!breakdown.personal || breakdown.place.somewhere()) return;
  bool some = false;
  for (Cell& cell : breakdown.cells)
    if (secrets.hide(cell.exposures)) {
      breakdown.withheld = breakdown.withheld || secrets.told(cell.exposures);
      hide(cell);
      some = true;
    }
  if (breakdown.withheld)
    for (Cell& cell : breakdown.cells) hide(cell);
  if (some) forget_rank(breakdown);
}

Figure masked(Figure figure, const Secrets& secrets) {
  if (figure.personal && secrets.hide(figure.exposures)) hide(figure);
  figure.replaced.clear();
  for (Breakdown& breakdown : figure.breakdowns) mask_cells(breakdown, secrets);
  return figure;
}

// --- Figures made of hidden ones ---

bool is_hidden(const Figures& figures, std::string name) {
  const bool largest = name.ends_with(largest_cell);
  if (largest) name.resize(name.size() - largest_cell.size());
  const auto found = resolve_name(name, figures);
  const Figure* figure = found ? figures.find(found->figure) : nullptr;
  if (figure == nullptr) return false;
  if (found->breakdown.empty()) return figure->value.masked;
  if (const Cell* cell = figure->find_cell(found->breakdown, found->cell)) return cell->value.masked;
  const Breakdown* parts = figure->find_breakdown(found->breakdown);
  return largest && parts != nullptr &&
         std::ranges::any_of(parts->cells, [](const Cell& cell) { return cell.value.masked; });
}

bool rests_on_hidden(const Figures& figures, const model::Indicator& indicator) {
  for (const auto* operand : {&indicator.of, &indicator.over})
    if (*operand && (*operand)->figure && is_hidden(figures, *(*operand)->figure)) return true;
  return false;
}

void spread(Figures& figures, const model::Indicators& indicators) {
  for (bool again = true; again;) {
    again = false;
    for (const model::Indicator& indicator : indicators.list) {
      const Figure* figure = figures.find(indicator.id);
      if (figure == nullptr || figure->value.masked || figure->declared || !rests_on_hidden(figures, indicator))
        continue;
      Figure hidden = *figure;
      hide(hidden);
      figures.put(std::move(hidden));
      again = true;
    }
  }
}

} // namespace

void mask(Figures& figures, const model::Indicators& indicators, const model::Settings& settings) {
  Numbers numbers(thresholds_of(settings));
  for (const auto& [id, figure] : figures.all()) numbers.add(figure);
  const Secrets secrets(numbers);
  std::vector<Figure> all;
  for (const auto& [id, figure] : figures.all()) all.push_back(masked(figure, secrets));
  for (Figure& figure : all) figures.put(std::move(figure));
  spread(figures, indicators);
}

} // namespace reso::stats
