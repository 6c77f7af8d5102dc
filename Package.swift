// swift-tools-version: 6.2
import PackageDescription

/// Every own target is compiled in Swift 6 mode with these features, and a warning is an error.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// A module of the house (docs/ARCHITECTURE.md).
func module(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// The tests of a module.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: settings)
}

let package = Package(
    name: "lingpao",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "lingpao", targets: ["lingpao"]),
        .executable(name: "lingpao-pages", targets: ["lingpao-pages"]),
        .library(
            name: "LingpaoEngine", targets: ["Diagnostics", "Quantities", "Standards", "Ranking", "Reading"]),
        .library(name: "LingpaoDocuments", targets: ["Documents"]),
        .library(name: "LingpaoRegistry", targets: ["Registry", "Samples", "Database"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        // Floor 0: know nothing of each other's users.
        module("Diagnostics", []),
        module("Quantities", []),
        module(
            "Database",
            [
                "CLibPQ",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        module("Gzip", ["CZlib"]),
        // Floor 1
        module("Standards", ["Quantities", "Diagnostics"]),
        module("Documents", ["Diagnostics"]),
        // Floor 2
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        // What a document says of the standard that it is.
        module("StandardReading", ["Documents", "Standards", "Quantities", "Diagnostics"]),
        .target(name: "CSandbox"),
        // What the process that opens pages is made of; poppler and tesseract are linked into nothing else.
        .systemLibrary(
            name: "CPopplerLibrary", pkgConfig: "poppler", providers: [.apt(["libpoppler-private-dev"])]),
        .target(name: "CPoppler", dependencies: ["CPopplerLibrary"]),
        module("PDFReading", ["Documents", "CPoppler"]),
        .systemLibrary(
            name: "CTesseract", pkgConfig: "tesseract", providers: [.apt(["libtesseract-dev"])]),
        .systemLibrary(name: "CLeptonica", pkgConfig: "lept", providers: [.apt(["libleptonica-dev"])]),
        .target(name: "CLineNetwork"),
        module("PictureReading", ["Documents", "CTesseract", "CLeptonica", "CLineNetwork"]),
        module("PageWorker", ["PDFReading", "PictureReading", "Documents", "CSandbox"]),
        .executableTarget(name: "lingpao-pages", dependencies: ["PageWorker"], swiftSettings: settings),
        module(
            "Reading",
            [
                "StandardReading", "Standards", "Documents", "Quantities", "Diagnostics", "Gzip", "CLibXML2",
                "CLibArchive",
                "CSandbox",
                .product(name: "Yams", package: "Yams"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        // Floor 3
        .target(name: "CThresholds"),
        module(
            "Ranking",
            [
                "Standards", "Quantities", "Diagnostics", "CThresholds",
                .product(name: "Yams", package: "Yams"),
            ], resources: [.embedInCode("Matching/Words/scope-words.yaml")]),
        module("Samples", ["Standards", "Quantities", "Diagnostics", "Ranking"]),
        // Floor 4
        module("Ledger", [.product(name: "Crypto", package: "swift-crypto")]),
        // Floor 5
        module(
            "Registry",
            [
                "Database", "Ledger", "Ranking", "Reading", "Gzip", "Standards", "Quantities",
                "Diagnostics",
                .product(name: "Crypto", package: "swift-crypto"),
            ], resources: [.embedInCode("Suggestions/readings.txt")]),
        // Floor 6
        module("PortalAssets", [], resources: [.embedInCode("Resources")]),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        module(
            "Portal",
            [
                "Registry", "Reading", "StandardReading", "Documents", "Ledger", "Gzip", "CXLSXWriter",
                "Ranking", "Standards",
                "Quantities", "Diagnostics", "PortalAssets",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        // Floor 7
        module(
            "LingpaoCommands",
            [
                "Portal", "Registry", "Database", "Ledger", "Ranking", "Reading", "StandardReading",
                "Documents",
                "Samples", "Standards", "Quantities", "Diagnostics",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]),
        .executableTarget(name: "lingpao", dependencies: ["LingpaoCommands"], swiftSettings: settings),
        // Tests
        module("TestSupport", []),
        // Opens workbooks for the tests of Reading, which cannot build the whole program.
        .executableTarget(name: "reading-worker", dependencies: ["Reading"], swiftSettings: settings),
        tests("DiagnosticsTests", ["Diagnostics"]),
        tests("QuantitiesTests", ["Quantities"]),
        tests("StandardsTests", ["Standards"]),
        tests("DocumentsTests", ["Documents"]),
        tests("StandardReadingTests", ["StandardReading", "Documents", "Standards", "Quantities"]),
        tests("PictureReadingTests", ["PictureReading", "Documents"]),
        tests(
            "ReadingTests",
            [
                "Reading", "Documents", "Standards", "Quantities", "Diagnostics", "CLibArchive",
                "reading-worker", "lingpao-pages",
            ]),
        tests("RankingTests", ["Ranking", "Reading"]),
        tests("SamplesTests", ["Samples", "Ranking", "Reading"]),
        tests("DatabaseTests", ["Database"]),
        tests("GzipTests", ["Gzip"]),
        tests("LedgerTests", ["Ledger"]),
        tests(
            "RegistryTests",
            [
                "Registry", "Reading", "Gzip", "Samples", "Database", "Ledger", "Standards", "Quantities",
                "Ranking", "Diagnostics",
            ]),
        tests(
            "PortalTests",
            [
                "Portal", "Ledger", "Gzip", "CZlib", "Database",
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ]),
        tests(
            "CommandTests",
            [
                "LingpaoCommands", "Registry", "Ledger", "Database", "Standards", "Quantities",
                "Diagnostics",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
