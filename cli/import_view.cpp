#include "cli/import_view.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/registers.hpp"
#include "cli/text_table.hpp"
#include "diag/catalogue_import.hpp"
#include "diag/catalogue_import_persons.hpp"
#include "intake/days.hpp"
#include "intake/shell.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;
using intake::Encoding;

namespace {

constexpr std::size_t lines_shown = 6;
constexpr std::size_t names_shown = 12;
constexpr std::size_t issues_shown = 50;
constexpr std::size_t widest_cell = 34;
constexpr std::size_t widest_line = 400; // what a person may read of a sentence or of a line of a file

std::string shortened(const std::string& text, std::size_t widest = widest_cell) {
  if (text.size() <= widest || base::code_points(text) <= widest) return text;
  return base::encode_utf8(base::decode_utf8(text).substr(0, widest - 1)) + "…";
}

std::string encoding_name(const Session& session, Encoding encoding) {
  switch (encoding) {
  case Encoding::utf8: return "UTF-8";
  case Encoding::utf8_bom: return session.say(phrase::import_marked);
  case Encoding::utf16: return "UTF-16";
  case Encoding::windows_1252: break;
  }
  return "Windows-1252";
}

void show_file(Session& session, const ImportView& view) {
  std::ostream& out = *session.host().out;
  if (view.workbook.kind == intake::FileKind::workbook) {
    out << session.say(phrase::import_workbook, view.file, view.sheet.name);
    std::vector<std::string> others;
    for (const intake::Sheet& sheet : view.workbook.sheets)
      if (&sheet != &view.sheet) others.push_back(sheet.name);
    if (!others.empty()) out << session.say(phrase::import_other_sheets, base::join(others, ", "));
  } else {
    out << session.say(phrase::import_text_file, view.file, encoding_name(session, view.workbook.encoding));
    if (view.workbook.separator == '\t')
      out << session.say(phrase::import_separated_tab);
    else
      out << session.say(phrase::import_separated, std::string(1, view.workbook.separator));
    if (view.plan.decimal == intake::Decimal::comma) out << session.say(phrase::import_comma);
    if (view.plan.decimal == intake::Decimal::point) out << session.say(phrase::import_point);
  }
  out << '\n';
  if (view.plan.columns.empty()) return;
  out << session.say(phrase::import_titles, view.plan.header.row + 1, view.plan.rows) << '\n';
  if (view.plan.day_first) {
    const intake::Cell& date = view.sheet.at(*view.plan.day_first);
    out << session.say(phrase::import_day_first, shortened(date.text), intake::address(*view.plan.day_first),
                       intake::read_period(date, view.request.year).value_or(std::string()))
        << '\n';
  }
  std::vector<std::string> totals;
  for (const std::size_t row : view.plan.totals) totals.push_back(std::to_string(row + 1));
  if (!totals.empty()) out << session.say(phrase::import_totals, base::join(totals, ", ")) << '\n';
  if (!view.origin.empty()) out << session.say(phrase::import_origin, shortened(view.origin, widest_line)) << '\n';
}

std::string day_use(const Session& session, intake::DayUse use) {
  switch (use) {
  case intake::DayUse::nobody: return session.say(phrase::import_session_empty);
  case intake::DayUse::other_year: return session.say(phrase::import_session_of_year);
  case intake::DayUse::unclear: return session.say(phrase::import_session_unclear);
  case intake::DayUse::session: break;
  }
  return session.say(phrase::import_session);
}

// Nothing takes it, and the command line does not say so.
bool left_unasked(const ImportView& view, const intake::Column& column) {
  return column.path.empty() && !column.date && !view.request.columns.contains(intake::bare_title(column.title));
}

void show_columns(Session& session, const ImportView& view) {
  if (view.plan.columns.empty()) return;
  std::vector<std::vector<std::string>> rows;
  for (const intake::ColumnView& one : view.plan.columns) {
    const intake::Column& column = one.column;
    std::string field = column.path;
    if (column.date) field = base::iso(*column.date) + " " + day_use(session, one.day);
    if (field.empty()) field = session.say(phrase::import_left_out);
    if (field == "-") field = session.say(phrase::import_never_kept);
    const bool kept = !column.path.empty() && column.path != "-";
    rows.push_back({intake::column_letters(column.index), shortened(column.title), field,
                    column.path == "-" ? std::string() : shortened(one.sample),
                    kept && one.value != one.sample ? shortened(one.value) : std::string()});
  }
  *session.host().out << '\n'
                      << text_table({{""},
                                     {session.say(phrase::import_column)},
                                     {session.say(phrase::import_field)},
                                     {session.say(phrase::import_read)},
                                     {session.say(phrase::import_written)}},
                                    rows);
  std::string hints;
  const model::RecordList* list = model::find_record_list(view.request.list);
  const auto targets = intake::targets_of(view.request.list, list == nullptr ? nullptr : list->type);
  for (const intake::ColumnView& one : view.plan.columns)
    if (left_unasked(view, one.column))
      if (const std::string meant = intake::meant_target(view.request.list, one.column.title, targets); !meant.empty())
        hints += session.say(phrase::import_may_be, shortened(one.column.title), meant,
                             intake::shell_word(one.column.title + "=" + meant)) +
                 "\n";
  if (!hints.empty()) *session.host().out << '\n' << hints;
}

void show_files(Session& session, const ImportView& view) {
  std::ostream& out = *session.host().out;
  for (const intake::FileChange& file : view.changes.files) {
    const std::string path = session.from_here(file.path);
    out << '\n'
        << (file.fresh ? session.say(phrase::import_new_file, path) : session.say(phrase::import_added_to, path));
    out << '\n';
    for (std::size_t i = 0; i < std::min(lines_shown, file.added.size()); ++i)
      out << "  " << shortened(file.added[i], widest_line) << '\n';
    if (file.added.size() > lines_shown)
      out << "  " << session.say(phrase::import_more, file.added.size() - lines_shown) << '\n';
  }
}

// In rows of which something is kept.
std::vector<std::string> cells_left(const intake::Plan& plan) {
  std::vector<std::string> out;
  for (const auto& [row, column] : plan.bad_cells)
    if (!plan.bad_rows.contains(row)) out.push_back(intake::address({row, column}));
  return out;
}

// "3, 7 à 9": as rows are numbered on the screen.
std::string rows_left(const Session& session, const intake::Plan& plan) {
  std::vector<std::string> out;
  for (auto row = plan.bad_rows.upper_bound(plan.header.row); row != plan.bad_rows.end();) {
    const std::size_t first = *row;
    std::size_t last = first;
    while (++row != plan.bad_rows.end() && *row == last + 1) ++last;
    if (last == first + 1) out.push_back(std::to_string(first + 1));
    out.push_back(last <= first + 1 ? std::to_string(last + 1)
                                    : session.say(phrase::import_row_range, first + 1, last + 1));
  }
  return base::join(out, ", ");
}

// Who was taken for whom, so that someone may object.
void show_recognised(Session& session, const ImportView& view) {
  const intake::Plan& plan = view.plan;
  const bool sessions = view.request.list == intake::attendance_list;
  std::vector<std::string> names;
  std::size_t count = 0;
  for (const intake::Recognised& one : plan.recognised) {
    if (sessions && !plan.persons.contains(one.id)) continue;
    if (++count <= names_shown)
      names.push_back(fmt::format("{} ({}, {})", shortened(one.name), one.id, intake::address(one.cell)));
  }
  if (count > names_shown) names.push_back(session.say(phrase::import_and_more, count - names_shown));
  std::ostream& out = *session.host().out;
  if (!names.empty()) out << session.say(phrase::import_recognised, base::join(names, ", ")) << '\n';
  const auto fresh = static_cast<std::size_t>(
      std::ranges::count_if(plan.names, [&](const intake::NewName& one) { return plan.persons.contains(one.id); }));
  if (sessions && !plan.persons.empty())
    out << session.say(phrase::import_path, plan.rows, plan.persons.size(), count, fresh, plan.presences + plan.known)
        << '\n';
}

void show_counts(Session& session, const ImportView& view) {
  std::ostream& out = *session.host().out;
  std::vector<std::string> names;
  for (const intake::NewName& name : view.plan.names)
    if (names.size() < names_shown) names.push_back(fmt::format("{} ({})", shortened(name.name), shortened(name.id)));
  if (view.plan.names.size() > names_shown) names.push_back("…");
  out << '\n';
  if (!names.empty()) out << session.say(phrase::import_new_names, base::join(names, ", ")) << '\n';
  show_recognised(session, view);
  std::size_t bad = 0; // rows under the titles
  for (const std::size_t row : view.plan.bad_rows) bad += row > view.plan.header.row ? 1 : 0;
  if (view.request.list == intake::attendance_list)
    out << session.say(phrase::import_counts_attendance, view.plan.presences, view.plan.attendances.size(),
                       view.plan.known, bad);
  else
    out << session.say(phrase::import_counts, view.plan.records.size(), view.plan.known, bad);
  out << '\n';
  if (const auto cells = cells_left(view.plan); !cells.empty())
    out << session.say(phrase::import_counts_cells, cells.size()) << '\n';
}

void show_list(Session& session, const std::vector<intake::Issue>& issues) {
  std::ostream& err = *session.host().err;
  std::size_t count = 0;
  for (const intake::Issue& issue : issues) {
    if (++count > issues_shown) {
      err << "  " << session.say(phrase::import_more, issues.size() - issues_shown) << '\n';
      return;
    }
    err << "  ";
    if (issue.place) err << intake::address(*issue.place) << "  ";
    if (!issue.read.empty()) err << session.say(phrase::import_quoted, shortened(issue.read));
    err << shortened(issue.why, widest_line) << '\n';
    if (!issue.help.empty()) err << "    " << shortened(issue.help, widest_line) << '\n';
  }
}

} // namespace

