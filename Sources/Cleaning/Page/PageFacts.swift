import HTML
import Text

/// The places of a page where it tells about itself.
struct PageFacts {
    let document: HTMLDocument
    /// What each `meta` says, by its name in small letters; of several with one name all, in order.
    private(set) var metas: [String: [String]] = [:]
    /// What the page tells in JSON-LD.
    private(set) var things: [LinkedData] = []
    /// The article among them.
    private(set) var article: LinkedData?
    private var canonical: String?
    private(set) var titleText = ""
    /// The first headings, with their levels.
    private(set) var headings: [(level: Int, text: String)] = []
    private var times: [Node] = []
    private var microdata: [(name: String, node: Node)] = []
    /// Elements that tell an author, and whether that is sure.
    private(set) var bylines: [(node: Node, isSure: Bool)] = []
    /// Elements that tell a day.
    private var dates: [Node] = []
    private var names = NameMemory<NameTraits>()
    /// The captions of pictures, in order.
    private(set) var captions: [String] = []

    init(_ document: HTMLDocument) {
        self.document = document
        for node in document.descendants(of: document.root) where document.isElement(node) {
            let tag = document.tag(of: node)
            switch tag {
            case .script:
                guard let type = document.attributeBytes("type", of: node),
                    type.elementsEqual("application/ld+json".utf8)
                else { continue }
                things += LinkedData(withoutReferences(document.textBytes(of: node))).things()
            case .meta: readMeta(node)
            case .link:
                if canonical == nil, document.attribute("rel", of: node)?.lowercased() == "canonical" {
                    canonical = document.attribute("href", of: node)
                }
            case .title: if titleText.isEmpty { titleText = plain(document.text(of: node)) }
            case .h1, .h2:
                let text = plain(document.text(of: node))
                if headings.count < 30, !text.isEmpty { headings.append((tag == .h1 ? 1 : 2, text)) }
            case .time: if times.count < 50 { times.append(node) }
            case .figcaption:
                let caption = plain(document.text(of: node))
                if captions.count < 40, !caption.isEmpty, caption.utf8.count < 1000 { captions.append(caption) }
            default: break
            }
            if let name = document.attributeBytes(.itemprop, of: node).map({ String(decoding: $0, as: UTF8.self) }),
                microdata.count < 200
            {
                microdata.append((name, node))
            }
            readNames(node, tag)
        }
        article =
            things.first { $0.isOf(articleTypes) && $0["datePublished"] != nil }
            ?? things.first { $0.isOf(articleTypes) }
    }

    private mutating func readMeta(_ node: Node) {
        guard let content = document.attribute("content", of: node) else { return }
        let value = plain(content)
        guard !value.isEmpty else { return }
        for attribute in ["property", "name", "itemprop", "http-equiv"] {
            guard let name = document.attribute(attribute, of: node)?.lowercased() else { continue }
            metas[name, default: []].append(value)
        }
    }

    /// Remembers an element whose class says that it tells a day or an author.
    private mutating func readNames(_ node: Node, _ tag: Tag) {
        guard tag != .body, tag != .article, tag != .html, tag != .main else { return }
        let isAuthor =
            document.attributeBytes(.rel, of: node)?.elementsEqual("author".utf8) == true
            || document.attributeBytes(.itemprop, of: node)?.elementsEqual("author".utf8) == true
            || tag == .a && isAuthorPage(document.attributeBytes(.href, of: node) ?? [])
        if isAuthor, bylines.count < 60 { bylines.append((node, true)) }
        guard let name = document.attributeBytes(.class, of: node) else { return }
        let traits = names.value(of: name) { name, _ in factMatcher.traits(of: NameMatcher.folded(name)) }
        if !isAuthor, traits.contains(.residue), bylines.count < 60 { bylines.append((node, false)) }
        if traits.contains(.content), dates.count < 60 { dates.append(node) }
    }

    // MARK: - Answers

    /// The content of the first of these `meta` that the page has.
    func meta(_ names: [String]) -> String? { names.lazy.compactMap { metas[$0]?.first }.first }

    func day(_ names: [String]) -> CivilDate? {
        for name in names {
            if let value = metas[name]?.first, let day = Cleaning.day(value) { return day }
        }
        return nil
    }

