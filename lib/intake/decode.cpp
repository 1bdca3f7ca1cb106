#include "intake/decode.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "schema/table.hpp"
#include "schema/text_row.hpp"

namespace reso::intake {

using schema::Node;
using schema::NodeKind;

namespace {

// --- One spelling for each value ---

std::string key_of(const schema::RecordRef& record, int year);

struct KeyMaker {
  int year;
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(bool yes) const { return yes ? "oui" : "non"; }
  std::string operator()(std::string_view text) const {
    return id_from(text) + "|" + std::string(text.empty() ? "" : "t");
  }
  std::string operator()(const base::Quantity& quantity) const {
    const auto end = [](const std::optional<base::Rational>& value) {
      return value ? base::machine_digits(*value) : std::string("?");
    };
    return end(quantity.min) + (quantity.min_open ? "<" : "") + ".." + end(quantity.max) +
           (quantity.max_open ? ">" : "") + (quantity.about ? "~" : "");
  }
  std::string operator()(const base::Period& period) const {
    return base::iso(period.first) + "/" + base::iso(period.last);
  }
  std::string operator()(const schema::LocatedText* text) const { return text == nullptr ? std::string() : text->text; }
  std::string operator()(const schema::ReferenceValue& reference) const { return std::string(reference.id); }
  std::string operator()(const schema::RecordRef& record) const { return key_of(record, year); }
  std::string operator()(const schema::List& list) const {
    std::string out;
    for (const schema::Value& one : list) out += std::visit(*this, static_cast<const Base&>(one)) + ",";
    return out;
  }
  using Base = std::variant<std::monostate, bool, std::string_view, base::Quantity, base::Period,
                            const schema::LocatedText*, schema::ReferenceValue, schema::RecordRef, schema::List>;
};

std::string month_key(const base::Date& day) {
  const base::Date first = day.year() / day.month() / 1,
                   last = std::chrono::year_month_day_last(day.year() / day.month() / std::chrono::last);
  return KeyMaker{0}(base::Period{first, last});
}

Keys keys_of(const void* record, const schema::TypeDesc& type, int year) {
  Keys out;
  for (const schema::FieldDesc& field : type.fields) {
    const schema::Value value = field.get == nullptr ? schema::Value() : field.in(record, year);
    const auto* period = std::get_if<base::Period>(&static_cast<const KeyMaker::Base&>(value));
    // A day of a month is that month: a spreadsheet has its first.
    if (field.name == "mois" && period != nullptr && period->first == period->last)
      out.push_back(month_key(period->first));
    else
      out.push_back(std::visit(KeyMaker{year}, static_cast<const KeyMaker::Base&>(value)));
  }
  return out;
}

std::string key_of(const schema::RecordRef& record, int year) {
  std::string out = "{";
  for (const std::string& key : keys_of(record.record, *record.type, year)) out += key + ";";
  return out + "}";
}

// --- Rows as trees; each value stands on a line of a text made for the purpose ---

class Trees {
public:
  explicit Trees(const std::vector<NewRecord>& rows) {
    for (const NewRecord& row : rows)
      for (const FieldValue& field : row.fields) {
        m_begins.push_back(static_cast<std::uint32_t>(m_text.size()));
        m_cells.push_back(&field);
        m_text += field.text + "\n";
      }
  }
  const std::string& text() const { return m_text; }
  void set_file(diag::FileId file) { m_file = file; }

  Node mapping(const NewRecord& row, const schema::TypeDesc& type) {
    Node out;
    out.kind = NodeKind::mapping;
    out.span = {m_file, m_begins[m_next], m_begins[m_next]};
    Node phases;
    for (const FieldValue& field : row.fields) {
      const diag::Span span = next_span(field);
      if (field.path.starts_with("phases.")) {
        phases.kind = NodeKind::sequence;
        if (!phases.span.somewhere()) phases.span = span;
        phases.items.push_back(phase(field, span));
        continue;
      }
      const schema::FieldDesc* desc = type.find(field.path);
      const bool several = desc != nullptr && desc->type->kind == schema::Kind::list;
      out.entries.push_back(
          {field.path, field.path, span, several ? list(field.text, span) : scalar(field.text, span)});
    }
    if (!phases.items.empty()) out.entries.push_back({"phases", "phases", phases.span, std::move(phases)});
    return out;
  }

