#include "layout/page_builder.hpp"

#include <algorithm>
#include <map>

#include "layout/paragraph.hpp"
#include "layout/words.hpp"

namespace reso::layout {

namespace {

void move_piece(Placed& placed, double dx, double dy) {
  std::visit(
      [&](auto& piece) {
        if constexpr (requires { piece.baseline; }) {
          piece.x += dx;
          piece.baseline += dy;
        } else if constexpr (requires { piece.box; }) {
          piece.box.x += dx;
          piece.box.y += dy;
        } else {
          piece.x1 += dx;
          piece.x2 += dx;
          piece.y1 += dy;
          piece.y2 += dy;
        }
      },
      placed.piece);
}

// A copy that no voice reads again: a table's head on its next page.
Chunk silent(Chunk chunk) {
  for (Placed& placed : chunk.pieces) std::visit([](auto& piece) { piece.element = artifact; }, placed.piece);
  chunk.links.clear();
  chunk.marks.clear();
  chunk.numbers.clear();
  chunk.boxes.clear();
  return chunk;
}

class Builder {
public:
  Builder(std::vector<Chunk> chunks, std::vector<Element> elements, const doc::Document& document, const Theme& theme, const Faces& faces)
      : m_chunks(std::move(chunks)), m_document(document), m_theme(theme), m_faces(faces) {
    m_pages.elements = std::move(elements);
    m_pages.title = document.title;
    m_pages.author = document.author;
    m_pages.subject = document.subject;
    m_pages.language = document.language;
    m_pages.date = document.date;
    m_bottom = theme.page.height - theme.margins.bottom;
  }

  Pages build() {
    for (std::size_t i = 0; i < m_chunks.size();) i = place_group(i);
    finish_page();
    number_contents();
    return std::move(m_pages);
  }

private:
  // Chunks that stay together, from `first`: the end of the run.
  std::size_t group_end(std::size_t first) const {
    std::size_t end = first;
    while (end + 1 < m_chunks.size() && m_chunks[end].keep_with_next && !m_chunks[end + 1].new_page && !m_chunks[end + 1].full_page) ++end;
    return end + 1;
  }

  double group_height(std::size_t first, std::size_t end) const {
    double height = 0;
    for (std::size_t i = first; i < end; ++i) height += m_chunks[i].height + (i == first && at_top() ? 0 : m_chunks[i].space_before);
    return height;
  }

  bool at_top() const { return m_open && m_empty; }

  std::size_t place_group(std::size_t first) {
    std::size_t end = group_end(first);
    const Chunk& chunk = m_chunks[first];
    if (chunk.full_page) {
      new_page();
      m_cover = true;
      put(m_chunks[first]);
      finish_page();
      return first + 1;
    }
    if (!m_open) new_page();
    if (chunk.new_page && !m_empty) new_page();
    if (m_y + group_height(first, end) > m_bottom && !m_empty) {
      new_page();
      repeat_head(first);
    }
    for (std::size_t i = first; i < end; ++i) {
      // A group longer than a page breaks where it must.
      if (m_y + m_chunks[i].height > m_bottom && !m_empty && i > first) {
        new_page();
        repeat_head(i);
      }
      put(m_chunks[i]);
    }
    return end;
  }

  void repeat_head(std::size_t index) {
    int table = m_chunks[index].table;
    if (table < 0 || m_chunks[index].table_head) return;
    for (const Chunk& chunk : m_chunks)
      if (chunk.table == table && chunk.table_head) {
        Chunk copy = silent(chunk);
        put(copy);
      }
  }

  void new_page() {
    finish_page();
    Page page;
    page.width = m_theme.page.width;
    page.height = m_theme.page.height;
    m_pages.pages.push_back(std::move(page));
    m_open = m_empty = true;
    m_cover = false;
    m_y = m_theme.margins.top;
  }

