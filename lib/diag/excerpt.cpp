#include "diag/excerpt.hpp"

#include <algorithm>

#include "diag/source_line.hpp"

namespace reso::diag {

namespace {

constexpr std::size_t widest_line = 100;

// A span of the finding in one file, with what stands there.
struct Mark {
  Span span;
  Place place;
  std::string_view text;
  bool primary;
};

std::vector<Mark> marks_of(const Diagnostic& diagnostic, const SourceMap& sources) {
  std::vector<Mark> marks;
  const auto add = [&](const Span& span, std::string_view text, bool primary) {
    if (span.file < sources.files()) marks.push_back({span, sources.place(span), text, primary});
  };
  add(diagnostic.span, diagnostic.label, true);
  for (const Related& related : diagnostic.related) add(related.span, related.text, false);
  return marks;
}

// The finding's own file first, then the others as they come; in a file, by place.
std::vector<std::vector<Mark>> by_file(const std::vector<Mark>& marks) {
  std::vector<std::vector<Mark>> groups;
  for (const Mark& mark : marks) {
    const auto group =
        std::ranges::find_if(groups, [&](const auto& one) { return one[0].span.file == mark.span.file; });
    if (group == groups.end())
      groups.push_back({mark});
    else
      group->push_back(mark);
  }
  for (std::vector<Mark>& group : groups)
    std::ranges::stable_sort(group, {}, [](const Mark& mark) { return std::pair(mark.place.line, mark.place.column); });
  return groups;
}

const Mark& head_of(const std::vector<Mark>& group) {
  const auto primary = std::ranges::find_if(group, [](const Mark& mark) { return mark.primary; });
  return primary == group.end() ? group.front() : *primary;
}

// A span over several lines is marked to the end of its first one.
ShownLine shown(const Mark& mark, const SourceMap& sources) {
  const std::string_view line = sources.line(mark.span.file, mark.place.line);
  const std::uint32_t start = sources.line_start(mark.span.file, mark.place.line);
  const std::size_t begin = std::min<std::size_t>(mark.span.begin - start, line.size());
  const std::size_t end = std::min<std::size_t>(std::max(mark.span.end, mark.span.begin) - start, line.size());
  return show_line(line, begin, end, widest_line);
}

class Writer {
public:
  Writer(const SourceMap& sources, const Paint& paint, Ink ink, std::size_t gutter)
      : m_sources(sources), m_paint(paint), m_ink(ink), m_gutter(gutter) {}

  void head(const Mark& mark) {
    const std::string_view arrow = mark.primary ? "-->" : ":::";
    m_out += fmt::format("{}{} {}:{}:{}\n", std::string(m_gutter + 1, ' '), m_paint(Ink::blue, arrow),
                         m_sources.path(mark.span.file), mark.place.line, mark.place.column);
    bar("");
  }

  void group(const std::vector<Mark>& marks) {
    head(head_of(marks));
    std::string last;
    for (const Mark& mark : marks) {
      const ShownLine line = shown(mark, m_sources);
      // Two marks on one line share its quotation, unless the line was cut differently for each.
      const std::string numbered = fmt::format("{} {}", mark.place.line, line.text);
      if (numbered != last) quote(mark.place.line, line.text);
      last = numbered;
      underline(mark, line);
    }
  }

  std::string take() { return std::move(m_out); }

private:
  void bar(const std::string& rest) {
    m_out += fmt::format("{} {}{}\n", std::string(m_gutter + 1, ' '), m_paint(Ink::blue, "|"), rest);
  }
  void quote(int number, std::string_view text) {
    const std::string gutter = fmt::format(" {:>{}} |", number, m_gutter);
    m_out += m_paint(Ink::blue, gutter);
    if (!text.empty()) m_out += fmt::format(" {}", text);
    m_out += '\n';
  }
  void underline(const Mark& mark, const ShownLine& line) {
    std::string under(line.width, mark.primary ? '^' : '-');
    if (!mark.text.empty()) under += fmt::format(" {}", mark.text);
    bar(fmt::format(" {}{}", std::string(line.column, ' '), m_paint(mark.primary ? m_ink : Ink::blue, under)));
  }

  const SourceMap& m_sources;
  const Paint& m_paint;
  Ink m_ink;
  std::size_t m_gutter;
  std::string m_out;
};

} // namespace

std::string excerpt(const Diagnostic& diagnostic, const SourceMap& sources, const Paint& paint, std::size_t& gutter) {
  const std::vector<Mark> marks = marks_of(diagnostic, sources);
  gutter = 1;
  for (const Mark& mark : marks) gutter = std::max(gutter, fmt::to_string(mark.place.line).size());
  Writer writer(sources, paint, ink_of(diagnostic.severity), gutter);
  for (const std::vector<Mark>& group : by_file(marks)) writer.group(group);
  return writer.take();
}

} // namespace reso::diag
