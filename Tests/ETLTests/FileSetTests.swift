import CubeModel
import ETL
import Foundation
import TestSupport
import Testing

@Suite("File sets that nobody made for this project") struct FileSetTests {
  /// Lends a bench with the definitions of a set, whose source's variable names the set's folder.
  private static func with(_ name: String, variable: String, _ body: (Bench) async throws -> Void) async throws {
    let folder = try #require(SharedData.folder).appending(path: "datasets").appending(path: name).path
    let cubes = PackageRoot.url.appending(path: "Tests/EndToEndTests/FileSets").appending(path: name)
      .appending(path: "Cubes")
    try await Bench.with { bench in
      bench.model = try Model(readingFrom: cubes, dashboards: nil)
      let warehouse = bench.warehouse
      bench.connect = { source in
        try SourceConnections(warehouse: warehouse, definitionsFolder: "/", environment: [variable: folder])
          .source(for: source)
      }
      try await body(bench)
    }
  }

  @Test(
    "the sales of a hardware reseller give the figures that are known of them",
    .enabled(if: SharedData.folder != nil, "needs ../shared/datasets"))
  func maven() async throws {
    try await Self.with("maven-crm", variable: "PLUMB_MAVEN_FOLDER") { bench in
      let first = try await bench.load()
      #expect(first.steps.map(\.counts.rejected).reduce(0, +) == 0)
      try await bench.expect(
        """
        select count(*), sum(is_won) as won, sum(is_closed - is_won) as lost, sum(won_value) as value,
          round(100.0 * sum(is_won) / sum(is_closed), 2) as rate,
          round(avg(won_cycle_days), 2) as cycle,
          count(*) filter (where account_key = -1) as without_account,
          count(*) filter (where engaged_key = -1) as never_engaged
        from star.fact_opportunity where retired_run is null
        """,
        """
        count | won | lost | value | rate | cycle | without_account | never_engaged
        8800 | 4238 | 2473 | 10005534.00 | 63.15 | 51.78 | 1425 | 500
        """)
      try await bench.expect(
        "select count(*) filter (where is_inferred) as inferred, count(*) from star.dim_product where product_key > 0",
        "inferred | count\n0 | 7")
      try await bench.expect(
        "select count(*) from star.dim_account where sector = 'technolgy'", "count\n0")
      try await bench.expect("select count(*) from mart.opportunity where product_series = 'GTX'", "count\n5697")
      let second = try await bench.load()
      #expect(second.step(.stage, "maven.sales_pipeline")?.counts.unchanged == 8_800)
      #expect(second.step(.load, "opportunity")?.wasSkipped == true)
    }
  }

  @Test(
    "the events of a service desk become one row an incident",
    .enabled(if: SharedData.folder != nil, "needs ../shared/datasets"))
  func incidents() async throws {
    try await Self.with("uci-incidents", variable: "PLUMB_INCIDENTS_FOLDER") { bench in
      let summary = try await bench.load()
      #expect(summary.step(.stage, "desk.event")?.counts.came == 5_998)
      #expect(summary.step(.stage, "desk.event")?.counts.rejected == 0)
      try await bench.expect(
        """
        select count(*), sum(events) as events, sum(made_sla) as met, count(*) filter (where made_sla = 0) as missed,
          count(*) filter (where reopenings > 0) as reopened, sum(events_without_problem) as nulls
        from star.fact_incident where retired_run is null
        """,
        "count | events | met | missed | reopened | nulls\n890 | 5998 | 495 | 395 | 10 | 5719")
    }
  }
}
