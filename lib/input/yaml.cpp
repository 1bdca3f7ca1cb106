#include "input/yaml.hpp"

#include <algorithm>
#include <sstream>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "input/bytes.hpp"
#include "input/scalar_place.hpp"

namespace reso::input {

namespace phrase = diag::phrase;
namespace rule = diag::rule;
using schema::Node;
using schema::NodeKind;

namespace {

constexpr std::size_t deepest = 100;

// Unwinds the parser when no tree can come of it; the finding is made.
struct GiveUp {};

// Builds the tree from events. Only this class knows yaml-cpp's types.
class Builder : public YAML::EventHandler {
public:
  Builder(diag::FileId file, std::string_view source, std::size_t offset, diag::Diagnostics& diagnostics)
      : m_file(file), m_source(source), m_offset(offset), m_diagnostics(diagnostics) {}

  void OnDocumentStart(const YAML::Mark& mark) override { m_document_begin = position(mark); }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    check(mark, "", anchor);
    add(Node{}, mark);
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse(mark, phrase::an_anchor); }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    check(mark, tag, anchor);
    Node node;
    node.kind = NodeKind::scalar;
    node.quoted = tag == "!";
    std::size_t begin = std::min(position(mark), m_source.size());
    check_signs(begin, value);
    node.text = locate_scalar(m_source, begin, value, node.quoted, m_file, m_offset);
    node.span = node.text.span;
    add(std::move(node), mark);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, NodeKind::sequence);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, NodeKind::mapping);
  }
  void OnMapEnd() override { close(); }

  Node take() { return std::move(m_root); }
  std::size_t document_begin() const { return m_document_begin; }
  bool refused() const { return m_refused; }

private:
  struct Level {
    Node node;
    bool key_pending = false; // a mapping whose key has been read
    schema::Entry entry;
  };

  std::size_t position(const YAML::Mark& mark) const { return static_cast<std::size_t>(std::max(0, mark.pos)); }

  diag::Span span(std::size_t begin, std::size_t length) const {
    const auto place = [&](std::size_t at) {
      return static_cast<std::uint32_t>(m_offset + std::min(at, m_source.size()));
    };
    return {m_file, place(begin), place(begin + length)};
  }

  void refuse(const YAML::Mark& mark, const diag::Phrase<>& what) {
    m_refused = true;
    m_diagnostics.report(rule::yaml_feature, span(position(mark), 1), m_diagnostics.say(what))
        .help(phrase::write_it_again);
  }

  void check(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor != 0)
      refuse(mark, phrase::an_anchor);
    else if (!tag.empty() && tag != "?" && tag != "!")
      refuse(mark, phrase::a_tag);
  }

  // Escapes of double quotes can make signs that the file itself does not hold.
  void check_signs(std::size_t begin, const std::string& value) {
    std::size_t at = 0, length = 0;
    auto what = forbidden_sign(value, at, length, m_diagnostics.language());
    if (!what && base::first_invalid_utf8(value)) what = m_diagnostics.say(phrase::invalid_utf8);
    if (!what) return;
    m_refused = true;
    m_diagnostics.report(rule::bad_bytes, span(begin, 1), *what).help(phrase::remove_sign);
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, NodeKind kind) {
    check(mark, tag, anchor);
    if (m_levels.size() >= deepest) {
      refuse(mark, phrase::deep_nesting);
      throw GiveUp{};
    }
    Level level;
    level.node.kind = kind;
    level.node.span = span(position(mark), 0);
    m_levels.push_back(std::move(level));
  }

  void close() {
    Node node = std::move(m_levels.back().node);
    m_levels.pop_back();
    std::uint32_t end = node.span.begin;
    if (!node.items.empty()) end = node.items.back().span.end;
    if (!node.entries.empty()) end = std::max(node.entries.back().value.span.end, node.entries.back().key_span.end);
    // A flow collection ends at its bracket.
    std::size_t begin = node.span.begin - m_offset;
    if (begin < m_source.size() && (m_source[begin] == '{' || m_source[begin] == '[')) {
      std::size_t bracket = m_source.find(m_source[begin] == '{' ? '}' : ']', end - m_offset);
      if (bracket != std::string_view::npos) end = static_cast<std::uint32_t>(m_offset + bracket + 1);
    }
    node.span.end = std::max(end, node.span.begin);
    place(std::move(node));
  }

  void add(Node node, const YAML::Mark& mark) {
    if (node.kind == NodeKind::null) {
      // The parser reports a missing value where the next thing stands: the key's place is the useful one.
      bool value = !m_levels.empty() && m_levels.back().key_pending;
      node.span = value ? m_levels.back().entry.key_span : span(position(mark), 0);
    }
    place(std::move(node));
  }

  // A group, a list or nothing before the colon.
  void refuse_key(diag::Span place) {
    m_refused = true;
    const auto last = static_cast<std::uint32_t>(m_offset + m_source.size());
    place.end = std::max(place.end, std::min(place.begin + 1, last));
    m_diagnostics.report(rule::yaml_syntax, place).help(phrase::indent_help);
  }

  void place(Node node) {
    if (m_levels.empty()) {
      m_root = std::move(node);
      return;
    }
    Level& level = m_levels.back();
    if (level.node.kind == NodeKind::sequence) {
      level.node.items.push_back(std::move(node));
    } else if (!level.key_pending) {
      if (node.kind != NodeKind::scalar) refuse_key(node.span);
      level.entry = schema::Entry{};
      level.entry.key = node.text.text;
      level.entry.folded = base::fold_id(node.text.text);
      level.entry.key_span = node.span;
      level.key_pending = true;
      if (level.entry.key == "<<") {
        m_refused = true;
        m_diagnostics.report(rule::yaml_feature, node.span, m_diagnostics.say(phrase::a_merge_key))
            .help(phrase::write_it_again);
      }
    } else {
      level.entry.value = std::move(node);
      level.node.entries.push_back(std::move(level.entry));
      level.key_pending = false;
    }
  }

  diag::FileId m_file;
  std::string_view m_source;
  std::size_t m_offset;
  diag::Diagnostics& m_diagnostics;
  std::vector<Level> m_levels;
  Node m_root;
  std::size_t m_document_begin = 0;
  bool m_refused = false;
};

