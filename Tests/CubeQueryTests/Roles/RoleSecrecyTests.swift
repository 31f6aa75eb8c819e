import CubeModel
import CubeTestSupport
import Testing

@testable import CubeQuery

/// Two warehouses that differ only in what a role does not see are one to it: every statement is answered alike, to
/// the last character.
@Suite("what roles cannot learn")
struct RoleSecrecyTests {
  /// The roles, each with what may stand where it does not look.
  static let secrets: [(role: String, rest: Market.Rest)] = [
    ("California full", .renamed), ("California partial", .renamed), ("California partial", .other),
    ("California hidden", .renamed), ("California hidden", .other), ("Californian cities", .renamed),
    ("Californian cities", .otherStores), ("Haifa", .renamed), ("Haifa", .otherStores),
    ("California and Haifa", .renamed), ("California and Haifa", .otherStores), ("Three cities", .renamed),
    ("Three cities", .moved),
  ]

  /// Everything that an answer says.
  private func transcript(_ text: String, role: String?, _ engine: MDXEngine) async throws -> String {
    do {
      return String(reflecting: try await engine.answer(text, role: role))
    } catch let failure as MDXFailure {
      // Two answers that fail alike would prove nothing.
      #expect(!failure.message.contains("not found again"), "\(text)")
      return "\(failure.kind) \(failure)"
    }
  }

  private func engine(_ rest: Market.Rest) throws -> MDXEngine {
    MDXEngine(model: try Market.model(), source: Market.store(rest))
  }

  @Test("answers do not depend on what a role does not see", arguments: secrets)
  func alike(_ secret: (role: String, rest: Market.Rest)) async throws {
    let (one, other) = (try engine(.asItIs), try engine(secret.rest))
    for statement in SecretStatements.all {
      let answer = try await transcript(statement, role: secret.role, one)
      let second = try await transcript(statement, role: secret.role, other)
      #expect(answer == second, "\(statement)")
    }
  }

  @Test("no answer names what a role does not see", arguments: Set(secrets.map(\.role)).sorted())
  func unnamed(_ role: String) async throws {
    let engine = try engine(.asItIs)
    var secrets = [
      "Los Angeles", "Store 13", "Seattle", "Vatican", "Victoria", "Deluxe", "Michael", "Ann\"", "Gender", "Store Cost",
      "Margin",
    ]
    if role == "Three cities" { secrets += ["USA", "Israel", "[CA]"] }
    for statement in SecretStatements.all {
      let answer = try await transcript(statement, role: role, engine)
      for secret in secrets where !statement.contains(secret) {
        #expect(!answer.contains(secret), "\(statement)")
      }
    }
  }

  @Test("roles are answered: many statements have cells", arguments: Set(secrets.map(\.role)).sorted())
  func answered(_ role: String) async throws {
    let engine = try engine(.asItIs)
    var count = 0
    for statement in SecretStatements.all {
      if case .cellSet(let set)? = try? await engine.answer(statement, role: role), !set.cells.isEmpty { count += 1 }
    }
    #expect(count * 6 > SecretStatements.all.count)
  }

  @Test("who sees all is told of the difference, so the statements do ask")
  func telling() async throws {
    let (one, other) = (try engine(.asItIs), try engine(.other))
    var count = 0
    for statement in SecretStatements.all {
      let answer = try await transcript(statement, role: nil, one)
      let second = try await transcript(statement, role: nil, other)
      count += answer == second ? 0 : 1
    }
    #expect(count * 3 > SecretStatements.all.count * 2)
  }
}