void show_understanding(Session& session, const ImportView& view) {
  show_file(session, view);
  show_columns(session, view);
  show_files(session, view);
  if (!view.plan.columns.empty()) show_counts(session, view);
  session.host().out->flush();
}

void show_issues(Session& session, const ImportView& view) {
  std::vector<intake::Issue> issues = view.plan.issues;
  issues.insert(issues.end(), view.changes.issues.begin(), view.changes.issues.end());
  if (!issues.empty()) {
    *session.host().err << session.say(phrase::import_not_understood) << '\n';
    show_list(session, issues);
  }
  if (!view.plan.notices.empty()) {
    *session.host().err << session.say(phrase::import_to_look_at) << '\n';
    show_list(session, view.plan.notices);
  }
  if (!view.plan.different.empty()) {
    *session.host().err << session.say(phrase::import_unchanged) << '\n';
    show_list(session, view.plan.different);
  }
}

void show_skipped(Session& session, const ImportView& view) {
  std::ostream& err = *session.host().err;
  if (const std::string rows = rows_left(session, view.plan); !rows.empty())
    err << session.say(phrase::import_skipped_rows, rows) << '\n';
  if (const auto cells = cells_left(view.plan); !cells.empty())
    err << session.say(phrase::import_skipped_cells, base::join(cells, ", ")) << '\n';
}

