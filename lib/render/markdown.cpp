#include "render/markdown.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/text.hpp"
#include "doc/notes.hpp"
#include "doc/walk.hpp"
#include "render/markdown_escape.hpp"
#include "wording/chart_text.hpp"

namespace reso::render {

namespace {

// Chapters are "##": the document's own title is the only "#".
constexpr int heading_shift = 1;

// Forge anchors by document anchor: a table's or chart's is that of the heading above it.
std::map<std::string, std::string> forge_anchors(const doc::Document& document) {
  std::map<std::string, std::string> anchors;
  std::map<std::string, int> seen;
  std::string current;
  auto heading_anchor = [&](std::string slug) {
    int times = seen[slug]++;
    return times == 0 ? slug : fmt::format("{}-{}", slug, times);
  };
  for (const doc::Block& block : document.blocks) {
    if (auto* cover = std::get_if<doc::Cover>(&block)) heading_anchor(forge_anchor(cover->title));
    if (std::holds_alternative<doc::Contents>(block)) heading_anchor(forge_anchor(wording::contents_title));
    if (auto* heading = std::get_if<doc::Heading>(&block))
      anchors[heading->anchor] = current = heading_anchor(forge_anchor(doc::plain_text(heading->content)));
    if (auto* table = std::get_if<doc::Table>(&block); table != nullptr && !table->anchor.empty())
      anchors[table->anchor] = current;
    if (auto* chart = std::get_if<doc::Chart>(&block)) anchors[chart->anchor] = current;
  }
  return anchors;
}

class MarkdownWriter {
public:
  MarkdownWriter(const doc::Document& document, const MarkdownOptions& options)
      : m_document(document), m_options(options), m_anchors(forge_anchors(document)) {}

  std::string render() {
    blocks(m_document.blocks, "");
    footnotes();
    while (m_out.ends_with("\n\n")) m_out.pop_back();
    return std::move(m_out);
  }

private:
  // --- Inlines ---

  std::string link_target(const std::string& target) const {
    if (!target.starts_with('#')) return target;
    auto found = m_anchors.find(target.substr(1));
    return "#" + (found == m_anchors.end() ? target.substr(1) : found->second);
  }

  // A line may be opened by several inlines together ("12" and ". "): openings are escaped last.
  std::string inlines(const doc::Inlines& content, bool in_cell, bool line_start) const {
    std::string out;
    for (const doc::Inline& one : content) out += inline_text(one, in_cell);
    return in_cell ? out : escape_openings(out, line_start);
  }

  // A title is one line, and ends with words: a "#" there would be taken for the end of the mark.
  std::string title(const doc::Inlines& content) const {
    const std::string lines = inlines(content, false, false);
    std::string out;
    for (std::string_view line : base::split(lines, '\n')) {
      if (!out.empty()) out.back() = ' '; // the backslash of a line end
      out += line;
    }
    if (out.ends_with('#')) out.insert(out.size() - 1, "\\");
    return out;
  }

  std::string inline_text(const doc::Inline& one, bool in_cell) const {
    auto words = [&](const std::string& text) { return in_cell ? escape_cell(text) : escape_markdown(text, false); };
    if (auto* text = std::get_if<doc::Text>(&one)) return words(text->text);
    if (auto* figure = std::get_if<doc::FigureText>(&one)) return words(figure->text);
    if (auto* strong = std::get_if<doc::Strong>(&one)) return marked("**", inlines(strong->content, in_cell, false));
    if (auto* emphasis = std::get_if<doc::Emphasis>(&one))
      return marked("*", inlines(emphasis->content, in_cell, false));
    if (auto* link = std::get_if<doc::Link>(&one)) return link_text(*link, in_cell);
    if (auto* foreign = std::get_if<doc::Foreign>(&one)) return inlines(foreign->content, in_cell, false);
    if (auto* call = std::get_if<doc::NoteCall>(&one)) return fmt::format("[^{}]", call->number);
    return in_cell ? " " : "\\\n";
  }

  std::string link_text(const doc::Link& link, bool in_cell) const {
    std::string shown = doc::plain_text(link.content);
    const bool bare =
        link.target.find(':') != std::string::npos && link.target.find_first_of(" <>|") == std::string::npos;
    if (bare && (shown == link.target || "mailto:" + shown == link.target)) return fmt::format("<{}>", shown);
    return fmt::format("[{}]({})", inlines(link.content, in_cell, false), destination(link_target(link.target)));
  }

