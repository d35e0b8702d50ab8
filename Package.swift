// swift-tools-version: 6.2

import PackageDescription

/// Settings every target shares, so that a new target cannot forget one.
let swiftSettings: [SwiftSetting] = [
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
    .enableUpcomingFeature("ExistentialAny"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
    .enableUpcomingFeature("MemberImportVisibility"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
    .enableUpcomingFeature("InternalImportsByDefault"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0443-warning-control-flags.md
    .treatAllWarnings(as: .error),
]

/// The promises that seeds and fuzzers check: tests as a rule, a program for libFuzzer where `scripts/fuzz` asks for it.
let fuzzing: Target =
    Context.environment["SIGNPOST_FUZZ"] == nil
    ? .testTarget(
        name: "FuzzingTests",
        dependencies: ["DirectoryModel", "FeedImport", "MappedFile", "SearchIndex", "TestSupport", "Vocabulary"],
        exclude: ["Fuzzer.swift", "Seeds"]
    )
    : .executableTarget(
        name: "fuzz",
        dependencies: ["DirectoryModel", "FeedImport", "MappedFile", "SearchIndex", "Vocabulary"],
        path: "Tests/FuzzingTests",
        exclude: ["SeedTests.swift", "Seeds"]
    )

let package = Package(
    name: "Signpost",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "signpost", targets: ["signpost"]),
        .executable(name: "signpost-eval", targets: ["signpost-eval"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.0"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        // No traits: the HTTP layer then needs neither swift-configuration nor the whole of Foundation.
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
    ],
    targets: [
        // MARK: System libraries

        .systemLibrary(
            name: "CLibXML2",
            pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
        ),
        .systemLibrary(name: "CSnowball", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

        // MARK: Values

        .target(name: "CanonicalJSON"),
        .target(name: "DirectoryModel", dependencies: ["CanonicalJSON"]),
        .target(name: "MappedFile"),

        // MARK: Rooms

        .target(name: "Places", dependencies: ["DirectoryModel", "MappedFile"]),
        .target(
            name: "Vocabulary",
            dependencies: ["DirectoryModel", "MappedFile", .product(name: "Yams", package: "Yams")]
        ),
        .target(
            name: "FeedImport",
            dependencies: [
                "DirectoryModel", "Places", "Vocabulary", "CLibXML2", "CZlib", .product(name: "Yams", package: "Yams"),
            ]
        ),
        .target(
            name: "DirectoryLedger",
            dependencies: ["DirectoryModel", .product(name: "GRDB", package: "GRDB.swift")]
        ),
        .target(name: "SearchIndex", dependencies: ["MappedFile", "CSnowball"]),
        .target(
            name: "Signposting",
            dependencies: ["CanonicalJSON", "DirectoryModel", "MappedFile", "Places", "SearchIndex", "Vocabulary"]
        ),
        .target(
            name: "DirectoryRefresh",
            dependencies: [
                "CanonicalJSON", "DirectoryLedger", "DirectoryModel", "FeedImport", "MappedFile", "Places",
                "Signposting",
                "Vocabulary",
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        .target(
            name: "SignpostWeb",
            dependencies: [
                "CanonicalJSON", "DirectoryModel", "Signposting",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            resources: [.embedInCode("Templates")]
        ),
        .executableTarget(
            name: "signpost",
            dependencies: [
                "CanonicalJSON", "DirectoryLedger", "DirectoryModel", "DirectoryRefresh", "FeedImport", "Places",
                "Signposting", "SignpostWeb", "Vocabulary",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),

        // MARK: Benchmarks

        .executableTarget(
            name: "feed-rates",
            dependencies: ["DirectoryModel", "FeedImport"],
            path: "Benchmarks/feed-rates"
        ),
        .executableTarget(
            name: "reading-rates",
            dependencies: ["DirectoryModel", "FeedImport", "MappedFile", "Signposting", "Vocabulary"],
            path: "Benchmarks/reading-rates"
        ),
        .target(
            name: "Relevance",
            dependencies: [
                "DirectoryLedger", "DirectoryModel", "DirectoryRefresh", "MappedFile", "Signposting", "Vocabulary",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            path: "Benchmarks/relevance"
        ),
        .executableTarget(
            name: "signpost-eval",
            dependencies: ["Relevance", "Vocabulary"],
            path: "Benchmarks/signpost-eval"
        ),
        .executableTarget(name: "index-race", dependencies: ["MappedFile", "SearchIndex"], path: "Benchmarks/race"),

        // MARK: Tests

        .target(name: "TestSupport", dependencies: ["DirectoryModel"], path: "Tests/TestSupport"),
        .testTarget(name: "CanonicalJSONTests", dependencies: ["CanonicalJSON", "TestSupport"]),
        .testTarget(name: "DirectoryModelTests", dependencies: ["DirectoryModel", "TestSupport"]),
        .testTarget(name: "MappedFileTests", dependencies: ["MappedFile", "TestSupport"]),
        .testTarget(name: "PlacesTests", dependencies: ["DirectoryModel", "MappedFile", "Places", "TestSupport"]),
        .testTarget(
            name: "VocabularyTests",
            dependencies: ["DirectoryModel", "MappedFile", "TestSupport", "Vocabulary"],
            exclude: ["Sentences"]
        ),
        .testTarget(
            name: "FeedImportTests",
            dependencies: [
                "CZlib", "DirectoryModel", "FeedImport", "TestSupport", .product(name: "Yams", package: "Yams"),
            ],
            exclude: ["Labelled/Labels"]
        ),
        fuzzing,
        .testTarget(name: "DirectoryLedgerTests", dependencies: ["DirectoryLedger", "DirectoryModel", "TestSupport"]),
        .testTarget(
            name: "SearchIndexTests",
            dependencies: ["MappedFile", "SearchIndex", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")]
        ),
        .testTarget(
            name: "SignpostingTests",
            dependencies: ["DirectoryModel", "MappedFile", "SearchIndex", "Signposting", "TestSupport", "Vocabulary"],
            exclude: ["Questions"]
        ),
        .testTarget(name: "RelevanceTests", dependencies: ["Relevance", "TestSupport"], exclude: ["Judged"]),
        .testTarget(
            name: "DirectoryRefreshTests",
            dependencies: [
                "DirectoryLedger", "DirectoryModel", "DirectoryRefresh", "FeedImport", "MappedFile", "Signposting",
                "TestSupport",
            ]
        ),
        .testTarget(
            name: "SignpostWebTests",
            dependencies: [
                "DirectoryModel", "Signposting", "SignpostWeb", "TestSupport",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ],
            exclude: ["Golden"]
        ),
        .testTarget(
            name: "AcceptanceTests",
            dependencies: ["DirectoryRefresh", "FeedImport", "TestSupport", "signpost"],
            exclude: ["Golden", "Questions"]
        ),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = swiftSettings
}