// The quotation mark that was never closed: the last one that opens a value.
std::size_t opening_quote(std::string_view source) {
  std::size_t best = 0;
  for (std::size_t at = 1; at + 1 < source.size(); ++at)
    if ((source[at] == '"' || source[at] == '\'') && (source[at - 1] == ' ' || source[at - 1] == '[') &&
        source[at + 1] != ' ')
      best = at;
  return best;
}

std::string_view line_around(std::string_view source, std::size_t at) {
  std::size_t begin = source.substr(0, at).rfind('\n') + 1; // npos + 1 is the first line
  return source.substr(begin, std::min(source.find('\n', at), source.size()) - begin);
}

void report_exception(const YAML::Exception& error, diag::FileId file, std::string_view source, std::size_t offset,
                      diag::Diagnostics& diagnostics) {
  std::size_t at = std::min(static_cast<std::size_t>(std::max(0, error.mark.pos)), source.size());
  if (error.msg.find("EOF in scalar") != std::string::npos) {
    std::size_t open = opening_quote(source);
    auto quote = static_cast<std::uint32_t>(offset + open);
    std::string_view line = line_around(source, open);
    std::string mended(line.substr(0, line.find_last_not_of(" \t\r") + 1));
    diagnostics.report(rule::unclosed_quote, {file, quote, quote + 1})
        .help(phrase::close_quote)
        .paste(mended + source[open]);
    return;
  }
  // An error at the very end is shown where the last words stand.
  while (at > 0 && (at >= source.size() || source[at] == '\n')) --at;
  auto begin = static_cast<std::uint32_t>(offset + at);
  diagnostics.report(rule::yaml_syntax, {file, begin, begin + 1}).help(phrase::indent_help);
}

// A "---" line inside the text is a second document to YAML.
std::size_t second_document(std::string_view source, std::size_t from) {
  std::size_t mark = source.find("\n---", from);
  return mark == std::string_view::npos ? from : mark + 1;
}

// Dashes are to go; keys further left than the first one are to be moved below it.
void report_second(diag::FileId file, std::string_view source, std::size_t offset, std::size_t second,
                   diag::Diagnostics& diagnostics) {
  auto at = static_cast<std::uint32_t>(offset + std::min(second, source.size()));
  diag::Finding finding = diagnostics.report(rule::two_documents, {file, at, at + 1});
  std::string_view line = line_around(source, std::min(second, source.size()));
  if (line.starts_with("---")) {
    finding.help(phrase::remove_dashes);
    return;
  }
  finding.help(phrase::one_document);
  std::size_t first = std::min(source.find_first_not_of(" \r\n"), source.size());
  std::size_t indent = line_around(source, first).find_first_not_of(' ');
  if (indent > 0 && indent <= first && line.find_first_not_of(' ') == 0)
    finding.paste(std::string(indent, ' ') + std::string(base::trim(line)));
}

} // namespace

std::optional<Node> parse_yaml(diag::FileId file, std::size_t begin, std::size_t end, const diag::SourceMap& sources,
                               diag::Diagnostics& diagnostics) {
  std::string_view source = sources.text(file).substr(begin, end - begin);
  std::string text(source);
  // A final comment turns a quotation mark left open into an error instead of a value that swallows the file
  // (YAML.md 1.2).
  text += text.ends_with('\n') ? "#" : "\n#";
  std::istringstream stream(text);
  try {
    YAML::Parser parser(stream);
    Builder builder(file, source, begin, diagnostics);
    if (!parser.HandleNextDocument(builder)) {
      Node empty;
      empty.kind = NodeKind::mapping;
      empty.span = {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin)};
      return empty;
    }
    diag::Diagnostics unread(diagnostics.language());
    Builder rest(file, source, begin, unread);
    if (parser.HandleNextDocument(rest)) {
      std::size_t second = rest.document_begin() > 0 ? rest.document_begin() : second_document(source, 0);
      // Junk as the first byte ends a document before it begins.
      if (second == 0) {
        auto at = static_cast<std::uint32_t>(begin);
        diagnostics.report(rule::yaml_syntax, {file, at, at + 1}).help(phrase::quote_this);
      } else {
        report_second(file, source, begin, second, diagnostics);
      }
      return std::nullopt;
    }
    if (builder.refused()) return std::nullopt;
    return builder.take();
  } catch (const YAML::Exception& error) {
    report_exception(error, file, source, begin, diagnostics);
  } catch (const GiveUp&) {
  }
  return std::nullopt;
}

} // namespace reso::input
