// Words of a list: fixed by the field, or open to the project through `nomenclatures`.
#include <algorithm>

#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "schema/fault.hpp"
#include "schema/table.hpp"

namespace reso::schema {

namespace {

// The words that the field takes: the project's list, else the field's own; empty when any word is fine.
std::vector<std::string_view> words_for(const DecodeContext& context, const Options& options) {
  if (context.nomenclatures && !options.nomenclature.empty()) {
    const auto list = context.nomenclatures->find(options.nomenclature);
    if (list != context.nomenclatures->end()) return {list->second.begin(), list->second.end()};
  }
  return {options.choices.begin(), options.choices.end()};
}

} // namespace

bool Codec<Word>::read(DecodeContext& context, const Node& node, const Options& options, Word& out) {
  const std::vector<std::string_view> words = words_for(context, options);
  const std::string_view example = !options.example.empty() || words.empty() ? options.example : words.front();
  if (node.kind != NodeKind::scalar)
    return fault::wrong_kind(context, node, diag::phrase::a_text, NodeKind::scalar, example);
  const std::string_view text = base::trim(node.text.text);
  std::string id = base::fold_id(text);
  const auto same = [&](std::string_view word) { return base::fold_id(word) == id; };
  if (!words.empty() && std::ranges::none_of(words, same))
    return fault::unknown_word(context, node.span, text, words, options.nomenclature);
  out = {id, text, node.span};
  return true;
}

const TypeDesc& Codec<Word>::type() {
  static const TypeDesc desc = [] {
    TypeDesc type;
    type.kind = Kind::choice;
    type.name = "mot";
    return type;
  }();
  return desc;
}

Value Codec<Word>::value(const Word& word) {
  return word.given() ? Value(std::string_view(word.written.text())) : Value();
}

} // namespace reso::schema
