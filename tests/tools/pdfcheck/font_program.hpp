// A font program as FreeType reads it: not the library that made the subset.
#pragma once

#include <memory>
#include <string>

namespace reso::pdfcheck {

class FontProgram {
public:
  // `bytes`: a TrueType file or a bare CFF table.
  explicit FontProgram(std::string bytes);
  ~FontProgram();
  FontProgram(const FontProgram&) = delete;
  FontProgram& operator=(const FontProgram&) = delete;

  bool opened() const;
  bool keyed_by_cid() const; // a CFF table whose CIDs are not its glyph numbers
  int glyph_count() const;
  // Thousandths of an em; negative when the glyph cannot be loaded.
  double width(int glyph) const;
  // True when the glyph has an outline.
  bool draws(int glyph) const;

private:
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace reso::pdfcheck
