import Articles
import Store
import Testing
import Text

/// A store that an older version of the program wrote, annotated anew by command and beside the reader.
@Suite struct ReannotationTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = "\(folder.path)/store.sqlite"
        let store = try ArticleStore(path: path)
        let day = try #require(CivilDate(iso: "2024-05-03"))
        let versions = EngineVersions(cleaning: 99, entities: 0, times: 99, timelines: 99)
        _ = try store.add(
            (1...20).map { number in
                let text = "Prime Minister Erik Solberg left Oslo for Bergen on Friday, report \(number) says."
                let article = Article(title: "Report \(number)", text: UTF8Text(text))
                return NewDocument(
                    raw: RawDocument(bytes: Array(text.utf8), origin: "a.txt"),
                    cleaned: CleanedDocument(article: article, residue: []),
                    annotations: Annotations(entities: [], times: [], events: [], versions: versions), dayAdded: day)
            })
    }

    @Test func aCommandAnnotatesAnewOnce() throws {
        #expect(try run(["entities", "--store", path]).output.isEmpty)
        #expect(try run(["reannotate", "--store", path]).output == "20 annotated anew\n")
        #expect(try run(["entities", "--store", path, "solberg"]).output == "1\tperson\t20\t20\tErik Solberg\n")
        #expect(try run(["reannotate", "--store", path]).output == "nothing to annotate anew\n")
        #expect(try run(["reannotate", "--json", "--store", path]).output == "{\"annotated\":0}\n")
    }

    @Test func theReaderAnnotatesAnewWhileNoKeyIsPressed() throws {
        let program = try Program(["--store", path], width: 120, height: 40)
        program.expect("Report 20")
        program.send("\r")
        program.expect("● Erik Solberg")
        program.send("qQ")
        #expect(program.end() == 0)
        #expect(program.isRestored)
        // What was not done yet is done later.
        _ = try run(["reannotate", "--store", path])
        #expect(try run(["entities", "--store", path, "solberg"]).output == "1\tperson\t20\t20\tErik Solberg\n")
        #expect(try run(["list", "--unread", "--store", path]).output.split(separator: "\n").count == 19)
    }
}