  // Blanks and brackets would end a target; a "|" would end a cell.
  static std::string destination(const std::string& target) {
    if (target.find_first_of(" ()<>|") == std::string::npos) return target;
    std::string out = "<";
    for (char c : target) out += c == '|' ? "%7C" : c == '<' ? "%3C" : c == '>' ? "%3E" : std::string(1, c);
    return out + ">";
  }

  // Marks must touch words: blanks go outside.
  static std::string marked(std::string_view mark, const std::string& text) {
    std::size_t first = text.find_first_not_of(' ');
    if (first == std::string::npos) return text;
    std::size_t last = text.find_last_not_of(' ') + 1;
    return text.substr(0, first) + std::string(mark) + text.substr(first, last - first) + std::string(mark) +
           text.substr(last);
  }

  // --- Lines ---

  // Each line of `text` after `prefix`, then a blank line.
  void paragraph(std::string_view text, const std::string& prefix) {
    for (std::string_view line : base::split(text, '\n'))
      m_out += line.empty() ? trimmed(prefix) + "\n" : prefix + std::string(line) + "\n";
    m_out += trimmed(prefix) + "\n";
  }
  static std::string trimmed(std::string text) {
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
  }

  // --- Blocks ---

  void blocks(const doc::Blocks& content, const std::string& prefix) {
    for (const doc::Block& one : content) block(one, prefix);
  }

  void block(const doc::Block& one, const std::string& prefix) {
    if (auto* cover = std::get_if<doc::Cover>(&one))
      this->cover(*cover);
    else if (std::holds_alternative<doc::Contents>(one))
      contents();
    else if (auto* heading = std::get_if<doc::Heading>(&one))
      paragraph(std::string(static_cast<std::size_t>(std::min(6, heading->level + heading_shift)), '#') + " " +
                    title(heading->content),
                prefix);
    else if (auto* lead = std::get_if<doc::Lead>(&one))
      paragraph(marked("*", inlines(lead->content, false, false)), prefix);
    else if (auto* text = std::get_if<doc::Paragraph>(&one))
      paragraph(inlines(text->content, false, true), prefix);
    else if (auto* list = std::get_if<doc::ListBlock>(&one))
      this->list(*list, prefix);
    else if (auto* table = std::get_if<doc::Table>(&one))
      this->table(*table, prefix);
    else if (auto* figures = std::get_if<doc::KeyFigures>(&one))
      key_figures(*figures, prefix);
    else if (auto* box = std::get_if<doc::Box>(&one))
      this->box(*box, prefix);
    else if (auto* chart = std::get_if<doc::Chart>(&one))
      this->chart(*chart, prefix);
    else if (auto* picture = std::get_if<doc::Picture>(&one))
      this->picture(*picture, prefix);
    else if (auto* facts = std::get_if<doc::Facts>(&one))
      this->facts(*facts, prefix);
    else if (auto* cards = std::get_if<doc::Cards>(&one))
      this->cards(*cards, prefix);
    else if (auto* names = std::get_if<doc::Names>(&one))
      this->names(*names, prefix);
  }

  void cover(const doc::Cover& cover) {
    paragraph("# " + escape_markdown(cover.title, false), "");
    if (!cover.logo.empty()) picture({cover.logo, cover.organisation, {}, {}}, "");
    std::string lines;
    const auto line = [&](const std::string& text) {
      if (!text.empty()) lines += (lines.empty() ? "" : "\\\n") + text;
    };
    if (!cover.organisation.empty()) line("**" + escape_markdown(cover.organisation, false) + "**");
    line(escape_markdown(cover.tagline, true));
    for (const std::string& one : cover.lines) line(escape_markdown(one, true));
    line(escape_markdown(cover.date, true));
    line(escape_markdown(cover.accessible, true));
    if (!lines.empty()) paragraph(lines, "");
  }

