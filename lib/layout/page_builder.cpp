#include "layout/page_builder.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>
#include <map>
#include <utility>

#include "layout/page_boxes.hpp"
#include "layout/page_foot.hpp"
#include "layout/running.hpp"

namespace reso::layout {

namespace {

constexpr double destination_lift = 12; // a link shows a little of what stands above its aim
constexpr double grid_slack = 1e-6;     // of a step: a line that stands on the grid stays there
constexpr double balance_step = 2;      // points, when columns look for their common height
constexpr double least_fill = 0.72; // of a page: text overtakes a figure only when more than the rest would stay empty

// A copy that no voice reads again: a table's head on its next page.
Chunk silent(Chunk chunk) {
  for (Placed& placed : chunk.pieces) std::visit([](auto& piece) { piece.element = artifact; }, placed.piece);
  chunk.links.clear();
  chunk.marks.clear();
  chunk.numbers.clear();
  chunk.boxes.clear();
  chunk.notes.clear();
  return chunk;
}

class Builder {
public:
  Builder(PageContent content, const doc::Document& document, const Theme& theme, const Faces& faces)
      : m_content(std::move(content)), m_document(document), m_theme(theme), m_faces(faces),
        m_running(document, theme, faces), m_foot(m_content.notes, theme), m_boxes(m_content.decorations) {
    m_pages.title = document.title;
    m_pages.author = document.author;
    m_pages.subject = document.subject;
    m_pages.language = document.language;
    m_pages.date = document.date;
    m_pages.elements = std::move(m_content.elements);
    for (const Chunk& chunk : m_content.chunks)
      if (chunk.table_head) m_heads[chunk.table].push_back(silent(chunk));
    m_page_bottom = theme.page.height - theme.margins.bottom;
  }

  Pages build() {
    const std::size_t count = m_content.chunks.size();
    for (std::size_t i = 0; i < count;) {
      const Chunk& chunk = m_content.chunks[i];
      if (chunk.full_page)
        i = place_cover(i);
      else if (chunk.region >= 0)
        i = place_region(i);
      else
        i = place_group(i);
    }
    while (!m_waiting.empty()) turn_page();
    while (!m_notes.empty() || m_foot.waits()) {
      start_page();
      place_notes();
    }
    finish_page();
    write_numbers();
    return std::move(m_pages);
  }

private:
  using Range = std::pair<std::size_t, std::size_t>;

  // What stands in the margin beside one block.
  struct Note {
    std::vector<Placed> pieces;
    double height = 0;
  };

  const Chunk& chunk(std::size_t i) const { return m_content.chunks[i]; }

  // --- Heights ---

  // Where the text of this page ends: above its footnotes.
  double bottom() const { return m_page_bottom - m_foot.height(); }

  // The footnotes that the chunks call first.
  std::vector<std::size_t> notes_of(Range range) const {
    std::vector<std::size_t> notes;
    for (std::size_t i = range.first; i < range.second; ++i)
      notes.insert(notes.end(), chunk(i).notes.begin(), chunk(i).notes.end());
    return notes;
  }

  // Where a chunk that would begin at `y`, from the head of the page's text or of the columns, does so on the grid.
  double on_grid(const Chunk& next, double y) const { return next.on_grid ? next_line(y) : y; }

  double next_line(double y) const {
    const double step = m_theme.grid.line;
    return step > 0 ? std::ceil(y / step - grid_slack) * step : y;
  }

  // Height of the chunks set one under the other from `from` down, with their boxes closed; `top`: nothing stands
  // above.
  double height_of(Range range, bool top, double from = 0) const {
    double y = from;
    const std::vector<int>* open = top ? &m_none : &m_boxes.open();
    for (std::size_t i = range.first; i < range.second; ++i) {
      y = on_grid(chunk(i), y + m_boxes.gap(*open, chunk(i), top && i == range.first)) + chunk(i).height;
      open = &chunk(i).decorations;
    }
    return y - from + (range.first < range.second ? m_boxes.closing(*open) : 0);
  }

