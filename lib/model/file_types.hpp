// The records that whole files are, for schemas and reference pages.
#pragma once

#include "schema/type.hpp"

namespace reso::model {

const schema::TypeDesc& settings_file_type(); // reso.yaml
const schema::TypeDesc& year_file_type();     // annee.yaml

} // namespace reso::model
