import Articles
import Glibc
import Interface
import Library
import Store

/// Saves articles as files: one under `path`, several in the folder `path`, each in the form that the name asks for.
///
/// A file that is there is never written over; files are readable by their owner alone.
///
/// - Returns: what to tell the user.
func write(_ articles: [StoredArticle], to path: String) -> Notice {
    let path = expandingHome(path)
    guard path.hasSuffix("/") else {
        guard let article = articles.first else { return Notice("There is no such article any more.", isError: true) }
        guard let form = ArticleForm(path: path) else {
            return Notice("End the file's name with .txt, .md, .json or .html: \(path)", isError: true)
        }
        let code = writeNewFile(article.file(form), at: path)
        return code == 0 ? Notice("Saved as \(path)") : Notice(notice(unwritable: path, code), isError: true)
    }
    if mkdir(path, 0o700) != 0, errno != EEXIST {
        return Notice("The folder \(path) can't be made: \(systemWords(errno)).", isError: true)
    }
    var (written, present) = (0, 0)
    for article in articles {
        let name = path + article.fileName(.markdown)
        let code = writeNewFile(article.file(.markdown), at: name)
        if code == EEXIST {
            present += 1
        } else if code != 0 {
            return Notice(notice(unwritable: name, code), isError: true)
        }
        if code == 0 { written += 1 }
    }
    let others = present > 0 ? "; \(present) were there already" : ""
    return Notice("Saved \(written) articles in \(path)\(others)")
}

private func notice(unwritable path: String, _ code: Int32) -> String {
    code == EEXIST
        ? "\(path) is there already: name another file."
        : "\(path) can't be written (\(systemWords(code))): name another file."
}

/// `~/x` with the home folder in place of `~`.
func expandingHome(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = environment("HOME") else { return path }
    return home + path.dropFirst(1)
}
