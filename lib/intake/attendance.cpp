// Attendance sheets: who was there, on which day.
#include <algorithm>
#include <tuple>

#include "base/collation.hpp"
#include "base/text.hpp"
#include "diag/catalogue_import.hpp"
#include "diag/catalogue_import_columns.hpp"
#include "diag/catalogue_import_persons.hpp"
#include "intake/days.hpp"
#include "intake/reader.hpp"
#include "intake/shell.hpp"

namespace reso::intake {

namespace phrase = diag::phrase;

namespace {

enum class Mark { present, absent, unknown };

Mark mark_of(const Cell& cell) {
  const std::string text = base::fold_name(cell.text);
  const auto is = [&](std::string_view word) { return text == base::fold_name(word); };
  if (std::ranges::any_of(diag::absence_marks, is)) return Mark::absent;
  return std::ranges::any_of(diag::presence_marks, is) ? Mark::present : Mark::unknown;
}

class Attendances {
public:
  explicit Attendances(Reader& reader) : m_reader(reader) {}

  void plan() {
    for (const Column& column : m_reader.plan().header.columns)
      if (column.date) m_days.push_back(column);
    m_wide = !m_days.empty();
    const std::vector<std::size_t> rows = m_reader.rows();
    leave_unclear_days(rows);
    if (!check_columns()) return;
    look_at_uses(rows);
    leave_other_years(rows);
    look_at_days();
    look_for_crosses(rows);
    for (const std::size_t row : rows) read(row);
    for (auto& [key, one] : m_found)
      if (!one.persons.empty()) m_reader.plan().attendances.push_back(std::move(one));
  }

private:
  bool given(std::string_view path) const {
    return m_reader.column(path) || m_reader.request().constants.contains(std::string(path));
  }

  bool check_columns() {
    bool good = true;
    for (const std::string_view path : {"personne", "date"}) {
      if (given(path) || (path == "date" && m_wide)) continue;
      m_reader.general_issue(m_reader.say(phrase::import_no_column, std::string(path), std::string(path)),
                             m_reader.say(phrase::import_map_or_set, std::string(path)));
      good = false;
    }
    if (m_reader.request().activity.empty() && !given("activite")) {
      m_reader.general_issue(m_reader.say(phrase::import_which_activity),
                             m_reader.say(phrase::import_give_activity, activities()));
      good = false;
    }
    return good;
  }

  std::string activities() const {
    std::vector<std::string> ids;
    for (const model::Activity& activity : m_reader.dataset().activities) ids.push_back(activity.id);
    return base::join(ids, ", ");
  }

  const model::Activity* activity_named(const std::string& text) const {
    for (const model::Activity& activity : m_reader.dataset().activities)
      if (activity.id == id_from(text) || base::fold_name(activity.title) == base::fold_name(text)) return &activity;
    return nullptr;
  }

  const model::Activity* activity_of(std::size_t row) {
    const Cell& cell = m_reader.cell(row, "activite");
    const std::string text = cell.empty() ? m_reader.request().activity : shown(cell);
    const model::Activity* found = activity_named(text);
    if (found == nullptr && m_unknown.insert(text).second) {
      const std::string why = m_reader.say(phrase::import_no_activity, text);
      const std::string help = m_reader.say(phrase::import_activities, activities());
      if (cell.empty())
        m_reader.general_issue(why, help);
      else
        m_reader.issue(m_reader.place(row, "activite"), text, why, help);
    }
    if (found == nullptr) m_reader.plan().bad_rows.insert(row);
    return found;
  }

  void read(std::size_t row) {
    const auto days = days_of(row);
    if (days.empty()) return;
    const std::string name = m_reader.full_name(row, "personne");
    if (name.empty()) {
      m_reader.issue({row, days.front().second.column}, {}, m_reader.say(phrase::import_no_person));
      return;
    }
    const model::Activity* activity = activity_of(row);
    if (activity == nullptr) return;
    const auto person = m_reader.resolve_person(
        {name, row, "personne", "personne.", m_wide, activity->id, [&](const std::string& id) {
           return std::ranges::all_of(days, [&](const auto& day) { return there(*activity, day.first, id); });
         }});
    if (!person || m_reader.bad(row)) return;
    for (const auto& [date, cell] : days) add(*activity, date, cell, *person);
  }

  static bool on(const model::Session& session, const std::string& date) {
    return session.date && session.date->first == session.date->last && base::iso(session.date->first) == date;
  }