  void contents() {
    paragraph(fmt::format("## {}", wording::contents_title), "");
    for (const doc::Block& block : m_document.blocks) {
      auto* heading = std::get_if<doc::Heading>(&block);
      if (heading == nullptr || heading->level > 2) continue;
      m_out += fmt::format("{}- [{}](#{})\n", std::string(static_cast<std::size_t>(heading->level - 1) * 2, ' '),
                           title(heading->content), m_anchors.at(heading->anchor));
    }
    m_out += "\n";
  }

  void list(const doc::ListBlock& list, const std::string& prefix) {
    int number = list.start;
    for (const doc::Blocks& item : list.items) {
      std::string mark = list.ordered ? fmt::format("{}. ", number++) : "- ";
      std::size_t begin = m_out.size();
      blocks(item, prefix + std::string(mark.size(), ' '));
      // The mark takes the place of the first line's indentation.
      if (m_out.size() > begin) m_out.replace(begin + prefix.size(), mark.size(), mark);
      if (list.tight && m_out.ends_with("\n\n"))
        m_out.pop_back();
      else if (list.tight && !prefix.empty() && m_out.ends_with(trimmed(prefix + std::string(mark.size(), ' ')) + "\n"))
        m_out.erase(m_out.size() - trimmed(prefix + std::string(mark.size(), ' ')).size() - 1);
    }
    if (list.tight) m_out += trimmed(prefix) + "\n";
  }

  std::string row(const doc::Row& row, std::size_t columns) const {
    std::string line = "|";
    std::size_t written = 0;
    for (const doc::Cell& cell : row.cells) {
      std::string text = inlines(cell.content, true, false);
      if (row.total) text = marked("**", text);
      line += fmt::format(" {} |", text);
      written += static_cast<std::size_t>(cell.span);
      for (int extra = 1; extra < cell.span; ++extra) line += "  |";
    }
    for (; written < columns; ++written) line += "  |";
    return line + "\n";
  }

  void table(const doc::Table& table, const std::string& prefix) {
    if (!table.caption.empty()) paragraph(marked("**", inlines(table.caption, false, false)), prefix);
    std::string lines = row(table.head.empty() ? doc::Row{} : table.head.back(), table.columns.size()) + "|";
    for (const doc::Column& column : table.columns)
      lines += column.align == doc::Align::right    ? " ---: |"
               : column.align == doc::Align::centre ? " :---: |"
                                                    : " --- |";
    lines += "\n";
    for (const doc::Row& one : table.rows) lines += row(one, table.columns.size());
    lines.pop_back();
    paragraph(lines, prefix);
    notes(table.notes, prefix);
  }

  void notes(const std::vector<doc::Inlines>& notes, const std::string& prefix) {
    for (const doc::Inlines& note : notes) paragraph(marked("*", inlines(note, false, false)), prefix);
  }

  void key_figures(const doc::KeyFigures& figures, const std::string& prefix) {
    bool details = std::any_of(figures.items.begin(), figures.items.end(),
                               [](const doc::KeyFigure& one) { return !one.detail.empty(); });
    std::string lines =
        fmt::format("| {} | {} |{}\n| ---: | --- |{}\n", wording::key_figure_word, wording::meaning_word,
                    details ? fmt::format(" {} |", wording::earlier_word) : "", details ? " --- |" : "");
    for (const doc::KeyFigure& one : figures.items) {
      lines += fmt::format("| **{}**{} | {} |", escape_cell(one.number),
                           one.unit.empty() ? "" : " " + escape_cell(one.unit), escape_cell(one.label));
      if (details) lines += fmt::format(" {} |", escape_cell(one.detail));
      lines += "\n";
    }
    lines.pop_back();
    paragraph(lines, prefix);
  }

  void box(const doc::Box& box, const std::string& prefix) {
    std::string inner = prefix + "> ";
    std::size_t begin = m_out.size();
    if (!box.title.empty()) paragraph(marked("**", inlines(box.title, false, false)), inner);
    blocks(box.content, inner);
    if (!box.signature.empty()) paragraph("— " + inlines(box.signature, false, false), inner);
    // The quotation ends where its last words do.
    std::string empty_line = trimmed(inner) + "\n";
    if (m_out.size() > begin && m_out.ends_with(empty_line)) m_out.erase(m_out.size() - empty_line.size());
    m_out += trimmed(prefix) + "\n";
  }

