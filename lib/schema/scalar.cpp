// Texts, yes or no, whole numbers, days, words and references.
#include <charconv>

#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "schema/fault.hpp"
#include "schema/table.hpp"

namespace reso::schema {

namespace phrase = diag::phrase;

namespace {

TypeDesc simple(Kind kind, std::string_view name) {
  TypeDesc desc;
  desc.kind = kind;
  desc.name = name;
  return desc;
}

// The text of a scalar, or null and a finding.
const std::string* scalar(DecodeContext& context, const Node& node, const diag::Phrase<>& expected,
                          std::string_view example) {
  if (node.kind == NodeKind::scalar) return &node.text.text;
  fault::wrong_kind(context, node, expected, NodeKind::scalar, example);
  return nullptr;
}

std::string_view example_or(const Options& options, std::string_view usual) {
  return options.example.empty() ? usual : options.example;
}

bool read_id(DecodeContext& context, const Node& node, std::string_view text, std::string& out) {
  std::string folded = base::fold_id(base::trim(text));
  if (!base::valid_id(folded)) return fault::invalid_id(context, node.span, text);
  out = std::move(folded);
  return true;
}

std::optional<int> whole_number(std::string_view text) {
  int number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return number;
}

} // namespace

// --- Texts ---

bool Codec<std::string>::read(DecodeContext& context, const Node& node, const Options& options, std::string& out) {
  const std::string* text = scalar(context, node, phrase::a_text, options.example);
  if (!text) return false;
  if (context.key == "id") return read_id(context, node, *text, out);
  out = *text;
  return true;
}

const TypeDesc& Codec<std::string>::type() {
  static const TypeDesc desc = simple(Kind::text, "texte");
  return desc;
}

Value Codec<std::string>::value(const std::string& text) {
  return text.empty() ? Value() : Value(std::string_view(text));
}

bool Codec<LocatedText>::read(DecodeContext& context, const Node& node, const Options& options, LocatedText& out) {
  if (!scalar(context, node, phrase::a_text, options.example)) return false;
  out = node.text;
  return true;
}

const TypeDesc& Codec<LocatedText>::type() {
  static const TypeDesc desc = simple(Kind::prose, "texte en Markdown");
  return desc;
}

Value Codec<LocatedText>::value(const LocatedText& text) { return text.empty() ? Value() : Value(&text); }

// --- Yes or no, whole numbers ---

bool Codec<bool>::read(DecodeContext& context, const Node& node, const Options& options, bool& out) {
  const std::string* text = scalar(context, node, phrase::yes_or_no, "oui");
  if (!text) return false;
  const std::string word = base::fold_id(*text);
  out = word == "oui" || word == "true";
  return out || word == "non" || word == "false" ||
         fault::unreadable(context, node, phrase::yes_or_no, example_or(options, "oui"));
}

const TypeDesc& Codec<bool>::type() {
  static const TypeDesc desc = simple(Kind::boolean, "oui ou non");
  return desc;
}

Value Codec<bool>::value(bool yes) { return yes; }

bool Codec<int>::read(DecodeContext& context, const Node& node, const Options& options, int& out) {
  const std::string_view example = example_or(options, "12");
  const std::string* text = scalar(context, node, phrase::a_whole_number, example);
  if (!text) return false;
  const std::optional<int> number = whole_number(base::trim(*text));
  if (!number) return fault::unreadable(context, node, phrase::a_whole_number, example);
  out = *number;
  return true;
}

const TypeDesc& Codec<int>::type() {
  static const TypeDesc desc = simple(Kind::quantity, "nombre entier");
  return desc;
}

Value Codec<int>::value(int number) { return base::exactly(number); }

// --- Days ---

bool Codec<base::Date>::read(DecodeContext& context, const Node& node, const Options& options, base::Date& out) {
  const std::string_view example = example_or(options, "20 avril 2013");
  const std::string* text = scalar(context, node, phrase::a_day, example);
  if (!text) return false;
  const std::optional<base::Date> date = base::parse_date(*text);
  if (!date) return fault::unreadable(context, node, phrase::a_day, example);
  out = *date;
  return true;
}

const TypeDesc& Codec<base::Date>::type() {
  static const TypeDesc desc = simple(Kind::date, "date");
  return desc;
}

Value Codec<base::Date>::value(const base::Date& date) { return date.ok() ? Value(base::Period{date, date}) : Value(); }

bool Codec<base::Period>::read(DecodeContext& context, const Node& node, const Options& options, base::Period& out) {
  const std::string_view example = example_or(options, "mars 2012");
  const std::string* text = scalar(context, node, phrase::a_period, example);
  if (!text) return false;
  const std::optional<base::Period> period = base::parse_period(*text);
  if (!period) return fault::unreadable(context, node, phrase::a_period, example);
  out = *period;
  return true;
}

const TypeDesc& Codec<base::Period>::type() {
  static const TypeDesc desc = simple(Kind::period, "date ou période");
  return desc;
}

Value Codec<base::Period>::value(const base::Period& period) { return period.first.ok() ? Value(period) : Value(); }

std::optional<int> read_year_key(DecodeContext& context, const Entry& entry) {
  const std::optional<int> year = whole_number(entry.key);
  if (year && *year >= 1000 && *year <= 9999) return year;
  context.diagnostics
      .report(diag::rule::unreadable_value, entry.key_span, fault::quoted(entry.key),
              context.diagnostics.say(phrase::a_year))
      .help(phrase::write_for_example, std::string("2012: …"));
  return std::nullopt;
}

// --- References ---

bool read_reference(DecodeContext& context, const Node& node, base::Name& id, diag::Span& span) {
  const std::string* text = scalar(context, node, phrase::a_text, {});
  if (!text) return false;
  span = node.span;
  std::string read;
  const bool good = read_id(context, node, *text, read);
  id = read;
  return good;
}

TypeDesc reference_type(std::string_view target) {
  TypeDesc desc = simple(Kind::reference, "identifiant");
  desc.target = target;
  return desc;
}

// --- Lists ---

std::span<const Node> list_items(DecodeContext& context, const Node& node, const Options& options, bool& good) {
  if (node.kind == NodeKind::sequence) return node.items;
  if (node.kind == NodeKind::scalar && !options.count_field.empty() && base::parse_quantity(node.text.text)) {
    good = fault::count_for_list(context, node, options.count_field);
    return {};
  }
  if (node.kind == NodeKind::scalar) return {&node, 1};
  good = fault::wrong_kind(context, node, phrase::a_list, NodeKind::sequence);
  return {};
}

std::string_view inside_braces(std::string_view example) {
  return example.size() > 2 && example.front() == '{' && example.back() == '}' ? example.substr(1, example.size() - 2)
                                                                               : example;
}

TypeDesc list_type(const TypeDesc& element) {
  TypeDesc desc = simple(Kind::list, "liste");
  desc.element = &element;
  return desc;
}

TypeDesc open_type(const TypeDesc& element) {
  TypeDesc desc = simple(Kind::open, "groupe");
  desc.element = &element;
  return desc;
}

} // namespace reso::schema
