import Foundation
import TestSupport
import Testing

@testable import Postgres

/// `plumb import mondrian`: from a schema over tables that exist to definitions that answer.
struct ImportCommandTests {
  private static let foodMartSchema = SharedData.folder?.appending(path: "foodmart/FoodMart.xml").path

  private static let schema = """
    <Schema name="Shop">
    <Cube name="Sales">
    <Table name="sale"/>
    <Dimension name="Day" foreignKey="sold_on"><Hierarchy hasAll="true" primaryKey="day"><Table name="calendar_day"/>
    <Level name="Month" column="Month Name" ordinalColumn="month" uniqueMembers="true"/></Hierarchy></Dimension>
    <Measure name="Net" column="net" aggregator="sum" formatString="#,##0.00"/>
    <CalculatedMember name="Twice" dimension="Measures" formula="2 * [Measures].[Net]"/>
    </Cube>
    </Schema>
    """

  private static func connectionString(to address: ServerAddress) -> String {
    "host='\(address.host)' port=\(address.port) user=\(address.userName) dbname=\(address.databaseName)"
  }

  private func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "plumbline-import-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.path)
  }

  @Test(
    "FoodMart becomes definitions that agree; a second import asks before it replaces",
    .enabled(if: foodMartSchema != nil))
  func foodMart() async throws {
    let schema = try #require(Self.foodMartSchema)
    try await withFolder { folder in
      let plumb = PlumbProcess(stateFolder: folder + "/state")
      let first = try await plumb.run("import", "mondrian", schema, "--into", folder)
      #expect(first.status == 0, "\(first.error)")
      #expect(first.output.contains("<AggName name=\"agg_c_special_sales_fact_1997\">"))
      #expect(!first.output.contains("Not carried over"))
      let check = try await plumb.run("check", "--definitions", folder)
      #expect(check.status == 0, "\(check.output)\(check.error)")
      let second = try await plumb.run("import", "mondrian", schema, "--into", folder)
      #expect(second.status == 64 && second.error.contains("add --replace"))
      try Data("cube: Mine\n".utf8).write(to: URL(fileURLWithPath: folder + "/Cubes/cubes/mine.yaml"))
      let third = try await plumb.run("import", "mondrian", schema, "--into", folder, "--replace")
      #expect(third.status == 0, "\(third.error)")
      #expect(FileManager.default.fileExists(atPath: folder + "/Cubes/cubes/mine.yaml"))
    }
  }

  @Test("types come from the database, and the definitions answer over its tables")
  func overTables() async throws {
    try await withTestDatabase { address in
      let session = try await Session.open(to: address)
      try await session.execute(
        script: """
          create table calendar_day (day date primary key, "Month Name" text, month smallint);
          create table sale (sold_on date, net numeric(10,2));
          insert into calendar_day values ('2025-01-31', 'January', 1), ('2025-02-01', 'February', 2);
          insert into sale values ('2025-01-31', 1.25), ('2025-01-31', 2), ('2025-02-01', 10);
          """)
      try await withFolder { folder in
        let plumb = PlumbProcess(
          stateFolder: folder + "/state", environment: ["PLUMB_DATABASE_URL": Self.connectionString(to: address)])
        let schema = folder + "/shop.xml"
        try Data(Self.schema.utf8).write(to: URL(fileURLWithPath: schema))
        let outcome = try await plumb.run("import", "mondrian", schema, "--into", folder)
        #expect(outcome.status == 0, "\(outcome.error)")
        let star = try String(contentsOfFile: folder + "/Cubes/stars/sales.yaml", encoding: .utf8)
        #expect(star.contains("measures: {net: \"decimal(10,2)\"}"))
        let day = try String(contentsOfFile: folder + "/Cubes/dimensions/day.yaml", encoding: .utf8)
        #expect(day.contains("key: {day: date}\nattributes: {Month Name: text, month: integer}\n"))
        let answer = try await plumb.run(
          "query",
          "SELECT {[Measures].[Net], [Measures].[Twice]} ON COLUMNS, [Day].[Month].Members ON ROWS FROM [Sales]",
          "--definitions", folder, "--format", "csv")
        #expect(answer.status == 0, "\(answer.error)")
        let lines = answer.output.split(whereSeparator: \.isNewline)
        #expect(lines.dropFirst() == ["January,3.25,6.5", "February,10,20"], "\(answer.output)")
      }
    }
  }

  @Test("a schema of another database, and a mistake in a schema, are the user's to mend")
  func mistakes() async throws {
    try await withTestDatabase { address in
      try await withFolder { folder in
        let plumb = PlumbProcess(
          stateFolder: folder + "/state", environment: ["PLUMB_DATABASE_URL": Self.connectionString(to: address)])
        let schema = folder + "/shop.xml"
        try Data(Self.schema.utf8).write(to: URL(fileURLWithPath: schema))
        let strange = try await plumb.run("import", "mondrian", schema, "--into", folder)
        #expect(
          strange.status == 64 && strange.error.contains("does not have what the schema reads"), "\(strange.error)")
        try Data("<Schema>\n<Cub name='x'/></Schema>".utf8).write(to: URL(fileURLWithPath: schema))
        let wrong = try await plumb.run("import", "mondrian", schema, "--into", folder)
        #expect(wrong.status == 64)
        #expect(wrong.error == "shop.xml:2:1: <Schema> holds no <Cub>. Did you mean 'Cube'?\n")
        let absent = try await plumb.run("import", "mondrian", folder + "/none.xml", "--into", folder)
        #expect(absent.status == 64 && absent.error.contains("cannot be read"))
      }
    }
  }
}
