#include "checks.hpp"

namespace reso::pdfcheck {

Findings check(std::string bytes) {
  Findings findings;
  try {
    File file(std::move(bytes));
    check_syntax(file, findings);
    check_objects(file, findings);
    check_graphics(file, findings);
    const Contents contents = read_contents(file, findings);
    check_fonts(contents, findings);
    const Structure structure = read_structure(file, findings);
    check_families(structure, findings);
    check_tables(structure, findings);
    check_voices(file, structure, findings);
    check_marks(file, structure, contents, findings);
    check_annotations(file, structure, findings);
    check_navigation(file, structure, findings);
    check_metadata(file, findings);
    for (const QPDFExc& warning : file.qpdf().getWarnings()) findings.report(Rule::damaged, 0, warning.what());
  } catch (const std::exception& error) {
    findings.report(Rule::damaged, 0, error.what());
  }
  return findings;
}

} // namespace reso::pdfcheck
