import HTML
import Text

// Built and run by `.ci/fuzz` only: libFuzzer brings its own `main`.

/// Parses what the fuzzer made as a page, as a fragment and as text, and reads all of the tree.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzHTML(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    check(htmlDocument(ofPage: bytes), bytes: count)
    guard let first = bytes.first else { return 0 }
    let context = contexts[Int(first) % contexts.count]
    check(htmlFragment(of: UTF8Text(repairing: Array(bytes.dropFirst())), in: context), bytes: count)
    var limits = ParsingLimits()
    (limits.depth, limits.attributesPerElement, limits.formattingElements, limits.nodes) = (20, 3, 4, 200)
    check(htmlDocument(of: UTF8Text(repairing: bytes), limits: limits), bytes: count)
    return 0
}

private let contexts =
    [
        "body", "div", "table", "tbody", "tr", "td", "caption", "colgroup", "select", "template", "title", "script",
        "textarea", "plaintext", "form", "frameset", "html", "head", "noscript", "option",
    ].map { FragmentContext($0) }
    + [
        FragmentContext("svg", namespace: .svg), FragmentContext("foreignObject", namespace: .svg),
        FragmentContext("math", namespace: .mathML), FragmentContext("annotation-xml", namespace: .mathML),
        FragmentContext("mi", namespace: .mathML),
    ]

private let selector = Selector("body p a[href], td > b.x")

/// Stops the program where the tree is not whole: the fuzzer takes that for a find.
private func check(_ document: HTMLDocument, bytes: Int) {
    precondition(document.isWhole, "a broken tree")
    precondition(document.outline.utf8.count >= 0)
    precondition(document.text(of: document.root).utf8.count <= bytes * 8 + 64, "more text than there was")
    if let selector { precondition(document.all(selector).count <= document.nodeCount) }
}
