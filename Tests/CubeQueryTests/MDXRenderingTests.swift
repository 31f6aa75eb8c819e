import MDX
import StarSchema
import Testing
import VisualBasic

@testable import CubeQuery

/// How answers to MDX are written.
struct MDXRenderingTests {
  @Test("columns are nested above the cells, rows below each other are told once and indented by depth")
  func pivot() {
    let set = Self.cellSet(
      axes: [
        Self.axis(["Measures", "Gender"], [["Sales", "F"], ["Sales", "M"], ["Cost", "F"]]),
        Self.axis(["Store", "Time"], [["USA", "1997"], ["USA", "1998"], [" CA", "1997"]]),
      ],
      cells: [0: "1,200", 1: "7", 4: "33", 8: "0.5"])
    #expect(
      set.tableText() == """
                     Sales      Cost
        Store  Time      F   M     F
        ─────  ────  ─────  ──  ────
        USA    1997  1,200   7     –
               1998      –  33     –
          CA   1997      –   –   0.5

        """)
  }

  @Test("further axes make pages, each below the captions of its members")
  func pages() {
    let set = Self.cellSet(
      axes: [
        Self.axis(["Measures"], [["Sales"]]), Self.axis(["Store"], [["USA"]]), Self.axis(["Time"], [["Q1"], ["Q2"]]),
        Self.axis(["Gender"], [["F"], ["M"]]),
      ],
      cells: [1: "12", 2: "3"])
    #expect(
      set.tableText() == """
        Time: Q1, Gender: F
        Store  Sales
        ─────  ─────
        USA        –

        Time: Q2, Gender: F
        Store  Sales
        ─────  ─────
        USA       12

        Time: Q1, Gender: M
        Store  Sales
        ─────  ─────
        USA        3

        Time: Q2, Gender: M
        Store  Sales
        ─────  ─────
        USA        –

        """)
    #expect(
      set.csvText() == """
        Time,Gender,Store,Sales
        Q1,F,USA,
        Q2,F,USA,12
        Q1,M,USA,3
        Q2,M,USA,

        """)
  }

  @Test("wide characters take two columns, so that numbers stand below each other")
  func wideCharacters() {
    let set = Self.cellSet(
      axes: [Self.axis(["度量"], [["收入"]]), Self.axis(["客户"], [["重点"], ["A"]])], cells: [0: "1", 1: "22"], run: 4)
    #expect(set.tableText(language: "zh") == "客户  收入\n────  ────\n重点     1\nA       22\n运行 4\n")
  }

  @Test("an answer without axes is its value, one without places says so")
  func withoutAxes() {
    #expect(Self.cellSet(axes: [], cells: [0: "266,773"]).tableText() == "266,773\n")
    #expect(Self.cellSet(axes: [], cells: [:]).tableText() == "–\n")
    #expect(Self.cellSet(axes: [], cells: [0: "5"]).csvText() == "Value\n5\n")
    let bare = Self.cellSet(axes: [Self.axis(["Measures"], [])], cells: [:])
    #expect(bare.tableText() == "(nothing stands on axis 0)\n")
  }

  @Test("properties stand behind their member, fields of CSV are in quotes where they need it")
  func properties() {
    let store = Self.member("Smith, \"J\"", properties: [.init(name: "Type", value: .text("Deluxe"))])
    let set = Self.cellSet(
      axes: [
        Self.axis(["Measures"], [["Sales"]]),
        .init(hierarchies: ["[Store]"], captions: ["Store"], positions: [[store], [Self.member("B")]]),
      ],
      cells: [0: "1"])
    #expect(set.csvText() == "Store,Type,Sales\n\"Smith, \"\"J\"\"\",Deluxe,1\nB,,\n")
    #expect(set.tableText().contains("Smith, \"J\"  Deluxe      1\n"))
  }

  @Test("a cell that failed is marked, and why is told once below")
  func failures() {
    let failure = MDXFailure(.recursion, "the member needs its own value")
    let cells = (0..<2).map {
      MDXCellSet.Cell(ordinal: $0, value: .null, formatted: "", properties: [], failure: failure)
    }
    let set = MDXCellSet(
      cube: "Sales", stamp: Self.stamp(0), slicer: Self.axis([], [[]]),
      axes: [Self.axis(["Gender"], [["F"], ["M"]])], cells: cells)
    #expect(set.tableText() == "   F     M\n────  ────\n#ERR  #ERR\n#ERR: the member needs its own value\n")
    #expect(set.csvText() == "F,M\n#ERR,#ERR\n")
  }

  @Test("numbers of rows stand to the right, and keep their type in JSON")
  func rows() {
    let rows = MDXRows(
      stamp: Self.stamp(2), columns: [.init(name: "Store", type: .text), .init(name: "Units", type: .integer)],
      rows: [[.text("A"), .integer(12)], [.null, .null]])
    #expect(rows.tableText() == "Store  Units\n─────  ─────\nA         12\n–          –\nrun 2\n")
    #expect(rows.csvText() == "Store,Units\nA,12\n,\n")
    #expect(rows.jsonText().contains(#"["A", 12]"#) && rows.jsonText().contains("[null, null]"))
  }

  @Test("a failure shows the line that it is about, with carets under what is meant, below wide characters too")
  func marking() throws {
    let statement = "SELECT\n  [客户].[Foo] ON 0\nFROM x"
    let place = SourceRange(
      start: SourcePosition(offset: 0, line: 2, column: 8), end: SourcePosition(offset: 0, line: 2, column: 13))
    #expect(
      MDXFailure(.unknownName, "there is no [Foo]", at: place).text(marking: statement)
        == "2:8: there is no [Foo]\n    [客户].[Foo] ON 0\n           ^^^^^")
    #expect(MDXFailure(.limit, "it took too long").text(marking: statement) == "it took too long")
  }

  private static func stamp(_ run: Int) -> WarehouseStamp { WarehouseStamp(run: run, asOf: nil, definitionsHash: nil) }

  /// A member; a blank before its caption sets it a level lower.
  private static func member(_ caption: String, properties: [MDXCellSet.Property] = []) -> MDXCellSet.Member {
    let name = caption.drop { $0 == " " }
    return MDXCellSet.Member(
      uniqueName: "[\(name)]", name: String(name), caption: String(name), ancestors: [], levelUniqueName: "[L]",
      levelNumber: 0,
      depth: caption.count - name.count, childCount: 0, properties: properties)
  }

  private static func axis(_ hierarchies: [String], _ positions: [[String]]) -> MDXCellSet.Axis {
    MDXCellSet.Axis(
      hierarchies: hierarchies.map { "[\($0)]" }, captions: hierarchies,
      positions: positions.map { $0.map { member($0) } })
  }

  private static func cellSet(axes: [MDXCellSet.Axis], cells: [Int: String], run: Int = 0) -> MDXCellSet {
    MDXCellSet(
      cube: "Sales", stamp: stamp(run), slicer: axis([], [[]]), axes: axes,
      cells: cells.sorted { $0.key < $1.key }.map { ordinal, text in
        MDXCellSet.Cell(ordinal: ordinal, value: .text(text), formatted: text, properties: [], failure: nil)
      })
  }
}
