import Glibc
import HTML
import Text

/// Speed on the benchmark's pages, then time and growth on hostile documents up to 10 MB.
func benchHTML(_ suites: String, runs: Int, hostile: Bool, show: (BenchRow) -> Void) throws {
    let pages = try benchmarkPages(suites)
    let megabytes = Double(pages.reduce(0) { $0 + $1.count }) / 1e6
    var nodes = 0
    func speeds(_ parse: ([UInt8]) -> HTMLDocument) -> [Double] {
        (0..<runs).map { _ in
            megabytes / seconds { for page in pages { nodes += parse(page).nodeCount } }
        }
    }
    let texts = pages.map { UTF8Text(repairing: $0) }
    show(BenchRow("html pages, bytes to tree", speeds { htmlDocument(ofPage: $0) }, unit: "MB/s", largerIsBetter: true))
    let fromText = (0..<runs).map { _ in
        megabytes / seconds { for text in texts { nodes += htmlDocument(of: text).nodeCount } }
    }
    show(BenchRow("html pages, text to tree", fromText, unit: "MB/s", largerIsBetter: true))
    let memory = texts.map { Double(htmlDocument(of: $0).memoryBytes) / Double(max($0.count, 1)) }
    show(BenchRow("html tree by page's size", memory, unit: "x"))
    guard nodes > 0 else { throw SuiteFault(description: "the pages have no nodes") }

    guard hostile else { return }
    for kind in HostileHTML.allCases {
        let documents = [5, 4, 3, 2, 1, 0].map { UTF8Text(repairing: kind.document(bytes: 10_000_000 >> $0)) }
        // All sizes in turn, so that a machine whose speed drifts drifts for neighbours alike.
        let rounds = (0..<max(3, runs)).map { _ in
            documents.map { document in seconds { nodes += htmlDocument(of: document).nodeCount } }
        }
        let growths = (1..<documents.count).map { size in
            BenchRow("", rounds.map { $0[size] / max($0[size - 1], 1e-9) }, unit: "x").median
        }
        show(BenchRow("hostile 10 MB: \(kind.rawValue)", rounds.map { ($0.last ?? 0) * 1000 }, unit: "ms"))
        show(BenchRow("  growth at a doubling", [growths.max() ?? 0], unit: "x"))
    }
}

/// The pages of the article-extraction benchmark and of WCXB, in order of their names.
func benchmarkPages(_ suites: String) throws -> [[UInt8]] {
    var pages: [[UInt8]] = []
    for folder in ["\(suites)/cleaning/aeb/html", "\(suites)/cleaning/wcxb/html"] {
        for file in try files(in: folder, ending: ".html.gz") { pages.append(try bytes(of: "\(folder)/\(file)")) }
    }
    return pages
}

/// Documents that are made to cost a parser more than they are long.
enum HostileHTML: String, CaseIterable {
    case nestedDivs = "nested div"
    case nestedSpans = "nested span, then end tags of others"
    case unclosedFormatting = "unclosed font, p"
    case unclosedDistinctFormatting = "unclosed font of many sizes, p"
    case adoption = "formatting across blocks"
    case deepAdoption = "50 b over 400 div, ends"
    case links = "a in a in p"
    case tables = "table in table"
    case cells = "cells"
    case fosterParenting = "text between rows"
    case attributes = "attributes of one tag"
    case fullTags = "tags of 256 attributes"
    case permutedTags = "b with its attributes in many orders"
    case longAttribute = "one attribute"
    case htmlAttributes = "html tags with attributes"
    case references = "named references"
    case almostReferences = "almost references"
    case ampersands = "&"
    case lessThans = "<"
    case openTags = "<a"
    case comments = "<!--"
    case dashes = "a comment of dashes"
    case scripts = "<!--<script in script"
    case nulls = "NUL"
    case carriageReturns = "CR"
    case names = "names of elements"
    case endTags = "end tags of no element"
    case paragraphEnds = "</p>"
    case items = "li in many div"
    case forms = "form and input"
    case options = "option"
    case selects = "select"
    case templates = "template"
    case svg = "svg, unknown end tags"
    case integration = "svg foreignObject"
    case framesets = "frameset"
    case buttons = "p, button, spans, </p>"
    case textareas = "<textarea>"
    case doctypes = "<!DOCTYPE"

