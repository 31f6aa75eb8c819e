import CellSources
import Postgres
import TestSupport
import Testing

@Suite("the contract through the cache")
struct CachedContractTests {
  private func withContract(_ body: (CellSourceContract) async throws -> Void) async throws {
    for subject in [ContractSubject.sample, .market] {
      try await withTestDatabase { address in
        let session = try await Session.open(to: address)
        if subject.warehouse.existing.isEmpty {
          try await subject.warehouse.create(in: session)
        } else {
          try await subject.warehouse.createExisting(in: session)
        }
        let model = subject.warehouse.model
        let source = SQLCellSource(pool: ConnectionPool(to: address), model: model)
        let cache = CachingCellSource(source, model: model)
        // Twice: what is fetched, and what is kept.
        for _ in 0..<2 { try await body(CellSourceContract(source: cache, subject: subject)) }
      }
    }
  }

  @Test("an answer of more rows than are wanted is refused, be it fetched or kept")
  func tooManyRows() async throws {
    try await withContract { try await $0.refusesMoreRowsThanAreWanted() }
  }

  @Test("requests of different scopes in one call get their own answers")
  func mixed() async throws {
    try await withContract { try await $0.answersMixedRequestsTogether() }
  }

  @Test("restrictions let in and keep out what the naive evaluation does")
  func restrictions() async throws {
    try await withContract { try await $0.restricts() }
  }

  @Test("ranges let in what the naive evaluation does")
  func ranges() async throws {
    try await withContract { try await $0.restrictsToRanges() }
  }

  @Test("members and rows are passed through")
  func membersAndRows() async throws {
    try await withContract {
      try await $0.listsMembers()
      try await $0.givesRows()
    }
  }
}
