#include "edit/yaml_text.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace reso::edit {

using schema::Node;
using schema::NodeKind;

namespace {

// A plain value may begin with none of these; and reso takes bullets and curly quotes there for a slip.
bool begins_badly(std::string_view text) {
  if (std::string_view("-?:,[]{}#&*!|>'\"%@`=~").find(text[0]) != std::string_view::npos) return true;
  return std::ranges::any_of(std::initializer_list<std::string_view>{"•", "●", "‣", "◦", "–", "—", "“", "”"},
                             [&](std::string_view sign) { return text.starts_with(sign); });
}

bool plain(std::string_view text, Style style) {
  if (text.empty() || base::trim(text) != text || begins_badly(text)) return false;
  if (text.find(": ") != text.npos || text.find(" #") != text.npos || text.ends_with(':')) return false;
  if (std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; })) return false;
  if (style == Style::flow && text.find_first_of(",[]{}") != text.npos) return false;
  return base::fold_id(text) != "null";
}

bool holds_groups(const Node& node) {
  return node.kind == NodeKind::mapping ||
         (node.kind == NodeKind::sequence && std::ranges::any_of(node.items, holds_groups));
}

} // namespace

std::string yaml_scalar(std::string_view text, Style style) {
  return plain(text, style) ? std::string(text) : yaml_quoted(text);
}

std::string yaml_quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else
      out += c;
  }
  return out + "\"";
}

std::string yaml_flow(const Node& node) {
  std::string out;
  if (node.kind == NodeKind::scalar) return yaml_scalar(node.text.text, Style::flow);
  if (node.kind == NodeKind::null) return "~";
  for (const Node& item : node.items) out += (out.empty() ? "" : ", ") + yaml_flow(item);
  for (const schema::Entry& entry : node.entries)
    out += (out.empty() ? "" : ", ") + yaml_scalar(entry.key, Style::flow) + ": " + yaml_flow(entry.value);
  return node.kind == NodeKind::sequence ? "[" + out + "]" : "{" + out + "}";
}

std::string yaml_block(const Node& mapping, std::size_t indent) {
  const std::string blanks(indent, ' ');
  std::string out;
  for (const schema::Entry& entry : mapping.entries) {
    out += blanks + yaml_scalar(entry.key, Style::block) + ":";
    const Node& value = entry.value;
    if (value.kind == NodeKind::scalar) {
      out += " " + yaml_scalar(value.text.text, Style::block) + "\n";
    } else if (!holds_groups(value) || (value.items.empty() && value.entries.empty())) {
      out += " " + yaml_flow(value) + "\n";
    } else if (value.kind == NodeKind::mapping) {
      out += "\n" + yaml_block(value, indent + 2);
    } else {
      out += "\n";
      for (const Node& item : value.items) {
        std::string lines = item.kind == NodeKind::mapping ? yaml_block(item, indent + 4)
                                                           : std::string(indent + 4, ' ') + yaml_flow(item) + "\n";
        lines[indent + 2] = '-';
        out += lines;
      }
    }
  }
  return out;
}

bool same_tree(const Node& a, const Node& b) {
  if (a.kind != b.kind || a.text.text != b.text.text) return false;
  return std::ranges::equal(a.items, b.items, same_tree) &&
         std::ranges::equal(a.entries, b.entries, [](const schema::Entry& one, const schema::Entry& other) {
           return one.key == other.key && same_tree(one.value, other.value);
         });
}

} // namespace reso::edit