  void chart(const doc::Chart& chart, const std::string& prefix) {
    paragraph(marked("**", inlines(chart.title, false, false)), prefix);
    std::string alternative;
    for (char c : escape_markdown(chart.drawing.alternative, false)) alternative += c;
    paragraph(fmt::format("![{}]({}/{}.svg)", alternative, m_options.picture_folder, chart.name), prefix);
    notes(chart.notes, prefix);
    if (!chart.table) return;
    doc::Table values = *chart.table;
    values.caption.clear(); // the chart's title stands just above
    table(values, prefix);
  }

  void picture(const doc::Picture& picture, const std::string& prefix) {
    const std::string path = m_options.root + "/" + picture.file;
    paragraph(fmt::format("![{}]({})", escape_markdown(picture.alternative, false), destination(path)), prefix);
    doc::Inlines caption = picture.caption;
    if (!picture.credit.empty())
      caption.push_back(doc::Text{caption.empty() ? picture.credit : " (" + picture.credit + ")"});
    if (!caption.empty()) paragraph(marked("*", inlines(caption, false, false)), prefix);
  }

  // A note's text stands by itself; its other lines are indented, or they would end it.
  void footnotes() {
    const auto write = [this](const doc::Inlines& content) {
      for (const doc::NoteCall* call : doc::notes_of(content)) {
        const std::string lines = inlines(call->content, false, true);
        std::string text;
        for (std::string_view line : base::split(lines, '\n'))
          text += (text.empty() ? "" : "\n    ") + std::string(line);
        paragraph(fmt::format("[^{}]: {}", call->number, text), "");
      }
    };
    doc::walk(m_document.blocks, write, [](const doc::KeyFigure&) {});
  }

  void facts(const doc::Facts& facts, const std::string& prefix) {
    std::string line;
    for (const doc::Inlines& item : facts.items) line += (line.empty() ? "" : " · ") + inlines(item, false, false);
    paragraph(marked("**", line), prefix);
  }

  void cards(const doc::Cards& cards, const std::string& prefix) {
    for (const doc::Card& card : cards.items) {
      m_out += prefix + "- " + marked("**", inlines(card.name, false, false));
      for (const doc::Inlines& line : card.lines) m_out += "\\\n" + prefix + "  " + inlines(line, false, true);
      m_out += "\n";
    }
    m_out += trimmed(prefix) + "\n";
  }

  void names(const doc::Names& names, const std::string& prefix) {
    for (const doc::Inlines& name : names.items) m_out += prefix + "- " + inlines(name, false, true) + "\n";
    m_out += trimmed(prefix) + "\n";
  }

  const doc::Document& m_document;
  const MarkdownOptions& m_options;
  std::map<std::string, std::string> m_anchors;
  std::string m_out;
};

constexpr std::string_view signature_head = "<!-- reso: empreinte ";
constexpr std::string_view signature_pdf = " pdf ";
constexpr std::string_view signature_tail = " -->";

} // namespace

std::string render_markdown(const doc::Document& document, const MarkdownOptions& options) {
  return MarkdownWriter(document, options).render();
}

std::string sign(std::string markdown, const Signature& signature) {
  markdown += fmt::format("\n{}{}", signature_head, signature.document);
  if (!signature.pdf.empty()) markdown += fmt::format("{}{}", signature_pdf, signature.pdf);
  return markdown + std::string(signature_tail) + "\n";
}

std::optional<Signature> read_signature(std::string_view markdown) {
  std::size_t at = markdown.rfind(signature_head);
  if (at == std::string_view::npos) return std::nullopt;
  std::string_view rest = markdown.substr(at + signature_head.size());
  std::size_t end = rest.find(signature_tail);
  if (end == std::string_view::npos) return std::nullopt;
  rest = rest.substr(0, end);
  std::size_t pdf = rest.find(signature_pdf);
  if (pdf == std::string_view::npos) return Signature{std::string(rest), {}};
  return Signature{std::string(rest.substr(0, pdf)), std::string(rest.substr(pdf + signature_pdf.size()))};
}

std::string_view without_signature(std::string_view markdown) {
  std::size_t at = markdown.rfind(signature_head);
  if (at == std::string_view::npos) return markdown;
  markdown = markdown.substr(0, at);
  return markdown.ends_with("\n\n") ? markdown.substr(0, markdown.size() - 1) : markdown;
}

} // namespace reso::render
