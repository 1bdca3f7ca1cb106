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
  using Role = Exposure::Role;
  return one.role == Role::own || one.role == Role::of || one.role == Role::over || one.role == Role::base;
}

const Exposure* own(const std::vector<Exposure>& exposures) {
  const auto found = std::ranges::find(exposures, Exposure::Role::own, &Exposure::role);
  return found == exposures.end() ? nullptr : &*found;
}

// A number of the year, wherever it is shown: it is the same when the same things are counted.
struct Known {
  Exposure exposure;
  std::optional<Rational> most;
  bool shown = false;        // where nothing is masked, or readers are taken to know it
  bool may_hide = false;     // shown where small numbers are masked
  bool worked_out = false;   // printed nowhere; readers take one number from another
  std::set<Counted> counted; // in the words of each place
  std::set<Counted> each_a_row;
  std::set<std::uint64_t> rows;
};

using NumberKey = std::pair<std::string, std::uint64_t>; // series, mark
NumberKey key_of(const Exposure& one) { return {one.series, one.mark}; }

// Parts that share nothing, and what they add up to.
struct Line {
  std::vector<NumberKey> parts;
  NumberKey whole;
  Counted common; // what all parts fulfil: parts that share something are together at least that
  auto operator<=>(const Line&) const = default;
};

// What both fulfil.
Counted common_of(const Counted& a, const Counted& b) {
  if (a.things != b.things) return {};
  Counted out{a.things, {}};
  std::ranges::set_intersection(a.conditions, b.conditions, std::back_inserter(out.conditions));
  return out;
}

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
  using Role = Exposure::Role;

  static bool printed_nowhere(const Exposure& one) { return one.role == Role::rest || one.role == Role::value; }

  void add_numbers(const std::vector<Exposure>& exposures, bool personal, const Exposure* whole) {
    for (const Exposure& one : exposures)
      if (one.role != Role::among && !(one.role == Role::lines && personal)) add_number(one, personal, whole);
    for (std::size_t i = 0; i + 2 < exposures.size(); ++i)
      if (exposures[i + 2].role == Role::rest && exposures[i].adds_up)
        add_line({key_of(exposures[i]), key_of(exposures[i + 2])}, exposures[i + 1].series, {});
    for (const Exposure& one : exposures)
      if (one.out_of != 0) add_line({key_of(one), {one.series, one.out_of - one.mark}}, one.series, {});
    add_values(exposures);
  }

  // Values of a condition add up to those who fulfil it, or to the others: readers may know some from elsewhere.
  void add_values(const std::vector<Exposure>& exposures) {
    std::map<NumberKey, std::vector<NumberKey>> values;
    for (const Exposure& one : exposures)
      if (one.role == Role::value) values[{one.series, one.together}].push_back(key_of(one));
    for (auto& [together, parts] : values) add_line(std::move(parts), together.first, {});
  }

  void add_number(const Exposure& one, bool personal, const Exposure* whole) {
    Known& known = m_numbers.try_emplace(key_of(one), Known{one, {}, false, false, false, {}, {}, {}}).first->second;
    const bool part = !printed_nowhere(one) && one.role != Role::whole; // the others may be more than these
    if (part && whole != nullptr && whole->series == one.series && whole->adds_up) known.most = whole->value;
    if (printed_nowhere(one))
      known.worked_out = true;
    else if (one.role == Role::whole || !personal)
      known.shown = true;
    else
      known.may_hide = true;
    if (!one.counted.things.empty()) known.counted.insert(one.counted);
    if (!one.each_a_row.things.empty()) known.each_a_row.insert(one.each_a_row);
    if (part) known.rows.insert(one.rows);
  }

  // The parts of a breakdown, or of a line of a two-way table.
  struct Parts {
    std::vector<NumberKey> keys;
    std::optional<Counted> common;

    void add(const Exposure& part) {
      keys.push_back(key_of(part));
      common = common ? common_of(*common, part.counted) : part.counted;
    }
  };

  // Bases add up as what is shared out does.
  void add_breakdown(const Breakdown& breakdown, bool personal, const Exposure* whole) {
    std::map<std::string, Parts> lines; // by series and line
    const bool two_ways = breakdown.id.find(crossing) != std::string::npos;
    for (const Cell& cell : breakdown.cells) {
      add_numbers(cell.exposures, personal, whole);
      const std::size_t cross = cell.id.find(crossing);
      for (const Exposure& part : cell.exposures) {
        const bool counts = part.role != Role::whole && part.role != Role::among && !printed_nowhere(part);
        if (!counts || !part.adds_up || (part.role == Role::lines && personal)) continue;
        const std::string series = std::to_string(static_cast<int>(part.role)) + part.series;
        lines[series].add(part);
        if (!two_ways) continue;
        lines[series + " 1 " + cell.id.substr(0, cross)].add(part);
        lines[series + " 2 " + (cross == std::string::npos ? cell.id : cell.id.substr(cross + crossing.size()))].add(
            part);
      }
    }
    for (auto& [id, line] : lines) add_line(std::move(line.keys), line.keys.front().first, *line.common);
  }

  // What they add up to counts what they count: its mark is the sum of theirs. Whether it is shown is not known yet.
  void add_line(std::vector<NumberKey> parts, const std::string& series, Counted common) {
    Line line{std::move(parts), {series, 0}, std::move(common)};
    for (const NumberKey& part : line.parts) line.whole.second += part.second;
    std::ranges::sort(line.parts);
    if (line.parts.size() > 1) m_lines.insert(std::move(line));
  }

  Thresholds m_thresholds;
  std::map<NumberKey, Known> m_numbers;
  std::set<Line> m_lines;
};

