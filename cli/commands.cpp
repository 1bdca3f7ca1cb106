#include "base/text.hpp"
#include "cli/changes.hpp"
#include "cli/check.hpp"
#include "cli/compare.hpp"
#include "cli/completion.hpp"
#include "cli/doctor.hpp"
#include "cli/explain.hpp"
#include "cli/extract.hpp"
#include "cli/fmt.hpp"
#include "cli/import.hpp"
#include "cli/init.hpp"
#include "cli/list.hpp"
#include "cli/man_page.hpp"
#include "cli/new.hpp"
#include "cli/option_table.hpp"
#include "cli/reference_docs.hpp"
#include "cli/report.hpp"
#include "cli/schema.hpp"
#include "cli/stats.hpp"

namespace reso::cli {

std::span<const Command* const> commands() {
  static constexpr const Command* all[] = {&report_command,  &check_command,   &explain_command,   &compare_command,
                                           &changes_command, &extract_command, &stats_command,     &list_command,
                                           &init_command,    &new_command,     &import_command,    &fmt_command,
                                           &schema_command,  &doctor_command,  &completion_command};
  return all;
}

const Command* find_command(std::string_view name_or_alias) {
  const std::string folded = base::fold_id(name_or_alias); // « vérifier » as French has it
  for (const Command* hidden : {&complete_command, &man_page_command, &reference_docs_command})
    if (hidden->name == name_or_alias) return hidden;
  for (const Command* command : commands())
    if (command->name == folded || (!command->alias.empty() && command->alias == folded)) return command;
  return nullptr;
}

} // namespace reso::cli
