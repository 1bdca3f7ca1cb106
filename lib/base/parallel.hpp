// Independent pieces of work on several threads.
#pragma once

#include <cstddef>
#include <functional>

namespace reso::base {

// How many threads are worth having here: at least one.
std::size_t worker_count();

// Calls `work(i)` once for each i below `count`, in no order, and returns when all are done. `work` must not throw and
// must not touch what another call touches. Runs here alone when there is one piece or one processor.
void for_each_in_parallel(std::size_t count, const std::function<void(std::size_t)>& work);

} // namespace reso::base
