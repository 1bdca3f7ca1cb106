// The answer of a call that the world can refuse: a value, or one sentence for the person at the terminal.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace reso::base {

// A refusal by the disk, a font or a library. `message` is a whole sentence in the language of the run.
struct Failure {
  std::string message;
};

// Holds a T or a Failure. Programs read value() only after testing.
template <class T>
class Result {
public:
  Result(T value) : m_state(std::move(value)) {}
  Result(Failure failure) : m_state(std::move(failure)) {}

  explicit operator bool() const { return std::holds_alternative<T>(m_state); }
  T& value() { return std::get<T>(m_state); }
  const T& value() const { return std::get<T>(m_state); }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  const std::string& message() const { return std::get<Failure>(m_state).message; }

private:
  std::variant<T, Failure> m_state;
};

} // namespace reso::base
