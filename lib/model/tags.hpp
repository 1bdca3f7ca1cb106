// What records refer to: each tag names the list (file word) in which the id is looked up.
#pragma once

#include <string_view>

#include "schema/table.hpp"

namespace reso::model {

struct StructureTag {
  static constexpr std::string_view list = "structures";
};
struct PersonTag {
  static constexpr std::string_view list = "personnes";
};
struct SectionTag {
  static constexpr std::string_view list = "sections";
};
struct ActivityTag {
  static constexpr std::string_view list = "activites";
};
struct OperationTag {
  static constexpr std::string_view list = "clauses_operations";
};
struct PublicContractTag {
  static constexpr std::string_view list = "clauses_marches";
};
struct ParticipantTag {
  static constexpr std::string_view list = "clauses_participants";
};
struct EmploymentContractTag {
  static constexpr std::string_view list = "clauses_contrats";
};

using StructureRef = schema::Reference<StructureTag>;
using PersonRef = schema::Reference<PersonTag>;
using SectionRef = schema::Reference<SectionTag>;
using ActivityRef = schema::Reference<ActivityTag>;
using OperationRef = schema::Reference<OperationTag>;
using PublicContractRef = schema::Reference<PublicContractTag>;
using ParticipantRef = schema::Reference<ParticipantTag>;
using EmploymentContractRef = schema::Reference<EmploymentContractTag>;

} // namespace reso::model
