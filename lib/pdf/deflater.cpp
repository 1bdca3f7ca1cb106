#include "pdf/deflater.hpp"

#include <memory>

#include <libdeflate.h>

namespace reso::pdf {

namespace {

struct FreeCompressor {
  void operator()(libdeflate_compressor* one) const { libdeflate_free_compressor(one); }
};

} // namespace

std::string deflated(std::string_view bytes) {
  thread_local const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(libdeflate_alloc_compressor(6));
  std::string out(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

void Deflater::add(HPDF_Stream target, std::string bytes) {
  {
    const std::lock_guard lock(m_mutex);
    m_tasks.push_back({target, std::move(bytes)});
  }
  if (!m_thread.joinable()) m_thread = std::thread(&Deflater::work, this);
  m_changed.notify_one();
}

void Deflater::work() {
  std::unique_lock lock(m_mutex);
  while (true) {
    m_changed.wait(lock, [this] { return m_done < m_tasks.size() || m_closed; });
    if (m_done == m_tasks.size()) return;
    Task& task = m_tasks[m_done];
    lock.unlock();
    task.bytes = deflated(task.bytes);
    lock.lock();
    ++m_done;
  }
}

void Deflater::finish() {
  {
    const std::lock_guard lock(m_mutex);
    m_closed = true;
  }
  m_changed.notify_one();
  if (m_thread.joinable()) m_thread.join();
  for (const Task& task : m_tasks)
    HPDF_Stream_Write(task.target, reinterpret_cast<const HPDF_BYTE*>(task.bytes.data()),
                      static_cast<HPDF_UINT>(task.bytes.size()));
  m_tasks.clear();
  m_done = 0;
  m_closed = false;
}

// Without finish() the streams stay empty: the file was given up.
Deflater::~Deflater() {
  {
    const std::lock_guard lock(m_mutex);
    m_closed = true;
  }
  m_changed.notify_one();
  if (m_thread.joinable()) m_thread.join();
}

} // namespace reso::pdf