  // Chunks that stay together, from `first`: the end of the run.
  std::size_t group_end(std::size_t first) const {
    std::size_t end = first;
    const auto stays = [&](std::size_t i) {
      return chunk(i).keep_with_next && !chunk(i + 1).new_page && !chunk(i + 1).full_page &&
             chunk(i + 1).region == chunk(first).region;
    };
    while (end + 1 < m_content.chunks.size() && stays(end)) ++end;
    return end + 1;
  }

  double heads_height(std::size_t i) const {
    if (chunk(i).table < 0 || chunk(i).table_head) return 0;
    double height = 0;
    if (auto found = m_heads.find(chunk(i).table); found != m_heads.end())
      for (const Chunk& head : found->second) height += head.height;
    return height;
  }

  // Where a chunk begins, its space apart: under the titles beside the text above, when it must.
  double begins_at(const Chunk& next) const { return next.clears_side ? std::max(m_y, m_side_foot) : m_y; }

  // Where a run of chunks ends that is set here.
  double foot_of(Range range) const {
    const Chunk& first = chunk(range.first);
    const double side = first.side_height > 0 ? m_boxes.gap(m_boxes.open(), first, m_empty) + first.side_height : 0;
    const double y = begins_at(first);
    return y + std::max(height_of(range, m_empty, y - m_theme.margins.top), side);
  }

  bool fits(Range range) const { return foot_of(range) + m_foot.least_height(notes_of(range)) <= bottom() + 0.01; }

  // A heading before columns stays with the first lines of them.
  bool stays_with_columns(Range range) const {
    const std::size_t end = range.second;
    const bool heads_columns = end < m_content.chunks.size() && chunk(end - 1).keep_with_next &&
                               chunk(end - 1).region < 0 && chunk(end).region >= 0;
    return !heads_columns || columns_at(end, region_end(end), foot_of(range), false).begin;
  }

  // --- Groups ---

  std::size_t place_cover(std::size_t i) {
    start_page();
    m_cover = true;
    put(m_content.chunks[i], 0);
    finish_page();
    return i + 1;
  }

  std::size_t place_group(std::size_t first) {
    const std::size_t end = group_end(first);
    if (chunk(first).new_page || chunk(first).opens_chapter) {
      flush_waiting();
      if (chunk(first).new_page && (!m_started || !m_empty)) start_page();
    }
    if (!m_started) start_page();
    if (!m_empty && !(fits({first, end}) && stays_with_columns({first, end}))) {
      if (may_wait(first, end)) {
        m_waiting.emplace_back(first, end);
        return end;
      }
      turn_page();
    }
    put_range({first, end});
    return end;
  }

  // A figure that does not fit lets the paragraphs after it fill the page, unless the page is full enough.
  bool may_wait(std::size_t first, std::size_t end) const {
    if (!chunk(first).floats || !chunk(first).decorations.empty() || chunk(first).table >= 0 || !m_waiting.empty())
      return false;
    const double filled = (m_y - m_theme.margins.top) / (bottom() - m_theme.margins.top);
    if (filled > least_fill || end >= m_content.chunks.size()) return false;
    const Chunk& next = chunk(end);
    return next.region < 0 && next.table < 0 && next.marks.empty() && next.decorations.empty() && !next.new_page &&
           !next.full_page && fits({end, group_end(end)});
  }

  void flush_waiting() {
    while (!m_waiting.empty()) turn_page();
  }

  // The next page, beginning with the figures that waited for it.
  void turn_page() {
    start_page();
    std::deque<Range> waiting = std::move(m_waiting);
    m_waiting.clear();
    for (const Range& range : waiting) put_range(range);
  }

  void put_range(Range range) {
    for (std::size_t i = range.first; i < range.second; ++i) {
      const double height = height_of({i, i + 1}, m_empty, m_y - m_theme.margins.top);
      // Only a group longer than a page breaks here.
      std::vector<std::size_t> notes = m_called;
      notes.insert(notes.end(), chunk(i).notes.begin(), chunk(i).notes.end());
      if (m_y + height + m_foot.least_height(notes) > bottom() + 0.01 && !m_empty) start_page();
      if (m_empty) repeat_head(i);
      put(m_content.chunks[i], 0);
    }
    settle_notes();
  }

