// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the product's graph stays clean.
let package = Package(
    name: "lingpao-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "lingpao", path: "..")],
    targets: [
        .executableTarget(
            name: "LingpaoBenchmarks",
            dependencies: [.product(name: "LingpaoEngine", package: "lingpao")],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .treatAllWarnings(as: .error),
            ])
    ],
    swiftLanguageModes: [.v6]
)