  // The value that stands at a place; null when it is none's.
  const FieldValue* at(const diag::Span& span) const {
    if (span.file != m_file || m_begins.empty()) return nullptr;
    const auto after = std::ranges::upper_bound(m_begins, span.begin);
    return after == m_begins.begin() ? nullptr : m_cells[static_cast<std::size_t>(after - m_begins.begin()) - 1];
  }

private:
  diag::Span next_span(const FieldValue& field) {
    const std::uint32_t begin = m_begins[m_next++];
    return {m_file, begin, begin + static_cast<std::uint32_t>(field.text.size())};
  }
  static Node scalar(const std::string& text, const diag::Span& span) {
    Node node;
    node.kind = NodeKind::scalar;
    node.text.text = text;
    node.text.span = node.span = span;
    return node;
  }
  static Node list(const std::string& text, const diag::Span& span) {
    Node node;
    node.kind = NodeKind::sequence;
    node.span = span;
    for (const std::string_view part : base::split(text, ','))
      node.items.push_back(scalar(std::string(base::trim(part)), span));
    return node;
  }
  static Node phase(const FieldValue& field, const diag::Span& span) {
    Node node;
    node.kind = NodeKind::mapping;
    node.span = span;
    node.entries.push_back({"phase", "phase", span, scalar(field.path.substr(7), span)});
    node.entries.push_back({"date", "date", span, scalar(field.text, span)});
    return node;
  }

  std::string m_text;
  diag::FileId m_file = diag::no_file;
  std::vector<std::uint32_t> m_begins;
  std::vector<const FieldValue*> m_cells;
  std::size_t m_next = 0;
};

Issue issue_of(const diag::Diagnostic& found, const Trees& trees, const NewRecord& row) {
  Issue out{Place{row.row, 0}, {}, found.message, found.help.empty() ? std::string() : found.help.front()};
  if (const FieldValue* field = trees.at(found.span)) {
    out.place = field->cell;
    out.read = field->text;
  } else if (!row.fields.empty()) {
    out.place = row.fields.front().cell;
  }
  return out;
}

} // namespace

std::vector<DecodedRow> decode_rows(const std::vector<NewRecord>& rows, const Request& request) {
  std::vector<DecodedRow> out;
  diag::SourceMap sources;
  Trees trees(rows);
  trees.set_file(sources.add("import", trees.text()));
  model::Dataset scratch;
  model::for_each_list(scratch, [&]<class T>(std::vector<T>&) {
    if (schema::Table<T>::name != request.list) return;
    const schema::TypeDesc& type = schema::type_of<T>();
    for (const NewRecord& row : rows) {
      diag::Diagnostics found(request.language);
      schema::DecodeContext context{found, nullptr, request.words};
      context.table = true;
      T record{};
      schema::decode(context, trees.mapping(row, type), record);
      DecodedRow decoded{keys_of(&record, type, request.year), {}};
      for (const diag::Diagnostic* one : found.sorted())
        if (one->severity == diag::Severity::error) decoded.issues.push_back(issue_of(*one, trees, row));
      out.push_back(std::move(decoded));
    }
  });
  return out;
}

std::vector<Keys> known_rows(const model::Dataset& dataset, std::string_view list, int year) {
  std::vector<Keys> out;
  const model::RecordList* known = model::find_record_list(list);
  for (const schema::RecordRef& record : known->records(dataset))
    out.push_back(keys_of(record.record, *record.type, year));
  return out;
}

} // namespace reso::intake
