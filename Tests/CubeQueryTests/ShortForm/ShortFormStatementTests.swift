import CubeQuery
import MDX
import Testing

/// What the short form says in MDX.
struct ShortFormStatementTests {
  private let short = ShortForm()

  @Test("a level and a measure are an axis each, with the total behind the members")
  func plain() async throws {
    #expect(
      try await short.statement("Revenue, Win rate", rows: "Customer.City", columns: "Close date.Year")
        == """
        SELECT
          NON EMPTY {[Close date].[Calendar].[Year].Members, [Close date].[Calendar].[All]} * {[Measures].[Revenue], [Measures].[Win rate]} ON COLUMNS,
          NON EMPTY {[Customer].[By place].[City].Members, [Customer].[By place].[All]} ON ROWS
        FROM [Sales]
        """)
  }

  @Test("one member is a slicer; several, and those of a hierarchy on an axis, are a subselect")
  func conditions() async throws {
    #expect(
      try await short.statement("Orders", where: ["Close date.Year = 2025", "Customer.City.UK.Leeds"])
        == """
        SELECT {[Measures].[Orders]} ON COLUMNS
        FROM [Sales]
        WHERE ([Customer].[By place].[UK].[Leeds], [Close date].[Calendar].[2025])
        """)
    #expect(
      try await short.statement(
        "Orders", rows: "Close date.Month", where: ["Close date.Year = 2025", "Customer.Country != UK"], totals: .none)
          == """
          SELECT
            {[Measures].[Orders]} ON COLUMNS,
            NON EMPTY [Close date].[Calendar].[Month].Members ON ROWS
          FROM (SELECT Except([Customer].[By place].[Country].Members, {[Customer].[By place].[UK]}) ON COLUMNS, {[Close date].[Calendar].[2025]} ON ROWS FROM [Sales])
          """)
  }

  @Test("days that make up whole years or months are these, others are listed")
  func days() async throws {
    #expect(try await short.statement("Orders", where: ["Close date = 2025..2025"]).hasSuffix("[Calendar].[2025]"))
    #expect(
      try await short.statement("Orders", where: ["Close date = 2024-12-24..2025-02-01"]).contains(
        "{[Close date].[Calendar].[2024].[2024-12]:[Close date].[Calendar].[2025].[2025-02]}"))
    // Of January there is a later day.
    #expect(
      try await short.statement("Orders", where: ["Close date = 2024-12-24..2025-01-15"]).contains(
        """
        {[Close date].[Calendar].[2024].[2024-12].[2024-12-24], \
        [Close date].[Calendar].[2025].[2025-01].[2025-01-15]}
        """))
  }

  @Test("an order and a limit come before the total, subtotals within each member")
  func order() async throws {
    let cut = try await short.statement("Orders", rows: "Customer.City", order: "Revenue desc", limit: 3)
    #expect(
      cut.contains(
        "{Head(Order(NonEmpty([Customer].[By place].[City].Members, {[Measures].[Orders]}), [Measures].[Revenue], BDESC), 3),"
      ), "\(cut)")
    let totals = try await short.statement("Orders", rows: "Close date.Year, Customer.City", totals: .all)
    #expect(
      totals.contains(
        """
        {[Close date].[Calendar].[Year].Members * {[Customer].[By place].[City].Members, [Customer].[By place].[All]}, \
        ([Close date].[Calendar].[All], [Customer].[By place].[All])}
        """), "\(totals)")
  }

  @Test(
    "a name of any characters is written so that it is read again",
    arguments: ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8"])
  func names(_ id: String) async throws {
    let statement = try await short.statement("Orders", rows: "Customer.Account.&[\(id)]", totals: .none)
    #expect(try MDXStatement(parsing: statement).description == statement)
    let byTree = try await short.ask("Orders", rows: "Customer.Account.&[\(id)]", totals: .none)
    guard case .cellSet(let byText) = try await short.engine.answer(statement) else {
      Issue.record("no cells")
      return
    }
    #expect(byText.axes == byTree.axes && byText.cells == byTree.cells)
    let facts = short.source.facts.count { $0.attributes["customer.customer_id"] == .text(id) }
    #expect(byTree.grid == [[Double(facts)]])
  }

  @Test("the statement has the answer that the question has")
  func text() async throws {
    let question = try CubeQuestion(
      cube: "Sales", measures: "Revenue, Customers", rows: "Customer.Tier, Close date.Month",
      conditions: ["Customer.City in (London, Paris)", "Close date.Day > 2024-12-01"], order: "Revenue desc", limit: 5)
    let statement = try await short.engine.statement(for: question)
    let answer = try await short.answer(question)
    guard case .cellSet(let same) = try await short.engine.answer(statement.description) else {
      Issue.record("no cells")
      return
    }
    #expect(same.axes == answer.axes && same.cells == answer.cells && !answer.cells.isEmpty)
  }
}
