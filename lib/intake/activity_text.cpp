#include "intake/activity_text.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"

namespace reso::intake {

namespace {

struct Insertion {
  std::size_t at;
  std::string text;
};

std::size_t line_start(std::string_view text, std::size_t at) {
  const std::size_t end = text.rfind('\n', at == 0 ? 0 : at - 1);
  return at == 0 || end == std::string_view::npos ? 0 : end + 1;
}

std::string_view line_at(std::string_view text, std::size_t start) {
  std::string_view line = text.substr(start, text.find('\n', start) - start);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string blanks_before(std::string_view text, std::size_t at) {
  const std::size_t start = line_start(text, at);
  return std::string(text.substr(start, text.find_first_not_of(' ', start) - start));
}

class Editor {
public:
  Editor(const model::Activity& activity, std::string_view text, bool page, const std::string& comment)
      : m_activity(activity), m_text(text), m_page(page), m_comment(comment),
        m_end(text.find("\r\n") != std::string_view::npos ? "\r\n" : "\n") {}

  ActivityEdit edit(const std::vector<const Attendance*>& attendances) {
    std::vector<const Attendance*> fresh;
    for (const Attendance* one : attendances) {
      const model::Session* session = session_of(one->date);
      if (session == nullptr)
        fresh.push_back(one);
      else if (!add_to(*session, *one))
        return {{}, {}, one->date, session->span.begin, "    presences: [" + base::join(one->persons, ", ") + "]"};
    }
    if (!fresh.empty() && !add_fresh(fresh)) {
      std::vector<std::string> lines;
      for (const Attendance* one : fresh)
        lines.push_back("    {date: " + one->date + ", presences: [" + base::join(one->persons, ", ") + "]}");
      return {{}, {}, "seances", m_refused_at, base::join(lines, ",\n")};
    }
    return {applied(), std::move(m_added), {}, 0, {}};
  }

private:
  const model::Session* session_of(const std::string& date) const {
    for (const model::Session& session : m_activity.sessions)
      if (session.date && session.date->first == session.date->last && base::iso(session.date->first) == date)
        return &session;
    return nullptr;
  }

  // "[p1, p2]" and "- p2" on a line of its own both grow; a session without a list gets one.
  bool add_to(const model::Session& session, const Attendance& one) {
    if (!session.attendances.empty()) {
      const std::size_t end = session.attendances.back().span.end, begin = session.attendances.back().span.begin;
      const std::string indent = blanks_before(m_text, begin);
      // The dash of the list itself: a session may begin on the same line.
      const std::size_t start = line_start(m_text, begin);
      const bool item = base::trim(m_text.substr(start, begin - start)) == "-";
      std::string text;
      for (const std::string& person : one.persons) text += item ? m_end + indent + "- " + person : ", " + person;
      m_insertions.push_back({end, text});
      m_added.push_back(one.date + ": + " + base::join(one.persons, ", "));
      return true;
    }
    if (!session.span.somewhere()) return false;
    if (m_text[session.span.begin] == '{') {
      const auto brace = closing_brace(session.span.begin);
      if (!brace) return false;
      const std::size_t last = m_text.find_last_not_of(" \t\r\n", *brace - 1) + 1;
      const std::string text = "presences: [" + base::join(one.persons, ", ") + "]";
      m_insertions.push_back({last, (m_text[last - 1] == '{' || m_text[last - 1] == ',' ? " " : ", ") + text});
      m_added.push_back(one.date + ": " + text);
      return true;
    }
    const std::size_t column = session.span.begin - line_start(m_text, session.span.begin);
    const std::string line = std::string(column, ' ') + "presences: [" + base::join(one.persons, ", ") + "]";
    m_insertions.push_back({session.span.end, m_end + line});
    m_added.push_back(one.date + ": " + line.substr(column));
    return true;
  }

  // Of the mapping in braces that opens at `at`.
  std::optional<std::size_t> closing_brace(std::size_t at) const {
    std::size_t depth = 0;
    for (char quote = '\0'; at < m_text.size(); ++at) {
      const char c = m_text[at];
      if (quote != '\0')
        quote = c == quote ? '\0' : quote;
      else if ((c == '"' || c == '\'') && m_text.find_last_of("{[,: ", at) + 1 == at)
        quote = c; // an apostrophe inside a word opens nothing
      else if (c == '{' || c == '[')
        ++depth;
      else if ((c == '}' || c == ']') && --depth == 0)
        return at;
    }
    return std::nullopt;
  }

  // Where the head of the file ends: the closing dashes of a page, else the end.
  std::size_t head_end() const {
    if (!m_page) return m_text.size();
    std::size_t at = m_text.find('\n');
    while (at != std::string_view::npos && ++at < m_text.size()) {
      if (line_at(m_text, at) == "---") return at;
      at = m_text.find('\n', at);
    }
    return std::string_view::npos;
  }

  bool add_fresh(const std::vector<const Attendance*>& attendances) {
    const std::size_t end = head_end();
    if (end == std::string_view::npos) return false;
    std::size_t at = end;
    std::string indent = "  ";
    bool has_key = false;
    for (std::size_t line = 0; line < end; line = next_line(line)) {
      const std::string_view text = line_at(m_text, line);
      if (text.starts_with(' ') || base::fold_id(text.substr(0, text.find(':'))) != "seances") continue;
      const std::string_view rest = base::trim(text.substr(text.find(':') + 1));
      m_refused_at = line;
      if (!rest.empty() && rest[0] != '#') return false; // a list in brackets
      has_key = true;
      at = block_end(next_line(line), end, indent);
      break;
    }
    std::vector<std::string> lines;
    if (!has_key) lines.emplace_back("seances:");
    if (!m_comment.empty()) lines.push_back(indent + "# " + m_comment);
    for (const Attendance* one : attendances) {
      lines.push_back(indent + "- date: " + one->date);
      lines.push_back(indent + "  presences: [" + base::join(one->persons, ", ") + "]");
    }
    std::string text;
    if (at > 0 && m_text[at - 1] != '\n') text = m_end;
    for (const std::string& line : lines) text += line + m_end;
    m_insertions.push_back({at, text});
    m_added.insert(m_added.end(), lines.begin(), lines.end());
    return true;
  }

  std::size_t next_line(std::size_t at) const {
    const std::size_t end = m_text.find('\n', at);
    return end == std::string_view::npos ? m_text.size() : end + 1;
  }

  // Behind the last line of the block that begins at `at`; `indent` becomes that of its items.
  std::size_t block_end(std::size_t at, std::size_t end, std::string& indent) const {
    std::size_t last = at;
    bool known = false;
    for (; at < end; at = next_line(at)) {
      const std::string_view line = line_at(m_text, at);
      if (base::trim(line).empty()) continue;
      const std::size_t blanks = line.find_first_not_of(' ');
      if (blanks == 0 && line[0] != '-' && line[0] != '#') break;
      if (!known && line[blanks] == '-') indent.assign(blanks, ' '), known = true;
      last = next_line(at);
    }
    return last;
  }

  std::string applied() {
    std::ranges::stable_sort(m_insertions, [](const Insertion& a, const Insertion& b) { return a.at > b.at; });
    std::string out(m_text);
    for (const Insertion& one : m_insertions) out.insert(one.at, one.text);
    return out;
  }

  const model::Activity& m_activity;
  std::string_view m_text;
  bool m_page;
  const std::string& m_comment;
  std::string m_end;
  std::vector<Insertion> m_insertions;
  std::vector<std::string> m_added;
  std::size_t m_refused_at = 0;
};

} // namespace

ActivityEdit add_attendances(const model::Activity& activity, std::string_view text, bool page,
                             const std::vector<const Attendance*>& attendances, const std::string& comment) {
  return Editor(activity, text, page, comment).edit(attendances);
}

} // namespace reso::intake