// Makes the tables of a year: its numbers, what adds up, what is no more than what, what is hidden together.
class TableMaker {
public:
  explicit TableMaker(const Numbers& numbers) : m_numbers(numbers) {
    for (const auto& [key, known] : numbers.all()) {
      m_index.emplace(key, m_known.size());
      m_known.push_back(&known);
      m_tables.numbers.push_back(table_number(known));
    }
    for (std::size_t i = 0; i < m_known.size(); ++i)
      for (const Counted& one : m_known[i]->counted)
        m_described[{m_known[i]->exposure.series, one.things}].push_back({i, &one});
    for (const Line& line : numbers.lines()) add_line(line);
    std::ranges::sort(m_tables.sums, {}, in_order);
    const auto again = std::ranges::unique(m_tables.sums, {}, in_order); // one line of several breakdowns
    m_tables.sums.erase(again.begin(), again.end());
    m_above.resize(m_known.size());
    for (const TableSum& sum : m_tables.sums)
      for (const std::size_t part : sum.parts)
        if (part < m_above.size() && sum.whole < m_above.size()) m_above[part].push_back(sum.whole);
    for (std::size_t i = 0; i < m_known.size(); ++i) add_bounds(i);
    put_together();
  }

  Tables take() { return std::move(m_tables); }
  std::map<NumberKey, std::size_t> take_index() { return std::move(m_index); }

private:
  struct Described {
    std::size_t number;
    const Counted* counted;
  };

  static std::pair<std::size_t, std::vector<std::size_t>> in_order(const TableSum& sum) {
    return {sum.whole, sum.parts};
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

  std::size_t add_free(Rational value) {
    TableNumber out;
    out.value = value;
    out.hidden = true;
    m_tables.numbers.push_back(std::move(out));
    return m_tables.numbers.size() - 1;
  }

  // Readers know that `less` is no more than `more`: with what is between them it makes it.
  void add_bound(std::size_t less, std::size_t more) {
    const Rational between = m_tables.numbers[more].value - m_tables.numbers[less].value;
    if (between < Rational(0)) return; // the records say otherwise
    const std::size_t rest = add_free(between);
    m_tables.sums.push_back({{rest, less}, more});
  }

  // Only where the whole is a number of the year: readers know no other. Parts that share someone are at least it.
  void add_line(const Line& line) {
    std::vector<std::size_t> parts;
    Rational total(0);
    for (const NumberKey& part : line.parts) {
      const auto found = m_index.find(part);
      if (found == m_index.end()) return;
      parts.push_back(found->second);
      total = total + m_tables.numbers[parts.back()].value;
    }
    if (const auto whole = m_index.find(line.whole); whole != m_index.end()) {
      if (total == m_tables.numbers[whole->second].value) m_tables.sums.push_back({std::move(parts), whole->second});
    } else if (const auto least = described_as(line.whole.first, line.common);
               least && std::ranges::any_of(parts, [&](std::size_t part) { return secret(part); })) {
      const std::size_t together = add_free(total);
      m_tables.sums.push_back({std::move(parts), together});
      add_bound(*least, together);
    }
  }

  std::optional<std::size_t> described_as(const std::string& series, const Counted& counted) const {
    const auto found = m_described.find({series, counted.things});
    if (counted.things.empty() || found == m_described.end()) return std::nullopt;
    for (const Described& one : found->second)
      if (*one.counted == counted) return one.number;
    return std::nullopt;
  }

  bool secret(std::size_t number) const { return m_tables.numbers[number].hidden || m_tables.numbers[number].may_hide; }

  // Of what `number` is part of, the nearest: what those are part of follows.
  void add_bounds(std::size_t number) {
    const Known& known = *m_known[number];
    if (!known.exposure.adds_up) return;
    for (const Counted& one : known.counted) bound(number, one, known.exposure.series);
    for (const Counted& one : known.each_a_row) bound(number, one, "nombre " + one.things);
  }

  void bound(std::size_t number, const Counted& counted, const std::string& series) {
    const auto found = m_described.find({series, counted.things});
    if (found == m_described.end()) return;
    std::vector<Described> wider;
    for (const Described& one : found->second)
      if (one.number != number && (secret(number) || secret(one.number)) && within(counted, *one.counted))
        wider.push_back(one);
    std::ranges::stable_sort(wider, [](const Described& a, const Described& b) {
      return a.counted->conditions.size() > b.counted->conditions.size();
    });
    std::vector<const Counted*> nearest;
    for (const std::size_t whole : m_above[number])
      for (const Counted& one : m_known[whole]->counted) nearest.push_back(&one);
    for (const Described& one : wider) {
      if (std::ranges::any_of(nearest, [&](const Counted* near) { return within(*near, *one.counted); })) continue;
      if (m_bounds.insert({number, one.number}).second) add_bound(number, one.number);
      nearest.push_back(one.counted);
    }
  }

  // A count that is hidden takes with it what else is said of the same rows: the pattern of a table is that of all its
  // measures.
  void put_together() {
    std::map<std::uint64_t, std::vector<std::size_t>> same;
    for (std::size_t i = 0; i < m_known.size(); ++i)
      for (const std::uint64_t rows : m_known[i]->rows)
        if (m_known[i]->may_hide) same[rows].push_back(i);
    for (const auto& [rows, numbers] : same)
      for (const std::size_t one : numbers)
        for (const std::size_t other : numbers)
          if (one != other && !m_known[one]->exposure.amount) m_tables.numbers[one].with.push_back(other);
  }

  const Numbers& m_numbers;
  Tables m_tables;
  std::map<NumberKey, std::size_t> m_index;
  std::vector<const Known*> m_known;                                                 // by number
  std::map<std::pair<std::string, std::string>, std::vector<Described>> m_described; // by series and things
  std::vector<std::vector<std::size_t>> m_above; // the wholes that a number is a part of
  std::set<std::pair<std::size_t, std::size_t>> m_bounds;
};

// Which numbers are hidden, and which of them are told all the same.
class Secrets {
public:
  explicit Secrets(const Numbers& numbers) : m_numbers(numbers) {
    TableMaker maker(numbers);
    Tables tables = maker.take();
    m_index = maker.take_index();
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
      if (!shown_itself(one)) return false;
      const std::size_t number = index(one);
      return m_told.contains(number) || (m_numbers.small(one) && !m_hidden[number]);
    });
  }

