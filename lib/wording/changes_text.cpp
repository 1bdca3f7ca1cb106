#include "wording/changes_text.hpp"

#include <fmt/format.h>

#include "wording/number.hpp"

namespace reso::wording {

std::string changes_title(int year) { return fmt::format("# Ce qui a changé en {}\n", year); }

std::string changes_since(int before) {
  return fmt::format("Par rapport à {}, du plus important au moins important.\n", before);
}

std::string bound_change(const std::string& label, const std::string& id, bool share, bool sentence) {
  const std::string value =
      share ? fmt::format("{{{{ {} | pourcent }}}}", id) : fmt::format("{{{{ {} | unite }}}}", id);
  if (!sentence) return fmt::format("- {} : {}", label, value);
  return fmt::format("- {} : {}, soit {{{{ {} | {} }}}}", label, value, id, share ? "points" : "evolution");
}

std::string told_change(const std::string& label, const std::string& value, const std::string& change) {
  return change.empty() ? fmt::format("- {} : {}", label, value)
                        : fmt::format("- {} : {}, soit {}", label, value, change);
}

std::string certain_change(const base::Quantity& gap, int before) {
  const bool more = gap.min && *gap.min >= base::Rational(0);
  const auto size = [](const base::Rational& value) { return value < base::Rational(0) ? -value : value; };
  const auto digits = [&](const base::Rational& value) { return number(size(value), gap.decimals); };
  std::string words;
  if (gap.min && gap.max)
    words = fmt::format("de {} à {}", digits(more ? *gap.min : *gap.max), digits(more ? *gap.max : *gap.min));
  else
    words = fmt::format("{} {}", (more ? gap.min_open : gap.max_open) ? "plus de" : "au moins",
                        digits(more ? *gap.min : *gap.max));
  return fmt::format(", soit {} de {} qu’en {}", words, more ? "plus" : "moins", before);
}

std::string to_comment_mark() { return " *(à commenter)*"; }

std::string not_comparable_heading() { return "## Ce qui ne se compare pas\n"; }

std::string not_comparable_item(const std::string& label, const std::string& why) {
  return fmt::format("- {} : {}", label, why);
}

std::string uncertain_reason() { return "l’un des deux nombres n’est pas assez précis"; }

std::string masked_reason() { return "l’un des deux nombres est masqué"; }

std::string new_heading(int before) { return fmt::format("## Ce que {} ne donnait pas\n", before); }

std::string gone_heading() { return "## Ce qui n’est plus donné\n"; }

std::string unchanged_heading() { return "## Ce qui n’a pas changé\n"; }

std::string plain_item(const std::string& label, const std::string& value) {
  return fmt::format("- {} : {}", label, value);
}

} // namespace reso::wording
