#include "base/name.hpp"

#include <array>
#include <mutex>
#include <unordered_set>

namespace reso::base {

namespace {

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>()(text); }
};

// Several, each behind its own lock, so that threads seldom wait for each other. A set's texts never move.
struct Shelf {
  std::mutex lock;
  std::unordered_set<std::string, TextHash, std::equal_to<>> texts;
};

const std::string* keep(std::string_view text) {
  static std::array<Shelf, 16> shelves;
  Shelf& shelf = shelves[TextHash()(text) % shelves.size()];
  const std::lock_guard held(shelf.lock);
  const auto found = shelf.texts.find(text);
  return found != shelf.texts.end() ? &*found : &*shelf.texts.emplace(text).first;
}

} // namespace

constinit const std::string Name::s_nothing;

Name::Name(std::string_view text) : m_text(text.empty() ? &s_nothing : keep(text)) {}

} // namespace reso::base
