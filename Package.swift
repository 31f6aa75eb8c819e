// swift-tools-version: 6.2
import PackageDescription

/// One list of settings for every room of the house.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let collections: Target.Dependency = .product(name: "OrderedCollections", package: "swift-collections")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let system: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")

/// A room: what it may import is what stands here, and the build refuses the rest.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// The rooms whose tests keep golden files.
let roomsWithGoldenFiles: Set = ["CellSources", "Charts", "CubeModel", "DemoCompany", "Dashboards", "Catalogue"]

/// The tests of a room, with what they need besides it.
func tests(of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies,
    exclude: (roomsWithGoldenFiles.contains(name) ? ["Golden"] : []) + exclude,
    swiftSettings: settings)
}

let package = Package(
  name: "plumbline",
  products: [.executable(name: "plumb", targets: ["plumb"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CMariaDB", pkgConfig: "libmariadb", providers: [.apt(["libmariadb-dev"]), .brew(["mariadb-connector-c"])]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .target(name: "CNumerics", linkerSettings: [.linkedLibrary("m")]),

    room("Wording"),
    room("Postgres", ["Wording", "CLibPQ", subprocess, system]),
    room("StarSchema"),
    room("CubeModel", ["Wording", "StarSchema", "CCrypto", yams, collections]),
    room("MDX", ["Wording"]),
    room("VisualBasic", ["Wording", "StarSchema"]),
    room("MondrianImport", ["Wording", "StarSchema", "MDX"]),
    room("Statistics", ["CNumerics"]),
    room("CubeQuery", ["Wording", "StarSchema", "CubeModel", "MDX", "VisualBasic", collections]),
    room("Connectors", ["Wording", "Postgres", "CZlib", "CZip", "CMariaDB", "CCurl"]),
    room("ETL", ["Wording", "StarSchema", "CubeModel", "MDX", "Connectors", "Postgres", collections]),
    room("CellSources", ["StarSchema", "CubeModel", "CubeQuery", "Postgres"]),
    room("Measurement", ["Wording", "StarSchema", "CubeModel", "CubeQuery", "Statistics", collections]),
    room("Charts"),
    room(
      "Dashboards",
      ["Wording", "StarSchema", "CubeModel", "CubeQuery", "Measurement", "Charts", mustache, collections],
      resources: [.embedInCode("Resources")]),
    room(
      "Catalogue", ["StarSchema", "CubeModel", "Charts", "Dashboards", mustache, collections],
      resources: [.embedInCode("Resources")]),
    room(
      "DemoCompany", ["Postgres"],
      resources: [.embedInCode("Resources/schema.sql"), .embedInCode("Resources/keys.sql")]),
    .executableTarget(
      name: "plumb",
      dependencies: [
        "Wording", "Postgres", "StarSchema", "CubeModel", "CubeQuery", "Connectors", "ETL", "CellSources",
        "Measurement", "MondrianImport", "VisualBasic", "CLibEdit",
        "Dashboards", "Catalogue", "DemoCompany", arguments, collections,
      ],
      swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["Postgres", "CZip", subprocess, system], path: "Tests/TestSupport",
      swiftSettings: settings),
    .target(
      name: "CubeTestSupport", dependencies: ["StarSchema", "CubeModel", "CubeQuery"], path: "Tests/CubeTestSupport",
      exclude: ["Market"], swiftSettings: settings),
    tests(of: "Wording"),
    tests(of: "Postgres"),
    tests(of: "StarSchema"),
    tests(of: "CubeModel", ["StarSchema", collections]),
    tests(of: "MDX"),
    tests(of: "VisualBasic", ["StarSchema"]),
    tests(of: "MondrianImport", ["StarSchema", "CubeModel", yams, collections]),
    tests(of: "Statistics"),
    tests(of: "CubeQuery", ["StarSchema", "CubeModel", "MDX", "VisualBasic", "CubeTestSupport", collections]),
    tests(of: "Connectors", ["Postgres", "CZlib"]),
    tests(of: "ETL", ["StarSchema", "CubeModel", "Connectors", "Postgres", collections]),
    tests(
      of: "CellSources",
      ["StarSchema", "CubeModel", "CubeQuery", "Postgres", "Connectors", "ETL", "CubeTestSupport"]),
    tests(of: "Measurement", ["StarSchema", "CubeModel", "CubeQuery", "CubeTestSupport", collections]),
    tests(of: "Charts"),
    tests(
      of: "Dashboards",
      [
        "StarSchema", "CubeModel", "CubeQuery", "Measurement", "Charts", "CubeTestSupport", collections, subprocess,
        system,
      ]),
    tests(of: "Catalogue", ["CubeModel", "Dashboards", collections], exclude: ["Shop"]),
    tests(of: "DemoCompany", ["Postgres"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["plumb", "CubeQuery", "TestSupport", "Postgres", subprocess, system],
      exclude: ["FileSets"], swiftSettings: settings),
  ],
  cxxLanguageStandard: .cxx17
)

// `Scripts/fuzz-mdx` alone asks for this one: its main function is the fuzzer's.
if Context.environment["PLUMBLINE_FUZZING"] != nil {
  package.products.append(.library(name: "FuzzMDX", type: .static, targets: ["FuzzMDX"]))
  package.targets.append(
    .target(
      name: "FuzzMDX", dependencies: ["MDX", "CubeQuery", "CubeTestSupport"], path: "Tests/Fuzzing",
      swiftSettings: settings))
}
