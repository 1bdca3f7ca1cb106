// How each member type of a record is read, described and looked at. Included by schema/table.hpp; the work that needs
// no types is ordinary code (record.cpp, scalar.cpp), so that a table costs little to compile.
#pragma once

#include <utility>

#include "schema/record.hpp"
#include "schema/table.hpp"

namespace reso::schema {

// --- Simple values: scalar.cpp ---

template <>
struct Codec<std::string> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, std::string& out);
  static const TypeDesc& type();
  static Value value(const std::string& text);
};

template <>
struct Codec<bool> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, bool& out);
  static const TypeDesc& type();
  static Value value(bool yes);
};

template <>
struct Codec<int> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, int& out);
  static const TypeDesc& type();
  static Value value(int number);
};

template <>
struct Codec<base::Quantity> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, base::Quantity& out);
  static const TypeDesc& type();
  static Value value(const base::Quantity& quantity);
};

template <>
struct Codec<base::Cents> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, base::Cents& out);
  static const TypeDesc& type();
  static Value value(const base::Cents& amount);
};

template <>
struct Codec<base::Minutes> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, base::Minutes& out);
  static const TypeDesc& type();
  static Value value(const base::Minutes& duration);
};

template <>
struct Codec<base::Date> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, base::Date& out);
  static const TypeDesc& type();
  static Value value(const base::Date& date);
};

template <>
struct Codec<base::Period> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, base::Period& out);
  static const TypeDesc& type();
  static Value value(const base::Period& period);
};

template <>
struct Codec<LocatedText> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, LocatedText& out);
  static const TypeDesc& type();
  static Value value(const LocatedText& text);
};

template <>
struct Codec<Word> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, Word& out);
  static const TypeDesc& type();
  static Value value(const Word& word);
};

// --- Values around values ---

bool read_reference(DecodeContext& context, const Node& node, base::Name& id, diag::Span& span);
TypeDesc reference_type(std::string_view target);
TypeDesc list_type(const TypeDesc& element);
TypeDesc open_type(const TypeDesc& element);

template <class Tag>
struct Codec<Reference<Tag>> {
  static bool read(DecodeContext& context, const Node& node, const Options&, Reference<Tag>& out) {
    return read_reference(context, node, out.id, out.span);
  }
  static const TypeDesc& type() {
    static const TypeDesc desc = reference_type(Tag::list);
    return desc;
  }
  static Value value(const Reference<Tag>& reference) {
    return reference.given() ? Value(ReferenceValue{reference.id.text(), Tag::list, reference.span}) : Value();
  }
};

template <class T>
struct Codec<Located<T>> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, Located<T>& out) {
    out.span = node.span;
    return Codec<T>::read(context, node, options, out.value);
  }
  static const TypeDesc& type() { return Codec<T>::type(); }
  static Value value(const Located<T>& located) { return located.given() ? Codec<T>::value(located.value) : Value(); }
};

template <class T>
struct Codec<std::optional<T>> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, std::optional<T>& out) {
    if (Codec<T>::read(context, node, options, out.emplace())) return true;
    if constexpr (!Record<T>) out.reset();
    return false;
  }
  static const TypeDesc& type() { return Codec<T>::type(); }
  static Value value(const std::optional<T>& maybe) { return maybe ? Codec<T>::value(*maybe) : Value(); }
};

// The items to read: those of a sequence, or the scalar itself as the only one. Nothing (and a finding) for a mapping,
// or for a number where another field takes it.
std::span<const Node> list_items(DecodeContext& context, const Node& node, const Options& options, bool& good);

template <class T>
struct Codec<std::vector<T>> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, std::vector<T>& out) {
    // A list at the top of a file is called by its records' name.
    const KeyScope scope(context, context.key.empty() ? record_name() : context.key, context.key_span);
    bool good = true;
    for (const Node& item : list_items(context, node, options, good)) {
      T element{};
      const bool fine = Codec<T>::read(context, item, options, element);
      good = good && fine;
      if (fine || Record<T>) out.push_back(std::move(element));
    }
    return good;
  }
  static const TypeDesc& type() {
    static const TypeDesc desc = list_type(Codec<T>::type());
    return desc;
  }
  static Value value(const std::vector<T>& items) {
    List list;
    list.reserve(items.size());
    for (const T& item : items) list.push_back(Codec<T>::value(item));
    return list;
  }

