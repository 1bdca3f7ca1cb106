#include "tests/pages/words.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <fmt/format.h>

#include "tests/support/pdf_text.hpp"

namespace reso::tests {

namespace {

constexpr double tolerance = 0.5; // points

double attribute(const std::string& line, const char* name) {
  const std::string wanted = std::string(name) + "=\"";
  const std::size_t at = line.find(wanted);
  return at == std::string::npos ? 0 : std::strtod(line.c_str() + at + wanted.size(), nullptr);
}

std::string unescaped(std::string text) {
  for (const auto& [entity, sign] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}})
    for (std::size_t at = 0; (at = text.find(entity, at)) != std::string::npos; ++at)
      text.replace(at, std::string(entity).size(), sign);
  return text;
}

// Without what is not drawn, or drawn as a hyphen at a line's end.
std::string visible(std::string text) {
  for (const char* sign : {" ", "\u00A0", "\u202F", "\u00AD"})
    for (std::size_t at; (at = text.find(sign)) != std::string::npos;) text.erase(at, std::string(sign).size());
  return text;
}

// The glyphs of one cluster.
struct Sign {
  double left, right, baseline;
  std::string text;
  bool shown = false;
};

double width_of(const layout::TextPiece& piece, const font::Glyph& glyph) {
  const bool blank = piece.text[glyph.cluster] == ' ';
  return glyph.advance * piece.size / 1000 * piece.stretch + (blank ? piece.extra : 0);
}

void add_signs(const layout::TextPiece& piece, std::vector<Sign>& signs) {
  double x = piece.x;
  for (std::size_t i = 0; i < piece.glyphs.size();) {
    const std::size_t cluster = piece.glyphs[i].cluster;
    const double left = x;
    for (; i < piece.glyphs.size() && piece.glyphs[i].cluster == cluster; ++i) x += width_of(piece, piece.glyphs[i]);
    const std::size_t end = i < piece.glyphs.size() ? piece.glyphs[i].cluster : piece.text.size();
    std::string text = visible(piece.text.substr(cluster, end - cluster));
    if (!text.empty()) signs.push_back({left, x, piece.baseline, std::move(text)});
  }
}

std::vector<Sign> signs_of(const layout::Page& page) {
  std::vector<Sign> signs;
  for (const layout::Placed& placed : page.pieces)
    if (const auto* piece = std::get_if<layout::TextPiece>(&placed.piece)) add_signs(*piece, signs);
  std::ranges::stable_sort(signs, {}, &Sign::left);
  return signs;
}

bool below(const PdfWord& word, const Sign& sign) {
  const double middle = (sign.left + sign.right) / 2, height = word.bottom - word.top;
  return middle > word.left && middle < word.right && sign.baseline > word.top + height * 0.4 &&
         sign.baseline < word.bottom;
}

// Empty when the word stands over its own signs.
std::string fault_of(const PdfWord& word, std::vector<Sign>& signs) {
  std::string text;
  double left = 1e9, right = 0;
  for (Sign& sign : signs) {
    if (!below(word, sign)) continue;
    text += sign.text;
    left = std::min(left, sign.left);
    right = std::max(right, sign.right);
    sign.shown = true;
  }
  const std::string wanted = visible(word.text);
  if (wanted.empty()) return {};
  if (text != wanted) return fmt::format("« {} » stands where the layout has « {} »", word.text, text);
  if (std::abs(left - word.left) > tolerance)
    return fmt::format("« {} » begins at {:.1f}, not {:.1f}", word.text, word.left, left);
  // A hyphen at the line's end belongs to the word as read, and to no sign here.
  if (!word.text.ends_with("\u00AD") && std::abs(right - word.right) > tolerance)
    return fmt::format("« {} » ends at {:.1f}, not {:.1f}", word.text, word.right, right);
  return {};
}

} // namespace

std::vector<PdfWord> words_of(const std::string& pdf) {
  TemporaryFile file(pdf);
  const std::string out = output_of("pdftotext -bbox -enc UTF-8 " + file.path() + " -");
  std::vector<PdfWord> words;
  int page = -1;
  for (std::size_t at = 0, end; at < out.size(); at = end + 1) {
    end = std::min(out.find('\n', at), out.size());
    const std::string line = out.substr(at, end - at);
    if (line.find("<page ") != std::string::npos) ++page;
    const std::size_t open = line.find("\">");
    if (line.find("<word ") == std::string::npos || open == std::string::npos) continue;
    words.push_back({page, attribute(line, "xMin"), attribute(line, "yMin"), attribute(line, "xMax"),
                     attribute(line, "yMax"), unescaped(line.substr(open + 2, line.rfind("</word>") - open - 2))});
  }
  return words;
}

std::vector<std::string> misplaced(const layout::Pages& pages, const std::vector<PdfWord>& words) {
  std::vector<std::string> faults;
  auto word = words.begin();
  for (int i = 0; i < static_cast<int>(pages.pages.size()); ++i) {
    std::vector<Sign> signs = signs_of(pages.pages[static_cast<std::size_t>(i)]);
    for (; word != words.end() && word->page == i; ++word)
      if (std::string fault = fault_of(*word, signs); !fault.empty())
        faults.push_back(fmt::format("page {}: {}", i + 1, fault));
    for (const Sign& sign : signs)
      if (!sign.shown)
        faults.push_back(fmt::format("page {}: « {} » at {:.1f} {:.1f} is not in the PDF", i + 1, sign.text, sign.left,
                                     sign.baseline));
  }
  if (word != words.end()) faults.push_back("the PDF has more pages than the layout");
  return faults;
}

} // namespace reso::tests
