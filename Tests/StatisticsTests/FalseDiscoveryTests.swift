import Testing

@testable import Statistics

@Suite("Families of tests")
struct FalseDiscoveryTests {
  private let published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ]

  @Test("four of the fifteen tests of Benjamini and Hochberg (1995) are rejected at 5 %")
  func published15() throws {
    let family = try FalseDiscovery(published)
    #expect(try family.rejected(rate: 0.05) == published.indices.map { $0 < 4 })
    #expect(isClose(family.adjusted[5], 0.06385714285714286, 1e-12))
    #expect(family.adjusted[14] == 1)
  }

  @Test("the order of the tests does not matter, and adjusting keeps their order")
  func order() throws {
    let forward = try FalseDiscovery(published).adjusted
    let backward = try FalseDiscovery(published.reversed()).adjusted
    #expect(forward == backward.reversed())
    #expect(zip(forward, forward.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(zip(published, forward).allSatisfy { $0 <= $1 })
  }

  @Test("no tests, equal tests, and values that are no probabilities")
  func edges() throws {
    #expect(try FalseDiscovery([]).adjusted == [])
    #expect(try FalseDiscovery([0.03, 0.03]).adjusted == [0.03, 0.03])
    #expect(throws: StatisticsError.self) { try FalseDiscovery([0.1, 1.1]) }
    #expect(throws: StatisticsError.self) { try FalseDiscovery([.nan]) }
    #expect(throws: StatisticsError.self) { try FalseDiscovery([0.1]).rejected(rate: 0) }
  }
}
