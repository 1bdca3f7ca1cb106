// Streams compressed on a thread of their own while the rest of the file is being made.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "pdf/hpdf.hpp"

namespace reso::pdf {

// Bytes as zlib data (libdeflate, level 6).
std::string deflated(std::string_view bytes);

class Deflater {
public:
  Deflater() = default;
  ~Deflater();
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  // `target` gets the compressed bytes when finish() is called.
  void add(HPDF_Stream target, std::string bytes);
  // Waits for all of them and writes them, in the order of add(), from the calling thread: libharu knows no other.
  void finish();

private:
  struct Task {
    HPDF_Stream target;
    std::string bytes; // compressed in place
  };
  void work();

  std::deque<Task> m_tasks; // grows at its end only: places stay
  std::size_t m_done = 0;
  bool m_closed = false;
  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::thread m_thread;
};

} // namespace reso::pdf
