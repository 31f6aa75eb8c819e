/// One fill: goes through the accounts in blocks and gives each table its rows, never holding more than a block.
struct Filling {
  /// Takes bytes over.
  typealias Sink = (UnsafeRawBufferPointer) throws -> Void
  /// Opens a COPY into a table and lends it to the closure that writes the rows.
  typealias Destination = (Table, (Sink) throws -> Void) throws -> Void

  /// How many accounts are held at a time.
  private static let accountsPerBlock = 500
  private static let tablesOfLives: [Table] = [
    .account, .accountHistory, .contact, .opportunity, .opportunityStage, .serviceCase, .caseStatus, .activity, .survey,
    .surveyAnswer,
  ]

  private let world: World
  private var numbers = Numbering()
  private var rows: [Table: Int] = [:]
  private var accounts = 0

  init(world: World) {
    self.world = world
  }

  /// What has been written, table by table.
  var summary: DemoCompany.Summary {
    DemoCompany.Summary(
      lines: Table.allCases.map {
        DemoCompany.Summary.Line(table: $0.rawValue, added: rows[$0] ?? 0, changed: 0)
      })
  }

  /// How far it has come.
  func progress(_ step: DemoCompany.Progress.Step) -> DemoCompany.Progress {
    DemoCompany.Progress(
      step: step, accounts: accounts, accountsInAll: world.population.count, rows: rows.values.reduce(0, +))
  }

  /// Writes all rows.
  mutating func run(_ report: (DemoCompany.Progress) -> Void, into destination: Destination) throws {
    try fill(.office, from: Office.all, into: destination) { $0.write($1) }
    try fill(.product, from: Product.all, into: destination) { $0.write($1) }
    try fill(.serviceLevel, from: ServiceLevel.all, into: destination) { $0.write($1) }
    try fill(.exchangeRate, from: world.rates.rows, into: destination) { $0.write($1) }
    let staff = world.staff
    try fill(.employee, from: 1...staff.count, into: destination) { $0.write(staff.employee($1)) }
    while accounts < world.population.count {
      let last = min(accounts + Filling.accountsPerBlock, world.population.count)
      let lives = (accounts + 1...last).map { AccountLife(account: $0, in: world, &numbers) }
      try fill(from: lives, into: destination)
      accounts = last
      report(progress(.rows))
    }
    for batch in 0..<world.strangerBatches {
      try fill(from: [AccountLife(strangers: batch, in: world, &numbers)], into: destination)
    }
  }

  private mutating func fill(from lives: [AccountLife], into destination: Destination) throws {
    for table in Filling.tablesOfLives {
      try fill(table, from: lives, into: destination) { $0.write($1, to: table) }
    }
  }

  private mutating func fill<Elements: Sequence>(
    _ table: Table, from elements: Elements, into destination: Destination,
    write: @escaping (inout RowEncoder, Elements.Element) -> Void
  ) throws {
    var encoder = RowEncoder(columns: table.columns.count)
    try destination(table) { sink in
      for element in elements {
        write(&encoder, element)
        try encoder.flushIfLong(sink)
      }
      try encoder.finish(sink)
    }
    rows[table, default: 0] += encoder.rows
  }
}
