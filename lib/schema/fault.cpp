#include "schema/fault.hpp"

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "diag/catalogue.hpp"

namespace reso::schema::fault {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

constexpr std::size_t longest_quote = 40;

// "lieu: Rennes"; the value alone in a cell, or where no key is known (a list in a list).
std::string as_line(const DecodeContext& context, std::string_view key, std::string_view value) {
  const std::string_view shown = value.empty() ? "…" : value;
  return key.empty() || context.table ? std::string(shown) : fmt::format("{}: {}", key, shown);
}

std::string named(const DecodeContext& context, std::string_view key) {
  return key.empty() ? context.diagnostics.say(phrase::this_value) : std::string(key);
}

std::string joined(const std::vector<std::string_view>& words) {
  return base::join({words.begin(), words.end()}, ", ");
}

const diag::Phrase<>& noun(NodeKind kind) {
  switch (kind) {
  case NodeKind::sequence: return phrase::a_list;
  case NodeKind::mapping: return phrase::some_fields;
  case NodeKind::scalar: return phrase::a_value;
  case NodeKind::null: break;
  }
  return phrase::nothing;
}

// An id made of `text` by dropping what no id may hold.
std::string mended_id(std::string_view text, bool figure) {
  std::string id;
  for (const char c : base::fold_id(text)) {
    const bool fine = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (figure && c == '.');
    if (fine)
      id += c;
    else if (!id.empty() && id.back() != '_')
      id += '_';
  }
  while (!id.empty() && (id.back() == '_' || id.back() == '.')) id.pop_back();
  return id;
}

} // namespace

std::string quoted(std::string_view text) {
  std::string out;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    if (count == longest_quote) return out + "…";
    const base::CodePoint point = base::code_point_at(text, at);
    if (point.value == U'\n')
      out += ' ';
    else
      base::append_utf8(out, point.value);
    at += point.bytes;
  }
  return out;
}

bool wrong_kind(DecodeContext& context, const Node& node, const diag::Phrase<>& expected, NodeKind wanted,
                std::string_view example) {
  if (node.kind == NodeKind::null) return empty(context, node.span, context.key, example, false);
  diag::Diagnostics& diagnostics = context.diagnostics;
  diag::Finding finding = diagnostics.report(rule::unexpected_kind, node.span, named(context, context.key),
                                             diagnostics.say(expected), diagnostics.say(noun(node.kind)));
  if (wanted == NodeKind::scalar) finding.help(phrase::write_one_value, as_line(context, context.key, example));
  if (wanted == NodeKind::sequence) finding.help(phrase::write_with_dashes);
  if (wanted == NodeKind::mapping)
    finding.help(phrase::write_as_fields, std::string(example.empty() ? "champ: valeur" : example));
  return false;
}

bool count_for_list(DecodeContext& context, const Node& node, std::string_view field) {
  diag::Diagnostics& diagnostics = context.diagnostics;
  diagnostics
      .report(rule::unexpected_kind, node.span, named(context, context.key), diagnostics.say(phrase::a_list),
              diagnostics.say(phrase::a_number_alone))
      .help(phrase::count_is_written, as_line(context, field, node.text.text));
  return false;
}

bool unreadable(DecodeContext& context, const Node& node, const diag::Phrase<>& expected, std::string_view example,
                const diag::Phrase<>* note) {
  diag::Finding finding = context.diagnostics.report(rule::unreadable_value, node.span, quoted(node.text.text),
                                                     context.diagnostics.say(expected));
  if (!context.key.empty()) finding.label(phrase::value_of, std::string(context.key));
  if (note) finding.note(*note);
  finding.help(phrase::write_for_example, as_line(context, context.key, example));
  return false;
}

bool empty(DecodeContext& context, const diag::Span& place, std::string_view key, std::string_view example,
           bool removable) {
  const diag::Span& where = place.somewhere() ? place : context.key_span;
  diag::Finding finding = context.diagnostics.report(rule::empty_value, where, named(context, key));
  finding.help(removable ? phrase::fill_in_or_remove : phrase::fill_in, as_line(context, key, example));
  return false;
}

bool unknown_word(DecodeContext& context, const diag::Span& place, std::string_view text,
                  const std::vector<std::string_view>& words, std::string_view nomenclature) {
  diag::Finding finding =
      context.diagnostics.report(rule::unknown_word, place, quoted(text), named(context, context.key));
  const std::string_view near = base::nearest(text, words);
  if (!near.empty()) finding.label(phrase::did_you_mean, std::string(near));
  if (!words.empty()) finding.help(phrase::words_are, joined(words));
  // A misspelt word is not a new one.
  if (near.empty() && !nomenclature.empty()) finding.help(phrase::extend_nomenclature, std::string(nomenclature));
  return false;
}

std::string_view unknown_field(DecodeContext& context, const Entry& entry, std::string_view record,
                               const std::vector<std::string_view>& fields) {
  diag::Finding finding =
      context.diagnostics.report(rule::unknown_field, entry.key_span, quoted(entry.key), std::string(record));
  const std::string_view near = base::nearest(entry.folded, fields);
  if (near.empty()) {
    finding.help(context.table ? phrase::columns_are : phrase::fields_are, joined(fields));
  } else {
    finding.label(phrase::did_you_mean, std::string(near));
    finding.help(phrase::mend_key, fmt::format("{}{}", near, context.table ? "" : ":"));
  }
  return near;
}

bool missing_field(DecodeContext& context, const Node& mapping, std::string_view record, std::string_view field,
                   std::string_view doc, std::string_view example) {
  const bool column = mapping.kind == NodeKind::sequence; // the titles of a table, where no row can have it
  const diag::Span& place = mapping.entries.empty() ? mapping.span : mapping.entries.front().key_span;
  diag::Finding finding = context.diagnostics.report(
      rule::missing_field, place, std::string(field),
      context.diagnostics.say(column ? phrase::to_this_table : phrase::to_this_record, std::string(record)));
  if (!doc.empty()) finding.note(phrase::field_doc, std::string(field), std::string(doc));
  if (column)
    finding.help(phrase::add_column, std::string(field));
  else if (context.table && example.empty())
    finding.help(phrase::fill_cell, std::string(field));
  else if (context.table)
    finding.help(phrase::fill_cell_as, std::string(field), std::string(example));
  else
    finding.help(phrase::add_line, as_line(context, field, example));
  return false;
}

bool duplicate(DecodeContext& context, const Entry& first, const Entry& second) {
  context.diagnostics.report(rule::duplicate_field, second.key_span, quoted(second.key))
      .label(phrase::second_time)
      .related(first.key_span, phrase::first_time)
      .help(phrase::keep_one);
  return false;
}

bool wrong_unit(DecodeContext& context, const diag::Span& place, std::string_view wanted, std::string_view written) {
  context.diagnostics
      .report(rule::different_unit, place, named(context, context.key), std::string(wanted), std::string(written))
      .help(phrase::write_in_unit, std::string(wanted));
  return false;
}

bool invalid_id(DecodeContext& context, const diag::Span& place, std::string_view text, bool figure) {
  diag::Finding finding = context.diagnostics.report(rule::invalid_id, place, quoted(text));
  finding.note(figure ? phrase::figure_id_note : phrase::id_note);
  if (const std::string mended = mended_id(text, figure); !mended.empty()) finding.help(phrase::mend_key, mended);
  return false;
}

} // namespace reso::schema::fault