  void repeat_head(std::size_t i, double x = 0) {
    if (heads_height(i) == 0) return;
    for (Chunk head : m_heads[chunk(i).table]) put(head, x);
  }

  // --- Columns ---

  std::size_t region_end(std::size_t first) const {
    std::size_t end = first;
    while (end < m_content.chunks.size() && chunk(end).region == chunk(first).region) ++end;
    return end;
  }

  // The height of a column that begins with this range.
  double column_height(Range range) const { return heads_height(range.first) + height_of(range, true); }

  // The chunks that fit a column of `height`, broken where they may be.
  std::size_t column_end(std::size_t first, std::size_t end, double height) const {
    std::size_t at = first;
    while (at < end) {
      const std::size_t next = std::min(group_end(at), end);
      if (column_height({first, next}) > height + 0.01 && at > first) break;
      at = next;
    }
    return at;
  }

  // The least height at which `columns` columns take everything; nothing when `most` is not enough.
  std::optional<double> balanced_height(Range range, int columns, double most) const {
    const double whole = height_of(range, true);
    for (double height = whole / columns; height <= most; height += balance_step) {
      std::size_t at = range.first;
      double tallest = 0;
      for (int i = 0; i < columns && at < range.second; ++i) {
        const std::size_t next = column_end(at, range.second, height);
        tallest = std::max(tallest, column_height({at, next}));
        at = next;
      }
      if (at == range.second && tallest <= most) return height;
    }
    return std::nullopt;
  }

  // A chart and its table, or a table alone, would rather have the next page than be cut.
  bool rather_next_page(Range range, int columns) const {
    bool cut_badly = false;
    for (std::size_t i = range.first; i < range.second; ++i) cut_badly = cut_badly || chunk(i).table >= 0;
    const double notes = m_foot.whole_height(notes_of(range));
    return cut_badly && balanced_height(range, columns, m_page_bottom - m_theme.margins.top - notes).has_value();
  }

  // The height of columns that leave room for the footnotes of what they hold.
  double room_in_columns(Range range, int columns, double room) const {
    double left = room - m_foot.whole_height(notes_of(range));
    for (std::size_t held = range.second; left < room;) {
      std::size_t at = range.first;
      for (int i = 0; i < columns; ++i) at = column_end(at, range.second, room);
      if (at >= held) break;
      held = at;
      left = room - m_foot.whole_height(notes_of({range.first, held}));
    }
    return left;
  }

  // Columns that would begin at some height of this page.
  struct Columns {
    double space = 0;  // above them
    double height = 0; // of each
    bool begin = false;
  };

  // `here`: another page would be no better, so that they begin as soon as some of them fits.
  Columns columns_at(std::size_t at, std::size_t end, double y, bool empty, bool here = false) const {
    const int columns = region_of(at).columns;
    const double above = empty ? 0 : chunk(at).space_before;
    const double space = next_line(y + above - m_theme.margins.top) + m_theme.margins.top - y;
    const double room = room_in_columns({at, end}, columns, bottom() - y - space);
    const std::optional<double> whole = balanced_height({at, end}, columns, room);
    const bool some = empty || column_height({at, std::min(group_end(at), end)}) <= room;
    return {space, whole.value_or(room), whole || (some && (empty || here || !rather_next_page({at, end}, columns)))};
  }

  const Region& region_of(std::size_t i) const { return m_content.regions[static_cast<std::size_t>(chunk(i).region)]; }

  std::size_t place_region(std::size_t first) {
    const std::size_t end = region_end(first);
    if (!m_started) start_page();
    for (std::size_t at = first; at < end;) {
      close_boxes();
      m_y = begins_at(chunk(at));
      // Their heading stands above already, where it was found best: it is not left alone.
      const bool headed = at == first && first > 0 && chunk(first - 1).keep_with_next && chunk(first - 1).region < 0;
      const Columns columns = columns_at(at, end, m_y, m_empty, headed);
      if (!columns.begin) {
        turn_page();
        continue;
      }
      m_y += columns.space;
      at = fill_columns({at, end}, region_of(first), columns.height);
      if (at < end) turn_page();
    }
    return end;
  }

