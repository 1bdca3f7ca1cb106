// A small project that the auditor has looked at.
#pragma once

#include <deque>

#include "../stats/small_project.hpp"
#include "check/audit.hpp"

namespace reso::tests {

// Years before 2012 are those whose files `files` hold ("data/2011/…").
class AuditedProject : public SmallProject {
public:
  using SmallProject::SmallProject;

  // The auditor's findings about records and figures.
  void audit(const stats::Figures& figures) {
    const check::Audited all = audited(figures);
    check::check_records(all, diagnostics);
    check::check_figures(all, diagnostics);
  }
  void audit() { audit(figures()); }

  // Valid as long as the project and `figures`.
  check::Audited audited(const stats::Figures& figures) {
    check::Audited all{{&dataset(), &figures}, {}, settings(), indicators(), sources};
    for (const int year : years()) {
      if (year >= 2012) continue;
      m_earlier.push_back(this->figures(year));
      all.earlier.push_back({&dataset(year), &m_earlier.back()});
    }
    return all;
  }

private:
  std::deque<stats::Figures> m_earlier;
};

} // namespace reso::tests
