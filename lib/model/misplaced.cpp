#include "model/misplaced.hpp"

#include "diag/catalogue.hpp"
#include "model/dataset.hpp"

namespace reso::model {

Sorted without_lists(schema::DecodeContext& context, const schema::Node& node, std::string_view file,
                     std::string_view folder) {
  Sorted sorted{node};
  const std::size_t removed = std::erase_if(sorted.settings.entries, [&](const schema::Entry& entry) {
    if (entry.folded != "chiffres" && find_record_list(entry.folded) == nullptr) return false;
    context.diagnostics.report(diag::rule::unknown_field, entry.key_span, entry.key, std::string(file))
        .help(diag::phrase::move_to_file, fmt::format("{}/{}.yaml", folder, entry.folded));
    return true;
  });
  sorted.good = removed == 0;
  return sorted;
}

} // namespace reso::model
