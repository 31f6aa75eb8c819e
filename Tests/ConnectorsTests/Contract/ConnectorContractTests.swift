import TestSupport
import Testing

@Suite("The contract of connectors") struct ConnectorContractTests {
  @Test("a connector keeps the contract", arguments: ContractSource.everywhere, ContractClause.allCases)
  func contract(source: ContractSource, clause: ContractClause) async throws {
    try await clause.check(source)
  }

  @Test(
    "the connector of MariaDB keeps the contract",
    .enabled(if: MariaDBServer.isInstalled, "needs mariadb-server"), arguments: ContractClause.allCases)
  func mariaDB(clause: ContractClause) async throws {
    try await clause.check(.mariaDB)
  }
}
