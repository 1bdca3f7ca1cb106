#include "pdf/structure_tree.hpp"

#include <fmt/format.h>

namespace reso::pdf {

StructureTree::StructureTree(Haru& haru, const std::vector<layout::Element>& elements, double page_height)
    : m_haru(haru), m_elements(elements), m_page_height(page_height), m_root(haru.dictionary()),
      m_kids(elements.size()) {
  for (std::size_t i = 0; i < elements.size(); ++i) m_objects.push_back(haru.dictionary());
}

int StructureTree::add_page(HPDF_Page page) {
  m_pages.push_back(page);
  m_marks.emplace_back();
  m_page_keys.push_back(m_next_key);
  return m_next_key++;
}

int StructureTree::mark(layout::ElementId element) {
  int number = static_cast<int>(m_marks.back().size());
  m_marks.back().push_back(element);
  m_kids[static_cast<std::size_t>(element)].push_back({Kid::Kind::mark, number, m_pages.back(), nullptr});
  return number;
}

int StructureTree::add_annotation(layout::ElementId element, HPDF_Dict annotation) {
  m_kids[static_cast<std::size_t>(element)].push_back({Kid::Kind::annotation, 0, m_pages.back(), annotation});
  m_parents[m_next_key] = Haru::reference(m_objects[static_cast<std::size_t>(element)]);
  return m_next_key++;
}

std::string StructureTree::attributes(const layout::Element& element) const {
  std::string table;
  if (!element.scope.empty()) table += " /Scope /" + element.scope;
  if (element.column_span > 1) table += fmt::format(" /ColSpan {}", element.column_span);
  if (!table.empty()) return fmt::format(" /A << /O /Table{} >>", table);
  if (element.numbering != layout::Numbering::none)
    return fmt::format(" /A << /O /List /ListNumbering /{} >>",
                       element.numbering == layout::Numbering::decimal ? "Decimal" : "Disc");
  if (element.box) {
    std::string box;
    put_number(box, element.box->x);
    box += ' ';
    put_number(box, m_page_height - element.box->y - element.box->height);
    box += ' ';
    put_number(box, element.box->x + element.box->width);
    box += ' ';
    put_number(box, m_page_height - element.box->y);
    return fmt::format(" /A << /O /Layout /Placement /Block /BBox [{}] >>", box);
  }
  return {};
}

std::string StructureTree::body(std::size_t index) const {
  const layout::Element& element = m_elements[index];
  HPDF_Dict parent = element.parent == layout::artifact ? m_root : m_objects[static_cast<std::size_t>(element.parent)];
  std::string out = fmt::format("/Type /StructElem /S /{} /P {}", element.type, Haru::reference(parent));
  HPDF_Dict page = nullptr;
  for (const Kid& kid : m_kids[index])
    if (page == nullptr && kid.kind != Kid::Kind::element) page = kid.page;
  if (page != nullptr) out += " /Pg " + Haru::reference(page);
  if (!element.alternative.empty()) out += " /Alt " + text_string(element.alternative);
  if (!element.actual_text.empty()) out += " /ActualText " + text_string(element.actual_text);
  if (!element.expansion.empty()) out += " /E " + text_string(element.expansion);
  if (!element.title.empty()) out += " /T " + text_string(element.title);
  if (!element.language.empty()) out += " /Lang " + text_string(element.language);
  if (!element.id.empty()) out += " /ID " + text_string(element.id);
  out += attributes(element);
  if (m_kids[index].empty()) return out + "\n";
  out += " /K [";
  for (const Kid& kid : m_kids[index]) {
    if (kid.kind == Kid::Kind::element)
      out += Haru::reference(kid.object);
    else if (kid.kind == Kid::Kind::annotation)
      out += fmt::format("<< /Type /OBJR /Obj {} /Pg {} >>", Haru::reference(kid.object), Haru::reference(kid.page));
    else if (kid.page == page)
      out += std::to_string(kid.number);
    else
      out += fmt::format("<< /Type /MCR /Pg {} /MCID {} >>", Haru::reference(kid.page), kid.number);
    out += ' ';
  }
  return out + "]\n";
}

HPDF_Dict StructureTree::finish() {
  // Children stand after the parent's own words, in the order of the elements: reading order.
  std::vector<std::vector<Kid>> children(m_elements.size());
  for (std::size_t i = 1; i < m_elements.size(); ++i)
    children[static_cast<std::size_t>(m_elements[i].parent)].push_back({Kid::Kind::element, 0, nullptr, m_objects[i]});
  for (std::size_t i = 0; i < m_elements.size(); ++i)
    m_kids[i].insert(m_kids[i].end(), children[i].begin(), children[i].end());
  for (std::size_t i = 0; i < m_elements.size(); ++i) Haru::body(m_objects[i]) = body(i);
  for (std::size_t page = 0; page < m_marks.size(); ++page) {
    std::string list = "[";
    for (layout::ElementId element : m_marks[page])
      list += Haru::reference(m_objects[static_cast<std::size_t>(element)]) + " ";
    m_parents[m_page_keys[page]] = list + "]";
  }
  std::string numbers = "/Nums [";
  for (const auto& [key, value] : m_parents) numbers += fmt::format("{} {}\n", key, value);
  HPDF_Dict parents = m_haru.dictionary(numbers + "]\n");
  std::map<std::string, HPDF_Dict> ids;
  for (std::size_t i = 0; i < m_elements.size(); ++i)
    if (!m_elements[i].id.empty()) ids[m_elements[i].id] = m_objects[i];
  std::string root = fmt::format("/Type /StructTreeRoot /K {} /ParentTree {} /ParentTreeNextKey {}",
                                 Haru::reference(m_objects[0]), Haru::reference(parents), m_next_key);
  if (!ids.empty()) {
    root += " /IDTree << /Names [";
    for (const auto& [id, object] : ids) root += text_string(id) + " " + Haru::reference(object) + " ";
    root += "] >>";
  }
  Haru::body(m_root) = root + "\n";
  return m_root;
}

} // namespace reso::pdf
