import Articles
import Store
import Testing
import Text

@testable import Library

@Suite struct ImportKindsTests {
    private let folder: TemporaryFolder
    private let store: ArticleStore
    private let engines = Engines()

    init() throws {
        folder = try TemporaryFolder()
        store = try ArticleStore.inMemory()
    }

    private func bring(_ paths: String...) throws -> ImportReport {
        let today = try #require(CivilDate(iso: "2024-05-03"))
        return try importDocuments(paths, into: store, engines: engines, today: today)
    }

    private func line(_ number: Int) -> String {
        #"{"title":"Bridge \#(number) opens","date":"2024-04-01","text":"Bridge \#(number) opened to all on Friday."}"#
    }

    @Test func eachLineIsADocumentAndABadOneStopsNothing() throws {
        let lines = [line(1), "", "nonsense", line(2), #"{"id":3}"#, line(1)] + (3..<80).map(line)
        let path = try folder.file("a.jsonl", "\u{FEFF}" + lines.joined(separator: "\r\n"))
        let report = try bring(path)
        #expect(report.added.count == 79)
        #expect(report.present == 1)
        #expect(report.evidence == [.stated: 80])
        #expect(
            report.failures == [
                ImportFailure(path: "\(path):3", fault: .notAnObject(byte: 0)),
                ImportFailure(path: "\(path):5", fault: .noTextField),
            ])
        let article = try #require(try store.article(report.added[0])).content.article
        #expect(article.title == "Bridge 1 opens")
        #expect(article.metadata.published?.day.description == "2024-04-01")
    }

    @Test func anArrayAndALoneObjectAreRead() throws {
        try folder.file("a.json", "[\n\(line(1)),\n\(line(2))\n]\n")
        try folder.file("b.json", line(3))
        let empty = try folder.file("c.jsonl", "\n")
        let report = try bring(folder.path)
        #expect(report.added.count == 3)
        #expect(report.failures == [ImportFailure(path: empty, fault: .empty)])
    }

    @Test func progressRunsToTheEnd() throws {
        let path = try folder.file("a.jsonl", (0..<600).map(line).joined(separator: "\n"))
        let today = try #require(CivilDate(iso: "2024-05-03"))
        var steps: [ImportProgress] = []
        let report = try importDocuments(
            [path], into: store, engines: engines, today: today, progress: { step, _ in steps.append(step) })
        #expect(steps.flatMap(\.added) == report.added)
        #expect(steps.map(\.done) == [512, 600])
        #expect(steps.map(\.share) == steps.map(\.share).sorted())
        #expect(steps.last?.share == 1)
    }

    @Test func anImportStopsBetweenBatchesAndGoesOnLater() throws {
        let path = try folder.file("a.jsonl", (0..<600).map(line).joined(separator: "\n"))
        let today = try #require(CivilDate(iso: "2024-05-03"))
        var asked = 0
        let stopped = try importDocuments(
            [path], into: store, engines: engines, today: today,
            isStopped: {
                asked += 1
                return asked > 1
            })
        #expect(stopped.added.count == 512 && stopped.stoppedAt == "\(path):513")
        let rest = try importDocuments([path], into: store, engines: engines, today: today)
        #expect((rest.added.count, rest.present, rest.stoppedAt) == (88, 512, nil))
    }

    @Test func aMailIsReadForItsText() throws {
        let path = try folder.file(
            "a.eml",
            """
            Subject: =?utf-8?Q?Br=C3=BCcke?= opens
            Date: Mon, 1 Apr 2024 08:00:00 +0200
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            The M=FChlen bridge opened to all on Friday, after three years of wo=
            rk.
            """)
        let id = try #require(try bring(path).added.first)
        let article = try #require(try store.article(id)).content.article
        #expect(article.title == "Brücke opens")
        #expect(article.text.string == "The Mühlen bridge opened to all on Friday, after three years of work.")
        #expect(article.metadata.published?.day.description == "2024-04-01")
    }

    @Test func ofAFolderWhatIsNoDocumentIsLeftOut() throws {
        for name in [
            "Storm.html", "Storm_files/ad.html", "Storm_files/style.css", "Kurs.htm", "Kurs-Dateien/x.html",
            "Lone_files/notes.txt", "deep/a.txt", "deep/logo.PNG", "deep/app.js", "deep/report.pdf",
        ] {
            try folder.file(name, "x")
        }
        let found = DocumentFiles([folder.path])
        #expect(
            found.files.map { String($0.path.dropFirst(folder.path.count + 1)) } == [
                "Kurs.htm", "Storm.html", "Lone_files/notes.txt", "deep/a.txt",
            ])
        #expect(found.passedOver == 3)
        #expect(found.files.allSatisfy { $0.fault == nil })
    }

    @Test func whatIsNoDocumentIsTriedWhenItIsNamed() throws {
        let style = try folder.file("style.css", "body { margin: 0 }")
        let picture = try folder.file("logo.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](0...255))
        let report = try bring(style, picture)
        #expect(report.failures.map(\.fault) == [.pageResource(ending: "css"), .notText])
        #expect(report.passedOver == 0)
    }

    @Test func aPageComesInItsForm() throws {
        let path = try folder.file("a.html", "<p>The bridge opened.")
        #expect(try readDocument(path, statedDay: nil).form == .html)
    }
}
