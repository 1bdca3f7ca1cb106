# Fish asks reso what may follow.
function __reso_complete
  set -l words (commandline -opc) (commandline -ct)
  for line in (reso complete -- $words[2..] 2>/dev/null)
    switch $line
      case ':files'
        __fish_complete_path (commandline -ct)
      case ':folders'
        __fish_complete_directories (commandline -ct)
      case '*'
        echo $line
    end
  end
end
complete -c reso -f -a '(__reso_complete)'
