# Fish asks reso what may follow.
function __reso_complete
  set -l words (commandline -opc) (commandline -ct)
  # "--at=data/2012": the path is what follows the sign.
  set -l before (string match -r '^--[a-z-]+=' -- $words[-1])
  set -l path (string replace -r '^--[a-z-]+=' '' -- $words[-1])
  for line in (reso complete -- $words[2..] 2>/dev/null)
    switch $line
      case ':files'
        for found in (__fish_complete_path $path)
          echo "$before$found"
        end
      case ':folders'
        for found in (__fish_complete_directories $path)
          echo "$before$found"
        end
      case '*'
        echo $line
    end
  end
end
complete -c reso -f -a '(__reso_complete)'
