#include "report/slot_text.hpp"

#include "base/text.hpp"
#include "wording/sentence.hpp"

namespace reso::report {

namespace {

using Spacing = std::string (*)(const std::string&);

doc::Inlines spliced(std::string_view text, const std::vector<doc::Slot>& slots, Spacing spacing) {
  doc::Inlines out;
  std::string run;
  const auto flush = [&] {
    if (!run.empty()) out.push_back(doc::Text{spacing(run)});
    run.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::code_point_at(text, at);
    if (const auto number = doc::slot_number(point.value); number && *number < slots.size()) {
      flush();
      if (auto* content = std::get_if<doc::Inlines>(&slots[*number].content))
        out.insert(out.end(), content->begin(), content->end());
    } else {
      run += text.substr(at, point.bytes);
    }
    at += point.bytes;
  }
  flush();
  return out;
}

std::string french(const std::string& text) { return wording::typography(text); }
std::string untouched(const std::string& text) { return text; }

} // namespace

doc::Inlines line_of(std::string_view text, const std::vector<doc::Slot>& slots) {
  return spliced(text, slots, french);
}

std::string as_written(std::string_view text, const std::vector<doc::Slot>& slots) {
  return doc::plain_text(spliced(text, slots, untouched));
}

std::string plain(std::string_view text, const std::vector<doc::Slot>& slots) {
  return doc::plain_text(line_of(text, slots));
}

bool has_slot(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += base::code_point_at(text, at).bytes)
    if (doc::slot_number(base::code_point_at(text, at).value)) return true;
  return false;
}

doc::Inlines withheld_words() { return {doc::Text{}}; }

bool is_withheld(const doc::Inlines& line) {
  return line.size() == 1 && std::holds_alternative<doc::Text>(line[0]) && std::get<doc::Text>(line[0]).text.empty();
}

} // namespace reso::report
