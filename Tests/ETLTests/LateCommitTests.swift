import CubeModel
import ETL
import OrderedCollections
import Postgres
import Testing

@Suite("Rows that are committed late") struct LateCommitTests {
  private static let names = "select name from star.dim_customer where customer_key > 0 order by 1"

  @Test("a transaction that commits behind the mark is caught though nothing overlaps")
  func openTransaction() async throws {
    try await Bench.with { bench in
      bench.model = try ShopDefinitions.model(
        "sources/crm.yaml", [("{mark: modified_at, overlap: 1 hour}", "{mark: modified_at}")])
      let late = try Connection(to: bench.address)
      try late.execute(
        script: "begin; insert into crm.customer (customer_id, name, modified_at) values (1, 'late', now())")
      try await bench.script(
        "insert into crm.customer (customer_id, name, modified_at) values (2, 'early', clock_timestamp())")
      try await bench.load()
      try await bench.expect(Self.names, "name\nearly")
      try late.execute(script: "commit")
      try await bench.script(
        "insert into crm.customer (customer_id, name, modified_at) values (3, 'later', clock_timestamp())")
      try await bench.load()
      try await bench.expect(Self.names, "name\nearly\nlate\nlater")
    }
  }

  @Test("a row whose writer's clock goes behind is caught within the overlap, and beyond it by a compare of keys")
  func overlap() async throws {
    try await Bench.with { bench in
      try await bench.script(
        "insert into crm.customer (customer_id, name, modified_at) values (1, 'first', '2025-03-01 12:00Z')")
      try await bench.load()
      try await bench.script(
        """
        insert into crm.customer (customer_id, name, modified_at) values
          (2, 'within', '2025-03-01 11:10Z'), (3, 'beyond', '2025-03-01 10:00Z')
        """)
      try await bench.load()
      try await bench.expect(Self.names, "name\nfirst\nwithin")
      bench.model = try ShopDefinitions.deleting("compare keys", overlap: "1 hour")
      bench.model.sources["crm"]?.tables["deletion"] = nil
      try await bench.load()
      try await bench.script(
        "insert into crm.customer (customer_id, name, modified_at) values (4, 'far beyond', '2024-03-01 10:00Z')")
      try await bench.load()
      try await bench.expect(Self.names, "name\nbeyond\nfar beyond\nfirst\nwithin")
    }
  }
}
