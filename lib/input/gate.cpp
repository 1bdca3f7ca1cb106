#include "input/gate.hpp"

#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "input/beginner.hpp"
#include "input/bytes.hpp"
#include "input/yaml.hpp"

namespace reso::input {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

std::optional<schema::Node> read_mapping(diag::FileId file, std::size_t begin, std::size_t end,
                                         const diag::SourceMap& sources, diag::Diagnostics& diagnostics) {
  if (find_beginner_faults(file, begin, end, sources, diagnostics)) return std::nullopt;
  auto node = parse_yaml(file, begin, end, sources, diagnostics);
  if (!node || node->kind == schema::NodeKind::mapping) return node;
  diag::Span place = node->span;
  if (place.end == place.begin) ++place.end;
  diagnostics.report(rule::not_a_mapping, place);
  return std::nullopt;
}

} // namespace

std::optional<schema::Node> read_yaml(std::string path, std::string bytes, diag::SourceMap& sources,
                                      diag::Diagnostics& diagnostics) {
  const auto file = read_text(std::move(path), std::move(bytes), sources, diagnostics);
  return file ? parse_yaml_text(*file, sources, diagnostics) : std::nullopt;
}

std::optional<schema::Node> parse_yaml_text(diag::FileId file, const diag::SourceMap& sources,
                                            diag::Diagnostics& diagnostics) {
  return read_mapping(file, 0, sources.text(file).size(), sources, diagnostics);
}

namespace {

// "titre: Le Vivier" before any text: a head without its first "---".
bool begins_like_a_head(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return false;
  const std::string_view line = text.substr(first, text.find('\n', first) - first);
  const std::string key = base::fold_id(line.substr(0, std::min(line.find(':'), line.size())));
  return line.find(':') != std::string_view::npos && (key == "titre" || key == "section" || key == "chapeau");
}

} // namespace

std::optional<MarkdownFile> read_markdown(std::string path, std::string bytes, diag::SourceMap& sources,
                                          diag::Diagnostics& diagnostics) {
  const auto file = read_text(std::move(path), std::move(bytes), sources, diagnostics);
  return file ? parse_markdown_text(*file, sources, diagnostics) : std::nullopt;
}

std::optional<MarkdownFile> parse_markdown_text(diag::FileId file, const diag::SourceMap& sources,
                                                diag::Diagnostics& diagnostics) {
  std::string_view text = sources.text(file);
  MarkdownFile out;
  out.head.kind = schema::NodeKind::mapping;
  out.head.span = {file, 0, 0};
  std::size_t body = 0;
  if (text.starts_with("---\n") || text.starts_with("---\r\n")) {
    std::size_t begin = text.find('\n') + 1;
    std::size_t close = text.substr(begin).starts_with("---") ? begin : text.find("\n---", begin);
    if (close != std::string_view::npos && close != begin) ++close;
    std::size_t after = close == std::string_view::npos ? close : text.find('\n', close);
    std::string_view rest = close == std::string_view::npos
                                ? std::string_view()
                                : text.substr(close + 3, after == std::string_view::npos ? after : after - close - 3);
    if (close == std::string_view::npos || (rest != "" && rest != "\r")) {
      diagnostics.report(rule::head_unclosed, {file, 0, 3}).help(phrase::close_head);
      return std::nullopt;
    }
    auto head = read_mapping(file, begin, close, sources, diagnostics);
    if (!head) return std::nullopt;
    out.head = std::move(*head);
    body = after == std::string_view::npos ? text.size() : after + 1;
  }
  if (body == 0 && begins_like_a_head(text)) {
    const std::size_t first = text.find_first_not_of(" \t\r\n"), end = text.find_first_of("\r\n", first);
    diagnostics
        .report(rule::head_unopened, {file, static_cast<std::uint32_t>(first),
                                      static_cast<std::uint32_t>(end == std::string_view::npos ? text.size() : end)})
        .help(phrase::open_head);
    return std::nullopt;
  }
  out.body.text = std::string(text.substr(body));
  out.body.span = {file, static_cast<std::uint32_t>(body), static_cast<std::uint32_t>(text.size())};
  return out;
}

std::optional<diag::FileId> read_text(std::string path, std::string bytes, diag::SourceMap& sources,
                                      diag::Diagnostics& diagnostics) {
  return accept_text(std::move(path), std::move(bytes), most_yaml_bytes, sources, diagnostics);
}

} // namespace reso::input