  void put(Chunk& chunk) {
    if (!m_empty) m_y += chunk.space_before;
    double x = m_theme.margins.left;
    Page& page = m_pages.pages.back();
    int index = static_cast<int>(m_pages.pages.size()) - 1;
    for (Placed placed : chunk.pieces) {
      move_piece(placed, x, m_y);
      page.pieces.push_back(std::move(placed));
    }
    for (LinkArea link : chunk.links) {
      link.box.x += x;
      link.box.y += m_y;
      if (link.contents.empty()) link.contents = link.target;
      page.links.push_back(std::move(link));
    }
    for (const Mark& mark : chunk.marks) {
      double y = std::max(0.0, m_y + mark.y - 12);
      if (!mark.anchor.empty()) m_pages.destinations.push_back({mark.anchor, index, y});
      if (mark.level > 0) m_pages.outline.push_back({mark.level, mark.title, index, y});
    }
    for (PendingNumber number : chunk.numbers) {
      number.right += x;
      number.baseline += m_y;
      m_numbers.emplace_back(index, number);
    }
    for (auto [element, box] : chunk.boxes) {
      box.x += x;
      box.y += m_y;
      m_pages.elements[static_cast<std::size_t>(element)].box = box;
      m_pages.elements[static_cast<std::size_t>(element)].box_page = index;
    }
    if (!chunk.chapter.empty()) m_chapter = chunk.chapter;
    m_y += chunk.height;
    if (chunk.height > 0) m_empty = false;
  }

  void finish_page() {
    if (!m_open) return;
    m_open = false;
    Page& page = m_pages.pages.back();
    if (m_document.draft) watermark(page);
    if (m_cover) return;
    page.label = std::to_string(m_pages.pages.size());
    double baseline = page.height - m_theme.footer.offset;
    StrokePiece rule;
    rule.x1 = m_theme.margins.left;
    rule.x2 = page.width - m_theme.margins.right;
    rule.y1 = rule.y2 = baseline - m_theme.scale.small_leading - 2;
    rule.colour = m_theme.colours.rule;
    page.pieces.push_back({rule, Role::footer});
    if (m_theme.footer.title) footer_text(page, m_document.title, false, baseline);
    footer_text(page, page.label, true, baseline);
  }

  void footer_text(Page& page, const std::string& text, bool right, double baseline) {
    Style style{right ? m_faces.bold : m_faces.text, m_theme.scale.small, m_theme.colours.muted, 0};
    double measure = page.width - m_theme.margins.left - m_theme.margins.right;
    auto lines = set_lines({{text, style, artifact, {}, false}}, measure, Setting::ragged, nullptr);
    if (right) align_line(lines.front(), doc::Align::right, measure);
    for (TextPiece& piece : lines.front().pieces) {
      piece.x += m_theme.margins.left;
      piece.baseline = baseline;
      page.pieces.push_back({std::move(piece), Role::footer});
    }
  }

  void watermark(Page& page) {
    Style style{m_faces.title, m_theme.scale.cover * 1.6, m_theme.colours.rule, 0};
    auto lines = set_lines({{std::string(draft_word), style, artifact, {}, false}}, page.width * 2, Setting::ragged, nullptr);
    std::vector<Placed> behind;
    for (TextPiece& piece : lines.front().pieces) {
      piece.x += (page.width - lines.front().width) / 2;
      piece.baseline = page.height / 2;
      behind.push_back({std::move(piece), Role::background});
    }
    page.pieces.insert(page.pieces.begin(), behind.begin(), behind.end());
  }

  // Page numbers of the contents, now that every anchor has its page.
  void number_contents() {
    std::map<std::string, int> pages;
    for (const Destination& one : m_pages.destinations) pages.emplace(one.name, one.page);
    for (const auto& [page, number] : m_numbers) {
      auto found = pages.find(number.anchor);
      if (found == pages.end()) continue;
      Style style{m_faces.bold, m_theme.scale.text, m_theme.colours.text, font::Face::tabular};
      auto lines = set_lines({{m_pages.pages[static_cast<std::size_t>(found->second)].label, style, number.element, {}, false}}, 40, Setting::ragged, nullptr);
      for (TextPiece& piece : lines.front().pieces) {
        piece.x += number.right - lines.front().width;
        piece.baseline = number.baseline;
        m_pages.pages[static_cast<std::size_t>(page)].pieces.push_back({std::move(piece), Role::body});
      }
    }
  }

  std::vector<Chunk> m_chunks;
  const doc::Document& m_document;
  const Theme& m_theme;
  const Faces& m_faces;
  Pages m_pages;
  std::vector<std::pair<int, PendingNumber>> m_numbers;
  std::string m_chapter;
  double m_y = 0, m_bottom = 0;
  bool m_open = false, m_empty = true, m_cover = false;
};

} // namespace

Pages build_pages(std::vector<Chunk> chunks, std::vector<Element> elements, const doc::Document& document, const Theme& theme, const Faces& faces) {
  return Builder(std::move(chunks), std::move(elements), document, theme, faces).build();
}

} // namespace reso::layout