    /// A document of about so many bytes.
    func document(bytes: Int) -> [UInt8] {
        switch self {
        case .nestedDivs: repeated("<div>", bytes)
        case .nestedSpans: repeated("</y>", bytes, after: "<y><div>" + String(repeating: "<span>", count: 500))
        case .unclosedFormatting: repeated("<font><p>", bytes)
        case .unclosedDistinctFormatting: numbered(bytes) { "<font size=\($0)><p>" }
        case .adoption: repeated("<b><i><p>x</b></i><div>", bytes)
        case .deepAdoption: repeated(deepAdoptionUnit, bytes)
        case .links: repeated("<a href=x><p>", bytes)
        case .tables: repeated("<table><tr><td>", bytes)
        case .cells: repeated("<td>1", bytes, after: "<table>")
        case .fosterParenting: repeated("x<tr>&amp;<td>y", bytes, after: "<table>")
        case .attributes: numbered(bytes, after: "<p") { " a\($0)=1" }
        case .fullTags: repeated("<p" + (0..<256).map { " a\($0)" }.joined() + ">", bytes)
        case .permutedTags: permuted(bytes)
        case .longAttribute: repeated("x", bytes, after: "<p title=\"", before: "\">")
        case .htmlAttributes: numbered(bytes) { "<html a\($0)>" }
        case .references: repeated("&CounterClockwiseContourIntegral;", bytes)
        case .almostReferences: repeated("&CounterClockwiseContourIntegra", bytes)
        case .ampersands: repeated("&", bytes)
        case .lessThans: repeated("<", bytes)
        case .openTags: repeated("<a ", bytes)
        case .comments: repeated("<!--", bytes)
        case .dashes: repeated("-", bytes, after: "<!--")
        case .scripts: repeated("<!--<script ", bytes, after: "<script>")
        case .nulls: repeated("\0", bytes)
        case .carriageReturns: repeated("\r", bytes)
        case .names: numbered(bytes) { "<x\($0)>" }
        case .endTags: numbered(bytes) { "</x\($0)>" }
        case .paragraphEnds: repeated("</p>", bytes)
        case .items: repeated("<li></li>", bytes, after: "<ul><li>" + String(repeating: "<div>", count: 490))
        case .forms: repeated("<form><input></form>", bytes)
        case .options: repeated("<option>", bytes, after: "<select>")
        case .selects: repeated("<select>", bytes)
        case .templates: repeated("<template>", bytes)
        case .svg: repeated("</y>", bytes, after: "<svg>" + String(repeating: "<g>", count: 500))
        case .integration: repeated("<svg><foreignObject>", bytes)
        case .framesets: repeated("<frameset>", bytes)
        case .buttons: repeated("</p>", bytes, after: "<p><button>" + String(repeating: "<span>", count: 500))
        case .textareas: repeated("</textare", bytes, after: "<textarea>")
        case .doctypes: repeated("<!DOCTYPE html PUBLIC 'a' 'b'>", bytes)
        }
    }

    private func repeated(_ unit: String, _ bytes: Int, after head: String = "", before tail: String = "") -> [UInt8] {
        let unit = Array(unit.utf8)
        var document = Array(head.utf8)
        document.reserveCapacity(bytes + unit.count)
        while document.count < bytes { document += unit }
        return document + Array(tail.utf8)
    }

    private func numbered(_ bytes: Int, after head: String = "", _ unit: (Int) -> String) -> [UInt8] {
        var document = Array(head.utf8)
        document.reserveCapacity(bytes + 64)
        var number = 0
        while document.count < bytes {
            document += Array(unit(number).utf8)
            number += 1
        }
        return document
    }

    private var deepAdoptionUnit: String {
        (0..<50).map { "<b i=\($0)>" }.joined() + String(repeating: "<div>", count: 400)
            + String(repeating: "</b>", count: 2500) + String(repeating: "</div>", count: 400)
    }

    private func permuted(_ bytes: Int) -> [UInt8] {
        let names = (0..<256).map { " a\($0)" }
        return numbered(bytes) { turn in
            "<b" + (names[(turn % 256)...] + names[..<(turn % 256)]).joined() + ">"
        }
    }
}
