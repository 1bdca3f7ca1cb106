#include "schema/json_schema.hpp"

#include <nlohmann/json.hpp>

#include "base/text.hpp"

namespace reso::schema {

namespace {

using Json = nlohmann::json;

constexpr std::string_view draft = "http://json-schema.org/draft-07/schema#";
constexpr std::string_view justify_key = "justifier";

// What base::fold_id makes of a letter, the other way: "e" may be written "É".
std::string letter_class(char c) {
  switch (c) {
  case 'a': return "[aàâäAÀÂÄ]";
  case 'c': return "[cçCÇ]";
  case 'e': return "[eéèêëEÉÈÊË]";
  case 'i': return "[iîïIÎÏ]";
  case 'o': return "[oôöOÔÖ]";
  case 'u': return "[uùûüUÙÛÜ]";
  case 'y': return "[yÿYŸ]";
  case '_': return "[_ '’\\-]+";
  default: break;
  }
  if (c >= 'a' && c <= 'z') return {'[', c, static_cast<char>(c - 'a' + 'A'), ']'};
  return {c};
}

// A regular expression for every way in which a folded word may be written.
std::string ways_to_write(std::string_view folded) {
  std::string out = "^";
  for (const char c : folded) out += letter_class(c);
  return out + "$";
}

// The same without the usual way.
std::string other_ways(std::string_view folded) {
  return "^(?!" + std::string(folded) + "$)" + ways_to_write(folded).substr(1);
}

std::string with_capital(std::string name) {
  if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

class Maker {
public:
  explicit Maker(const WordLists& words) : m_words(words) {}

  Json of(const FieldDesc& field) {
    Json out = of(*field.type, field.nomenclature);
    if (field.get_in_year != nullptr) out = by_year(out);
    if (!field.doc.empty()) out["description"] = field.doc;
    if (!field.example.empty()) out["examples"] = Json::array({field.example});
    return out;
  }

  Json of(const TypeDesc& type, std::string_view nomenclature = {}) {
    switch (type.kind) {
    case Kind::choice: return choice(type, nomenclature);
    case Kind::list: return list(of(*type.element, nomenclature));
    case Kind::record: return reference_to(type);
    case Kind::boolean: return any_of(Json{{"type", "boolean"}}, Json{{"enum", Json::array({"oui", "non"})}});
    case Kind::prose:
    case Kind::text:
    case Kind::quantity:
    case Kind::date:
    case Kind::period:
    case Kind::reference: return scalar();
    case Kind::figures:
    case Kind::open: break;
    }
    return Json::object();
  }

  Json record(const TypeDesc& type) {
    Json out{{"type", "object"}, {"additionalProperties", false}};
    if (!type.doc.empty()) out["description"] = type.doc;
    for (const FieldDesc& field : type.fields) {
      add_key(out, field.name, of(field));
      if (field.required) add_required(out, std::string(field.name));
    }
    add_key(out, justify_key, justifications());
    return out;
  }

  // Keys may be written with accents and capitals too.
  static void add_key(Json& object, std::string_view name, const Json& value) {
    object["properties"][std::string(name)] = value;
    object["patternProperties"][other_ways(name)] = value;
  }

  // A value alone is a list of one. A condition, not an alternative: editors then say what is wrong inside.
  static Json list(const Json& element) {
    return Json{{"if", Json{{"type", "array"}}}, {"then", Json{{"items", element}}}, {"else", element}};
  }

  // Given by its usual name or with a capital.
  static void add_required(Json& object, const std::string& name) {
    Json either = Json::object();
    either["anyOf"] =
        Json::array({Json{{"required", Json::array({name})}}, Json{{"required", Json::array({with_capital(name)})}}});
    object["allOf"].push_back(either);
  }

  Json take_definitions() { return std::move(m_definitions); }

private:
  static Json any_of(const Json& one, const Json& other) {
    Json out = Json::object();
    out["anyOf"] = Json::array({one, other});
    return out;
  }

  // YAML's types are not ours: "2012" may be a text, "3,5" a number.
  static Json scalar() {
    Json out = Json::object();
    out["type"] = Json::array({"string", "number", "boolean"});
    return out;
  }

  // One value, or a block of years.
  static Json by_year(const Json& value) {
    Json years = Json::object();
    years["^[0-9]{4}$"] = value;
    return Json{{"if", Json{{"type", "object"}}},
                {"then", Json{{"patternProperties", years}, {"additionalProperties", false}}},
                {"else", value}};
  }

  Json choice(const TypeDesc& type, std::string_view nomenclature) const {
    std::vector<std::string> words(type.choices.begin(), type.choices.end());
    if (const auto own = m_words.find(nomenclature); own != m_words.end()) words = own->second;
    if (words.empty()) return scalar();
    Json out = Json::object();
    out["anyOf"] = Json::array({Json{{"enum", words}}});
    for (const std::string& word : words)
      out["anyOf"].push_back(Json{{"type", "string"}, {"pattern", ways_to_write(base::fold_id(word))}});
    return out;
  }

  // Records stand among the definitions, once.
  Json reference_to(const TypeDesc& type) {
    const std::string name = base::fold_id(type.name);
    if (!m_definitions.contains(name)) {
      m_definitions[name] = Json::object(); // a record may hold itself
      m_definitions[name] = record(type);
    }
    Json out = Json::object();
    out["allOf"] = Json::array({Json{{"$ref", "#/definitions/" + name}}}); // what stands beside a $ref is ignored
    return out;
  }

  static Json justifications() {
    const Json text{{"type", "string"}};
    const Json one{{"type", "object"},
                   {"properties", Json{{"regle", text}, {"motif", text}, {"fichier", text}}},
                   {"required", Json::array({"regle", "motif"})},
                   {"additionalProperties", false}};
    return list(one);
  }

  const WordLists& m_words;
  Json m_definitions = Json::object();
};

std::string text_of(Json schema, std::string_view title, Maker& maker) {
  schema["$schema"] = draft;
  schema["title"] = title;
  schema["definitions"] = maker.take_definitions();
  return schema.dump(2) + "\n";
}

} // namespace

std::string json_schema_of_record(std::string_view title, const TypeDesc& record, const WordLists& words) {
  Maker maker(words);
  return text_of(maker.record(record), title, maker);
}

std::string json_schema_of_lists(std::string_view title, const std::vector<const TypeDesc*>& records,
                                 std::string_view figures, const WordLists& words) {
  Maker maker(words);
  Json out{{"type", "object"}, {"additionalProperties", false}};
  for (const TypeDesc* record : records) {
    Json value = Maker::list(maker.of(*record));
    value["description"] = record->doc;
    Maker::add_key(out, record->name, value);
  }
  if (!figures.empty()) Maker::add_key(out, figures, Json{{"type", "object"}});
  return text_of(std::move(out), title, maker);
}

} // namespace reso::schema