  static bool there(const model::Activity& activity, const std::string& date, const std::string& person) {
    return std::ranges::any_of(activity.sessions, [&](const model::Session& session) {
      return on(session, date) &&
             std::ranges::any_of(session.attendances, [&](const auto& one) { return one.id == person; });
    });
  }

  // The days on which the row's person was there, each with its cell.
  std::vector<std::pair<std::string, Place>> days_of(std::size_t row) {
    std::vector<std::pair<std::string, Place>> out;
    for (const Column& column : m_days) {
      const Cell& cell = m_reader.sheet().at({row, column.index});
      const Mark mark = mark_of(cell);
      if (mark == Mark::unknown)
        m_reader.cell_issue({row, column.index}, shown(cell), m_reader.say(phrase::import_no_mark));
      else if (mark == Mark::present)
        out.emplace_back(base::iso(*column.date), Place{row, column.index});
    }
    if (m_wide) return out;
    const Cell& cell = m_reader.cell(row, "date");
    const Place at = m_reader.place(row, "date");
    const Cell& mark = m_reader.cell(row, "presence");
    if (!mark.empty() && mark_of(mark) != Mark::present) {
      if (mark_of(mark) == Mark::unknown)
        m_reader.issue(m_reader.place(row, "presence"), shown(mark), m_reader.say(phrase::import_no_mark));
      return out;
    }
    if (m_reader.column("presence") && mark.empty()) return out;
    const auto day = read_day(cell, m_reader.request().year);
    if (const std::string why = order_fault(cell, m_reader.values()); !why.empty() || !day)
      m_reader.issue(at, shown(cell), why.empty() ? m_reader.say(phrase::import_no_date) : why);
    else if (in_year(*day, at, shown(cell)))
      out.emplace_back(base::iso(*day), at);
    return out;
  }

  bool in_year(const base::Date& date, const Place& at, const std::string& read) {
    const int year = static_cast<int>(date.year());
    if (year == m_reader.request().year) return true;
    if (m_outside.insert(base::iso(date)).second)
      m_reader.issue(at, read, m_reader.say(phrase::import_other_year, std::to_string(m_reader.request().year)),
                     m_reader.say(phrase::import_other_year_row, year));
    m_reader.plan().bad_rows.insert(at.row);
    return false;
  }

  // --- Columns of a sheet with one for each day ---

  Place title_of(const Column& column) const { return {m_reader.plan().header.row, column.index}; }

  std::size_t present_in(std::size_t column, const std::vector<std::size_t>& rows) const {
    return static_cast<std::size_t>(std::ranges::count_if(rows, [&](std::size_t row) {
      return mark_of(m_reader.sheet().at({row, column})) == Mark::present;
    }));
  }

  // Titles whose month stands before their day, or may.
  void leave_unclear_days(const std::vector<std::size_t>& rows) {
    for (const Column& column : m_reader.plan().header.columns) {
      if (!column.path.empty() || m_reader.request().columns.contains(bare_title(column.title))) continue;
      const Cell& title = m_reader.sheet().at(title_of(column));
      std::string why = order_fault(title, m_reader.values());
      if (why.empty() || present_in(column.index, rows) == 0) continue;
      m_reader.issue(title_of(column), column.title, std::move(why));
      m_reader.plan().issues.back().of_columns = true;
      std::erase_if(m_days, [&](const Column& day) { return day.index == column.index; });
    }
  }

  // A day under which nobody is marked makes no session.
  void look_at_uses(const std::vector<std::size_t>& rows) {
    for (ColumnView& view : m_reader.plan().columns)
      if (view.column.date && !order_fault(m_reader.sheet().at(title_of(view.column)), m_reader.values()).empty())
        view.day = DayUse::unclear;
      else if (view.column.date && present_in(view.column.index, rows) == 0)
        view.day = DayUse::nobody;
      else if (view.column.date && static_cast<int>(view.column.date->year()) != m_reader.request().year)
        view.day = DayUse::other_year;
  }

  // One issue for each year, with its columns.
  void leave_other_years(const std::vector<std::size_t>& rows) {
    std::map<int, std::vector<Column>> years;
    for (const Column& column : m_days)
      if (const int year = static_cast<int>(column.date->year());
          year != m_reader.request().year && present_in(column.index, rows) > 0)
        years[year].push_back(column);
    for (const auto& [year, columns] : years) {
      std::vector<std::string> letters, words;
      for (const Column& column : columns) {
        letters.push_back(column_letters(column.index));
        words.push_back("--map " + shell_word(column.title + "=-"));
      }
      m_reader.issue(
          title_of(columns.front()), columns.front().title,
          m_reader.say(phrase::import_other_year_columns, base::join(letters, ", "), year, m_reader.request().year),
          m_reader.say(phrase::import_other_year_help, words.size() > 4 ? "--skip-bad" : base::join(words, " "), year));
      m_reader.plan().issues.back().of_columns = true;
    }
    std::erase_if(
        m_days, [&](const Column& column) { return static_cast<int>(column.date->year()) != m_reader.request().year; });
  }