private:
  std::size_t index(const Exposure& one) const { return m_index.find(key_of(one))->second; }

  // What a share is taken of is a plain count when it is that of all persons.
  bool plain_over(const Exposure& one) const {
    return one.role == Exposure::Role::over && m_numbers.all().find(key_of(one))->second.shown;
  }

  const Numbers& m_numbers;
  std::map<NumberKey, std::size_t> m_index;
  std::vector<bool> m_hidden;
  std::set<std::size_t> m_told;
};

// Which records stand behind a number of persons, and how many, is not said even where the number is.
void withhold_records(Cell& cell) {
  cell.sources.clear();
  cell.records = 0;
  cell.records_withheld = true;
}

void withhold_records(Figure& figure) {
  figure.sources.resize(figure.sources.size() - figure.counted);
  figure.counted = 0;
  figure.records = 0;
  figure.records_withheld = true;
}

// True also of what is declared in the place of such a number.
bool of_some(const Figure& figure) {
  return figure.personal ||
         std::ranges::any_of(figure.exposures, [](const Exposure& one) { return one.role == Exposure::Role::rest; });
}

void hide(Cell& cell) {
  cell.value = base::masked_quantity();
  cell.share.reset();
  withhold_records(cell);
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

// A record is a person: which ones left for which job is theirs to say.
bool of_records_of_persons(const Exposure& one) {
  return one.counted.things == "clauses_participants" || one.series == "nombre clauses_participants";
}

void mask_cells(Breakdown& breakdown, const Secrets& secrets) {
  if (breakdown.names_persons) {
    breakdown.withheld = true;
    for (Cell& cell : breakdown.cells) hide(cell);
  }
  for (Cell& cell : breakdown.cells)
    if (std::ranges::any_of(cell.exposures, of_records_of_persons)) withhold_records(cell);
  if (!breakdown.personal || breakdown.place.somewhere()) return;
  bool some = false;
  for (Cell& cell : breakdown.cells) {
    withhold_records(cell);
    if (secrets.hide(cell.exposures)) {
      breakdown.withheld = breakdown.withheld || secrets.told(cell.exposures);
      hide(cell);
      some = true;
    }
  }
  if (breakdown.withheld)
    for (Cell& cell : breakdown.cells) hide(cell);
  if (some) forget_rank(breakdown);
}

Figure masked(Figure figure, const Secrets& secrets) {
  if (of_some(figure)) withhold_records(figure);
  if (figure.names_persons || (figure.personal && secrets.hide(figure.exposures))) hide(figure);
  figure.replaced.clear();
  for (Breakdown& breakdown : figure.breakdowns) {
    breakdown.names_persons = breakdown.names_persons || figure.names_persons;
    mask_cells(breakdown, secrets);
  }
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