  std::size_t fill_columns(Range range, const Region& region, double height) {
    const double top = m_y;
    double lowest = m_y;
    m_foot.keep_whole(true); // there is room for the notes of all columns
    std::size_t at = range.first;
    m_origin = top;
    for (int i = 0; i < region.columns && at < range.second; ++i) {
      const std::size_t next = column_end(at, range.second, height);
      m_y = top;
      m_empty = true;
      if (at < next) repeat_head(at, i * (region.width + region.gutter));
      for (; at < next; ++at) put(m_content.chunks[at], i * (region.width + region.gutter));
      close_boxes();
      lowest = std::max(lowest, m_y);
    }
    settle_notes();
    m_foot.keep_whole(false);
    m_y = lowest;
    m_origin = m_theme.margins.top;
    m_empty = false;
    return at;
  }

  // --- Pages ---

  void start_page() {
    finish_page();
    Page page;
    page.width = m_theme.page.width;
    page.height = m_theme.page.height;
    m_pages.pages.push_back(std::move(page));
    m_started = m_empty = true;
    m_cover = m_opening = false;
    m_y = m_margin_y = m_side_foot = m_origin = m_theme.margins.top;
    m_foot.begin_page(m_page_bottom - m_y);
  }

  void finish_page() {
    if (!m_started) return;
    settle_notes();
    close_boxes();
    m_started = false;
    Page& page = m_pages.pages.back();
    place_foot();
    if (!m_cover) {
      page.label = std::to_string(m_pages.pages.size());
      m_running.add(page, m_opening ? std::string() : m_chapter);
    }
    if (m_document.draft) m_running.add_watermark(page);
  }

  // The footnotes, above the page's lower margin.
  void place_foot() {
    double y = bottom();
    if (const auto rule = m_foot.rule(y)) m_pages.pages.back().pieces.push_back({*rule, Role::background});
    for (FootLine& line : m_foot.take()) {
      y += line.above;
      put_pieces(line.line, m_theme.margins.left, y);
      y += line.line.height;
    }
  }

  void close_boxes() { match_boxes({}, 0); }
  void match_boxes(const std::vector<int>& wanted, double x) {
    m_y = m_boxes.match(wanted, m_theme.margins.left + x, m_y, m_pages.pages.back());
  }

  // Notes of blocks near each other push each other down, and up from the page's foot; those for which no room is left
  // wait for the next page.
  void place_notes() {
    while (!m_notes.empty() && place_note(m_notes.front())) m_notes.pop_front();
  }

  bool place_note(Note& note) {
    const double lowest = m_theme.page.height - m_theme.footer.distance - note.height;
    const bool first = m_margin_y <= m_theme.margins.top;
    if (lowest < m_margin_y && !first) return false;
    const double top = std::max(m_margin_y, std::min(m_y, lowest));
    for (Placed& placed : note.pieces) {
      shift(placed.piece, m_theme.margins.left, top);
      m_pages.pages.back().pieces.push_back(std::move(placed));
    }
    m_margin_y = top + note.height;
    return true;
  }

