/// Whether a file with this ending belongs to web pages and is text, but none that is read: a style sheet, a script.
func isPageResource(ending: String) -> Bool { pageResources.contains(ending) }

/// Whether a file with this ending is surely no document: it belongs to a page, or is a picture, sound, a font, an archive.
func isNoDocument(ending: String) -> Bool { pageResources.contains(ending) || otherEndings.contains(ending) }

/// The names of the folders in which a browser keeps what belongs to the pages among `names`, which stand beside them.
///
/// - Returns: every name such a folder could have: "Storm_files" and "Storm-Dateien" for "Storm.html".
func resourceFolders(besides names: [String]) -> Set<String> {
    var folders: Set<String> = []
    for name in names where ["html", "htm", "xhtml", "xht", "shtml"].contains(fileEnding(name)) {
        let stem = name.utf8.prefix(name.utf8.count - fileEnding(name).utf8.count - 1)
        for suffix in folderSuffixes { folders.insert(String(decoding: stem, as: UTF8.self) + suffix) }
    }
    return folders
}

private let pageResources: Set<String> = ["css", "js", "mjs", "map", "svg"]

private let otherEndings = Set(
    """
    png jpg jpeg jfif gif webp avif heic ico bmp tif tiff psd
    woff woff2 ttf otf eot
    mp4 m4v mov avi mkv webm mpg mpeg mp3 m4a aac ogg oga opus wav flac
    zip gz tgz bz2 xz zst 7z rar tar jar
    pdf ps doc docx xls xlsx ppt pptx odt ods odp epub mobi azw3
    exe dll so o a bin dat iso dmg deb rpm apk wasm swf class pyc
    db sqlite sqlite3 download part crdownload
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

/// What browsers add to a page's name, each in the languages it speaks.
private let folderSuffixes = [
    "_files", "-files", ".files", "_Files", "-Dateien", "_Dateien", "_fichiers", "_archivos", "_arquivos", "_ficheiros",
    "_file", "_bestanden", "-filer", "_filer", "_bylos", "_datoteke", "_dosyalar", "_elemei", "_failid", "_fails",
    "_fajlovi", "_fitxers", "_pliki", "_soubory", "_tiedostot", "_fisiere", "-filoj",
]
