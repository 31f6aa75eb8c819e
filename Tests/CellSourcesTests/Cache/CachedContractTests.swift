import CellSources
import Postgres
import TestSupport
import Testing

@Suite("the contract through the cache")
struct CachedContractTests {
  /// All clauses but the one that takes long: pairs of columns are the business of the source behind the cache.
  @Test("keeps the contract", arguments: ContractClause.answers, [ContractSubject.sample, .market])
  func contract(_ clause: ContractClause, subject: ContractSubject) async throws {
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
      for _ in 0..<2 { try await clause.expect(CellSourceContract(source: cache, subject: subject)) }
    }
  }
}
