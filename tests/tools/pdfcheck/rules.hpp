// The rules that pdfcheck knows: those of PDF/A-2a (ISO 19005-2), PDF/UA-1 (ISO 14289-1) and PDF 1.7 (ISO 32000-1) that
// a machine can decide about the objects that reso writes, and a few that reso gives itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reso::pdfcheck {

enum class Rule {
  // The file: syntax.cpp, objects.cpp
  header,
  file_end,
  file_id,
  encryption,
  object_syntax,
  stream_length,
  damaged,
  external_stream,
  filter,
  limit,
  action,
  trigger,
  feature,
  // Colours and pictures: graphics.cpp
  output_intent,
  colour_space,
  graphics_state,
  blend_mode,
  image,
  image_data,
  external_object,
  // What pages paint: content.cpp
  operator_name,
  operands,
  operator_place,
  resource,
  balance,
  marked_content,
  untagged,
  artifact_inside,
  tagged_in_artifact,
  mark_number,
  artifact_type,
  // Fonts: fonts.cpp, to_unicode.cpp
  font_kind,
  font_descriptor,
  font_embedded,
  glyph_in_program,
  glyph_width,
  glyph_map,
  missing_glyph,
  to_unicode,
  unicode_value,
  private_use,
  // The structure: structure.cpp, families.cpp, table_grid.cpp, voices.cpp, marks.cpp
  marked_file,
  structure_root,
  structure_type,
  structure_parent,
  empty_element,
  table_family,
  list_family,
  contents_family,
  table_grid,
  table_header,
  list_numbering,
  first_heading,
  heading_level,
  heading_kinds,
  figure_alternative,
  figure_box,
  figure_destination,
  note_id,
  element_id,
  empty_text,
  heard_text,
  language,
  language_tag,
  parent_tree,
  mark_unused,
  mark_unknown,
  // Links and ways through the file: annotations.cpp, navigation.cpp
  annotation_kind,
  annotation_flags,
  annotation_words,
  tab_order,
  link_element,
  destination,
  name_tree,
  outline,
  page_labels,
  shown_title,
  // What the file says of itself: metadata.cpp
  metadata_stream,
  metadata_xml,
  extension_schema,
  pdfa_identifier,
  pdfua_identifier,
  title,
  info,
  count
};

// "ISO 14289-1, 7.3": where the rule is written.
std::string_view clause_of(Rule rule);
// "figure_alternative": how tests and people call it.
std::string_view name_of(Rule rule);

struct Finding {
  Rule rule;
  int object = 0; // 0: the file as a whole
  std::string sentence;
};

// "ISO 14289-1, 7.3 figure_alternative, object 12: a Figure has no alternative"
std::string line_of(const Finding& finding);

class Findings {
public:
  void report(Rule rule, int object, std::string sentence) { m_all.push_back({rule, object, std::move(sentence)}); }
  const std::vector<Finding>& all() const { return m_all; }
  bool has(Rule rule) const {
    for (const Finding& one : m_all)
      if (one.rule == rule) return true;
    return false;
  }

private:
  std::vector<Finding> m_all;
};

} // namespace reso::pdfcheck
