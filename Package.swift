// swift-tools-version: 6.2
import PackageDescription

// The arrows between targets are the ones in README's map, and no others:
// `swift build --explicit-target-dependency-import-check error` holds them.

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// One idea of the product: a folder in Sources, and what it may import.
func idea(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one idea, mirrored file for file.
func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    let subject: Target.Dependency = .init(stringLiteral: name)
    return .testTarget(
        name: "\(name)Tests", dependencies: [subject] + dependencies, swiftSettings: strict)
}

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "dateline",
    products: [
        .executable(name: "dateline", targets: ["dateline"]),
        .executable(name: "dateline-lab", targets: ["dateline-lab"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CNcurses"),
        .systemLibrary(name: "CZstd"),
        .target(name: "CModel", exclude: ["entities", "demo"]),

        idea("Text"),
        idea("Articles", ["Text"]),
        idea("HTML", ["Text"]),
        idea("Cleaning", ["Text", "Articles", "HTML"]),
        idea("Entities", ["Text", "Articles"]),
        idea("Times", ["Text", "Articles"]),
        idea("Timelines", ["Text", "Articles"]),
        idea("Store", ["Text", "Articles", "CZstd", grdb, sqlite]),
        idea(
            "Library",
            [
                "Text", "Articles", "HTML", "Cleaning", "Entities", "Times", "Timelines", "Store", "CModel",
            ]),
        idea("Screen", ["Text"]),
        idea("Interface", ["Text", "Articles", "Screen", yams]),
        idea("Terminal", ["Screen", "CNcurses"]),
        .executableTarget(
            name: "dateline",
            dependencies: [
                "Text", "Articles", "Store", "Library", "Screen", "Interface", "Terminal", arguments,
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "dateline-lab",
            dependencies: ["Text", "Articles", "HTML", "Entities", "Timelines", "Store", "Library", arguments],
            swiftSettings: strict),

        tests(of: "Text"),
        tests(of: "Articles", ["Text"]),
        tests(of: "HTML", ["Text"]),
        tests(of: "Cleaning", ["Text", "Articles", "HTML"]),
        tests(of: "Entities", ["Text", "Articles", "CModel"]),
        tests(of: "Times", ["Text", "Articles"]),
        tests(of: "Timelines", ["Text", "Articles"]),
        tests(of: "Store", ["Text", "Articles", grdb]),
        tests(of: "Library", ["Text", "Articles", "Store"]),
        tests(of: "Screen", ["Text"]),
        tests(of: "Interface", ["Text", "Articles", "Screen"]),
        tests(of: "Terminal", ["Screen"]),
        .testTarget(
            name: "DatelineTests",
            dependencies: ["Text", "Articles", "Store", "Screen", "Interface", "Terminal", "dateline"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