private:
  static constexpr std::string_view record_name() {
    if constexpr (Record<T>)
      return Table<T>::name;
    else
      return {};
  }
};

// True when both name one unit: "heures" and "h", "jour" and "jours".
bool same_unit(std::string_view a, std::string_view b);

// The year that `entry`'s key is; reports a key that is none.
std::optional<int> read_year_key(DecodeContext& context, const Entry& entry);

template <class T>
struct Codec<ByYear<T>> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, ByYear<T>& out) {
    if (node.kind != NodeKind::mapping) return Codec<std::optional<T>>::read(context, node, options, out.always);
    return read_entries(
        context, node,
        [&](const Entry& entry) {
          const std::optional<int> year = read_year_key(context, entry);
          T value{};
          if (!year || !Codec<T>::read(context, entry.value, options, value)) return false;
          out.years.insert_or_assign(*year, std::move(value));
          return true;
        },
        "2012: …");
  }
  static const TypeDesc& type() { return Codec<T>::type(); }
  static Value value(const ByYear<T>& by_year) { return by_year.always ? Codec<T>::value(*by_year.always) : Value(); }
  static Value in_year(const ByYear<T>& by_year, int year) {
    const T* found = by_year.in(year);
    return found ? Codec<T>::value(*found) : Value();
  }
};

// "age: [26, 50]" of the example "{age: [26, 50]}".
std::string_view inside_braces(std::string_view example);

// A mapping whose keys are words of the project; they are folded.
template <class T>
struct Codec<std::map<std::string, T, std::less<>>> {
  using Map = std::map<std::string, T, std::less<>>;
  static bool read(DecodeContext& context, const Node& node, const Options& options, Map& out) {
    return read_entries(
        context, node,
        [&](const Entry& entry) {
          T value{};
          if (!Codec<T>::read(context, entry.value, options, value)) return false;
          out.insert_or_assign(entry.folded, std::move(value));
          return true;
        },
        inside_braces(options.example));
  }
  static const TypeDesc& type() {
    static const TypeDesc desc = open_type(Codec<T>::type());
    return desc;
  }
  static Value value(const Map&) { return Value(); }
};

// --- Records ---

namespace detail {

template <class M>
inline constexpr bool may_be_absent = std::is_same_v<M, bool>;
template <class T>
inline constexpr bool may_be_absent<std::optional<T>> = true;
template <class T>
inline constexpr bool may_be_absent<std::vector<T>> = true;
template <class T>
inline constexpr bool may_be_absent<std::map<std::string, T, std::less<>>> = true;

template <class M>
inline constexpr std::string_view own_unit = {};
template <>
inline constexpr std::string_view own_unit<base::Cents> = "€";
template <>
inline constexpr std::string_view own_unit<base::Minutes> = "h";
template <class T>
inline constexpr std::string_view own_unit<std::optional<T>> = own_unit<T>;
template <class T>
inline constexpr std::string_view own_unit<ByYear<T>> = own_unit<T>;

// Reaches through optional<ByYear<T>>; false for any other member.
template <class M>
inline constexpr bool by_year = false;
template <class T>
inline constexpr bool by_year<ByYear<T>> = true;
template <class T>
inline constexpr bool by_year<std::optional<ByYear<T>>> = true;

template <class T>
Value value_in_year(const ByYear<T>& member, int year) {
  return Codec<ByYear<T>>::in_year(member, year);
}
template <class T>
Value value_in_year(const std::optional<ByYear<T>>& member, int year) {
  return member ? value_in_year(*member, year) : Value();
}

// Members whose value does not depend on where it stands in a file, but for a place that can be set.
template <class M>
inline constexpr bool movable =
    std::is_same_v<M, std::string> || std::is_same_v<M, bool> || std::is_same_v<M, int> ||
    std::is_same_v<M, base::Quantity> || std::is_same_v<M, base::Cents> || std::is_same_v<M, base::Minutes> ||
    std::is_same_v<M, base::Date> || std::is_same_v<M, base::Period> || std::is_same_v<M, Word>;
template <class Tag>
inline constexpr bool movable<Reference<Tag>> = true;
template <class T>
inline constexpr bool movable<Located<T>> = movable<T>;
template <class T>
inline constexpr bool movable<std::optional<T>> = movable<T>;
template <class T>
inline constexpr bool movable<ByYear<T>> = movable<T>;
template <class T>
inline constexpr bool movable<std::vector<T>> = movable<T>;

template <class M>
void move_to(M& member, const diag::Span& place) {
  if constexpr (requires { member.span = place; }) member.span = place;
}
template <class T>
void move_to(std::vector<T>& members, const diag::Span& place) {
  for (T& one : members) move_to(one, place);
}
template <class T>
void move_to(std::optional<T>& member, const diag::Span& place) {
  if (member) move_to(*member, place);
}

template <class T, std::size_t I>
struct FieldOf {
  static constexpr auto& field = std::get<I>(Table<T>::fields);
  using Member = typename std::remove_cvref_t<decltype(field)>::Member;

