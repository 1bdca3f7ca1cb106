// A reader of the little YAML that tests need: block mappings and sequences, [a, b], {a: b}, plain and "quoted"
// scalars. The real reader is in lib/input, which the schema room may not include.
#pragma once

#include <string>
#include <string_view>

#include "base/text.hpp"
#include "diag/source_map.hpp"
#include "schema/tree.hpp"

namespace tiny {

class Reader {
public:
  Reader(reso::diag::FileId file, std::string_view text) : m_file(file), m_text(text) {}

  reso::schema::Node read() {
    skip_blank_lines();
    return block(column());
  }

private:
  using Node = reso::schema::Node;
  using Kind = reso::schema::NodeKind;

  bool done() const { return m_at >= m_text.size(); }
  char peek() const { return done() ? '\n' : m_text[m_at]; }
  reso::diag::Span span(std::size_t begin, std::size_t end) const {
    return {m_file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  std::size_t column() const {
    const std::size_t line = m_text.rfind('\n', m_at == 0 ? std::string_view::npos : m_at - 1);
    return m_at == 0 || line == std::string_view::npos ? m_at : m_at - line - 1;
  }
  void skip_spaces() {
    while (!done() && peek() == ' ') ++m_at;
  }
  void skip_blank_lines() {
    for (;;) {
      const std::size_t start = m_at;
      while (!done() && (peek() == ' ' || peek() == '\n')) ++m_at;
      if (peek() == '#')
        while (!done() && peek() != '\n') ++m_at;
      if (m_at == start || done()) return;
    }
  }

  Node block(std::size_t indent) {
    if (peek() == '-' && m_at + 1 < m_text.size() && (m_text[m_at + 1] == ' ' || m_text[m_at + 1] == '\n'))
      return sequence(indent);
    return key_ahead() ? mapping(indent) : inline_value("\n");
  }

  bool key_ahead() const {
    if (peek() == '[' || peek() == '{' || peek() == '"') return false;
    const std::size_t end = std::min(m_text.find('\n', m_at), m_text.size());
    const std::string_view line = m_text.substr(m_at, end - m_at);
    return line.find(": ") != std::string_view::npos || line.ends_with(':');
  }

  Node sequence(std::size_t indent) {
    Node node;
    node.kind = Kind::sequence;
    const std::size_t begin = m_at;
    std::size_t end = m_at;
    while (!done() && peek() == '-' && column() == indent) {
      ++m_at;
      skip_spaces();
      node.items.push_back(peek() == '\n' ? null_at(m_at) : block(column()));
      end = node.items.back().span.end;
      skip_blank_lines();
    }
    node.span = span(begin, end);
    return node;
  }

  Node mapping(std::size_t indent) {
    Node node;
    node.kind = Kind::mapping;
    const std::size_t begin = m_at;
    std::size_t end = m_at;
    while (!done() && column() == indent && key_ahead()) {
      node.entries.push_back(entry(indent));
      end = std::max(node.entries.back().key_span.end, node.entries.back().value.span.end);
      skip_blank_lines();
    }
    node.span = span(begin, end);
    return node;
  }

  reso::schema::Entry entry(std::size_t indent) {
    reso::schema::Entry entry;
    const std::size_t begin = m_at;
    while (!(peek() == ':' && (m_at + 1 == m_text.size() || m_text[m_at + 1] == ' ' || m_text[m_at + 1] == '\n')))
      ++m_at;
    entry.key = m_text.substr(begin, m_at - begin);
    entry.folded = reso::base::fold_id(entry.key);
    entry.key_span = span(begin, m_at);
    const std::size_t after = ++m_at;
    skip_spaces();
    if (peek() != '\n') {
      entry.value = inline_value("\n");
      return entry;
    }
    skip_blank_lines();
    const bool deeper = !done() && (column() > indent || (column() == indent && peek() == '-'));
    entry.value = deeper ? block(column()) : null_at(after);
    return entry;
  }

  Node null_at(std::size_t at) {
    Node node;
    node.span = span(at, at);
    return node;
  }

  Node inline_value(std::string_view stops) {
    if (peek() == '[') return flow_sequence();
    if (peek() == '{') return flow_mapping();
    return scalar(stops);
  }

  Node scalar(std::string_view stops) {
    Node node;
    node.kind = Kind::scalar;
    const std::size_t begin = m_at;
    if (peek() == '"') {
      node.quoted = true;
      const std::size_t end = m_text.find('"', ++m_at);
      node.text.text = m_text.substr(m_at, end - m_at);
      m_at = end + 1;
    } else {
      while (!done() && peek() != '\n' && stops.find(peek()) == std::string_view::npos) ++m_at;
      node.text.text = reso::base::trim(m_text.substr(begin, m_at - begin));
    }
    node.span = span(begin, node.quoted ? m_at : begin + node.text.text.size());
    node.text.span = node.span;
    return node;
  }

  Node flow_sequence() {
    Node node;
    node.kind = Kind::sequence;
    const std::size_t begin = m_at++;
    for (skip_spaces(); peek() != ']'; skip_spaces()) {
      node.items.push_back(inline_value(",]"));
      if (peek() == ',') ++m_at;
    }
    node.span = span(begin, ++m_at);
    return node;
  }

  Node flow_mapping() {
    Node node;
    node.kind = Kind::mapping;
    const std::size_t begin = m_at++;
    for (skip_spaces(); peek() != '}'; skip_spaces()) {
      reso::schema::Entry entry;
      const std::size_t key = m_at;
      while (peek() != ':') ++m_at;
      entry.key = m_text.substr(key, m_at - key);
      entry.folded = reso::base::fold_id(entry.key);
      entry.key_span = span(key, m_at);
      ++m_at;
      skip_spaces();
      entry.value = inline_value(",}");
      node.entries.push_back(std::move(entry));
      if (peek() == ',') ++m_at;
    }
    node.span = span(begin, ++m_at);
    return node;
  }

  reso::diag::FileId m_file;
  std::string_view m_text;
  std::size_t m_at = 0;
};

// Adds `text` to `sources` as `path` and reads it.
inline reso::schema::Node read(reso::diag::SourceMap& sources, std::string path, std::string text) {
  const reso::diag::FileId file = sources.add(std::move(path), std::move(text));
  return Reader(file, sources.text(file)).read();
}

} // namespace tiny
