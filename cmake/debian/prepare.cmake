# Run by CPack on the folder that becomes the package: what Debian wants otherwise than `cmake --install` has it.
set(root "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr")
if(NOT EXISTS "${root}/bin/reso")
  message(FATAL_ERROR "No bin/reso in ${root}")
endif()

# The fonts and patterns that the program reads are links to those of the packages it depends on.
function(link_to folder)
  foreach(path IN LISTS ARGN)
    get_filename_component(name "${path}" NAME)
    set(target "/usr/share/${folder}/${name}")
    if(NOT EXISTS "${target}")
      message(FATAL_ERROR "${target} is not installed: the package would hold a broken link")
    endif()
    file(REMOVE "${path}")
    file(CREATE_LINK "../../${folder}/${name}" "${path}" SYMBOLIC)
  endforeach()
endfunction()
file(GLOB lato "${root}/share/reso/fonts/Lato-*.ttf")
file(GLOB dejavu "${root}/share/reso/fonts/DejaVu*.ttf")
file(GLOB patterns "${root}/share/reso/hyphenation/*.dic")
link_to(fonts/truetype/lato ${lato})
link_to(fonts/truetype/dejavu ${dejavu})
link_to(hyphen ${patterns})
file(GLOB licences "${root}/share/reso/*/LICENCE-*.txt")
file(REMOVE ${licences})

set(doc "${root}/share/doc/reso")
file(MAKE_DIRECTORY "${doc}/licences")
file(COPY "${CPACK_RESO_SOURCES}/cmake/debian/copyright" DESTINATION "${doc}")
foreach(package IN LISTS CPACK_RESO_LINKED_IN)
  configure_file("/usr/share/doc/${package}/copyright" "${doc}/licences/${package}" COPYONLY)
endforeach()

# Debian's own changelog names the version and points to the project's. Its day is that of the last commit, so that the
# same sources give the same package.
set(seconds "$ENV{SOURCE_DATE_EPOCH}")
if(NOT seconds)
  execute_process(COMMAND git -C "${CPACK_RESO_SOURCES}" log -1 --format=%ct OUTPUT_VARIABLE seconds
                  OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(NOT seconds)
  file(TIMESTAMP "${CPACK_RESO_SOURCES}/CHANGELOG.md" seconds %s UTC)
endif()
execute_process(COMMAND date -u -R -d "@${seconds}" OUTPUT_VARIABLE day OUTPUT_STRIP_TRAILING_WHITESPACE
                COMMAND_ERROR_IS_FATAL ANY)
file(WRITE "${doc}/changelog"
     "reso (${CPACK_PACKAGE_VERSION}) stable; urgency=medium\n\n  * Voir /usr/share/doc/reso/CHANGELOG.md.\n\n"
     " -- ${CPACK_PACKAGE_CONTACT}  ${day}\n")

# Debian's zsh looks for packages' completions elsewhere than for the administrator's.
file(RENAME "${root}/share/zsh/site-functions" "${root}/share/zsh/vendor-completions")

foreach(page IN ITEMS share/man/man1/reso.1 share/man/fr/man1/reso.1 share/doc/reso/changelog)
  execute_process(COMMAND gzip -9n "${root}/${page}" COMMAND_ERROR_IS_FATAL ANY)
endforeach()
