// swift-tools-version: 6.2

import PackageDescription

/// What every target of our own is compiled with.
///
/// - `ExistentialAny`: <https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md>
/// - `InternalImportsByDefault`:
///   <https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md>
/// - `MemberImportVisibility`:
///   <https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md>
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// Paths are bytes, not text: `FilePath` is swift-system's.
let paths: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let sqlite: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")

let package = Package(
    name: "plexomatic",
    products: [
        .executable(name: "plexomatic", targets: ["plexomatic"]),
        .library(name: "Plexomatic", targets: ["MediaScanner", "OperationJournal"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: []),
        .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        .target(name: "CFileSystem"),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "FilePaths", dependencies: [paths], swiftSettings: settings),
        .target(name: "HTTPTransport", dependencies: ["CCurl"], swiftSettings: settings),
        .target(name: "LanguageModel", dependencies: ["HTTPTransport"], swiftSettings: settings),
        .target(name: "MediaNames", swiftSettings: settings),
        .target(name: "MediaProbe", dependencies: ["FilePaths", paths, subprocess], swiftSettings: settings),
        .target(
            name: "MediaScanner",
            dependencies: ["CFileSystem", "FilePaths", "MediaNames", paths],
            swiftSettings: settings
        ),
        .target(
            name: "OperationJournal",
            dependencies: ["CCrypto", "CFileSystem", "FilePaths", paths, sqlite],
            swiftSettings: settings
        ),
        .target(
            name: "Prompts",
            path: "Prompts",
            exclude: ["README.md"],
            resources: [
                .embedInCode("folder.examples.json"), .embedInCode("folder.question.md"),
                .embedInCode("folder.schema.json"), .embedInCode("identify.examples.json"),
                .embedInCode("identify.question.md"), .embedInCode("identify.system.md"),
                .embedInCode("suggestion.schema.json"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "RunStore",
            dependencies: ["FilePaths", paths, sqlite],
            swiftSettings: settings
        ),
        .target(
            name: "RenameAssistant",
            dependencies: [
                "FilePaths", "HTTPTransport", "LanguageModel", "MediaNames", "MediaProbe", "MediaScanner",
                "OperationJournal", "Prompts", "RunStore", paths, "Yams",
                .product(name: "Configuration", package: "swift-configuration"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "plexomatic",
            dependencies: [
                "CFileSystem", "FilePaths", "HTTPTransport", "LanguageModel", "MediaNames", "MediaProbe",
                "MediaScanner", "OperationJournal", "RenameAssistant", paths, arguments,
            ],
            swiftSettings: settings
        ),
        .target(
            name: "PlexomaticTestSupport",
            dependencies: ["CFileSystem", paths],
            path: "Tests/PlexomaticTestSupport",
            swiftSettings: settings
        ),
        .target(
            name: "NoisyOracle",
            dependencies: ["LanguageModel", "MediaNames", "RenameAssistant"],
            path: "Tests/NoisyOracle",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "OracleReport",
            dependencies: ["MediaNames", "NoisyOracle", "RenameAssistant"],
            path: "Tests/OracleReport",
            swiftSettings: settings
        ),
        .executableTarget(name: "Benchmarks", dependencies: ["MediaNames"], swiftSettings: settings),
        .testTarget(
            name: "LanguageModelTests",
            dependencies: ["HTTPTransport", "LanguageModel", "PlexomaticTestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "MediaNamesTests",
            dependencies: ["Benchmarks", "MediaNames"],
            resources: [.embedInCode("corpus.json")],
            swiftSettings: settings
        ),
        .testTarget(
            name: "MediaProbeTests",
            dependencies: ["FilePaths", "MediaProbe", "PlexomaticTestSupport", paths],
            swiftSettings: settings
        ),
        .testTarget(
            name: "HTTPTransportTests",
            dependencies: ["HTTPTransport", "PlexomaticTestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "MediaScannerTests",
            dependencies: ["CFileSystem", "FilePaths", "MediaNames", "MediaScanner", "PlexomaticTestSupport", paths],
            swiftSettings: settings
        ),
        .testTarget(
            name: "OperationJournalTests",
            dependencies: ["OperationJournal", "PlexomaticTestSupport", paths, sqlite],
            swiftSettings: settings
        ),
        .testTarget(
            name: "RenameAssistantTests",
            dependencies: [
                "FilePaths", "HTTPTransport", "LanguageModel", "MediaNames", "MediaProbe", "MediaScanner",
                "NoisyOracle", "OperationJournal", "PlexomaticTestSupport", "Prompts", "RenameAssistant", "RunStore",
                paths,
            ],
            resources: [.embedInCode("../MediaNamesTests/corpus.json"), .embedInCode("Check/open.json")],
            swiftSettings: settings
        ),
        .testTarget(
            name: "PlexomaticTests",
            dependencies: ["OperationJournal", "PlexomaticTestSupport", "plexomatic", paths, sqlite],
            swiftSettings: settings
        ),
    ]
)
