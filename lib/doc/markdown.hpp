// Markdown to blocks (cmark-gfm), with inserted values as private-use code points. ARCHITECTURE.md, law 3.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "diag/diagnostics.hpp"
#include "doc/document.hpp"

namespace reso::doc {

// The first code point that stands for an inserted value: slot n is first_slot + n (supplementary private use area A,
// refused in every input).
inline constexpr char32_t first_slot = 0xF0000;
inline constexpr std::size_t most_slots = 0xFFFE;
// The slot that `c` stands for; nothing when it is an ordinary character.
std::optional<std::size_t> slot_number(char32_t c);

// A value inserted by a template: never parsed. Inline pieces, or blocks: these split the paragraph that they stand in,
// and are flattened to their words inside a title, a cell or an emphasis.
struct Slot {
  std::variant<Inlines, Blocks> content;
  diag::Span origin;
};

// Where the expanded text came from: text[in_text…] was written at `origin` and following bytes.
struct Piece {
  std::size_t in_text;
  diag::Span origin;
};

// A fence or a directive that the caller turns into blocks: ```tableau ID / ```graphique ID / ```chiffres-cles,
// <!-- reso: word arguments -->.
struct BlockRequest {
  bool fence = false;
  std::string word;      // "tableau", "sommaire"…
  std::string arguments; // after the word
  std::string body;      // of a fence
  diag::Span word_span;
  diag::Span arguments_span;
  diag::Span body_span;
  std::vector<diag::Span> body_places; // of each line of the body
};
class BlockMaker {
public:
  virtual ~BlockMaker() = default;
  // Appends what the request asks for; reports what it cannot make.
  virtual void make(const BlockRequest& request, Blocks& out) = 0;
};

// What parsing needs beside the text.
struct MarkdownContext {
  const std::vector<Piece>& pieces;
  const std::vector<Slot>& slots;
  const std::function<std::string(std::string_view)>&
      typography; // applied to words, never to code, link targets or slots
  diag::Diagnostics& diagnostics;
};

// Parses `text` and appends its blocks. Raw HTML, ::: and unknown fences are findings; fences and directives go to
// `maker`.
void parse_markdown(std::string_view text, const MarkdownContext& context, BlockMaker& maker, Blocks& out);

// As above for one line of inlines (a title, a label): no block syntax.
Inlines parse_inlines(std::string_view text, const MarkdownContext& context);

} // namespace reso::doc
