# Half of the time that a file of the upper rooms takes to compile goes into the field tables of the records. With
# RESO_PCH they are parsed once, in the room that owns them. Off by default: a forgotten #include must not pass.
function(reso_share_records target)
  if(RESO_PCH AND TARGET reso_model)
    target_precompile_headers(${target} REUSE_FROM reso_model)
  endif()
endfunction()

# A room is a folder of lib/: its sources, its public rooms and the outside libraries that only it may see.
function(reso_room name)
  cmake_parse_arguments(ARG "" "" "USES;LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/lib/${name}/*.cpp")
  if(NOT sources)
    add_library(reso_${name} INTERFACE)
    target_include_directories(reso_${name} INTERFACE "${CMAKE_SOURCE_DIR}/lib")
    return()
  endif()
  add_library(reso_${name} STATIC ${sources})
  target_include_directories(reso_${name} PUBLIC "${CMAKE_SOURCE_DIR}/lib")
  foreach(room IN LISTS ARG_USES)
    target_link_libraries(reso_${name} PUBLIC reso_${room})
  endforeach()
  target_link_libraries(reso_${name} PUBLIC fmt::fmt PRIVATE reso_warnings ${ARG_LINKS})
  if(RESO_PCH AND name STREQUAL "model")
    target_precompile_headers(reso_model PRIVATE lib/model/dataset.hpp lib/diag/catalogue.hpp)
  elseif("model" IN_LIST ARG_USES)
    reso_share_records(reso_${name})
  endif()
endfunction()

# One CTest test for each case of test_<name>. A case whose name CTest cannot hand back to doctest would run nothing and
# pass: that is a failure.
function(reso_discover_tests name label)
  doctest_discover_tests(test_${name} TEST_PREFIX "${name}: " PROPERTIES LABELS ${label} FAIL_REGULAR_EXPRESSION
                         "test cases: +0 ")
endfunction()

set(rooms_with_records model input stats check report intake)

# The unit tests of a room: tests/unit/<room>/*.cpp, one program each so that a change rebuilds little.
function(reso_unit_tests name)
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/unit/${name}/*.cpp")
  if(NOT sources)
    return()
  endif()
  add_executable(test_${name} ${sources})
  target_link_libraries(test_${name} PRIVATE reso_${name} reso_warnings test_main ${ARGN})
  target_compile_definitions(test_${name} PRIVATE RESO_SOURCE_DIR="${CMAKE_SOURCE_DIR}" RESO_BINARY_DIR="${CMAKE_BINARY_DIR}")
  if(name IN_LIST rooms_with_records)
    reso_share_records(test_${name})
  endif()
  reso_discover_tests(${name} unit)
endfunction()
