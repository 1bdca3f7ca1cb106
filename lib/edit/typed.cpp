#include "edit/typed.hpp"

#include <algorithm>
#include <vector>

#include "base/quantity.hpp"
#include "base/text.hpp"
#include "input/gate.hpp"
#include "model/dataset.hpp"

namespace reso::edit {

using schema::FieldDesc;
using schema::Kind;
using schema::Node;
using schema::NodeKind;

namespace {

// Pieces of a typed text, each where it stands.
class Typed {
public:
  Typed(diag::FileId file, std::string_view text) : m_file(file), m_text(text) {}

  Node scalar(std::string_view piece) const {
    piece = base::trim(piece);
    Node node;
    node.kind = NodeKind::scalar;
    node.span = span(piece);
    node.text.text = std::string(piece);
    node.text.span = node.span;
    return node;
  }

  Node list(std::string_view separators) const {
    Node node;
    node.kind = NodeKind::sequence;
    node.span = span(m_text);
    for (std::size_t at = 0; at <= m_text.size();) {
      const std::size_t end = std::min(m_text.find_first_of(separators, at), m_text.size());
      if (const std::string_view piece = base::trim(m_text.substr(at, end - at)); !piece.empty())
        node.items.push_back(scalar(piece));
      at = end + 1;
    }
    return node;
  }

  Node records(const schema::TypeDesc& type) const {
    Node node;
    node.kind = NodeKind::sequence;
    node.span = span(m_text);
    for (const std::string_view line : base::split(m_text, '\n'))
      if (!base::trim(line).empty()) node.items.push_back(record(line, type));
    return node;
  }

private:
  diag::Span span(std::string_view piece) const {
    const auto begin = static_cast<std::uint32_t>(piece.data() - m_text.data());
    return {m_file, begin, begin + static_cast<std::uint32_t>(piece.size())};
  }

  // "phase: diagnostic, date: 3 mars 2013": a key is a field's name at the beginning or behind "," or ";".
  Node record(std::string_view line, const schema::TypeDesc& type) const {
    Node node;
    node.kind = NodeKind::mapping;
    node.span = span(base::trim(line));
    std::size_t value = 0, end = 0;
    std::string_view key = type.fields.front().name;
    diag::Span key_span = span(base::trim(line).substr(0, 1));
    const auto keep = [&] {
      const std::string_view text = base::trim(line.substr(value, end - value));
      if (!text.empty()) node.entries.push_back({std::string(key), std::string(key), key_span, scalar(text)});
    };
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t colon = line.find(':', at);
      const std::string_view word = base::trim(line.substr(at, colon == line.npos ? 0 : colon - at));
      if (const FieldDesc* field = type.find(base::fold_id(word)); field != nullptr && !word.empty()) {
        keep();
        key = field->name;
        key_span = span(word);
        value = end = colon + 1;
      }
      const std::size_t next = line.find_first_of(",;", at);
      end = std::min(next, line.size());
      at = next == line.npos ? line.size() : next + 1;
    }
    keep();
    return node;
  }

  diag::FileId m_file;
  std::string_view m_text;
};

// "2012: 3,2" where a value may differ from year to year.
bool by_years(const FieldDesc& field, std::string_view text) {
  return field.get_in_year != nullptr && base::trim(text).substr(0, 5).find(':') != std::string_view::npos;
}

bool number_for_list(const FieldDesc& field, std::string_view text) {
  return field.type->element->kind == Kind::reference && base::parse_quantity(text).has_value();
}

// The reader of one field of T's table; false when the record is of another list.
template <class T>
bool read_field(schema::DecodeContext& context, std::string_view name, const Node& value) {
  T record{};
  for (const schema::FieldSlot& slot : schema::detail::Slots<T>::list) {
    if (slot.name != name) continue;
    const schema::KeyScope scope(context, slot.name, value.span);
    return slot.read(context, value, slot.options, &record);
  }
  return false;
}

} // namespace

std::optional<Node> typed_value(const FieldDesc& field, std::string_view text, diag::SourceMap& sources,
                                diag::Diagnostics& diagnostics) {
  const std::string name = "--" + std::string(field.name);
  const Kind kind = field.type->kind;
  if (kind == Kind::figures || kind == Kind::open || by_years(field, text))
    return input::read_yaml(name, std::string(text), sources, diagnostics);
  const diag::FileId file = sources.add(name, std::string(text));
  const Typed typed(file, sources.text(file));
  if (kind != Kind::list || number_for_list(field, text)) return typed.scalar(sources.text(file));
  const Kind element = field.type->element->kind;
  if (element == Kind::record) return typed.records(*field.type->element);
  return typed.list(element == Kind::text ? ";\n" : ",;\n");
}

bool check_value(schema::DecodeContext& context, std::string_view list, std::string_view field, const Node& value) {
  if (list.empty()) {
    Node file;
    file.kind = NodeKind::mapping;
    file.span = value.span;
    file.entries.push_back({std::string(field), std::string(field), value.span, value});
    model::YearSettings year;
    return model::decode_year_settings(context, file, year);
  }
  bool good = false;
  model::Dataset lists;
  model::for_each_list(lists, [&]<class T>(std::vector<T>&) {
    if (schema::Table<T>::name == list) good = read_field<T>(context, field, value);
  });
  return good;
}

namespace {

bool negative_number(std::string_view text) {
  text = base::trim(text);
  if (text.starts_with('-') || text.starts_with("−")) return true; // durations are no quantities: "-2 h 30"
  const auto number = base::parse_quantity(text);
  return number && number->min && *number->min < base::Rational(0);
}

} // namespace

bool below_zero(const FieldDesc& field, const Node& value) {
  const schema::TypeDesc& type = field.type->kind == Kind::list ? *field.type->element : *field.type;
  if (type.kind == Kind::record) {
    return std::ranges::any_of(value.items, [&](const Node& item) {
      return std::ranges::any_of(item.entries, [&](const schema::Entry& entry) {
        const FieldDesc* part = type.find(entry.folded);
        return part != nullptr && below_zero(*part, entry.value);
      });
    });
  }
  if (type.kind != Kind::quantity || field.name == "ordre") return false;
  if (value.kind == NodeKind::scalar) return negative_number(value.text.text);
  return std::ranges::any_of(value.entries, [](const schema::Entry& entry) {
    return entry.value.kind == NodeKind::scalar && negative_number(entry.value.text.text);
  });
}

std::string id_from(std::string_view name) {
  std::string id;
  for (const char c : base::fold_id(base::trim(name))) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter)
      id += c;
    else if (!id.empty() && id.back() != '_')
      id += '_';
  }
  while (id.ends_with('_')) id.pop_back();
  return id;
}

} // namespace reso::edit
