#include "pdf/pdf.hpp"

#include <map>

#include <fmt/format.h>

#include "base/fingerprint.hpp"
#include "pdf/content.hpp"
#include "pdf/metadata.hpp"

namespace reso::pdf {

namespace {

class Writer {
public:
  Writer(const layout::Pages& pages, const WriteOptions& options)
      : m_pages(pages), m_options(options), m_fonts(m_haru),
        m_tree(m_haru, pages.elements, pages.pages.empty() ? 0 : pages.pages[0].height) {}

  base::Result<std::string> write() {
    for (const layout::Page& page : m_pages.pages) add_page(page);
    std::string all;
    for (std::size_t i = 0; i < m_pages.pages.size(); ++i) all += write_content(i);
    outline();
    destinations();
    labels();
    write_metadata(m_haru, m_pages, m_options, m_tree.finish(),
                   base::fingerprint(all + m_pages.title + m_options.fingerprint));
    if (m_haru.failed()) return base::Failure{m_haru.error()};
    std::string bytes = m_haru.save();
    if (m_haru.failed()) return base::Failure{m_haru.error()};
    return bytes;
  }

private:
  void add_page(const layout::Page& page) {
    HPDF_Page made = HPDF_AddPage(m_haru.doc());
    HPDF_Page_SetWidth(made, static_cast<HPDF_REAL>(page.width));
    HPDF_Page_SetHeight(made, static_cast<HPDF_REAL>(page.height));
    m_objects.push_back(made);
  }

  std::string write_content(std::size_t index) {
    HPDF_Page target = m_objects[index];
    HPDF_Dict_AddNumber(target, "StructParents", m_tree.add_page(target));
    HPDF_Dict_AddName(target, "Tabs", "S");
    std::string operators = Content(m_pages.pages[index], m_fonts, m_tree, m_haru, target).write();
    m_haru.page_content(target, operators);
    links(index);
    return operators;
  }

  const layout::Destination* destination(const std::string& name) const {
    for (const layout::Destination& one : m_pages.destinations)
      if (one.name == name) return &one;
    return nullptr;
  }

  std::string place(int page, double y) const {
    std::string out = "[" + Haru::reference(m_objects[static_cast<std::size_t>(page)]) + " /XYZ 0 ";
    put_number(out, m_pages.pages[static_cast<std::size_t>(page)].height - y);
    return out + " null]";
  }

  void links(std::size_t index) {
    const layout::Page& page = m_pages.pages[index];
    HPDF_Array annotations = nullptr;
    for (const layout::LinkArea& link : page.links) {
      std::string action;
      if (link.target.starts_with('#')) {
        const layout::Destination* to = destination(link.target.substr(1));
        if (to == nullptr) continue;
        action = "/Dest " + place(to->page, to->y);
      } else {
        action = "/A << /S /URI /URI " + text_string(link.target) + " >>";
      }
      std::string rect;
      for (double value : {link.box.x, page.height - link.box.y - link.box.height, link.box.x + link.box.width,
                           page.height - link.box.y}) {
        put_number(rect, value);
        rect += ' ';
      }
      HPDF_Dict annotation = m_haru.dictionary();
      int key = m_tree.add_annotation(link.element, annotation);
      Haru::body(annotation) =
          fmt::format("/Type /Annot /Subtype /Link /Rect [{}] /Border [0 0 0] /F 4 /Contents {} /StructParent {} {}\n",
                      rect, text_string(link.contents), key, action);
      if (annotations == nullptr) {
        annotations = HPDF_Array_New(m_haru.doc()->mmgr);
        HPDF_Dict_Add(m_objects[index], "Annots", annotations);
      }
      HPDF_Array_Add(annotations, annotation);
    }
  }