  void put(Chunk& one, double dx) {
    // Boxes that end do so above the space.
    std::vector<int> common;
    for (int id : m_boxes.open())
      if (std::ranges::find(one.decorations, id) != one.decorations.end()) common.push_back(id);
    match_boxes(common, dx);
    m_y = begins_at(one);
    if (!m_empty) m_y += one.space_before;
    match_boxes(one.decorations, dx);
    m_y = m_origin + on_grid(one, m_y - m_origin);
    if (one.side_height > 0) m_side_foot = m_y + one.side_height;
    if (!one.margin.empty()) m_notes.push_back({std::move(one.margin), one.margin_height});
    place_notes();
    const double x = m_theme.margins.left + dx;
    const int index = static_cast<int>(m_pages.pages.size()) - 1;
    put_pieces(one, x, m_y);
    for (PendingNumber& number : one.numbers) {
      number.right += x;
      number.baseline += m_y;
      m_numbers.emplace_back(index, std::move(number));
    }
    for (auto& [element, box] : one.boxes) {
      shift(box, x, m_y);
      m_pages.elements[static_cast<std::size_t>(element)].box = box;
      m_pages.elements[static_cast<std::size_t>(element)].box_page = index;
    }
    if (one.opens_chapter) {
      m_chapter = one.chapter;
      m_opening = m_opening || m_empty;
    }
    m_y += one.height;
    if (one.height > 0) m_empty = false;
    m_called.insert(m_called.end(), one.notes.begin(), one.notes.end());
  }

  // Sets the footnotes that were called, once what stays together stands on the page: a long note takes the rest.
  void settle_notes() {
    m_foot.add(std::exchange(m_called, {}), m_page_bottom - m_y - m_boxes.closing(m_boxes.open()));
  }

  void put_pieces(Chunk& one, double x, double y) {
    const int index = static_cast<int>(m_pages.pages.size()) - 1;
    Page& page = m_pages.pages.back();
    for (Placed& placed : one.pieces) {
      shift(placed.piece, x, y);
      page.pieces.push_back(std::move(placed));
    }
    for (LinkArea& link : one.links) {
      shift(link.box, x, y);
      page.links.push_back(std::move(link));
    }
    const double aim = std::max(0.0, y - destination_lift);
    for (Mark& mark : one.marks) {
      if (!mark.anchor.empty()) m_pages.destinations.push_back({mark.anchor, index, aim});
      if (mark.level > 0) m_pages.outline.push_back({mark.level, std::move(mark.title), index, aim});
    }
  }

  // Page numbers of the contents, now that every anchor has its page.
  void write_numbers() {
    std::map<std::string, int> pages;
    for (const Destination& one : m_pages.destinations) pages.emplace(one.name, one.page);
    for (const auto& [page, number] : m_numbers) {
      auto found = pages.find(number.anchor);
      if (found == pages.end()) continue;
      Run run;
      run.text = m_pages.pages[static_cast<std::size_t>(found->second)].label;
      run.style = style_of(m_theme, m_faces, number.setting, font::Face::tabular | font::Face::lining);
      run.element = number.element;
      std::vector<SetLine> lines = set_lines({run}, {.measure = m_theme.measure()});
      for (TextPiece& piece : lines.front().pieces) {
        piece.x += number.right - lines.front().width;
        piece.baseline = number.baseline;
        auto& target = m_pages.pages[static_cast<std::size_t>(page)].pieces;
        target.push_back({std::move(piece), Role::body});
      }
    }
  }

  PageContent m_content;
  const doc::Document& m_document;
  const Theme& m_theme;
  const Faces& m_faces;
  RunningParts m_running;
  PageFoot m_foot;
  std::vector<std::size_t> m_called; // footnotes that are not set yet
  Pages m_pages;
  std::map<int, std::vector<Chunk>> m_heads;
  std::deque<Range> m_waiting; // figures for the next page
  std::deque<Note> m_notes;    // not placed yet
  std::vector<std::pair<int, PendingNumber>> m_numbers;
  PageBoxes m_boxes;
  const std::vector<int> m_none;
  std::string m_chapter;
  double m_y = 0, m_page_bottom = 0;
  double m_origin = 0;    // of the grid: the head of the page's text, or of columns
  double m_margin_y = 0;  // foot of the last note in the margin
  double m_side_foot = 0; // foot of the titles beside the text
  bool m_started = false; // a page is open
  bool m_empty = true;    // nothing stands on it yet
  bool m_cover = false;
  bool m_opening = false; // it begins a chapter
};

} // namespace

Pages build_pages(PageContent content, const doc::Document& document, const Theme& theme, const Faces& faces) {
  return Builder(std::move(content), document, theme, faces).build();
}

} // namespace reso::layout
