# What the program needs at run time is gathered in one folder, so that the build tree, an install and a relocated install
# work alike: fonts with their licences, hyphenation patterns, templates and themes, rule pages.
set(RESO_DATA "${CMAKE_BINARY_DIR}/share/reso")

set(lato_fonts Lato-Regular.ttf Lato-Bold.ttf Lato-Italic.ttf Lato-BoldItalic.ttf Lato-Light.ttf Lato-Black.ttf)
find_path(LATO_DIR Lato-Regular.ttf PATHS /usr/share/fonts/truetype/lato REQUIRED NO_DEFAULT_PATH)
find_path(DEJAVU_DIR DejaVuSans.ttf PATHS /usr/share/fonts/truetype/dejavu REQUIRED NO_DEFAULT_PATH)
find_file(HYPHEN_FR hyph_fr.dic PATHS /usr/share/hyphen REQUIRED NO_DEFAULT_PATH)

foreach(font IN LISTS lato_fonts)
  file(COPY "${LATO_DIR}/${font}" DESTINATION "${RESO_DATA}/fonts")
endforeach()
file(COPY "${DEJAVU_DIR}/DejaVuSans.ttf" DESTINATION "${RESO_DATA}/fonts")

# Debian's copyright files carry the licences: SIL OFL 1.1 (Lato), the DejaVu licence, LGPL/MPL for the patterns.
foreach(package IN ITEMS fonts-lato fonts-dejavu-core)
  if(EXISTS "/usr/share/doc/${package}/copyright")
    configure_file("/usr/share/doc/${package}/copyright" "${RESO_DATA}/fonts/LICENCE-${package}.txt" COPYONLY)
  endif()
endforeach()
file(COPY "${HYPHEN_FR}" DESTINATION "${RESO_DATA}/hyphenation" FOLLOW_SYMLINK_CHAIN)
if(EXISTS "/usr/share/doc/hyphen-fr/copyright")
  configure_file("/usr/share/doc/hyphen-fr/copyright" "${RESO_DATA}/hyphenation/LICENCE-hyphen-fr.txt" COPYONLY)
endif()

add_custom_target(
  reso_data ALL
  COMMAND "${CMAKE_COMMAND}" -E rm -rf "${RESO_DATA}/report-templates" "${RESO_DATA}/rules"
          "${RESO_DATA}/topics" "${RESO_DATA}/completion" "${RESO_DATA}/debut"
  COMMAND "${CMAKE_COMMAND}" -E copy_directory "${CMAKE_SOURCE_DIR}/report-templates" "${RESO_DATA}/report-templates"
  COMMAND "${CMAKE_COMMAND}" -E copy_directory "${CMAKE_SOURCE_DIR}/lib/diag/rules" "${RESO_DATA}/rules"
  COMMAND "${CMAKE_COMMAND}" -E copy_directory "${CMAKE_SOURCE_DIR}/cli/topics" "${RESO_DATA}/topics"
  COMMAND "${CMAKE_COMMAND}" -E copy_directory "${CMAKE_SOURCE_DIR}/cli/completion" "${RESO_DATA}/completion"
  COMMAND "${CMAKE_COMMAND}" -E copy_directory "${CMAKE_SOURCE_DIR}/cli/debut" "${RESO_DATA}/debut"
  COMMAND "${CMAKE_COMMAND}" -E make_directory "${RESO_DATA}/debut/ci"
  COMMAND "${CMAKE_COMMAND}" -E copy "${CMAKE_SOURCE_DIR}/examples/ci/github.yml" "${CMAKE_SOURCE_DIR}/examples/ci/gitlab-ci.yml"
          "${RESO_DATA}/debut/ci"
  COMMENT "Gathering templates and rule pages" VERBATIM)

install(DIRECTORY "${RESO_DATA}/" DESTINATION "${CMAKE_INSTALL_DATADIR}/reso")
install(FILES cli/completion/reso.bash DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" RENAME reso)
install(FILES cli/completion/_reso DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions")
install(FILES cli/completion/reso.fish DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")

# The manual page is what the program itself prints.
add_custom_target(reso_manual ALL
  COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_BINARY_DIR}/man/man1" "${CMAKE_BINARY_DIR}/man/fr/man1"
  COMMAND "${CMAKE_COMMAND}" -E env ASAN_OPTIONS=detect_leaks=0 $<TARGET_FILE:reso> man-page --lang en > "${CMAKE_BINARY_DIR}/man/man1/reso.1"
  COMMAND "${CMAKE_COMMAND}" -E env ASAN_OPTIONS=detect_leaks=0 $<TARGET_FILE:reso> man-page --lang fr > "${CMAKE_BINARY_DIR}/man/fr/man1/reso.1"
  DEPENDS reso COMMENT "Writing the manual pages")
install(FILES "${CMAKE_BINARY_DIR}/man/man1/reso.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${CMAKE_BINARY_DIR}/man/fr/man1/reso.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/fr/man1")

install(FILES README.md CHANGELOG.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(DIRECTORY docs/ DESTINATION "${CMAKE_INSTALL_DOCDIR}/docs")
install(DIRECTORY examples/ci examples/petit-pole DESTINATION "${CMAKE_INSTALL_DOCDIR}/examples")
