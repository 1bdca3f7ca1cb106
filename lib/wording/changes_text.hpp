// "Ce qui a changé": the words of `reso changes`. Markdown of the report's language; figures stay bound to the data.
#pragma once

#include <string>

#include "base/quantity.hpp"

namespace reso::wording {

std::string changes_title(int year);
std::string changes_since(int before);
// "- Effectif du pôle : {{ equipe.etp | unite }}, soit {{ equipe.etp | evolution }}."
std::string bound_change(const std::string& label, const std::string& id, bool share, bool sentence);
// "- Part du cofinancement : 8 %, soit +5,81 points."
std::string told_change(const std::string& label, const std::string& value, const std::string& change);
// ", soit plus de 17 de plus qu’en 2011": what is certain of a gap that is not exact. One of its ends has the sign of
// all of it.
std::string certain_change(const base::Quantity& gap, int before);
std::string to_comment_mark();

std::string not_comparable_heading();
std::string not_comparable_item(const std::string& label, const std::string& why);
std::string uncertain_reason();
std::string masked_reason();
std::string new_heading(int before);
std::string gone_heading();
std::string unchanged_heading();
std::string plain_item(const std::string& label, const std::string& value);

} // namespace reso::wording
