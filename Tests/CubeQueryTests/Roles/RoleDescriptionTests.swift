import CubeModel
import CubeTestSupport
import Testing

@testable import CubeQuery

/// What is told to people who look around tells a role nothing of what it does not see.
@Suite("what roles are told of cubes")
struct RoleDescriptionTests {
  private static let begun = [
    "", "SELECT ", "SELECT [", "SELECT [St", "SELECT [Store].", "SELECT [Store].[", "SELECT [Store].[USA].[",
    "SELECT [Store].[USA].[CA].[", "SELECT [Store].[USA].[CA].[Los Angeles].[", "SELECT [Store].[Vatican].[",
    "SELECT [Store].[Store Name].[", "SELECT [Store].[Type].[", "SELECT [Gen", "SELECT [Gender].[",
    "SELECT [Measures].[",
    "SELECT [Employees].[", "SELECT [Employees].[Sheri].[", "SELECT [Employees].[Sheri].[Michael].[",
    "SELECT Store.USA.",
    "SELECT [Store].[Haifa].[", "SELECT [Popes].[", "SELECT x FROM [", "SELECT x FROM [Se", "SELECT [1997].[Q1].[",
    "SELECT [Store].[Store City].[",
  ]

  private static let names = [
    "[Store]", "[Store].[Type]", "[Gender]", "[Employees]", "[Store].[USA]", "[Store].[USA].[CA]", "[Store].[USA].[OR]",
    "[Store].[Vatican]", "[Store].[Store Name]", "[Store].[Store Country]", "[Employees].[Sheri]",
    "[Employees].[Michael]",
    "[Measures].[Store Cost]", "[Measures].[Margin]", "[Measures].[Pope]", "[Popes]", "[Coast]", "[Measures]", "[Time]",
    "[Store].[Abroad]", "[Store].[Haifa]", "[Store].[Store City]", "[Employees].[Employee Id]",
  ]

  /// All that is told to a role, a line each.
  private func told(_ role: String, _ rest: Market.Rest) async throws -> [String] {
    let catalog = CubeCatalog(model: try Market.model(), source: Market.store(rest))
    var told: [String] = ["\(try await catalog.cubeNames(role: role))"]
    told.append(String(reflecting: try await catalog.description(ofCube: "Sales", role: role)))
    for text in Self.begun {
      let completion = try await catalog.completion(of: text, cube: "Sales", role: role)
      told.append("\(text) → \(completion?.candidates ?? [])")
    }
    for name in Self.names {
      let description = try await catalog.description(of: name, inCube: "Sales", role: role)
      told.append("\(name) → \(description.map { String(reflecting: $0) } ?? "nothing")")
    }
    return told
  }

  @Test("descriptions and completions do not depend on what a role does not see", arguments: RoleSecrecyTests.secrets)
  func alike(_ secret: (role: String, rest: Market.Rest)) async throws {
    let (one, other) = (try await told(secret.role, .asItIs), try await told(secret.role, secret.rest))
    for (line, second) in zip(one, other) { #expect(line == second) }
    #expect(one.contains { $0.contains("Haifa") || $0.contains("Beverly") })
  }

  @Test(
    "no description or completion names what a role does not see",
    arguments: Set(RoleSecrecyTests.secrets.map(\.role)).sorted())
  func unnamed(_ role: String) async throws {
    var secrets = ["Los Angeles", "Vatican", "Deluxe", "Michael", "Gender", "Store Cost", "Margin"]
    if role == "Three cities" { secrets += ["USA", "Israel", "[CA]"] }
    for line in try await told(role, .asItIs) {
      let answer = line.split(separator: " → ", maxSplits: 1).last ?? ""
      for secret in secrets { #expect(!answer.contains(secret), "\(line)") }
    }
  }

  @Test("KPIs of measures that a role does not see are not there")
  func indicators() async throws {
    let catalog = CubeCatalog(model: try Market.model(), source: Market.store())
    #expect(try await catalog.description(ofCube: "Sales").indicators == ["Expense", "Faith", "Volume"])
    #expect(try await catalog.description(ofCube: "Sales", role: "California full").indicators == ["Volume"])
  }
}
