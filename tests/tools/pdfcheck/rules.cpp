#include "rules.hpp"

#include <iterator>

namespace reso::pdfcheck {

namespace {

struct Entry {
  Rule rule;
  std::string_view name, clause;
};

// Those of "reso" hold for what reso writes; the standards are silent or softer.
constexpr Entry entries[] = {
    {Rule::header, "header", "ISO 19005-2, 6.1.2"},
    {Rule::file_end, "file_end", "ISO 19005-2, 6.1.3"},
    {Rule::file_id, "file_id", "ISO 19005-2, 6.1.3"},
    {Rule::encryption, "encryption", "ISO 19005-2, 6.1.3"},
    {Rule::object_syntax, "object_syntax", "ISO 19005-2, 6.1.9"},
    {Rule::stream_length, "stream_length", "ISO 19005-2, 6.1.7.1"},
    {Rule::damaged, "damaged", "ISO 32000-1, 7.5"},
    {Rule::external_stream, "external_stream", "ISO 19005-2, 6.1.7.1"},
    {Rule::filter, "filter", "ISO 19005-2, 6.1.7.2"},
    {Rule::limit, "limit", "ISO 19005-2, 6.1.13"},
    {Rule::action, "action", "ISO 19005-2, 6.5.1"},
    {Rule::trigger, "trigger", "ISO 19005-2, 6.5.2"},
    {Rule::feature, "feature", "ISO 19005-2, 6.1.12, 6.4, 6.8 to 6.11"},
    {Rule::output_intent, "output_intent", "ISO 19005-2, 6.2.3"},
    {Rule::colour_space, "colour_space", "ISO 19005-2, 6.2.4"},
    {Rule::graphics_state, "graphics_state", "ISO 19005-2, 6.2.5"},
    {Rule::blend_mode, "blend_mode", "ISO 19005-2, 6.2.10"},
    {Rule::image, "image", "ISO 19005-2, 6.2.8"},
    {Rule::image_data, "image_data", "ISO 32000-1, 8.9.5"},
    {Rule::external_object, "external_object", "ISO 19005-2, 6.2.9"},
    {Rule::operator_name, "operator_name", "ISO 19005-2, 6.2.2"},
    {Rule::operands, "operands", "ISO 32000-1, 7.8.2"},
    {Rule::operator_place, "operator_place", "ISO 32000-1, 8.2"},
    {Rule::resource, "resource", "ISO 19005-2, 6.2.2"},
    {Rule::balance, "balance", "ISO 32000-1, 8.4.2"},
    {Rule::marked_content, "marked_content", "ISO 32000-1, 14.6.1"},
    {Rule::untagged, "untagged", "ISO 14289-1, 7.1"},
    {Rule::artifact_inside, "artifact_inside", "ISO 14289-1, 7.1"},
    {Rule::tagged_in_artifact, "tagged_in_artifact", "ISO 14289-1, 7.1"},
    {Rule::mark_number, "mark_number", "ISO 32000-1, 14.7.4.2"},
    {Rule::artifact_type, "artifact_type", "ISO 14289-1, 7.8"},
    {Rule::font_kind, "font_kind", "ISO 19005-2, 6.2.11.2"},
    {Rule::font_descriptor, "font_descriptor", "ISO 32000-1, 9.8.1"},
    {Rule::font_embedded, "font_embedded", "ISO 14289-1, 7.21.4.1"},
    {Rule::glyph_in_program, "glyph_in_program", "ISO 14289-1, 7.21.4.1"},
    {Rule::glyph_width, "glyph_width", "ISO 14289-1, 7.21.5"},
    {Rule::glyph_map, "glyph_map", "ISO 14289-1, 7.21.3"},
    {Rule::missing_glyph, "missing_glyph", "ISO 14289-1, 7.21.8"},
    {Rule::to_unicode, "to_unicode", "ISO 14289-1, 7.21.7"},
    {Rule::unicode_value, "unicode_value", "ISO 14289-1, 7.21.7"},
    {Rule::private_use, "private_use", "ISO 19005-2, 6.2.11.7.3"},
    {Rule::marked_file, "marked_file", "ISO 19005-2, 6.7.2.2"},
    {Rule::structure_root, "structure_root", "ISO 14289-1, 7.1"},
    {Rule::structure_type, "structure_type", "ISO 14289-1, 7.1"},
    {Rule::structure_parent, "structure_parent", "ISO 32000-1, 14.7.2"},
    {Rule::empty_element, "empty_element", "reso"},
    {Rule::table_family, "table_family", "ISO 14289-1, 7.2"},
    {Rule::list_family, "list_family", "ISO 14289-1, 7.2"},
    {Rule::contents_family, "contents_family", "ISO 14289-1, 7.2"},
    {Rule::table_grid, "table_grid", "ISO 14289-1, 7.2"},
    {Rule::table_header, "table_header", "ISO 14289-1, 7.5"},
    {Rule::list_numbering, "list_numbering", "ISO 14289-1, 7.6"},
    {Rule::first_heading, "first_heading", "ISO 14289-1, 7.4.2"},
    {Rule::heading_level, "heading_level", "ISO 14289-1, 7.4.2"},
    {Rule::heading_kinds, "heading_kinds", "ISO 14289-1, 7.4.4"},
    {Rule::figure_alternative, "figure_alternative", "ISO 14289-1, 7.3"},
    {Rule::figure_box, "figure_box", "ISO 32000-1, 14.8.5.4.3"},
    {Rule::figure_destination, "figure_destination", "reso"},
    {Rule::note_id, "note_id", "ISO 14289-1, 7.9"},
    {Rule::element_id, "element_id", "ISO 32000-1, 14.7.2"},
    {Rule::empty_text, "empty_text", "ISO 32000-1, 14.9.3 to 14.9.5"},
    {Rule::heard_text, "heard_text", "reso"},
    {Rule::language, "language", "ISO 14289-1, 7.2"},
    {Rule::language_tag, "language_tag", "ISO 19005-2, 6.7.4"},
    {Rule::parent_tree, "parent_tree", "ISO 32000-1, 14.7.4.4"},
    {Rule::mark_unused, "mark_unused", "ISO 14289-1, 7.1"},
    {Rule::mark_unknown, "mark_unknown", "ISO 32000-1, 14.7.4.2"},
    {Rule::annotation_kind, "annotation_kind", "ISO 19005-2, 6.3.1"},
    {Rule::annotation_flags, "annotation_flags", "ISO 19005-2, 6.3.2"},
    {Rule::annotation_words, "annotation_words", "ISO 14289-1, 7.18.5"},
    {Rule::tab_order, "tab_order", "ISO 14289-1, 7.18.3"},
    {Rule::link_element, "link_element", "ISO 14289-1, 7.18.5"},
    {Rule::destination, "destination", "ISO 32000-1, 12.3.2"},
    {Rule::name_tree, "name_tree", "ISO 32000-1, 7.9.6"},
    {Rule::outline, "outline", "ISO 32000-1, 12.3.3"},
    {Rule::page_labels, "page_labels", "ISO 14289-1, 7.17"},
    {Rule::shown_title, "shown_title", "ISO 14289-1, 7.1"},
    {Rule::metadata_stream, "metadata_stream", "ISO 19005-2, 6.6.2.1"},
    {Rule::metadata_xml, "metadata_xml", "ISO 19005-2, 6.6.2.1"},
    {Rule::extension_schema, "extension_schema", "ISO 19005-2, 6.6.2.3"},
    {Rule::pdfa_identifier, "pdfa_identifier", "ISO 19005-2, 6.6.4"},
    {Rule::pdfua_identifier, "pdfua_identifier", "ISO 14289-1, 5"},
    {Rule::title, "title", "ISO 14289-1, 7.1"},
    {Rule::info, "info", "ISO 19005-2, 6.1.5"},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < std::size(entries); ++i)
    if (entries[i].rule != static_cast<Rule>(i)) return false;
  return std::size(entries) == static_cast<std::size_t>(Rule::count);
}
static_assert(in_order());

} // namespace

std::string_view clause_of(Rule rule) { return entries[static_cast<std::size_t>(rule)].clause; }
std::string_view name_of(Rule rule) { return entries[static_cast<std::size_t>(rule)].name; }

std::string line_of(const Finding& finding) {
  std::string line = std::string(clause_of(finding.rule)) + " " + std::string(name_of(finding.rule)) + ", ";
  line += finding.object == 0 ? "file" : "object " + std::to_string(finding.object);
  return line + ": " + finding.sentence;
}

} // namespace reso::pdfcheck
