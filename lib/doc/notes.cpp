#include "doc/notes.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "doc/walk.hpp"

namespace reso::doc {

namespace {

class Numbers {
public:
  void number(Inlines& inlines) {
    for (Inline& one : inlines) {
      if (auto* call = std::get_if<NoteCall>(&one)) number(*call);
      if (auto* content = inside(one)) number(*content);
    }
  }

private:
  using Key = std::tuple<diag::FileId, std::uint32_t, std::string>;

  void number(NoteCall& call) {
    const auto next = static_cast<int>(m_numbers.size()) + 1;
    const auto [at, first] = m_numbers.try_emplace({call.note.file, call.note.begin, plain_text(call.content)}, next);
    call.number = at->second;
    if (!first) call.content.clear();
  }

  std::map<Key, int> m_numbers;
};

void add_notes(const Inlines& inlines, std::vector<const NoteCall*>& out) {
  for (const Inline& one : inlines) {
    if (const auto* call = std::get_if<NoteCall>(&one); call != nullptr && !call->content.empty()) out.push_back(call);
    if (const auto* content = inside(one)) add_notes(*content, out);
  }
}

} // namespace

void number_notes(Blocks& blocks) {
  Numbers numbers;
  walk(blocks, [&](Inlines& inlines) { numbers.number(inlines); });
}

std::vector<const NoteCall*> notes_of(const Inlines& inlines) {
  std::vector<const NoteCall*> out;
  add_notes(inlines, out);
  return out;
}

bool calls_note(const Inlines& inlines) {
  return std::ranges::any_of(inlines, [](const Inline& one) {
    const auto* content = inside(one);
    return std::holds_alternative<NoteCall>(one) || (content != nullptr && calls_note(*content));
  });
}

} // namespace reso::doc
