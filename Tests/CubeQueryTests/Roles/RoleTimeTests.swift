import CubeModel
import CubeTestSupport
import OrderedCollections
import Testing

@testable import CubeQuery

/// Measures that are put together over time go by the finest level that the model declares, whatever a role sees of it.
@Suite("measures over time as roles see them")
struct RoleTimeTests {
  private typealias HierarchyGrant = RoleDefinition.HierarchyGrant

  private static let measures = "{[Measures].[Latest], [Measures].[Earliest], [Measures].[Mean]}"

  private func engine(
    _ roles: [String: [HierarchyGrant]], union: [String] = [], limits: MDXLimits = MDXLimits()
  ) throws -> MDXEngine {
    var model = try Market.model()
    for (name, grants) in roles {
      model.roles[name] = RoleDefinition(
        name: name, caption: LocalizedText(name),
        cubes: ["Sales": RoleDefinition.CubeGrant(access: .all, hierarchies: grants)])
    }
    model.roles["both"] = RoleDefinition(name: "both", caption: LocalizedText("both"), union: union)
    let column: [(String, CubeDefinition.Measure.TimeAggregate)] = [
      ("Earliest", .firstNonEmpty), ("Mean", .averageOfChildren),
    ]
    for (name, aggregate) in column {
      model.cubes["Sales"]?.measures[name] = CubeDefinition.Measure(
        kind: .overTime(aggregate, column: "unit_sales"), caption: LocalizedText(name),
        format: NumberFormat(decimals: 3))
    }
    return MDXEngine(model: model, source: Market.store(), limits: limits)
  }

  private func cells(_ statement: String, _ role: String?, _ engine: MDXEngine) async throws -> [String] {
    guard case .cellSet(let set) = try await engine.answer(statement, role: role) else { return [] }
    return set.cells.map { "\($0.ordinal) \($0.formatted)" }
  }

  private func grant(
    _ members: LocatedText..., rollup: HierarchyGrant.Rollup = .full, top: LocatedText? = nil,
    bottom: LocatedText? = nil
  ) -> HierarchyGrant {
    HierarchyGrant(
      hierarchy: "[Time]", access: .custom, topLevel: top, bottomLevel: bottom, rollup: rollup,
      members: members.map { HierarchyGrant.MemberGrant(member: $0, access: .all) })
  }

  @Test("a role that does not see time reads what everybody reads")
  func withoutTime() async throws {
    let hidden = ["[Time]", "[Time].[Weekly]"].map { HierarchyGrant(hierarchy: LocatedText($0), access: .none) }
    let engine = try engine(["r": hidden])
    let statement = "SELECT \(Self.measures) ON 0, [Store].Members ON 1 FROM [Sales]"
    let all = try await cells(statement, nil, engine)
    #expect(all.count > 20)
    #expect(try await cells(statement, "r", engine) == all)
  }

  @Test("a role that sees no months reads what everybody reads of quarters and years")
  func withoutMonths() async throws {
    let engine = try engine(["r": [grant(bottom: "Quarter")]])
    let statement = """
      SELECT \(Self.measures) ON 0, {[Time].[Year].Members, [Time].[Quarter].Members} * [Store].[Store Country].Members \
      ON 1 FROM [Sales]
      """
    let all = try await cells(statement, nil, engine)
    #expect(all.count > 20)
    #expect(try await cells(statement, "r", engine) == all)
    let aggregate = "SELECT \(Self.measures) ON 0 FROM [Sales] WHERE {[Time].[1997].[Q1], [Time].[1998].[Q1]}"
    #expect(try await cells(aggregate, "r", engine) == cells(aggregate, nil, engine))
  }

  @Test("a full total is of all months, a partial one of those that are seen, a hidden one is not there")
  func policies() async throws {
    let quarter: LocatedText = "[Time].[1997].[Q1]"
    let engine = try engine(
      Dictionary(
        uniqueKeysWithValues: HierarchyGrant.Rollup.allCases.map { ($0.rawValue, [grant(quarter, rollup: $0)]) }))
    let year = "SELECT \(Self.measures) ON 0 FROM [Sales] WHERE [Time].[1997]"
    let seen = "SELECT \(Self.measures) ON 0 FROM [Sales] WHERE [Time].[1997].[Q1]"
    let (all, part) = (try await cells(year, nil, engine), try await cells(seen, nil, engine))
    #expect(all.count == 3 && part.count == 3 && all != part)
    #expect(try await cells(year, "full", engine) == all)
    #expect(try await cells(year, "partial", engine) == part)
    #expect(try await cells(year, "hidden", engine).isEmpty)
    #expect(try await cells(seen, "hidden", engine) == part)
  }