  // Written as dictionaries of our own: libharu's outlines have no destination without a zoom.
  void outline() {
    if (m_pages.outline.empty()) return;
    struct Item {
      HPDF_Dict object;
      int parent = -1, first = -1, last = -1, previous = -1, next = -1, count = 0;
    };
    std::vector<Item> items;
    std::vector<int> open; // the latest item of each level
    for (const layout::OutlineEntry& entry : m_pages.outline) {
      int index = static_cast<int>(items.size());
      std::size_t level = std::min<std::size_t>(static_cast<std::size_t>(std::max(1, entry.level)) - 1, open.size());
      Item item{m_haru.dictionary()};
      item.parent = level == 0 ? -1 : open[level - 1];
      if (level < open.size()) item.previous = open[level];
      if (item.previous >= 0) items[static_cast<std::size_t>(item.previous)].next = index;
      if (item.parent >= 0) {
        Item& parent = items[static_cast<std::size_t>(item.parent)];
        if (parent.first < 0) parent.first = index;
        parent.last = index;
        ++parent.count;
      }
      open.resize(level);
      open.push_back(index);
      items.push_back(item);
    }
    HPDF_Dict root = m_haru.dictionary();
    auto reference = [&](int index) { return Haru::reference(items[static_cast<std::size_t>(index)].object); };
    int first = -1, last = -1, top = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const Item& item = items[i];
      const layout::OutlineEntry& entry = m_pages.outline[i];
      std::string body =
          fmt::format("/Title {} /Parent {} /Dest {}", text_string(entry.title),
                      item.parent < 0 ? Haru::reference(root) : reference(item.parent), place(entry.page, entry.y));
      if (item.previous >= 0) body += " /Prev " + reference(item.previous);
      if (item.next >= 0) body += " /Next " + reference(item.next);
      if (item.first >= 0)
        body += fmt::format(" /First {} /Last {} /Count -{}", reference(item.first), reference(item.last), item.count);
      Haru::body(item.object) = body + "\n";
      if (item.parent < 0) {
        if (first < 0) first = static_cast<int>(i);
        last = static_cast<int>(i);
        ++top;
      }
    }
    Haru::body(root) =
        fmt::format("/Type /Outlines /First {} /Last {} /Count {}\n", reference(first), reference(last), top);
    HPDF_Dict_Add(m_haru.doc()->catalog, "Outlines", root);
    HPDF_SetPageMode(m_haru.doc(), HPDF_PAGE_MODE_USE_OUTLINE);
  }

  void destinations() {
    std::map<std::string, std::string> sorted;
    for (const layout::Destination& one : m_pages.destinations) sorted.emplace(one.name, place(one.page, one.y));
    if (sorted.empty()) return;
    std::string body = "/Names [";
    for (const auto& [name, where] : sorted) body += text_string(name) + " " + where + "\n";
    HPDF_Dict names = HPDF_Dict_New(m_haru.doc()->mmgr);
    HPDF_Dict_Add(names, "Dests", m_haru.dictionary(body + "]\n"));
    HPDF_Dict_Add(m_haru.doc()->catalog, "Names", names);
  }

  void labels() {
    std::string body = "/Nums [";
    for (std::size_t i = 0; i < m_pages.pages.size(); ++i)
      body += fmt::format("{} << /P {} >>\n", i, text_string(m_pages.pages[i].label));
    HPDF_Dict_Add(m_haru.doc()->catalog, "PageLabels", m_haru.dictionary(body + "]\n"));
  }

  const layout::Pages& m_pages;
  const WriteOptions& m_options;
  Haru m_haru;
  Fonts m_fonts;
  StructureTree m_tree;
  std::vector<HPDF_Page> m_objects;
};

} // namespace

base::Result<std::string> write_pdf(const layout::Pages& pages, const WriteOptions& options) {
  return Writer(pages, options).write();
}

std::string read_fingerprint(std::string_view pdf) {
  std::size_t begin = pdf.find(fingerprint_open);
  if (begin == std::string_view::npos) return {};
  begin += fingerprint_open.size();
  std::size_t end = pdf.find(fingerprint_close, begin);
  return end == std::string_view::npos ? std::string() : std::string(pdf.substr(begin, end - begin));
}

} // namespace reso::pdf
