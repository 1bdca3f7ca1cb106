// A Markdown text with its inserted values, parsed as a template's would be.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "diag/diagnostics.hpp"
#include "doc/document.hpp"
#include "doc/markdown.hpp"

namespace reso::tests {

// Keeps what it was asked to make, and marks the place in the document.
struct Requests : doc::BlockMaker {
  void make(const doc::BlockRequest& request, doc::Blocks& out) override {
    all.push_back(request);
    out.push_back(doc::PageBreak{});
  }
  std::vector<doc::BlockRequest> all;
};

class Parsed {
public:
  // "$1" in `text` stands for the first of `slots`, and so on.
  explicit Parsed(const std::string& text, std::vector<doc::Slot> slots = {})
      : diagnostics(diag::Language::fr), m_slots(std::move(slots)) {
    file = sources.add("texte.md", text);
    std::string expanded;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const bool slot = text[at] == '$' && at + 1 < text.size();
      m_pieces.push_back(
          {expanded.size(), {file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + (slot ? 2 : 1))}});
      if (slot)
        base::append_utf8(expanded, doc::first_slot + static_cast<char32_t>(text[++at] - '1'));
      else
        expanded += text[at];
    }
    m_expanded = std::move(expanded);
    const doc::MarkdownContext context{m_pieces, m_slots, m_typography, diagnostics};
    doc::parse_markdown(m_expanded, context, requests, document.blocks);
  }

  // The blocks without the document's own line.
  std::string dump() const {
    const std::string text = doc::dump(document);
    return text.substr(text.find('\n') + 1);
  }
  // "texte.md:3:5 «words»" of a place.
  std::string place(const diag::Span& span) const {
    if (!span.somewhere()) return "nowhere";
    const diag::Place at = sources.place(span);
    return std::to_string(at.line) + ":" + std::to_string(at.column) + " " + std::string(sources.text(span));
  }
  // "html-interdit 1:3 <b>", one finding a line.
  std::string findings() const {
    std::string out;
    for (const diag::Diagnostic* one : diagnostics.sorted())
      out += (out.empty() ? "" : "\n") + std::string(one->rule->code) + " " + place(one->span);
    return out;
  }

  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  diag::FileId file = diag::no_file;
  doc::Document document;
  Requests requests;

private:
  std::vector<doc::Slot> m_slots;
  std::vector<doc::Piece> m_pieces;
  std::string m_expanded;
  // Signs that show which words were touched.
  std::function<std::string(std::string_view)> m_typography = [](std::string_view text) {
    std::string out(text);
    for (char& c : out)
      if (c == '~') c = '=';
    return out;
  };
};

inline doc::Slot words(std::string text) { return {doc::Inlines{doc::Text{std::move(text)}}, {}}; }
inline doc::Slot figure(std::string id, std::string text) {
  return {doc::Inlines{doc::FigureText{std::move(id), std::move(text), {}}}, {}};
}

} // namespace reso::tests