    func microdataDay(_ name: String) -> CivilDate? {
        for (found, node) in microdata where found == name {
            let value = document.attribute("datetime", of: node) ?? document.attribute("content", of: node)
            if let day = Cleaning.day(value ?? document.text(of: node)) { return day }
        }
        return nil
    }

    /// The day of the first `time` with a date that a machine can read.
    var timeElementDay: CivilDate? {
        times.lazy.compactMap { node in
            document.attribute("datetime", of: node).flatMap { CivilDate(iso: $0.prefix(10)) }
        }
        .first
    }

    /// The day that an element tells whose class says so, the first of the page.
    var visibleDay: CivilDate? {
        for node in dates {
            let text = plain(document.text(of: node))
            guard text.utf8.count >= 6, text.utf8.count <= 100 else { continue }
            let bytes = Array(text.utf8)
            let lower = text.lowercased()
            if ["updated", "modified", "last "].contains(where: lower.contains) { continue }
            if let day = days(in: ByteRange(0, bytes.count), of: bytes.span).first { return day }
        }
        return nil
    }

    /// The day that any other thing of JSON-LD was published: the page itself, say.
    var linkedDay: CivilDate? {
        things.lazy.compactMap { $0["datePublished"]?.string.flatMap(Cleaning.day) }.first
    }

    var publisher: String? {
        article?["publisher"]?.values.lazy.compactMap { $0["name"]?.string ?? $0.string }.first.map(plain)
    }

    /// A BCP 47 tag.
    var language: String? {
        let told =
            document.html.flatMap { document.attribute("lang", of: $0) } ?? meta(["og:locale", "content-language"])
        guard let tag = told?.split(whereSeparator: { $0 == "," || $0 == " " }).first, !tag.isEmpty,
            tag.utf8.count <= 35
        else { return nil }
        return tag.split(separator: "_").joined(separator: "-")
    }

    var url: String? {
        [canonical, meta(["og:url"]), article?["url"]?.string].lazy.compactMap { $0 }.first(where: isWebAddress)
    }

    var image: String? {
        let linked = article?["image"]?.values.first.flatMap { $0.string ?? $0["url"]?.string }
        return [meta(["og:image", "og:image:url", "twitter:image", "twitter:image:src"]), linked].lazy.compactMap { $0 }
            .first(where: isWebAddress)
    }
}

private let articleTypes: Set<String> = [
    "Article", "NewsArticle", "BlogPosting", "Report", "ReportageNewsArticle", "AnalysisNewsArticle",
    "OpinionNewsArticle", "ReviewNewsArticle", "BackgroundNewsArticle", "TechArticle", "ScholarlyArticle",
    "LiveBlogPosting", "SocialMediaPosting", "AdvertiserContentArticle", "Review", "MedicalWebPage",
]

private let factMatcher = NameMatcher([
    (.residue, "by-?line author-?name author$ ^author authored-by ^writer$ posted-by written-by contributor"),
    (
        .content,
        "date ^time$ time| timestamp publish publication posted post-?info post-meta entry-meta article-meta meta-info"
    ),
])

/// Whether an address is the page of an author: whether one of its parts says so. O(n).
private func isAuthorPage(_ address: ArraySlice<UInt8>) -> Bool {
    var start = address.startIndex
    while let slash = address[start...].firstIndex(of: .slash) {
        start = slash + 1
        let part = address[start...]
        if authorFolders.contains(where: { part.starts(with: $0) }) { return true }
    }
    return false
}

private let authorFolders = ["author/", "authors/", "people/", "staff/", "contributors/", "by/", "writers/", "team/"]
    .map { Array($0.utf8) }

/// JSON whose quotes were escaped as HTML's are, with its quotes; other JSON as it is.
private func withoutReferences(_ json: [UInt8]) -> [UInt8] {
    guard json.first(where: { !$0.isHTMLSpace && $0 != 0x5B }) == 0x7B,
        json.prefix(200).split(separator: .ampersand).dropFirst().contains(where: { $0.starts(with: "quot;".utf8) })
    else { return json }
    return htmlFragment(of: UTF8Text(repairing: json), in: FragmentContext("textarea")).textBytes
}

private func isWebAddress(_ text: String) -> Bool { text.hasPrefix("https://") || text.hasPrefix("http://") }