  void look_at_days() {
    std::map<std::string, const Column*> first;
    for (const Column& column : m_days)
      if (const auto [other, fresh] = first.emplace(base::iso(*column.date), &column); !fresh)
        m_reader.notice(title_of(column), column.title,
                        m_reader.say(phrase::import_same_day, column_letters(other->second->index)),
                        bare_title(column.title) == bare_title(other->second->title)
                            ? m_reader.say(phrase::import_same_title_help)
                            : m_reader.say(phrase::import_same_day_help, shell_word(column.title + "=-")));
  }

  // Ticks under a title that is no day: a session whose date is missing?
  void look_for_crosses(const std::vector<std::size_t>& rows) {
    if (!m_wide) return;
    const Header& header = m_reader.plan().header;
    for (std::size_t column = 0; column < m_reader.sheet().width(); ++column) {
      const auto titled = std::ranges::find(header.columns, column, &Column::index);
      const bool title = titled != header.columns.end();
      if (title &&
          (titled->date || !titled->path.empty() || m_reader.request().columns.contains(bare_title(titled->title))))
        continue;
      const std::size_t crosses = static_cast<std::size_t>(std::ranges::count_if(rows, [&](std::size_t row) {
        const std::string text = base::fold_name(m_reader.sheet().at({row, column}).text);
        return std::ranges::find(diag::tick_marks, text) != std::end(diag::tick_marks);
      }));
      const bool words = std::ranges::any_of(rows, [&](std::size_t row) {
        return mark_of(m_reader.sheet().at({row, column})) == Mark::unknown;
      });
      if (crosses == 0 || words || !order_fault(m_reader.sheet().at({header.row, column}), m_reader.values()).empty())
        continue;
      m_reader.notice({header.row, column}, title ? titled->title : std::string(),
                      title ? m_reader.say(phrase::import_crosses_left, crosses)
                            : m_reader.say(phrase::import_crosses_no_title, crosses),
                      title ? m_reader.say(phrase::import_crosses_help, shell_word(titled->title + "=-"))
                            : m_reader.say(phrase::import_crosses_untitled));
    }
  }

  void add(const model::Activity& activity, const std::string& date, const Place& cell, const PersonFound& person) {
    const Place name = m_reader.place(cell.row, "personne");
    const auto [first, alone] = m_named.emplace(std::tuple(activity.id, date, person.id), name);
    if (!alone) { // nobody is merged in silence; two columns of one day were noted
      if (!person.said && first->second.row != name.row)
        m_reader.issue(name, m_reader.full_name(cell.row, "personne"),
                       m_reader.say(phrase::import_there_twice, date, address(first->second)),
                       m_reader.say(phrase::import_which_person,
                                    shell_word(address(name) + "=" + address(first->second)),
                                    shell_word(address(name) + "=+")));
      return;
    }
    if (there(activity, date, person.id)) {
      ++m_reader.plan().known;
      m_reader.plan().persons.insert(person.id);
      return;
    }
    for (const model::Session& session : activity.sessions)
      if (on(session, date) && session.attendances.empty() && session.participants) {
        if (!m_wide) m_reader.plan().bad_rows.insert(cell.row);
        m_reader.plan().bad_cells.emplace(cell.row, cell.column);
        if (m_counted.insert(date).second) m_reader.cell_issue(cell, date, m_reader.say(phrase::import_counted, date));
        return;
      }
    Attendance& one = m_found[{activity.id, date}];
    if (one.persons.empty()) one = {activity.id, date, {}, cell};
    one.persons.push_back(person.id);
    m_reader.plan().persons.insert(person.id);
    ++m_reader.plan().presences;
  }

  Reader& m_reader;
  std::vector<Column> m_days; // of the year
  bool m_wide = false;        // a column for each day
  std::map<std::pair<std::string, std::string>, Attendance> m_found;
  std::map<std::tuple<std::string, std::string, std::string>, Place> m_named; // activity, date, person -> the first
  std::set<std::string> m_unknown, m_outside, m_counted;
};

} // namespace

void plan_attendance(Reader& reader) { Attendances(reader).plan(); }

} // namespace reso::intake