  static bool read(DecodeContext& context, const Node& node, const Options& options, void* record) {
    return Codec<Member>::read(context, node, options, static_cast<T*>(record)->*field.pointer);
  }
  static Value get(const void* record) { return Codec<Member>::value(static_cast<const T*>(record)->*field.pointer); }
  static Value in_year(const void* record, int year) {
    return value_in_year(static_cast<const T*>(record)->*field.pointer, year);
  }
  static constexpr bool required() { return !field.options.optional && !may_be_absent<Member>; }
  static void copy(const void* from, void* to, const diag::Span& place) {
    Member& member = static_cast<T*>(to)->*field.pointer;
    member = static_cast<const T*>(from)->*field.pointer;
    move_to(member, place);
  }
  static constexpr FieldSlot slot() {
    FieldSlot made{field.name, field.options, required(), &read};
    if constexpr (movable<Member>) made.copy = &copy;
    return made;
  }
  static FieldDesc describe() {
    const Options& options = field.options;
    FieldDesc desc;
    desc.unit = options.unit.empty() ? own_unit<Member> : options.unit;
    desc.name = field.name;
    desc.doc = options.doc;
    desc.example = options.example;
    desc.nomenclature = options.nomenclature;
    desc.required = required();
    desc.type = with_choices(Codec<Member>::type(), options.choices);
    desc.get = &get;
    if constexpr (by_year<Member>) desc.get_in_year = &in_year;
    return desc;
  }
};

template <class T>
struct Slots {
  static constexpr std::size_t count = std::tuple_size_v<std::remove_cvref_t<decltype(Table<T>::fields)>>;
  template <std::size_t... I>
  static constexpr std::array<FieldSlot, count> all(std::index_sequence<I...>) {
    return {FieldOf<T, I>::slot()...};
  }
  template <std::size_t... I>
  static std::vector<FieldDesc> descriptions(std::index_sequence<I...>) {
    return {FieldOf<T, I>::describe()...};
  }
  static constexpr std::array<FieldSlot, count> list = all(std::make_index_sequence<count>());
};

} // namespace detail

template <Record T>
struct Codec<T> {
  static bool read(DecodeContext& context, const Node& node, const Options&, T& out) {
    if constexpr (Placed<T>) out.span = node.span;
    return read_fields(context, node, Table<T>::name, detail::Slots<T>::list, &out);
  }
  static const TypeDesc& type() {
    static const TypeDesc desc = describe();
    return desc;
  }
  static Value value(const T& record) { return RecordRef{&record, &type()}; }

private:
  static TypeDesc describe() {
    TypeDesc desc;
    desc.kind = Kind::record;
    desc.name = Table<T>::name;
    desc.doc = Table<T>::doc;
    desc.fields = detail::Slots<T>::descriptions(std::make_index_sequence<detail::Slots<T>::count>());
    return desc;
  }
};

} // namespace reso::schema