void show_left_columns(Session& session, const ImportView& view) {
  std::vector<std::string> left;
  for (const intake::ColumnView& one : view.plan.columns)
    if (left_unasked(view, one.column) && !one.sample.empty())
      left.push_back(fmt::format("{} ({})", shortened(one.column.title), intake::column_letters(one.column.index)));
  if (!left.empty()) session.talk(session.say(phrase::import_left_columns, base::join(left, ", ")));
}

void show_privacy(Session& session, const ImportView& view) {
  for (const intake::FileChange& file : view.changes.files) {
    if (file.personal)
      session.talk(session.say(phrase::import_privacy, session.from_here(file.path), new_registers(session)));
    const auto& registers = session.project().settings().registers;
    if (!registers || !in_folder(file.path, *registers)) continue;
    const std::string path = session.from_here(file.path);
    const Registers found = find_registers(session, *registers);
    switch (found.place) {
    case RegistersPlace::outside: session.talk(session.say(phrase::import_outside, path)); break;
    case RegistersPlace::ignored: session.talk(session.say(phrase::import_ignored, path)); break;
    case RegistersPlace::in_reach:
      *session.host().err << session.say(phrase::import_in_reach, path, found.path,
                                         git_command(session, found, "rm -r --cached"))
                          << '\n';
    }
  }
}

} // namespace reso::cli
