import Testing
import VisualBasic

@testable import CubeQuery

/// `DIMENSION PROPERTIES`.
struct MemberPropertyTests {
  private func properties(_ names: String, of set: String) async throws -> [[String: ScalarValue]] {
    let answer = try await SampleStatement("SELECT \(set) DIMENSION PROPERTIES \(names) ON 0 FROM [Sales]")
    return answer.cells.axes[0].positions.map { position in
      Dictionary(position.flatMap(\.properties).map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    }
  }

  @Test(
    "every member has the properties that Analysis Services gives",
    arguments: [
      ("MEMBER_KEY", "[Customer].[Energy]", .text("Energy")), ("MEMBER_NAME", "[Customer].[Energy]", .text("Energy")),
      ("MEMBER_CAPTION", "[Customer].[All]", .text("All")), ("MEMBER_TYPE", "[Customer].[All]", .integer(2)),
      ("MEMBER_TYPE", "[Customer].[Energy]", .integer(1)), ("MEMBER_TYPE", "[Measures].[Orders]", .integer(3)),
      ("MEMBER_TYPE", "[Measures].[Win rate]", .integer(4)), ("LEVEL_NUMBER", "[Customer].[Energy].[Key]", .integer(2)),
      ("LEVEL_UNIQUE_NAME", "[Customer].[Energy]", .text("[Customer].[Sector]")),
      ("HIERARCHY_UNIQUE_NAME", "[Customer].[By place].[UK]", .text("[Customer].[By place]")),
      ("DIMENSION_UNIQUE_NAME", "[Customer].[By place].[UK]", .text("[Customer]")),
      ("PARENT_UNIQUE_NAME", "[Customer].[Energy].[Key]", .text("[Customer].[Energy]")),
      ("PARENT_UNIQUE_NAME", "[Customer].[All]", .null), ("PARENT_LEVEL", "[Customer].[Energy].[Key]", .integer(1)),
      ("PARENT_COUNT", "[Customer].[Energy]", .integer(1)), ("PARENT_COUNT", "[Customer].[All]", .integer(0)),
      ("CHILDREN_CARDINALITY", "[Customer].[Energy]", .integer(3)), ("DEPTH", "[Customer].[Energy].[Key]", .integer(2)),
      ("DISPLAY_INFO", "[Customer].[Energy]", .integer(3)), ("CUBE_NAME", "[Customer].[Energy]", .text("Sales")),
      ("KEY0", "[Customer].[By place].[UK].[Leeds]", .text("UK")),
      ("KEY1", "[Customer].[By place].[UK].[Leeds]", .text("Leeds")),
      ("KEY7", "[Customer].[Energy]", .null),
      ("[Customer].[Sector].MEMBER_KEY", "[Customer].[Energy]", .text("Energy")),
      ("[Customer].[Customer].Key", "[Customer].[Energy]", .text("Energy")),
      ("MEMBER_KEY", "[Customer].[All]", .integer(0)), ("SKIPPED_LEVELS", "[Customer].[Energy]", .integer(0)),
      ("EXPRESSION", "[Customer].[Energy]", .null), ("UNARY_OPERATOR", "[Customer].[Energy]", .null),
      ("IS_DATAMEMBER", "[Customer].[Energy]", .boolean(false)),
      ("DATATYPE", "[Measures].[Orders]", .text("Integer")), ("DATATYPE", "[Measures].[Revenue]", .text("Numeric")),
      ("DATATYPE", "[Customer].[Energy]", .null), ("SOLVE_ORDER", "[Customer].[Energy]", .integer(0)),
    ] as [(String, String, ScalarValue)])
  func intrinsic(name: String, member: String, value: ScalarValue) async throws {
    let own = String(name.split(separator: ".").last ?? "")
    #expect(try await properties(name, of: "{\(member)}") == [[own: value]])
  }

  @Test("DISPLAY_INFO tells of children, of being drilled down, and of the same parent as before")
  func displayInfo() async throws {
    let shown = try await properties(
      "DISPLAY_INFO", of: "{[Customer].[All], [Customer].[Energy], [Customer].[Energy].[Key], [Customer].[Rail]}")
    let bits = shown.map { ($0["DISPLAY_INFO"]?.number).map { Int($0) >> 16 } }
    #expect(bits == [1, 1, 0, 0])
    let siblings = try await properties("DISPLAY_INFO", of: "[Customer].[Sector].Members")
    #expect(siblings.map { ($0["DISPLAY_INFO"]?.number).map { Int($0) >> 16 } } == [0, 2, 2, 2])
  }

  @Test("EXPRESSION tells the formula of a calculated member")
  func expression() async throws {
    #expect(
      try await SampleQuestion.value("[Measures].[Win rate].Properties('EXPRESSION')").description.contains("[Won]"))
  }

  @Test("a property of how a member is computed is what its definition sets")
  func computed() async throws {
    let answer = try await SampleStatement(
      """
      WITH MEMBER [Measures].[X] AS 1, SOLVE_ORDER = 3, FORMAT_STRING = '0.0'
      SELECT {[Measures].[X]} DIMENSION PROPERTIES SOLVE_ORDER, FORMAT_STRING ON 0 FROM [Sales]
      """)
    let properties = answer.cells.axes[0].positions.flatMap(\.self).flatMap(\.properties)
    #expect(properties.map(\.value) == [.integer(3), .text("0.0")])
  }

  @Test("a property of another level is not told, one that nothing has is a mistake with its place")
  func mistakes() async throws {
    #expect(try await properties("[Customer].[Tier].MEMBER_KEY", of: "{[Customer].[Energy]}") == [[:]])
    let failure = try await #require(throws: MDXFailure.self) {
      _ = try await SampleStatement(
        "SELECT {[Customer].[Energy]} DIMENSION PROPERTIES MEMBER_KYE, [Custmer].[Tier].Key ON 0 FROM [Sales]")
    }
    #expect(failure.all.map(\.column) == [51, 63])
    #expect(failure.message.contains("Did you mean 'MEMBER_KEY'?"))
  }
}