  @Test("in a union a role that sees a total counts all of its months, whoever sees these")
  func union() async throws {
    let engine = try engine(
      ["a": [grant("[Time].[1997].[Q1]", rollup: .partial)], "b": [grant("[Time].[1997].[Q2]", rollup: .partial)]],
      union: ["a", "b"])
    let year = "SELECT \(Self.measures) ON 0 FROM [Sales] WHERE [Time].[1997]"
    let parts = "SELECT \(Self.measures) ON 0 FROM [Sales] WHERE {[Time].[1997].[Q1], [Time].[1997].[Q2]}"
    let both = try await cells(parts, nil, engine)
    #expect(both.count == 3)
    #expect(try await cells(year, "both", engine) == both)
    #expect(try await cells(parts, "both", engine) == both)
    let whole = try self.engine(
      ["a": [grant("[Time].[1997].[Q1]", rollup: .partial)], "b": [grant("[Time].[1997].[Q2]", rollup: .full)]],
      union: ["a", "b"])
    #expect(try await cells(year, "both", whole) == cells(year, nil, whole))
  }

  @Test("a subselect that is not visual leaves totals over time")
  func subselects() async throws {
    let engine = try engine([:])
    let narrowed = "(SELECT {[Time].[1997].[Q1]} ON 0 FROM [Sales])"
    func year(_ source: String) -> String { "SELECT \(Self.measures) ON 0 FROM \(source) WHERE [Time].[1997]" }
    let seen = "SELECT \(Self.measures) ON 0 FROM [Sales] WHERE [Time].[1997].[Q1]"
    #expect(try await cells(year("NON VISUAL " + narrowed), nil, engine) == cells(year("[Sales]"), nil, engine))
    #expect(try await cells(year(narrowed), nil, engine) == cells(seen, nil, engine))
  }

  @Test("NON EMPTY over many periods keeps those of measures over time")
  func filled() async throws {
    let statement = "SELECT {[Measures].[Latest]} ON 0, NON EMPTY [Time].[Quarter].Members ON 1 FROM [Sales]"
    let few = try await cells(statement, nil, try engine([:]))
    #expect(few.count == 5)
    #expect(try await cells(statement, nil, try engine([:], limits: MDXLimits(triedTuples: 1))) == few)
    let blind = ["r": [grant(bottom: "Quarter")]]
    #expect(try await cells(statement, "r", try engine(blind, limits: MDXLimits(triedTuples: 1))) == few)
  }

  @Test("functions of time mean no hierarchy that a role does not see, but in the cube's own formulas")
  func periods() async throws {
    let hidden = ["[Time]", "[Time].[Weekly]"].map { HierarchyGrant(hierarchy: LocatedText($0), access: .none) }
    var model = try Market.model()
    model.roles["r"] = RoleDefinition(
      name: "r", caption: LocalizedText("r"),
      cubes: ["Sales": RoleDefinition.CubeGrant(access: .all, hierarchies: hidden)])
    model.cubes["Sales"]?.calculatedMembers.append(
      CubeDefinition.CalculatedMember(
        member: "[Measures].[So far]", formula: "Sum(YTD(), [Measures].[Unit Sales])"))
    let engine = MDXEngine(model: model, source: Market.store())
    for function in ["YTD()", "PeriodsToDate()", "{OpeningPeriod()}", "{ParallelPeriod()}"] {
      let answer = try? await engine.answer("SELECT \(function) ON 0 FROM [Sales]", role: "r")
      if case .cellSet(let set)? = answer { #expect(set.axes[0].positions.isEmpty, "\(function)") }
    }
    let statement = "SELECT {[Measures].[So far]} ON 0 FROM [Sales]"
    let all = try await cells(statement, nil, engine)
    #expect(all.count == 1)
    #expect(try await cells(statement, "r", engine) == all)
  }
}
