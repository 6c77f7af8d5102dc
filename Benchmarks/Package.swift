// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the product's graph stays clean.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "lingpao-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "lingpao", path: "..")],
    targets: [
        .executableTarget(
            name: "LingpaoBenchmarks",
            dependencies: [.product(name: "LingpaoEngine", package: "lingpao")], swiftSettings: settings),
        .executableTarget(
            name: "RegistryBenchmarks",
            dependencies: [
                .product(name: "LingpaoEngine", package: "lingpao"),
                .product(name: "LingpaoRegistry", package: "lingpao"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "TableBenchmarks",
            dependencies: [.product(name: "LingpaoDocuments", package: "lingpao")], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
